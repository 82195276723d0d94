/** A branch's inputs with one of them changed, moved or left out; the engine puts them in order. */
import type { Input } from '../../simulations/scenarios/types.ts';

export function withInput(
  inputs: readonly Input[],
  index: number,
  changed: Input,
): readonly Input[] {
  return inputs[index] ? inputs.with(index, changed) : inputs;
}

export function withoutInputs(
  inputs: readonly Input[],
  indices: readonly number[],
): readonly Input[] {
  return inputs.filter((_, index) => !indices.includes(index));
}

/**
 * Another time, to the microsecond: nobody drops a mark more exactly than that. How many events went
 * before it there is not known.
 */
export function movedTo(input: Input, at: number): Input {
  const { events: _, ...rest } = input;
  return { ...rest, at: Math.max(0, Number(at.toFixed(3))) } as Input;
}

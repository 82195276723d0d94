/**
 * What a line of the goal language asks of one design: both sides worked out, their units agreed, and
 * the two compared.
 */
import type { Unit } from '../components/define.ts';
import type { Scenario } from '../scenarios/types.ts';
import { lessonFault, type Read } from './faults.ts';
import {
  foldMeaning,
  found,
  type Meaning,
  type Outcome,
  pathMeaning,
  type Value,
} from './goalNames.ts';
import {
  type Comparison,
  type Expression,
  type GoalLine,
  readExpression,
  readGoalLine,
} from './goalText.ts';

export interface LineMeaning {
  readonly unit: Unit;
  readonly measure: (outcome: Outcome) => { left: Value; right: Value; holds: boolean };
}

/** Units that may stand beside each other: whatever is counted is a number. */
const dimension = (unit: Unit): string =>
  unit === 'ms' || unit === 'bytes' || unit === 'bytesPerSecond' ? unit : 'number';
const agree = (a: Unit | null, b: Unit | null) =>
  a === null || b === null || dimension(a) === dimension(b);
/** Of two that agree, the one that says more. */
const better = (a: Unit | null, b: Unit | null) => (a === null || a === 'number' ? (b ?? a) : a);

const calculate = {
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
} as const;

function sideMeaning(side: Expression, design: Scenario): Read<Meaning> {
  if (side.is === 'text') {
    return { ok: true, value: { unit: null, isText: true, of: () => side.value } };
  }
  if (side.is === 'number') {
    return found(side.value === 0 && side.unit === 'number' ? null : side.unit, () => side.value);
  }
  if (side.is === 'path') return pathMeaning(side.text, design);
  if (side.is === 'fold') return foldMeaning(side.fold, side.path, design);
  const left = sideMeaning(side.left, design);
  if (!left.ok) return left;
  const right = sideMeaning(side.right, design);
  if (!right.ok) return right;
  const unit = unitAfter(side.operator, left.value, right.value);
  if (!unit.ok) return unit;
  const apply = calculate[side.operator];
  return found(unit.value, (outcome) => {
    const a = left.value.of(outcome);
    const b = right.value.of(outcome);
    return typeof a === 'number' && typeof b === 'number' ? apply(a, b) : null;
  });
}

function unitAfter(
  operator: keyof typeof calculate,
  { unit: a, isText: aIsText }: Meaning,
  { unit: b, isText: bIsText }: Meaning,
): Read<Unit | null> {
  const differ = lessonFault('unitsDiffer', { left: a ?? 'text', right: b ?? 'text' });
  if (aIsText || bIsText) return differ;
  const isNumber = (unit: Unit | null) => unit === null || dimension(unit) === 'number';
  if (operator === '*') {
    return isNumber(b) ? { ok: true, value: a } : isNumber(a) ? { ok: true, value: b } : differ;
  }
  if (operator === '/') {
    if (b === 'number' || b === null) return { ok: true, value: a };
    if (agree(a, b)) return { ok: true, value: 'ratio' };
    return isNumber(b) ? { ok: true, value: a } : differ;
  }
  return agree(a, b) ? { ok: true, value: better(a, b) } : differ;
}

const compare: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

function lineMeaning(line: GoalLine, design: Scenario): Read<LineMeaning> {
  const left = sideMeaning(line.left, design);
  if (!left.ok) return left;
  const right = sideMeaning(line.right, design);
  if (!right.ok) return right;
  const [a, b] = [left.value, right.value];
  const isText = a.isText && b.isText;
  const canCompare = isText ? /^!?=$/.test(line.comparison) : !a.isText && !b.isText;
  if (!canCompare || !agree(a.unit, b.unit)) {
    const name = ({ unit, isText: text }: Meaning) => (text ? 'text' : (unit ?? 'number'));
    return lessonFault('unitsDiffer', { left: name(a), right: name(b) });
  }
  const measure = (outcome: Outcome) => {
    const [x, y] = [a.of(outcome), b.of(outcome)];
    const holds =
      typeof x === 'number' && typeof y === 'number'
        ? compare[line.comparison](x, y)
        : isText && (x === y) === (line.comparison === '=');
    return { left: x, right: y, holds };
  };
  return { ok: true, value: { unit: better(a.unit, b.unit) ?? 'number', measure } };
}

/** `orders.rejected = 0`, for a design. */
export function goalLineFor(text: unknown, design: Scenario): Read<LineMeaning> {
  const line = readGoalLine(text);
  return line.ok ? lineMeaning(line.value, design) : line;
}

/** `orders.waiting.mean`, for a design. */
export function expressionFor(text: unknown, design: Scenario): Read<Meaning> {
  const side = readExpression(text);
  return side.ok ? sideMeaning(side.value, design) : side;
}

/** Connecting without a pointer: `c` on a selected component, then choose among what fits. */
import { create } from 'zustand';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { useDocument } from '../stores/document.ts';
import { type End, isRefusal, joining, portsOf } from './ports.ts';

export interface Candidate {
  readonly from: End;
  readonly to: End;
  /** The component at the other end. */
  readonly component: string;
}

interface KeyboardConnect {
  readonly start: string;
  readonly candidates: readonly Candidate[];
  readonly index: number;
}

export const useKeyboardConnect = create<{ readonly active: KeyboardConnect | null }>()(() => ({
  active: null,
}));

/** False when nothing fits. */
export function beginConnecting(start: string): boolean {
  const candidates = candidatesFor(useDocument.getState().scenario, start);
  if (candidates.length === 0) return false;
  useKeyboardConnect.setState({ active: { start, candidates, index: 0 } });
  return true;
}

export function chooseCandidate(step: 1 | -1): void {
  const { active } = useKeyboardConnect.getState();
  if (!active) return;
  const { candidates, index } = active;
  const next = (index + step + candidates.length) % candidates.length;
  useKeyboardConnect.setState({ active: { ...active, index: next } });
}

export function endConnecting(): void {
  useKeyboardConnect.setState({ active: null });
}

/** What the outputs of a component fit, nearest first; for a component without outputs, its inputs. */
export function candidatesFor(scenario: Scenario, start: string): Candidate[] {
  const own = scenario.components.find((component) => component.id === start);
  if (!own) return [];
  const outputs = portsOf(own.kind, 'out');
  const direction = outputs.length > 0 ? 'out' : 'in';
  const [x, y] = own.at ?? [0, 0];
  const distance = ({ at }: { readonly at?: readonly [number, number] }) =>
    Math.hypot((at?.[0] ?? 0) - x, (at?.[1] ?? 0) - y);
  const others = scenario.components
    .filter((component) => component.id !== start)
    .sort((a, b) => distance(a) - distance(b));
  const found: Candidate[] = [];
  for (const [port] of portsOf(own.kind, direction)) {
    for (const { id } of others) {
      const answer = joining(scenario, { component: start, port }, direction, id);
      if (!isRefusal(answer)) found.push({ ...answer, component: id });
    }
  }
  return found;
}

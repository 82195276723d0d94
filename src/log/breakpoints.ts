/**
 * Breakpoints: conditions that stop the run. Kept in the browser for each board; the engine is told
 * of those that are on whenever they change, or the message that is followed does.
 */
import { create } from 'zustand';
import type { Condition } from '../../simulations/protocol.ts';
import { engine } from '../engine/engine.ts';
import { useDocument } from '../stores/document.ts';
import { readPreference, writePreference } from '../stores/preferences.ts';
import { useRun } from '../stores/run.ts';
import { useView } from '../stores/view.ts';

/** `followed` stands for whatever message is followed at the time. */
export type Stop = Condition | { readonly when: 'followed' };

export interface Breakpoint {
  readonly id: number;
  readonly stop: Stop;
  readonly on: boolean;
}

interface BreakpointsState {
  readonly breakpoints: readonly Breakpoint[];
  /** The one at which the run stands. */
  readonly hit: number | null;
}

export const useBreakpoints = create<BreakpointsState>()(() => ({ breakpoints: [], hit: null }));

export const mostBreakpoints = 30;
const boardsKept = 20;

/** Ids of those the engine knows, in its order. */
let told: readonly number[] = [];

/** The conditions to watch for, and which breakpoint each is of. */
export function conditionsOf(
  breakpoints: readonly Breakpoint[],
  message: number | null,
): { readonly conditions: Condition[]; readonly ids: number[] } {
  const conditions: Condition[] = [];
  const ids: number[] = [];
  for (const { id, stop, on } of breakpoints) {
    if (!on) continue;
    if (stop.when !== 'followed') conditions.push(stop);
    else if (message !== null) conditions.push({ when: 'note', message });
    else continue;
    ids.push(id);
  }
  return { conditions, ids };
}

export function addBreakpoint(stop: Stop): void {
  const { breakpoints } = useBreakpoints.getState();
  const text = JSON.stringify(stop);
  const same = breakpoints.find((one) => JSON.stringify(one.stop) === text);
  if (same) {
    setOn(same.id, true);
    return;
  }
  if (breakpoints.length >= mostBreakpoints) return;
  const id = 1 + Math.max(0, ...breakpoints.map((one) => one.id));
  change([...breakpoints, { id, stop, on: true }]);
}

export function setOn(id: number, on: boolean): void {
  const { breakpoints } = useBreakpoints.getState();
  change(breakpoints.map((one) => (one.id === id ? { ...one, on } : one)));
}

export function removeBreakpoint(id: number): void {
  change(useBreakpoints.getState().breakpoints.filter((one) => one.id !== id));
}

function change(breakpoints: readonly Breakpoint[]): void {
  useBreakpoints.setState({ breakpoints });
  keep(breakpoints);
  tell();
}

function tell(): void {
  const { conditions, ids } = conditionsOf(
    useBreakpoints.getState().breakpoints,
    useView.getState().message,
  );
  told = ids;
  engine.setBreakpoints(conditions);
}

// --- Kept between visits --------------------------------------------------------------------------

type Kept = readonly (readonly [board: string, stops: readonly Omit<Breakpoint, 'id'>[]])[];

/** An example by its id, people's own boards by name. */
function boardKey(): string {
  const { example, scenario } = useDocument.getState();
  return example ? `example ${example}` : `board ${scenario.name ?? ''}`;
}

function readKept(): Kept {
  try {
    const kept: unknown = JSON.parse(readPreference('breakpoints') ?? '[]');
    return Array.isArray(kept) ? kept.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(entry: unknown): entry is Kept[number] {
  return (
    Array.isArray(entry) &&
    typeof entry[0] === 'string' &&
    Array.isArray(entry[1]) &&
    entry[1].every((one) => typeof one === 'object' && one !== null)
  );
}

function keep(breakpoints: readonly Breakpoint[]): void {
  const board = boardKey();
  const others = readKept().filter(([key]) => key !== board);
  const mine = breakpoints.map(({ stop, on }) => ({ stop, on }));
  const kept = mine.length > 0 ? [...others, [board, mine]] : others;
  writePreference('breakpoints', JSON.stringify(kept.slice(-boardsKept)));
}

function restore(): void {
  const stops = readKept().find(([key]) => key === boardKey())?.[1] ?? [];
  const breakpoints = stops
    .filter(({ stop }) => isStop(stop))
    .map(({ stop, on }, index) => ({ id: index + 1, stop, on: on === true }));
  useBreakpoints.setState({ breakpoints, hit: null });
  tell();
}

/** What was kept may be another version's, or anybody's. */
export function isStop(stop: unknown): stop is Stop {
  if (typeof stop !== 'object' || stop === null) return false;
  const { when, owner, metric, is, value, code, tones, message } = stop as Record<string, unknown>;
  const isText = (one: unknown) => one === undefined || typeof one === 'string';
  if (when === 'followed' || when === 'loss') return true;
  if (when === 'metric') {
    const isNamed = typeof owner === 'string' && typeof metric === 'string';
    return isNamed && (is === 'above' || is === 'below') && Number.isFinite(value);
  }
  const isNumber = message === undefined || Number.isFinite(message);
  return (
    when === 'note' &&
    isText(owner) &&
    isText(code) &&
    isNumber &&
    (tones === undefined || Array.isArray(tones))
  );
}

let isFollowing = false;

/** Once, when the page begins to need them. */
export function startBreakpoints(): void {
  if (isFollowing) return;
  isFollowing = true;
  restore();
  useDocument.subscribe((now, before) => {
    if (now.opened !== before.opened) restore();
  });
  useView.subscribe((now, before) => {
    const isWatched = useBreakpoints
      .getState()
      .breakpoints.some(({ stop, on }) => on && stop.when === 'followed');
    if (isWatched && now.message !== before.message) tell();
  });
  useRun.subscribe((now, before) => {
    if (now.broke === before.broke) return;
    const hit = now.broke ? (told[now.broke.condition] ?? null) : null;
    useBreakpoints.setState({ hit });
  });
}

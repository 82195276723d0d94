/** How far people have come in each lesson: kept in this browser, and worth nothing to anybody else. */
import { readPreference, writePreference } from '../stores/preferences.ts';

export interface Progress {
  /** Where they are, and the furthest they have been; counted from 0. */
  readonly step: number;
  readonly furthest: number;
  readonly steps: number;
  /** What was predicted, by the id of the question; choices are counted from 1. */
  readonly answers: Readonly<Record<string, number>>;
  /** Questions whose answer has been shown. */
  readonly revealed: readonly string[];
  /** Ids of goals that have been reached, if only once. */
  readonly reached: readonly string[];
  readonly isDone: boolean;
  /** Wall-clock ms of the last change. */
  readonly at: number;
}

export const freshProgress: Progress = {
  step: 0,
  furthest: 0,
  steps: 0,
  answers: {},
  revealed: [],
  reached: [],
  isDone: false,
  at: 0,
};

/** The oldest go first. */
const lessonsKept = 200;

export type AllProgress = Readonly<Record<string, Progress>>;

export function readProgress(): AllProgress {
  try {
    const kept: unknown = JSON.parse(readPreference('lessons') ?? '{}');
    if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return {};
    const entries = Object.entries(kept).flatMap(([id, one]) => {
      const progress = progressOf(one);
      return progress ? [[id, progress] as const] : [];
    });
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}

export function writeProgress(id: string, progress: Progress): void {
  const { [id]: _, ...others } = readProgress();
  const all = Object.entries({ ...others, [id]: progress });
  const latest = all.sort(([, a], [, b]) => a.at - b.at).slice(-lessonsKept);
  writePreference('lessons', JSON.stringify(Object.fromEntries(latest)));
}

/** What was kept may be another release's, or anybody's. */
function progressOf(kept: unknown): Progress | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const one = { ...freshProgress, ...kept };
  const numbers = [one.step, one.furthest, one.steps, one.at];
  const lists = [one.revealed, one.reached];
  const isWhole =
    numbers.every((value) => Number.isFinite(value) && value >= 0) &&
    lists.every((list) => Array.isArray(list) && list.every((id) => typeof id === 'string')) &&
    typeof one.answers === 'object' &&
    one.answers !== null;
  return isWhole ? one : null;
}

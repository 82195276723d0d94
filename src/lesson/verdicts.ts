/**
 * What the engine says of the design on the board: judged when a goal is in sight and again a while
 * after each change of the design, all goals of the lesson at once.
 */
import { create } from 'zustand';
import type { Judgement } from '../../simulations/lessons/types.ts';
import { judge } from '../engine/judging.ts';
import { designOf, useDocument } from '../stores/document.ts';
import { change } from './open.ts';
import { useLesson } from './store.ts';

export interface Verdicts {
  readonly status: 'idle' | 'checking' | 'done' | 'failed';
  readonly judgement: Judgement | null;
  /** Why no worker could be had. */
  readonly reason: string;
}

const nothing: Verdicts = { status: 'idle', judgement: null, reason: '' };
export const useVerdicts = create<Verdicts>()(() => nothing);

/** Somebody may still be at it. */
const settledMs = 900;

let watching = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let call: AbortController | null = null;
let stopFollowing: (() => void) | null = null;

/** As long as a goal is in sight; the function returned ends it. */
export function watchGoals(): () => void {
  watching += 1;
  if (watching === 1) {
    later(0);
    stopFollowing = useDocument.subscribe((now, before) => {
      if (designOf(now) === designOf(before)) return;
      // What was found is of another design.
      call?.abort();
      useVerdicts.setState({ status: 'checking' });
      later(settledMs);
    });
  }
  return () => {
    watching -= 1;
    if (watching > 0) return;
    stopFollowing?.();
    clearTimeout(timer);
    call?.abort();
    useVerdicts.setState(nothing);
  };
}

function later(ms: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => void checkNow(), ms);
}

export async function checkNow(): Promise<void> {
  const { lesson } = useLesson.getState();
  if (!lesson || lesson.goals.length === 0) return;
  clearTimeout(timer);
  call?.abort();
  const mine = new AbortController();
  call = mine;
  useVerdicts.setState({ status: 'checking' });
  try {
    const judgement = await judge(designOf(useDocument.getState()), lesson.goals, mine.signal);
    if (mine.signal.aborted || useLesson.getState().lesson?.id !== lesson.id) return;
    useVerdicts.setState({ status: 'done', judgement, reason: '' });
    remember(judgement);
  } catch (error) {
    if (mine.signal.aborted) return;
    const reason = error instanceof Error ? error.message : String(error);
    useVerdicts.setState({ status: 'failed', judgement: null, reason });
  }
}

/** A goal once reached stays reached, whatever is tried afterwards. */
function remember({ goals }: Judgement): void {
  const held = goals.filter(({ holds }) => holds).map(({ id }) => id);
  const all = useLesson.getState().lesson?.goals ?? [];
  change(({ reached }) => {
    const now = [...new Set([...reached, ...held])];
    return { reached: now, isDone: all.every(({ id }) => now.includes(id)) };
  });
}

/**
 * The trace of the message that is followed, asked for once for all who show it: the trail on the
 * board and the diagrams. Asked again when the run has gone on and the story had not come to its end.
 */
import { create } from 'zustand';
import type { Trace } from '../../../simulations/traces/trace.ts';
import { engine } from '../../engine/engine.ts';
import { useRun } from '../../stores/run.ts';
import { useView } from '../../stores/view.ts';

export interface FollowedState {
  readonly message: number | null;
  /** `missing`: this branch has no such message. */
  readonly state: 'none' | 'loading' | 'there' | 'missing';
  /** May still be an older one while another is on its way; null until the first has come. */
  readonly trace: Trace | null;
}

export const useFollowed = create<FollowedState>()(() => ({
  message: null,
  state: 'none',
  trace: null,
}));

const againMs = 1000;
const retryMs = 400;
const mostTries = 3;

let users = 0;
let stops: (() => void)[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
let asking = 0;
let isAsking = false;
let askedAt = Number.NEGATIVE_INFINITY;

/** Keeps the trace for as long as somebody shows it; call what is returned when no longer. */
export function followTrace(): () => void {
  users++;
  if (users === 1) start();
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    users--;
    if (users === 0) stop();
  };
}

/** Whether its story has come to an end: what is asked later will be no different. */
export function isComplete({ messages, hops, truncated }: Trace): boolean {
  return (
    truncated ||
    (messages.every(({ end }) => end !== null) && hops.every(({ outcome }) => outcome !== 'flying'))
  );
}

function start(): void {
  begin(useView.getState().message);
  stops = [
    useView.subscribe((now, before) => {
      if (now.message !== before.message) begin(now.message);
    }),
    useRun.subscribe((now, before) => {
      const isOther = now.history?.current !== before.history?.current;
      const isNew = now.table !== null && before.table === null;
      if (isOther || isNew) begin(useView.getState().message);
      else if (now.moment !== before.moment || now.status !== before.status) goOn();
    }),
  ];
}

function stop(): void {
  asking++;
  clearTimeout(timer);
  timer = undefined;
  for (const one of stops) one();
  stops = [];
  useFollowed.setState({ message: null, state: 'none', trace: null });
}

function begin(message: number | null): void {
  asking++;
  isAsking = false;
  clearTimeout(timer);
  timer = undefined;
  const isSame = useFollowed.getState().message === message;
  // The trail of the branch before stays until that of this one has come.
  const trace = isSame ? useFollowed.getState().trace : null;
  useFollowed.setState({ message, state: message === null ? 'none' : 'loading', trace });
  if (message !== null) void ask(message);
}

async function ask(message: number, tries = 1): Promise<void> {
  const mine = ++asking;
  isAsking = true;
  askedAt = performance.now();
  const { status } = useRun.getState();
  const trace = status === 'loading' ? null : await engine.trace(message);
  if (mine !== asking) return;
  isAsking = false;
  if (!trace) {
    // Somebody else's question may have taken its place; or there is no such message.
    if (tries === mostTries) {
      useFollowed.setState({ state: 'missing' });
      return;
    }
    timer = setTimeout(() => {
      timer = undefined;
      void ask(message, tries + 1);
    }, retryMs);
    return;
  }
  const isThere = trace.messages.some(({ id }) => id === message);
  useFollowed.setState({ state: isThere ? 'there' : 'missing', trace });
}

/** The run has gone on: is there more to tell? */
function goOn(): void {
  const { message, state, trace } = useFollowed.getState();
  if (message === null || isAsking || timer !== undefined) return;
  const { moment, status } = useRun.getState();
  // One that is missing may yet be born.
  const isMissing = state === 'missing';
  if (!isMissing && (!trace || moment.time <= trace.to || isComplete(trace))) return;
  const wait = status === 'playing' || isMissing ? askedAt + againMs - performance.now() : 0;
  timer = setTimeout(
    () => {
      timer = undefined;
      void ask(message);
    },
    Math.max(0, wait),
  );
}

/**
 * Small runs for pictures: many of them in one worker beside the engine's own, so that what moves on
 * a card is a run like any other and never holds up the board. A picture is never worth a message: if
 * this worker cannot be had, the pictures stand still.
 */
import type { Frame, Table, ToPage, ToWorker } from '../../simulations/protocol.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { durationOf, suggestedSpeed } from './suggested.ts';

export type ShowFrame = (frame: Frame, table: Table) => void;

interface SmallRun {
  readonly scenario: Scenario;
  readonly show: ShowFrame;
  readonly isStill: boolean;
  readonly endMs: number;
  table: Table | null;
  /** A frame has been asked for and has not come. */
  isAsked: boolean;
  isShown: boolean;
}

/** Nobody reads numbers here: every other display frame will do. */
const frameMs = 30;
const maxMarks = 120;
/** Simulated ms before anybody looks: a board that has just begun is empty. */
const warmMs = 6000;
const windowMs = 60_000;
/** The worker goes when nothing has been shown for so long. */
const idleMs = 4000;

const runs = new Map<string, SmallRun>();
let worker: Worker | null = null;
let isOver = false;
let count = 0;
let looping = 0;
let lastAt = 0;
let idle: ReturnType<typeof setTimeout> | undefined;

/** Shows a run from now on, or one moment of it; the function returned ends it. */
export function showSmallRun(scenario: Scenario, show: ShowFrame, isStill = false): () => void {
  count += 1;
  const id = `small-${count}`;
  const endMs = durationOf(scenario);
  runs.set(id, { scenario, show, isStill, endMs, table: null, isAsked: false, isShown: false });
  clearTimeout(idle);
  begin(id);
  if (looping === 0) looping = requestAnimationFrame(eachFrame);
  return () => {
    if (!runs.delete(id)) return;
    post({ do: 'close', run: id });
    if (runs.size === 0) idle = setTimeout(rest, idleMs);
  };
}

function begin(id: string): void {
  const run = runs.get(id);
  if (!run) return;
  const { scenario, isStill, endMs } = run;
  const branch = { name: '', parent: null, forkedAt: null, end: null };
  const saved = {
    branches: [{ ...branch, inputs: scenario.inputs ?? [] }],
    current: 0,
    goal: { time: Math.min(warmMs, endMs / 2) },
  };
  post({ do: 'load', run: id, scenario, windowMs, saved });
  if (!isStill && !document.hidden) {
    post({ do: 'play', run: id, speed: suggestedSpeed(scenario) });
  }
  run.isAsked = false;
}

function eachFrame(now: number): void {
  looping = runs.size > 0 ? requestAnimationFrame(eachFrame) : 0;
  if (now - lastAt < frameMs) return;
  lastAt = now;
  for (const [id, run] of runs) {
    if (run.isAsked || (run.isStill && run.isShown)) continue;
    run.isAsked = true;
    post({ do: 'tick', run: id, maxMarks });
  }
}

function receive(message: ToPage): void {
  const run = runs.get(message.run);
  if (!run) return;
  if (message.say === 'table') run.table = message.table;
  if (message.say !== 'frame') return;
  const { frame } = message;
  run.isAsked = false;
  if (frame.time >= run.endMs) {
    post({ do: 'close', run: message.run });
    begin(message.run);
    return;
  }
  if (frame.revision !== run.table?.revision) return;
  run.isShown = true;
  run.show(frame, run.table);
}

function post(message: ToWorker): void {
  if (!worker && !isOver) {
    worker = new Worker(new URL('../../simulations/worker.ts', import.meta.url), {
      type: 'module',
    });
    worker.onmessage = (event: MessageEvent<ToPage>) => receive(event.data);
    worker.onerror = () => {
      isOver = true;
      rest();
    };
    document.addEventListener('visibilitychange', pauseWhileHidden);
  }
  worker?.postMessage(message);
}

function rest(): void {
  worker?.terminate();
  worker = null;
  document.removeEventListener('visibilitychange', pauseWhileHidden);
}

function pauseWhileHidden(): void {
  for (const [run, { isStill, scenario }] of runs) {
    if (isStill) continue;
    if (document.hidden) post({ do: 'pause', run });
    else post({ do: 'play', run, speed: suggestedSpeed(scenario) });
  }
}

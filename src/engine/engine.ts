/**
 * The only owner of the Worker. It loads runs, paces them, hands every frame to its listeners
 * outside React, and keeps the run store up to date a few times a second. What people build goes
 * into the run as inputs: the difference between the document before and after an edit.
 */
import type { Frame, MessageReport, Table, ToPage, ToWorker } from '../../simulations/protocol.ts';
import { scenarioDefaults } from '../../simulations/scenarios/defaults.ts';
import { differenceInputs } from '../../simulations/scenarios/difference.ts';
import type { LiveInput, Scenario } from '../../simulations/scenarios/types.ts';
import { type DocumentState, useDocument } from '../stores/document.ts';
import { useRun } from '../stores/run.ts';
import { addWindow, history, setHistoryTable } from './history.ts';
import { createPublisher } from './publisher.ts';
import { windowMsAt } from './speed.ts';
import { durationOf, suggestedSpeed } from './suggested.ts';

export type FrameListener = (frame: Frame, table: Table) => void;

/** What stays at sixty frames a second on a small machine; beyond it the worker samples. */
const maxMarks = 5000;

let worker: Worker | null = null;
let started = false;
let runs = 0;
let run = '';
let table: Table | null = null;
let latest: Frame | null = null;
/** A frame has been asked for and has not come: never more than one is on its way. */
let outstanding = false;
/** Something changed while paused: one more frame is wanted. */
let stale = true;
/** People chose the speed themselves: opening a scenario no longer suggests one. */
let speedChosen = false;
const listeners = new Set<FrameListener>();
const inspections = new Map<number, ((report: MessageReport | null) => void)[]>();
const publisher = createPublisher();

export const engine = {
  /** Lets the worker load its code while the page is still finding out what to show. */
  wake(): void {
    worker ??= createWorker();
  },

  /** Starts the worker, loads what is on the board and follows the document from then on. */
  start(): void {
    if (started) return;
    started = true;
    useDocument.subscribe(followDocument);
    engine.load(useDocument.getState().scenario);
    engine.play();
    requestAnimationFrame(eachDisplayFrame);
  },

  /** Begins a new run of this scenario, paused at time 0. */
  load(scenario: Scenario): void {
    if (!started) return;
    worker ??= createWorker();
    if (run) post({ do: 'close', run });
    runs += 1;
    run = `run-${runs}`;
    table = null;
    latest = null;
    outstanding = false;
    stale = true;
    settleInspections();
    history.clear();
    if (!speedChosen) useRun.setState({ speed: suggestedSpeed(scenario) });
    publisher.reset({
      status: 'loading',
      duration: durationOf(scenario),
      seed: scenario.seed ?? scenarioDefaults.seed,
    });
    post({ do: 'load', run, scenario, windowMs: windowMsAt(useRun.getState().speed) });
  },

  play(): void {
    const { status, ended, speed } = useRun.getState();
    if (status === 'failed') return;
    if (ended) engine.load(useDocument.getState().scenario);
    useRun.setState({ status: 'playing', problem: null });
    publisher.play();
    post({ do: 'play', run, speed });
  },

  pause(): void {
    if (useRun.getState().status === 'failed') return;
    post({ do: 'pause', run });
    useRun.setState({ status: 'paused' });
    stale = true;
  },

  toggle(): void {
    if (useRun.getState().status === 'playing') engine.pause();
    else engine.play();
  },

  /** A new run from the document as it is now; it plays unless the old one was stopped half-way. */
  restart(): void {
    const { status, ended } = useRun.getState();
    engine.load(useDocument.getState().scenario);
    if (status === 'paused' && !ended) useRun.setState({ status: 'paused' });
    else engine.play();
  },

  setSpeed(speed: number): void {
    speedChosen = true;
    const { status, speed: before } = useRun.getState();
    if (speed === before) return;
    useRun.setState({ speed });
    if (windowMsAt(speed) !== windowMsAt(before))
      post({ do: 'window', run, windowMs: windowMsAt(speed) });
    if (status === 'playing') post({ do: 'play', run, speed });
  },

  /** Pauses, then advances to the next note or by one event. */
  step(by: 'note' | 'event'): void {
    const { status, ended } = useRun.getState();
    if (status === 'failed' || ended) return;
    if (status === 'playing') engine.pause();
    else useRun.setState({ status: 'paused', problem: null });
    publisher.step();
    post({ do: 'step', run, by });
    stale = true;
  },

  /** Something a person does now; the worker stamps its time. */
  input(input: LiveInput): void {
    if (useRun.getState().status === 'failed') return;
    post({ do: 'input', run, input });
    stale = true;
  },

  /** Called for every frame, at most once per display frame, outside React. Returns an unsubscriber. */
  onFrame(listener: FrameListener): () => void {
    listeners.add(listener);
    if (latest && table) listener(latest, table);
    return () => listeners.delete(listener);
  },

  frame(): Frame | null {
    return latest;
  },

  /** What the message is that a mark showed; null when it has ended meanwhile. */
  inspect(id: number): Promise<MessageReport | null> {
    return new Promise((resolve) => {
      const waiting = inspections.get(id);
      if (waiting) waiting.push(resolve);
      else {
        inspections.set(id, [resolve]);
        post({ do: 'inspect', run, id });
      }
    });
  },
};

// --- The worker ---------------------------------------------------------------------------------

function createWorker(): Worker {
  const created = new Worker(new URL('../../simulations/worker.ts', import.meta.url), {
    type: 'module',
  });
  created.onmessage = (event: MessageEvent<ToPage>) => {
    if (created === worker) receive(event.data);
  };
  created.onerror = (event) => {
    if (created === worker) fail(event.message || 'worker');
  };
  return created;
}

function post(message: ToWorker): void {
  worker?.postMessage(message);
}

/** The worker died. The document lives in the page and is unharmed; restart makes a new worker. */
function fail(reason: string): void {
  worker?.terminate();
  worker = null;
  run = '';
  settleInspections();
  publisher.fail({ place: '', code: 'workerFailed', values: { reason } });
}

function receive(message: ToPage): void {
  if (message.run !== run) return;
  switch (message.say) {
    case 'table':
      table = message.table;
      setHistoryTable(table);
      publisher.table(table);
      return;
    case 'frame':
      receiveFrame(message.frame);
      return;
    case 'window':
      if (message.window.revision === table?.revision) addWindow(message.window);
      return;
    case 'notes':
      publisher.notes(message.notes);
      return;
    case 'input':
      publisher.input(message.input);
      stale = true;
      return;
    case 'message':
      for (const resolve of inspections.get(message.id) ?? []) resolve(message.message);
      inspections.delete(message.id);
      return;
    case 'problem':
      if (message.fatal) publisher.fail(message.problem);
      else publisher.problem(message.problem);
  }
}

function receiveFrame(frame: Frame): void {
  outstanding = false;
  if (!table || frame.revision !== table.revision) {
    stale = true;
    return;
  }
  latest = frame;
  for (const listener of listeners) listener(frame, table);
  publisher.frame(frame);
  const { status, duration } = useRun.getState();
  if (frame.time >= duration && status !== 'failed') {
    if (status === 'playing') engine.pause();
    useRun.setState({ ended: true });
  }
}

function eachDisplayFrame(): void {
  requestAnimationFrame(eachDisplayFrame);
  const { status } = useRun.getState();
  if (outstanding || status === 'failed' || !(stale || status === 'playing')) return;
  outstanding = true;
  stale = false;
  post({ do: 'tick', run, maxMarks });
}

function settleInspections(): void {
  for (const waiting of inspections.values()) for (const resolve of waiting) resolve(null);
  inspections.clear();
}

// --- The document -------------------------------------------------------------------------------

function followDocument(now: DocumentState, before: DocumentState): void {
  if (now.scenario === before.scenario) return;
  if (now.opened !== before.opened) {
    speedChosen = false;
    engine.load(now.scenario);
    engine.play();
    return;
  }
  // A run that could not begin, or broke down, may well be cured by this edit. And where there was
  // nothing, nothing has happened: time begins with the first component.
  const wasEmpty = before.scenario.components.length === 0;
  const hasFailed = useRun.getState().status === 'failed';
  if (wasEmpty || hasFailed || isAnotherRun(before.scenario, now.scenario)) {
    engine.restart();
    return;
  }
  for (const input of differenceInputs(before.scenario, now.scenario)) engine.input(input);
}

/** Seed, warm-up and length belong to a run from its start: a change begins it anew. */
function isAnotherRun(before: Scenario, now: Scenario): boolean {
  return (
    before.seed !== now.seed || before.warmUp !== now.warmUp || before.duration !== now.duration
  );
}

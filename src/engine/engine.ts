/**
 * The page's hold on its run. It loads runs, paces them, hands every frame to its listeners
 * outside React, and keeps the run store up to date a few times a second. What people build goes
 * into the run as inputs: the difference between the document before and after an edit.
 */
import type {
  Condition,
  Frame,
  HistoryReport,
  SavedRun,
  Table,
} from '../../simulations/protocol.ts';
import { scenarioDefaults } from '../../simulations/scenarios/defaults.ts';
import type { LiveInput, RunArtefact, Scenario } from '../../simulations/scenarios/types.ts';
import { useDocument } from '../stores/document.ts';
import { useRun } from '../stores/run.ts';
import { createAsking } from './asking.ts';
import { connect, type FromRun } from './connection.ts';
import { Following } from './following.ts';
import { addWindow, history, setBranches, setHistoryTable } from './history.ts';
import { createPublisher } from './publisher.ts';
import { createQuestions } from './questions.ts';
import { createRescuing } from './rescuing.ts';
import { createRevisiting } from './revisiting.ts';
import { windowMsAt } from './speed.ts';
import { durationOf, suggestedSpeed } from './suggested.ts';

export type FrameListener = (frame: Frame, table: Table) => void;

const connection = connect(receive, lost);
const rescue = createRescuing(connection, {
  known: () => ({ run, following, latest, opened, breakpoints }),
  onBegin: history.clear,
  onFailure: (problem) => publisher.fail(problem),
});
const { post } = rescue;
let started = false;
let runs = 0;
let run = '';
let table: Table | null = null;
let latest: Frame | null = null;
/** How the run that is loaded began, when it was a saved one. */
let opened: SavedRun | undefined;
/** People chose the speed themselves: opening a scenario no longer suggests one. */
let speedChosen = false;
const listeners = new Set<FrameListener>();
const following = new Following();
let breakpoints: readonly Condition[] = [];
const questions = createQuestions(post, () => run);
const asking = createAsking(post, () => run);
const publisher = createPublisher();

export const engine = {
  ...createRevisiting({
    post,
    run: () => run,
    moved: asking.again,
  }),
  ...questions.asks,

  /** Lets the worker load its code while the page is still finding out what to show. */
  wake: connection.wake,

  /** Starts the worker, loads what is on the board and follows the document from then on. */
  start(): void {
    if (started) return;
    started = true;
    following.start({ open, restart: engine.restart, input: engine.input });
    engine.load(useDocument.getState().scenario);
    engine.play();
    asking.begin();
  },

  /** Begins a new run of this scenario, paused at time 0 or, of a run that was saved, at its moment. */
  load(scenario: Scenario, saved?: SavedRun): void {
    if (!started) return;
    connection.wake();
    rescue.cancel();
    if (run) post({ do: 'close', run });
    runs += 1;
    run = `run-${runs}`;
    table = null;
    latest = null;
    opened = saved;
    asking.reset();
    following.begin(scenario);
    questions.clear();
    history.clear();
    if (!speedChosen) useRun.setState({ speed: suggestedSpeed(scenario) });
    publisher.reset({
      status: 'loading',
      duration: durationOf(scenario),
      seed: scenario.seed ?? scenarioDefaults.seed,
    });
    const windowMs = windowMsAt(useRun.getState().speed);
    post({ do: 'load', run, scenario, windowMs, ...(saved && { saved }) });
    if (breakpoints.length > 0) post({ do: 'breakpoints', run, conditions: breakpoints });
  },

  play(): void {
    const { status, ended, speed } = useRun.getState();
    if (status === 'failed') return;
    if (ended) engine.load(following.beginning());
    useRun.setState({ status: 'playing', problem: null, backwards: false, broke: null });
    publisher.play();
    post({ do: 'play', run, speed });
  },

  /** From here towards the start. */
  playBackwards(): void {
    const { time, speed } = useRun.getState();
    if (time === 0) return;
    useRun.setState({ status: 'playing', problem: null, backwards: true, broke: null });
    useRun.setState({ ended: false });
    publisher.play();
    post({ do: 'play', run, speed, backwards: true });
  },

  pause(): void {
    if (useRun.getState().status === 'failed') return;
    post({ do: 'pause', run });
    useRun.setState({ status: 'paused' });
    // Asked for at once: the display frame after next would show a run that has long stopped.
    asking.now();
  },

  toggle(): void {
    if (useRun.getState().status === 'playing') engine.pause();
    else engine.play();
  },

  /** A new run from the document as it is now; it plays unless the old one was stopped half-way. */
  restart(): void {
    const { status, ended } = useRun.getState();
    engine.load(following.beginning());
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
    const { backwards } = useRun.getState();
    if (status === 'playing') post({ do: 'play', run, speed, backwards });
  },

  /** Pauses, then goes on (or back) to the next (the last) note, or by one event. */
  step(by: 'note' | 'event', backwards = false): void {
    const { status, ended } = useRun.getState();
    if (!backwards && (status === 'failed' || ended)) return;
    if (status === 'playing') engine.pause();
    useRun.setState({ status: 'paused', problem: null, broke: null });
    if (backwards) useRun.setState({ ended: false });
    else publisher.step();
    post({ do: 'step', run, by, backwards });
    asking.again();
  },

  /** Where a run that plays or steps forward stops by itself. Kept from run to run. */
  setBreakpoints(conditions: readonly Condition[]): void {
    breakpoints = conditions;
    if (run) post({ do: 'breakpoints', run, conditions });
  },

  /** What the run began with: with the inputs of a branch, all that its history follows from. */
  begun(): Scenario {
    return following.begun;
  },

  /** Puts a saved run on the board and goes to its moment. One step of undo, like opening a file. */
  openRun(artefact: RunArtefact): void {
    following.openRun(artefact);
  },

  /** Something a person does now; the worker stamps its time. */
  input(input: LiveInput): void {
    if (useRun.getState().status === 'failed') return;
    following.inputSent(input);
    useRun.setState({ broke: null, ended: false });
    post({ do: 'input', run, input });
    asking.again();
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
};

// --- The worker ---------------------------------------------------------------------------------

function lost(reason: string | null): void {
  questions.clear();
  asking.wait();
  rescue.lost(reason);
}

function receive(message: FromRun): void {
  if (message.run !== run) return;
  switch (message.say) {
    case 'table':
      table = message.table;
      // It is of another worker, and numbers other things.
      if (rescue.isUnderWay) latest = null;
      setHistoryTable(table);
      publisher.table(table);
      return;
    case 'frame':
      receiveFrame(message.frame);
      return;
    case 'window':
      if (message.window.revision === table?.revision) addWindow(message.window, message.branch);
      return;
    case 'notes':
      publisher.notes(message.notes, message.isFresh === true);
      return;
    case 'input':
      following.inputEntered();
      asking.again();
      return;
    case 'history':
      receiveHistory(message.history);
      return;
    case 'break':
      useRun.setState({ status: 'paused', broke: message });
      asking.again();
      return;
    case 'problem':
      if (message.fatal) rescue.cancel();
      if (message.fatal) publisher.fail(message.problem);
      else publisher.problem(message.problem);
      if (!message.fatal) following.inputRefused();
      return;
    default:
      questions.receive(message);
  }
}

function receiveHistory(report: HistoryReport): void {
  setBranches(report);
  publisher.history(report);
  following.history(report);
  asking.again();
}

function receiveFrame(frame: Frame): void {
  if (rescue.isUnderWay) {
    if (!rescue.goOn()) return;
    latest = frame;
    asking.reset();
    return;
  }
  asking.came();
  const { status, duration, backwards, history: report } = useRun.getState();
  // It was on its way when the run was paused: the one that shows where it stopped follows.
  const isEarlier = status === 'paused' && frame.playing;
  if (!table || frame.revision !== table.revision || isEarlier) {
    asking.again();
    return;
  }
  latest = frame;
  // First what is there, then what is happening to it.
  following.frame(frame);
  for (const listener of listeners) listener(frame, table);
  publisher.frame(frame);
  if (backwards && status === 'playing' && frame.time <= (report?.keptFrom ?? 0)) engine.pause();
  if (frame.time >= duration && status !== 'failed') {
    if (status === 'playing') engine.pause();
    useRun.setState({ ended: true });
  } else if (useRun.getState().ended) {
    // A frame from the end may have come after somebody has gone elsewhere.
    useRun.setState({ ended: false });
  }
}

/** Another scenario is on the board: a new run, or one that was saved and stands at its moment. */
function open(scenario: Scenario, saved: RunArtefact | null): void {
  speedChosen = saved !== null && saved.speed !== null;
  if (saved === null) {
    engine.load(scenario);
    engine.play();
    return;
  }
  if (saved.speed !== null) useRun.setState({ speed: saved.speed });
  const { branches, current, goal } = saved;
  engine.load(scenario, { branches, current, goal });
}

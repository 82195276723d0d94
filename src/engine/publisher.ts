/**
 * Keeps the run store up to date without a React render per frame: what arrives is gathered and
 * published at most every 100 ms while playing, and at once when paused (each step must show).
 */
import type { Frame, HistoryReport, NoteReport, Table } from '../../simulations/protocol.ts';
import type { Problem } from '../../simulations/scenarios/types.ts';
import { type RunState, useRun } from '../stores/run.ts';

const everyMs = 100;
const captionsKept = 50;

export function createPublisher() {
  let frame: Frame | null = null;
  let captions: readonly NoteReport[] = [];
  let publishedAt = 0;
  /** Events processed when a step was asked for that has not been told of yet; −1 when none is. */
  let steppedFrom = -1;

  function publish(): void {
    publishedAt = performance.now();
    if (!frame) return;
    const { time, events, alive, reachedSpeed, inFlight, markShare, inputs } = frame;
    const moment = { time, events, inputs };
    useRun.setState({ moment, time, events, alive, reachedSpeed, inFlight, markShare, captions });
  }
  function publishSoon(): void {
    const playing = useRun.getState().status === 'playing';
    if (!playing || performance.now() - publishedAt >= everyMs) publish();
  }

  return {
    reset(state: Pick<RunState, 'status' | 'duration' | 'seed'>): void {
      frame = null;
      captions = [];
      publishedAt = 0;
      steppedFrom = -1;
      useRun.setState({
        ...state,
        backwards: false,
        moment: { time: 0, events: 0, inputs: 0 },
        time: 0,
        events: 0,
        alive: 0,
        reachedSpeed: 0,
        inFlight: 0,
        markShare: 1,
        table: null,
        problem: null,
        captions: [],
        quietStep: false,
        incident: null,
        ended: false,
        inputs: [],
        history: null,
        broke: null,
      });
    },
    /** A step is on its way; whether it has something to tell shows with the next frame. */
    step(): void {
      steppedFrom = frame?.events ?? 0;
    },
    play(): void {
      steppedFrom = -1;
      useRun.setState({ quietStep: false });
    },
    frame(next: Frame): void {
      frame = next;
      // A note would have come before the frame.
      if (steppedFrom >= 0 && !next.playing && next.events > steppedFrom) {
        steppedFrom = -1;
        useRun.setState({ quietStep: true });
      }
      publishSoon();
    },
    /** `isFresh`: the run has gone elsewhere, and these are all that there are to show. */
    notes(notes: readonly NoteReport[], isFresh: boolean): void {
      const before = isFresh ? [] : captions;
      captions = [...before, ...notes.slice(-captionsKept)].slice(-captionsKept);
      steppedFrom = -1;
      useRun.setState({ quietStep: false });
      const incident = notes.findLast(isIncident);
      if (incident || isFresh) useRun.setState({ incident: incident ?? null });
      publishSoon();
    },
    table(table: Table): void {
      useRun.setState(({ status }) => ({
        table,
        status: status === 'loading' ? 'paused' : status,
      }));
    },
    history(history: HistoryReport): void {
      const branch = history.branches.find(({ id }) => id === history.current);
      useRun.setState({ history, inputs: branch?.inputs ?? [] });
    },
    problem(problem: Problem): void {
      useRun.setState({ problem });
    },
    fail(problem: Problem): void {
      // Of several problems the first is said: the others may well follow from it.
      useRun.setState(({ status, problem: known }) =>
        status === 'failed' ? { problem: known } : { status: 'failed', problem, reachedSpeed: 0 },
      );
    },
  };
}

const quiet: readonly string[] = ['lost', 'turnedAway', 'changed'];

/** Whether a note tells of something breaking, healing, coming or going. */
function isIncident(note: NoteReport): boolean {
  return note.kind === 'network' && !quiet.includes(note.code);
}

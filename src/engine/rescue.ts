/**
 * When the worker has died, another one is brought to where it stood: the same scenario, inputs and
 * seed come to the same moment. What people do meanwhile waits until it is there.
 */
import type {
  BranchId,
  Condition,
  Frame,
  HistoryReport,
  Moment,
  SavedRun,
  ToWorker,
} from '../../simulations/protocol.ts';
import { problem } from '../../simulations/scenarios/result.ts';
import type { LiveInput, Problem, Scenario } from '../../simulations/scenarios/types.ts';
import { useRun } from '../stores/run.ts';
import { clockText } from '../timeline/clock.ts';
import type { Following } from './following.ts';
import { windowMsAt } from './speed.ts';

/** A run as it stood, as far as the page knows. */
export interface Stand {
  readonly run: string;
  readonly scenario: Scenario;
  readonly windowMs: number;
  readonly saved: SavedRun | undefined;
  /** Where to go back to after the end of the branch has been reached. */
  readonly back: Moment | null;
  /** Done, and not yet in the history. */
  readonly inputs: readonly LiveInput[];
  readonly play: { readonly speed: number; readonly backwards: boolean } | null;
  readonly breakpoints: readonly Condition[];
}

/** Nobody sees what is passed on the way; to be asked for none would mean no frame. */
const fewMarks = 1;
/** A worker that dies again and again dies of something that is in the run. */
const mostAttempts = 2;
const withinMs = 30_000;

export class Rescue {
  private readonly send: (message: ToWorker) => void;
  private attempts: number[] = [];
  private stand: Stand | null = null;
  private back: Moment | null = null;
  private held: ToWorker[] = [];

  constructor(send: (message: ToWorker) => void) {
    this.send = send;
  }

  get isUnderWay(): boolean {
    return this.stand !== null;
  }

  /** Everything that the page says to its worker. */
  post(message: ToWorker): void {
    if (!this.stand) this.send(message);
    else if (message.do !== 'tick') this.held.push(message);
  }

  /** Why it is not worth another try; null when it is. */
  refusal(reason: string | null): Problem | null {
    const now = performance.now();
    this.attempts = this.attempts.filter((at) => now - at < withinMs);
    if (this.attempts.length < mostAttempts) {
      this.attempts.push(now);
      return null;
    }
    this.cancel();
    return deathOf(reason, useRun.getState().time);
  }

  /** The new worker is there. When it dies on the way, the next goes to the same place. */
  begin(stand: Stand): void {
    this.stand = this.stand ? { ...this.stand, inputs: stand.inputs } : stand;
    const { run, scenario, windowMs, saved, back, breakpoints } = this.stand;
    this.back = back;
    // They are among the inputs of the stand now.
    this.held = this.held.filter(({ do: what }) => what !== 'input');
    this.send({ do: 'load', run, scenario, windowMs, ...(saved && { saved }) });
    if (breakpoints.length > 0) this.send({ do: 'breakpoints', run, conditions: breakpoints });
    this.send({ do: 'tick', run, maxMarks: fewMarks });
  }

  /** A frame of the way has come, not to be shown; true when it is of the goal. */
  goOn(): boolean {
    const { stand, back, held } = this;
    if (!stand) return false;
    const { run, inputs, play } = stand;
    if (back) {
      this.back = null;
      this.send({ do: 'seek', run, to: { moment: back } });
      this.send({ do: 'tick', run, maxMarks: fewMarks });
      return false;
    }
    this.cancel();
    for (const input of inputs) this.send({ do: 'input', run, input });
    if (play) this.send({ do: 'play', run, ...play });
    for (const message of held) this.send(message);
    useRun.setState(({ rescues }) => ({ rescues: rescues + 1 }));
    return true;
  }

  /** Another run begins, or this one has failed. */
  cancel(): void {
    this.stand = null;
    this.held = [];
  }
}

export interface Known {
  readonly run: string;
  readonly following: Following;
  readonly latest: Frame | null;
  readonly opened: SavedRun | undefined;
  readonly breakpoints: readonly Condition[];
}

/** How the run stands, from what has been reported of it. */
export function standNow({ run, following, latest, opened, breakpoints }: Known): Stand {
  const { status, speed, backwards, history } = useRun.getState();
  const stood = history && latest && savedRunAt(history, latest);
  if (stood) following.renumber(placesOf(history));
  return {
    run,
    scenario: following.begun,
    windowMs: windowMsAt(speed),
    saved: stood ? stood.saved : opened,
    back: stood ? stood.back : null,
    inputs: following.underWay,
    play: status === 'playing' ? { speed, backwards } : null,
    breakpoints,
  };
}

/** A branch that is opened has its place in the list as its id. */
function placesOf({ branches }: HistoryReport): ReadonlyMap<BranchId, BranchId> {
  return new Map(branches.map(({ id }, place) => [id, place]));
}

/** The run up to the end of the branch that is shown, and the moment to go back to from there. */
function savedRunAt(
  report: HistoryReport,
  { branch, time, events, inputs: done }: Frame,
): { readonly saved: SavedRun; readonly back: Moment | null } {
  const places = placesOf(report);
  const branches = report.branches.map(({ name, parent, forkedAt, end, inputs }) => ({
    name,
    parent: parent === null ? null : (places.get(parent) ?? null),
    forkedAt,
    end,
    inputs,
  }));
  const current = places.get(branch) ?? 0;
  const moment = { time, events, inputs: done };
  const end = branches[current]?.end ?? moment;
  const isPast = end.events > events || (end.events === events && end.time > time);
  return {
    saved: { branches, current, goal: { moment: isPast ? end : moment } },
    back: isPast ? moment : null,
  };
}

function deathOf(reason: string | null, time: number): Problem {
  const at = clockText(time);
  if (reason === null) return problem('', 'workerSilentAgain', { time: at });
  if (time === 0) return problem('', 'workerFailed', { reason });
  return problem('', 'workerFailedAgain', { reason, time: at });
}

/** A class from its beginning to its end: what is on the board becomes its board, and comes back after it. */
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { useDocument } from '../stores/document.ts';
import { usePermissions } from '../stores/permissions.ts';
import { useView } from '../stores/view.ts';
import { arranged } from './arranging.ts';
import { placeOf, type Step } from './course.ts';
import { lanesOf } from './lanes.ts';
import { showFirst } from './moves.ts';
import { comeBack, designAt, type Place, placeNow, show } from './place.ts';
import { forgetPreparing, prepare } from './prepare.ts';
import { type Setting, withSetting } from './settings.ts';
import { forgetSpeed, playAtSpeed, steppedBoard } from './speeding.ts';
import { fresh, stepNow, useClassroom } from './store.ts';
import { stopTravelling } from './travelling.ts';

let place: Place | null = null;

/** Returns how it ends. */
export function beginClass(): () => void {
  place = placeNow();
  const stop = keepAsItIs();
  const design = designAt(place);
  const board = arranged(design, lanesOf(design), roomNow());
  if (useDocument.getState().scenario !== board) show(board);
  const { projector } = useView.getState();
  useView.setState({ projector: true });
  void begin(board, -1);
  return () => {
    stop();
    forgetPreparing();
    stopTravelling();
    forgetSpeed();
    useClassroom.setState(fresh);
    useView.setState({ projector });
    if (place) comeBack(place);
    place = null;
  };
}

export function leaveClass(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  useView.setState({ classroom: false });
}

/** Where the class stood, and the numbers of that machine's path; kept while steps are being found. */
interface Stand {
  readonly step: Step | null;
  readonly numbers: readonly string[];
  readonly isAtSpeed: boolean;
}

let stand: Stand | null = null;

/** Begins the requests anew with it, at the same step; where that is no more, at what takes its place. */
export function change(setting: Setting, value: string): void {
  const board = withSetting(steppedBoard(), setting, value);
  // Who presses twice still means the step that was shown before the first time.
  const from = useClassroom.getState().phase === 'preparing' ? (stand ?? standNow()) : standNow();
  stand = from;
  forgetSpeed();
  show(board);
  const { step, numbers, isAtSpeed } = from;
  void begin(board, () => (step ? sameStep(step, numbers) : -1)).then((isThere) => {
    if (isThere && isAtSpeed) playAtSpeed();
  });
}

function standNow(): Stand {
  const state = useClassroom.getState();
  const step = stepNow(state);
  const path = state.steps.filter(
    ({ machine, request }) => machine === step?.machine && request === step.request,
  );
  return { step, numbers: path.map(({ number }) => number), isAtSpeed: state.isAtSpeed };
}

/** The same step in the first request that there is; where it is no more, where the path now differs. */
function sameStep({ machine, number }: Step, before: readonly string[]): number {
  const { steps } = useClassroom.getState();
  const first = steps[0]?.request ?? 0;
  const here = steps.filter((step) => step.request === first && step.machine === machine);
  const found =
    here.find((step) => step.number === number) ??
    here.find(({ instead }) => instead.some((one) => one.number === number)) ??
    here.find((step) => !before.includes(step.number)) ??
    here[0];
  return found ? steps.indexOf(found) : Math.max(0, placeOf(steps, first, number));
}

/** True once its steps are there and it stands at one. */
async function begin(board: Scenario, at: number | (() => number)): Promise<boolean> {
  if (!(await prepare(board)) || useClassroom.getState().phase === 'plain') return false;
  useClassroom.setState({ phase: 'ready' });
  showFirst(typeof at === 'number' ? at : at());
  return true;
}

/** Width by height of what the board has. */
function roomNow(): number {
  const room = document.querySelector('.classroom main')?.getBoundingClientRect();
  return room && room.height > 0 ? room.width / room.height : 1;
}

/**
 * Nobody changes the board with a slip of the hand. Whatever else says meanwhile what may be done
 * holds afterwards.
 */
function keepAsItIs(): () => void {
  let { readOnly: wanted } = usePermissions.getState();
  let isOurs = false;
  const keep = () => {
    isOurs = true;
    usePermissions.setState({ readOnly: true });
    isOurs = false;
  };
  keep();
  const stop = usePermissions.subscribe(({ readOnly }) => {
    if (isOurs) return;
    wanted = readOnly;
    if (!readOnly) keep();
  });
  return () => {
    stop();
    usePermissions.setState({ readOnly: wanted });
  };
}

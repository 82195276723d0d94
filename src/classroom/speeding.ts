/**
 * Playing at speed. What is stepped through is over soon, and its consumers take their time so that
 * one request can be told from the next; at speed there is always more to read, and whoever has been
 * answered asks again at once. The caption says so.
 */
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { engine } from '../engine/engine.ts';
import { useDocument } from '../stores/document.ts';
import { show } from './place.ts';
import { useClassroom } from './store.ts';
import { stopTravelling } from './travelling.ts';

const endless = '1 TiB';
const atOnce = '20us';
/** One that is being read, and one that has been asked for. */
const asked = 2;
const long = '1m';
/** Requests that go by in a second on the wall. */
const perSecond = 25;
const usualSpeed = 0.02;

let stepped: Scenario | null = null;

/** The board as it is stepped through, whatever is playing. */
export function steppedBoard(): Scenario {
  return stepped ?? useDocument.getState().scenario;
}

export function playAtSpeed(): void {
  stopTravelling();
  stepped = useDocument.getState().scenario;
  const board = busy(stepped);
  useClassroom.setState({ isAtSpeed: true });
  show(board);
  engine.load(board);
  engine.setSpeed(pace());
  engine.play();
}

/** Back to the run of the steps; where in it is for others to say. */
export function stopSpeed(): void {
  if (stepped) {
    show(stepped);
    engine.load(stepped);
  }
  forgetSpeed();
}

export function forgetSpeed(): void {
  stepped = null;
  useClassroom.setState({ isAtSpeed: false });
}

function busy(scenario: Scenario): Scenario {
  const components = scenario.components.map((component) => {
    const { kind, params } = component;
    if (kind === 'process' && params?.backlog !== undefined)
      return { ...component, params: { ...params, backlog: endless } };
    if (kind === 'consumer' && params?.pollInterval !== undefined)
      return { ...component, params: { ...params, pollInterval: atOnce, concurrency: asked } };
    return component;
  });
  return { ...scenario, duration: long, components };
}

/** Simulated ms per wall ms, from how long a request takes. */
function pace(): number {
  const [courses = []] = useClassroom.getState().requests.slice(-1);
  const spans = courses.map(({ from, to }) => to - from).filter((span) => span > 0);
  return spans.length > 0 ? (Math.max(...spans) * perSecond) / 1000 : usualSpeed;
}

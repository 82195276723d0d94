/** The speeds of the slider: 1-2-5 steps from a millionth to a thousand times, then all it can. */
import { showDuration, showNumber } from '../../simulations/scenarios/quantities.ts';
import type { Key, Values } from '../i18n/index.ts';
import type { Language } from '../stores/view.ts';

const steps: readonly number[] = [
  0.000001,
  0.000002,
  0.000005,
  0.00001,
  0.00002,
  0.00005,
  0.0001,
  0.0002,
  0.0005,
  0.001,
  0.002,
  0.005,
  0.01,
  0.02,
  0.05,
  0.1,
  0.2,
  0.5,
  1,
  2,
  5,
  10,
  20,
  50,
  100,
  200,
  500,
  1000,
  Number.POSITIVE_INFINITY,
];

export const lastSpeed = steps.length - 1;

export function speedAt(position: number): number {
  return steps[position] ?? 1;
}

/** Where a speed stands on the slider: the nearest step on the logarithmic scale. */
export function positionOf(speed: number): number {
  if (!Number.isFinite(speed)) return lastSpeed;
  const away = (step: number) => Math.abs(Math.log(step / speed));
  let best = 0;
  for (let i = 0; i < lastSpeed; i++) if (away(speedAt(i)) < away(speedAt(best))) best = i;
  return best;
}

/** The text key and its values: `5× real time`, `1 s = 20 ms`, `as fast as it goes`. */
export function speedWords(speed: number, language: Language): { key: Key; values: Values } {
  if (!Number.isFinite(speed)) return { key: 'timeline.speedFull', values: {} };
  if (speed === 1) return { key: 'timeline.speedReal', values: {} };
  if (speed > 1) {
    return {
      key: 'timeline.speedFaster',
      values: { factor: showNumber(speed, language) },
    };
  }
  return { key: 'timeline.speedSlower', values: { shown: showDuration(speed * 1000) } };
}

/** Whether the engine falls so far behind what was asked that it must be said. */
export function fallsShort(reached: number, asked: number): boolean {
  return reached > 0 && (!Number.isFinite(asked) || reached < asked * 0.9);
}

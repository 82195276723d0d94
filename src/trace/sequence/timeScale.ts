/** How far down a moment lies: in proportion, or one step for each moment at which anything happens. */
import { timeTicks } from '../../metrics/axis.ts';
import type { Instants } from './instants.ts';

export interface TimeScale {
  readonly height: number;
  /** `row` counts within an instant, where the scale gives it several. */
  y(time: number, row?: number): number;
  time(y: number): number;
  readonly ticks: readonly { readonly y: number; readonly time: number }[];
  /** Long stretches in which nothing happened, drawn short. */
  readonly breaks: readonly { readonly y: number; readonly from: number; readonly to: number }[];
}

/** Room above the first moment and below the last. */
const margin = 22;

export const tallest = 200_000;

export function proportionalScale(from: number, to: number, height: number): TimeScale {
  const span = to - from;
  const inner = Math.max(1, Math.min(height, tallest) - 2 * margin);
  const perMs = span > 0 ? inner / span : 0;
  const y = (time: number) => margin + (clamp(time, from, to) - from) * perMs;
  const times = span > 0 ? timeTicks(from, to, Math.max(2, Math.floor(inner / 56))) : [from];
  return {
    height: inner + 2 * margin,
    y,
    time: (at) => (perMs > 0 ? clamp(from + (at - margin) / perMs, from, to) : from),
    ticks: times.map((time) => ({ y: y(time), time })),
    breaks: [],
  };
}

const step = 30;
const rowStep = 21;
const breakStep = 54;

/** A gap this many times the middle one is a break, if it is a good part of the whole as well. */
const longGap = 8;
const goodPart = 0.03;

export function compressedScale(instants: Instants): TimeScale {
  const { times, rows } = instants;
  const isBreak = breaksOf(times);
  const tops: number[] = [];
  let y = margin;
  times.forEach((_, i) => {
    if (i > 0) y += rowStep * (rows[i - 1] - 1) + (isBreak[i - 1] ? breakStep : step);
    tops.push(y);
  });
  const last = times.length - 1;
  const bottomOf = (i: number) => tops[i] + rowStep * (rows[i] - 1);
  const before = (values: readonly number[], value: number) =>
    Math.max(0, lowerOrEqual(values, value));
  return {
    height: bottomOf(last) + margin,
    y(time, row = 0) {
      const i = before(times, time);
      if (time <= times[i] || i === last) {
        return tops[i] + rowStep * clamp(row, 0, rows[i] - 1);
      }
      const share = (time - times[i]) / (times[i + 1] - times[i]);
      return bottomOf(i) + share * (tops[i + 1] - bottomOf(i));
    },
    time(at) {
      const i = before(tops, at);
      if (i === last || at <= bottomOf(i)) return times[i];
      const share = (at - bottomOf(i)) / (tops[i + 1] - bottomOf(i));
      return times[i] + clamp(share, 0, 1) * (times[i + 1] - times[i]);
    },
    ticks: times.map((time, i) => ({ y: tops[i], time })),
    breaks: isBreak.flatMap((broken, i) =>
      broken ? [{ y: (bottomOf(i) + tops[i + 1]) / 2, from: times[i], to: times[i + 1] }] : [],
    ),
  };
}

/** For each gap between moments, whether it is drawn as a break. */
function breaksOf(times: readonly number[]): boolean[] {
  const gaps = times.slice(1).map((time, i) => time - times[i]);
  if (gaps.length < 4) return gaps.map(() => false);
  const middle = [...gaps].sort((a, b) => a - b)[gaps.length >> 1];
  const whole = times[times.length - 1] - times[0];
  return gaps.map((gap) => gap > longGap * middle && gap > goodPart * whole);
}

/** Index of the last value that is not above `value`; -1 when all are. */
function lowerOrEqual(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** Numbers that a lesson's text quotes: what is written, and what a measurement must come to. */
import type { Scenario } from '../scenarios/types.ts';
import type { Setting } from './types.ts';

/** A number as quoted, in the unit of measurements (ms, bytes, a share of 1). */
export interface Quoted {
  readonly value: number;
  /** One unit of its last digit: what was rounded away is at most half of it. */
  readonly step: number;
}

const scales: Readonly<Record<string, number>> = {
  '%': 0.01,
  µs: 0.001,
  微秒: 0.001,
  ms: 1,
  毫秒: 1,
  s: 1000,
  秒: 1000,
  秒钟: 1000,
  second: 1000,
  seconds: 1000,
  min: 60_000,
  minute: 60_000,
  minutes: 60_000,
  分钟: 60_000,
  kB: 1000,
  MB: 1_000_000,
  GB: 1_000_000_000,
  KiB: 1024,
  MiB: 1_048_576,
};

/** Chinese goes on without a space: `38 毫秒左右`. */
function scaleOf(unit: string): number {
  if (Object.hasOwn(scales, unit)) return scales[unit] ?? 1;
  const begun = Object.keys(scales).find((name) => !/[a-z]/i.test(name) && unit.startsWith(name));
  return begun === undefined ? 1 : (scales[begun] ?? 1);
}

/** The first number of a label: `38 ms`, `about 2.4 s`, `97 %`, `1,200 orders`, `3 倍`. */
export function quotedNumber(label: string): Quoted | null {
  const match = /(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(%|[\p{L}]+)?/u.exec(label);
  if (match === null) return null;
  const [, whole = '', fraction = '', unit = ''] = match;
  const scale = scaleOf(unit);
  const value = Number(`${whole.replaceAll(',', '')}${fraction}`);
  // Zeros at the end of a whole number are taken for rounding, up to two digits that are meant.
  const zeros = fraction === '' ? (/0+$/.exec(whole.replaceAll(',', ''))?.[0].length ?? 0) : 0;
  const digits = whole.replaceAll(',', '').length;
  const rounded = Math.max(0, Math.min(zeros, digits - 2));
  let step = scale;
  for (let i = 0; i < rounded; i++) step *= 10;
  for (let i = 1; i < fraction.length; i++) step /= 10;
  return { value: value * scale, step };
}

/** A board with other values of some parameters. */
export function withSettings(board: Scenario, settings: readonly Setting[]): Scenario {
  const changed = <T extends { readonly id: string; readonly params?: object }>(item: T): T => {
    const own = settings.filter(({ target }) => target === item.id);
    if (own.length === 0) return item;
    const params = Object.fromEntries(own.map(({ param, to }) => [param, to]));
    return { ...item, params: { ...item.params, ...params } };
  };
  return { ...board, components: board.components.map(changed), links: board.links.map(changed) };
}

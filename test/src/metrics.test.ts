import { describe, expect, test } from 'vitest';
import { timeTicks, valueAxis } from '../../src/metrics/axis.ts';
import { trace } from '../../src/metrics/decimate.ts';
import { reading, readingText, tickLabel } from '../../src/metrics/format.ts';
import { recentWindows, timeView, windowAt } from '../../src/metrics/timeView.ts';

/** Records the strokes of a pen as lists of points; times are 0, 1, 2, ... `perTime` pixels apart. */
function strokes(ys: readonly number[], perTime = 1): [number, number][][] {
  const all: [number, number][][] = [];
  const pen = {
    moveTo: (px: number, py: number) => void all.push([[px, py]]),
    lineTo: (px: number, py: number) => void all.at(-1)?.push([px, py]),
  };
  const times = Float64Array.from(ys, (_, i) => i);
  trace(pen, times, Float64Array.from(ys), { x0: 0, perTime, y0: 0, perValue: 1 });
  return all;
}

describe('tracing a line', () => {
  test('a sparse line is drawn point by point', () => {
    expect(strokes([1, 5, 2], 10)).toEqual([
      [
        [0, 1],
        [10, 5],
        [20, 2],
      ],
    ]);
  });

  test('a window that saw nothing is a gap, and a lone point a dot', () => {
    const gap = Number.NaN;
    expect(strokes([1, 2, gap, 7, gap, gap, 3, 4])).toEqual([
      [
        [0, 1],
        [1, 2],
      ],
      [
        [3, 7],
        [3, 7],
      ],
      [
        [6, 3],
        [7, 4],
      ],
    ]);
    expect(strokes([gap, gap])).toEqual([]);
  });

  test('ten thousand points in a hundred pixels keep every extreme and cost two points a pixel', () => {
    const ys = Array.from(
      { length: 10_000 },
      (_, i) => Math.sin(i / 300) * 10 + (i === 4321 ? 500 : 0),
    );
    const [line = []] = strokes(ys, 0.01);
    expect(line.length).toBeLessThanOrEqual(2 * 101 + 1);
    expect(Math.max(...line.map(([, y]) => y))).toBeCloseTo(Math.max(...ys), 9);
    expect(Math.min(...line.map(([, y]) => y))).toBeCloseTo(Math.min(...ys), 9);
    expect(line.at(-1)?.[1]).toBe(ys.at(-1));
  });
});

describe('axes', () => {
  test('stand from zero to a round top with a middle', () => {
    expect(valueAxis('rate', 22)).toMatchObject({ top: 30, ticks: [0, 15, 30] });
    expect(valueAxis('count', 0)).toMatchObject({ top: 1, ticks: [0, 1] });
    expect(valueAxis('ratio', 0.97)).toMatchObject({ top: 1, ticks: [0, 0.5, 1], unit: '%' });
    expect(valueAxis('ratio', 1 + 1e-9).top).toBe(1);
  });

  test('take the unit that reads best', () => {
    expect(valueAxis('duration', 0.4)).toMatchObject({ unit: 'µs', top: 0.4 });
    expect(valueAxis('duration', 230)).toMatchObject({ unit: 'ms', per: 1 });
    const seconds = valueAxis('duration', 2300);
    expect(seconds).toMatchObject({ unit: 's', per: 1000, top: 3000 });
    expect(seconds.ticks.map((tick) => tickLabel(seconds, tick, 'en'))).toEqual([
      '0',
      '1.5',
      '3 s',
    ]);
    expect(valueAxis('byteRate', 7700)).toMatchObject({ unit: 'kB/s', top: 8000 });
    expect(valueAxis('bytes', 70_000)).toMatchObject({ unit: 'KiB', top: 80 * 1024 });
  });

  test('hold still until they no longer fit, or are far too tall', () => {
    const axis = valueAxis('rate', 25);
    expect(valueAxis('rate', 12, axis)).toBe(axis);
    expect(valueAxis('rate', 31, axis).top).toBeGreaterThan(30);
    expect(valueAxis('rate', 3, axis).top).toBeLessThan(10);
  });

  test('every value up to the top fits, whatever the size', () => {
    for (const measure of ['duration', 'rate', 'count', 'bytes', 'ratio'] as const) {
      for (let high = 1e-4; high < 1e9; high *= 1.37) {
        const { top, ticks } = valueAxis(measure, high);
        expect(top * (1 + 1e-9)).toBeGreaterThanOrEqual(high);
        expect(ticks.length).toBeLessThanOrEqual(3);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeCloseTo(top, 9);
      }
    }
  });

  test('time is marked at round moments, never more than asked for', () => {
    expect(timeTicks(0, 60_000, 3)).toEqual([0, 30_000, 60_000]);
    expect(timeTicks(61_000, 121_000, 4)).toEqual([80_000, 100_000, 120_000]);
    expect(timeTicks(5, 5, 3)).toEqual([]);
    for (let span = 1e-3; span < 1e9; span *= 2.3) {
      const ticks = timeTicks(12.3, 12.3 + span, 4);
      if (span < 1e8) expect(ticks.length).toBeGreaterThan(0);
      expect(ticks.length).toBeLessThanOrEqual(4);
    }
  });
});

describe('the stretch of time shown', () => {
  const windows = (length: number, width = 500) => ({
    start: Float64Array.from({ length }, (_, i) => i * width),
    end: Float64Array.from({ length }, (_, i) => (i + 1) * width),
  });

  test('grows from the left, then slides', () => {
    const few = windows(4);
    expect(timeView(few.start, few.end, 4, 'recent')).toEqual({
      first: 0,
      length: 4,
      from: 0,
      to: 12_000,
    });
    const many = windows(600);
    const view = timeView(many.start, many.end, 600, 'recent');
    expect(view.length - view.first).toBe(recentWindows);
    expect(view.to).toBe(300_000);
    expect(timeView(many.start, many.end, 600, 'all')).toMatchObject({
      first: 0,
      from: 0,
      to: 300_000,
    });
  });

  test('a pointed moment finds its nearest window', () => {
    const { start, end } = windows(10);
    const view = timeView(start, end, 10, 'all');
    expect(windowAt(end, view, -100)).toBe(0);
    expect(windowAt(end, view, 1240)).toBe(1);
    expect(windowAt(end, view, 1260)).toBe(2);
    expect(windowAt(end, view, 1e9)).toBe(9);
    expect(windowAt(end, timeView(start, end, 0, 'all'), 5)).toBe(-1);
  });
});

test('readings have three digits that matter and the unit apart', () => {
  expect(reading('duration', 'ms', 21_432, 'en')).toEqual({ number: '21.4', unit: 's' });
  expect(reading('duration', 'ms', 200_000, 'en')).toEqual({ number: '3 m 20 s', unit: '' });
  expect(reading('rate', 'messages', 19.84, 'zh')).toEqual({ number: '19.8', unit: '/秒' });
  expect(reading('count', 'messages', 1, 'en')).toEqual({ number: '1', unit: 'message' });
  expect(readingText('ratio', 'ratio', 0.9712, 'en')).toBe('97.1%');
  expect(readingText('byteRate', 'bytes', 7700, 'en')).toBe('7.7 kB/s');
  expect(reading('duration', 'ms', Number.NaN, 'en').number).toBe('–');
});

import { describe, expect, test } from 'vitest';
import { definitions } from '../../simulations/components/index.ts';
import { type MetricRow, metricWidth } from '../../simulations/protocol.ts';
import type { Series } from '../../src/engine/history.ts';
import { timeTicks, valueAxis } from '../../src/metrics/axis.ts';
import { chartData, leadLine, newest, ratesPerSecond } from '../../src/metrics/chartData.ts';
import { trace } from '../../src/metrics/decimate.ts';
import { reading, readingText, tickLabel } from '../../src/metrics/format.ts';
import { isLoss, planBoard, planComponent, planLink, reasonWords } from '../../src/metrics/plan.ts';
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

  test('ten thousand points in a hundred pixels keep every extreme and cost four points a pixel', () => {
    const ys = Array.from(
      { length: 10_000 },
      (_, i) => Math.sin(i / 300) * 10 + (i === 4321 ? 500 : 0),
    );
    const [line = []] = strokes(ys, 0.01);
    expect(line.length).toBeLessThanOrEqual(4 * 101);
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

describe('charts', () => {
  const row = (name: string, stat: MetricRow['stat']): MetricRow => ({
    owner: '',
    of: 'board',
    name,
    stat,
    offset: 0,
  });
  const text = { label: { en: 'a', zh: 'a' }, help: { en: 'a', zh: 'a' } };
  const texts = {
    throughput: text,
    latency: text,
    queueLength: text,
    utilization: text,
    losses: text,
    alive: text,
  };
  const board = planBoard(
    [
      row('created', 'counter'),
      row('completed', 'counter'),
      row('dropped.refused', 'counter'),
      row('dropped.removed', 'counter'),
      row('latency', 'distribution'),
      row('alive', 'level'),
    ],
    ['queue'],
    texts,
  );

  test('of the board are those that something measures', () => {
    expect(board.map(({ key }) => key)).toEqual(['/completed', '/latency', '/losses', '/alive']);
  });

  test('of losses leave out what is by design', () => {
    expect(board[2]?.lines.map(({ name }) => name)).toEqual(['dropped.refused']);
    expect(isLoss('removed')).toBe(false);
    expect(isLoss('rejected')).toBe(true);
    expect(isLoss('never heard of')).toBe(true);
    expect(reasonWords('nowhere', ['queue'])).toEqual({ en: 'nowhere', zh: 'nowhere' });
  });

  test('of a component are its metrics, in the order of its definition', () => {
    for (const [kind, { metrics }] of Object.entries(definitions)) {
      expect(planComponent('x', kind).map(({ key }) => key)).toEqual(
        Object.keys(metrics).map((name) => `x/${name}`),
      );
    }
    expect(planComponent('x', 'toString')).toEqual([]);
    expect(planLink('l')).toHaveLength(4);
  });

  test('every column read is one that the worker sends', () => {
    for (const chart of [...board, ...planComponent('x', 'service'), ...planLink('l')]) {
      for (const line of chart.lines) expect(line.column).toBeLessThan(metricWidth[chart.stat]);
    }
  });

  const series = (
    stat: Series['stat'],
    rows: readonly (readonly number[])[],
    width: number,
  ): Series => ({
    start: Float64Array.from(rows, (_, i) => i * width),
    end: Float64Array.from(rows, (_, i) => (i + 1) * width),
    length: rows.length,
    stat,
    value: (i, column) => rows[i]?.[column] ?? Number.NaN,
  });

  test('counters become rates per simulated second', () => {
    const [chart] = planComponent('q', 'queue').filter(({ key }) => key === 'q/delivered');
    if (!chart) throw new Error('no chart');
    const one = series(
      'counter',
      [
        [10, 10],
        [20, 30],
      ],
      500,
    );
    const view = timeView(one.start, one.end, 2, 'all');
    const data = chartData(chart, () => one, view, one.end);
    expect([...(data.lines[0] ?? [])]).toEqual([20, 40]);
    expect(data.highest).toBe(40);
    expect(data.total(0, 1)).toBe(30);
  });

  test('rates of rare events are means over several windows, those of many are not', () => {
    const end = Float64Array.from({ length: 20 }, (_, i) => (i + 1) * 100);
    const start = end.map((time) => time - 100);
    const rare = ratesPerSecond(
      Float64Array.from(end, (_, i) => (i % 5 === 0 ? 1 : 0)),
      start,
      end,
    );
    expect([...rare.slice(10)]).toEqual(Array.from({ length: 10 }, () => 2));
    const crash = ratesPerSecond(
      Float64Array.from(end, (_, i) => (i < 10 ? 50 : 0)),
      start,
      end,
    );
    expect([...crash.slice(8, 12)]).toEqual([500, 500, 0, 0]);
    const gap = ratesPerSecond(Float64Array.of(Number.NaN, 1, 0), start, end);
    expect([...gap]).toEqual([Number.NaN, 10, 5]);
  });

  test('losses stand on each other, and a reason that is new stood for nothing before', () => {
    const stacked = planBoard(
      [row('dropped.refused', 'counter'), row('dropped.crashed', 'counter')],
      [],
      texts,
    )[0];
    if (!stacked) throw new Error('no chart');
    const refused = series(
      'counter',
      [
        [10, 10],
        [20, 30],
      ],
      1000,
    );
    const crashed = series(
      'counter',
      [
        [Number.NaN, Number.NaN],
        [40, 40],
      ],
      1000,
    );
    const view = timeView(refused.start, refused.end, 2, 'all');
    const data = chartData(
      stacked,
      (_, name) => (name === 'dropped.refused' ? refused : crashed),
      view,
      refused.end,
    );
    expect(data.lines.map((line) => [...line])).toEqual([
      [10, 20],
      [10, 60],
    ]);
    expect(data.lines[leadLine(stacked)]?.[1]).toBe(60);
  });

  test('the last reading stands when the newest window saw nothing', () => {
    expect(newest(Float64Array.of(1, 7, Number.NaN))).toEqual({ value: 7, i: 1, fresh: false });
    expect(newest(new Float64Array(0)).i).toBe(-1);
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

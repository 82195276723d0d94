import { describe, expect, test } from 'vitest';
import { definitions } from '../../simulations/components/all.ts';
import { kinds } from '../../simulations/components/kinds.ts';
import { type MetricRow, metricWidth } from '../../simulations/protocol.ts';
import type { Series } from '../../src/engine/history.ts';
import { chartData, leadLine, newest, ratesPerSecond } from '../../src/metrics/chartData.ts';
import { ColumnCache } from '../../src/metrics/columnCache.ts';
import { planBoard, planComponent, planLink, reasonWords } from '../../src/metrics/plan.ts';
import { timeView } from '../../src/metrics/timeView.ts';
import { isLoss } from '../../src/timeline/lossNames.ts';

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
    expect(isLoss('removed', kinds)).toBe(false);
    expect(isLoss('rejected', kinds)).toBe(true);
    expect(isLoss('never heard of', kinds)).toBe(true);
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

  test('a column is looked up once, follows the run, and starts again with the next', () => {
    const cache = new ColumnCache();
    let lookups = 0;
    const kept = (from: number, to: number, run: number): Series => ({
      ...series(
        'level',
        Array.from({ length: to - from }, () => [0]),
        500,
      ),
      value: (i) => {
        lookups++;
        return run * 10_000 + from + i;
      },
    });
    expect([...cache.read(kept(0, 3, 0), 0, 3)]).toEqual([0, 1, 2]);
    expect([...cache.read(kept(0, 5, 0), 0, 5)]).toEqual([0, 1, 2, 3, 4]);
    expect(lookups).toBe(5);
    // Old windows are let go; the array grows and moves on.
    for (let to = 6; to <= 2000; to++) {
      const from = Math.max(0, to - 300);
      const values = cache.read(kept(from, to, 0), 0, to);
      expect(values.length).toBe(to - from);
      expect([values[0], values.at(-1)]).toEqual([from, to - 1]);
    }
    expect(lookups).toBe(2000);
    cache.clear();
    expect([...cache.read(kept(0, 2, 1), 0, 2)]).toEqual([10_000, 10_001]);
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

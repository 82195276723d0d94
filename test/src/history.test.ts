import { beforeEach, expect, test } from 'vitest';
import type { MetricRow, Table } from '../../simulations/protocol.ts';
import { addWindow, history, setHistoryTable } from '../../src/engine/history.ts';

const row = (owner: string, name: string, offset: number): MetricRow => ({
  owner,
  of: 'component',
  name,
  stat: 'counter',
  offset,
});
const table = (revision: number, ...metrics: MetricRow[]): Table => ({
  revision,
  components: [],
  links: [],
  metrics,
  types: [],
});
const close = (index: number, ...values: number[]) =>
  addWindow({
    revision: 1,
    start: index * 10,
    end: (index + 1) * 10,
    values: Float64Array.from(values),
  });

beforeEach(() => history.clear());

test('a series reads a row of every window', () => {
  setHistoryTable(table(1, row('shop', 'sent', 0), row('orders', 'delivered', 2)));
  close(0, 3, 3, 1, 1);
  close(1, 4, 7, 2, 3);
  const series = history.series('orders', 'delivered');
  expect(series?.length).toBe(2);
  expect([...(series?.end ?? [])]).toEqual([10, 20]);
  expect([...(series?.start ?? [])]).toEqual([0, 10]);
  expect([series?.value(0, 0), series?.value(1, 0), series?.value(1, 1)]).toEqual([1, 2, 3]);
  expect(series?.value(2, 0)).toBeNaN();
  expect(series?.value(0, 2)).toBeNaN();
});

test('rows keep their past when the table changes, and have none before they came', () => {
  setHistoryTable(table(1, row('shop', 'sent', 0)));
  close(0, 3, 3);
  setHistoryTable(table(2, row('new', 'sent', 0), row('shop', 'sent', 2)));
  close(1, 9, 9, 4, 7);
  const shop = history.series('shop', 'sent');
  expect([shop?.value(0, 1), shop?.value(1, 1)]).toEqual([3, 7]);
  const added = history.series('new', 'sent');
  expect(added?.value(0, 1)).toBeNaN();
  expect(added?.value(1, 1)).toBe(9);
  expect(history.rows()).toHaveLength(2);
  expect(history.series('nobody', 'sent')).toBeNull();
});

test('a row that went away can still be read where it was', () => {
  setHistoryTable(table(1, row('shop', 'sent', 0)));
  close(0, 3, 3);
  setHistoryTable(table(2));
  close(1);
  expect(history.series('shop', 'sent')?.value(0, 1)).toBe(3);
  expect(history.series('shop', 'sent')?.value(1, 1)).toBeNaN();
});

test('only the latest windows are kept, and times stay with their numbers', () => {
  setHistoryTable(table(1, row('shop', 'sent', 0)));
  for (let i = 0; i < 6000; i++) close(i, 1, i);
  const series = history.series('shop', 'sent');
  expect(history.windows()).toBe(6000);
  expect(series?.length).toBe(2400);
  expect(series?.value(2399, 1)).toBe(5999);
  expect(series?.end[2399]).toBe(60_000);
  expect(series?.value(0, 1)).toBe(3600);
  expect(series?.start[0]).toBe(36_000);
});

test('a change is told, and clearing leaves nothing', () => {
  let told = 0;
  const stop = history.subscribe(() => told++);
  setHistoryTable(table(1, row('shop', 'sent', 0)));
  close(0, 1, 1);
  history.clear();
  expect(told).toBe(2);
  expect(history.windows()).toBe(0);
  expect(history.series('shop', 'sent')).toBeNull();
  stop();
});

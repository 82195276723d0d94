import { describe, expect, test } from 'vitest';
import type { Branch } from '../../../simulations/protocol.ts';
import type { Input } from '../../../simulations/scenarios/types.ts';
import { groupMarks, markItems, roomFor, toneOf } from '../../../src/timeline/marks.ts';

const crash = (at: number | string): Input => ({ at, do: 'crash', target: 'worker' });
const slow = (at: number): Input => ({ at, do: 'slow', target: 'worker', by: 4 });
const moment = (time: number) => ({ time, events: time, inputs: 0 });
const branch = (id: number, parent: number | null, at: number): Branch => ({
  id,
  name: '',
  parent,
  forkedAt: parent === null ? null : moment(at),
  inputs: [],
  end: moment(1000),
});

describe('marks', () => {
  test('stand in order of time, whatever they are', () => {
    const items = markItems({
      inputs: [crash('2s'), slow(500)],
      branches: [branch(0, null, 0), branch(1, 0, 1000), branch(2, 1, 1500)],
      current: 0,
      hits: [
        { branch: 0, moment: moment(1200) },
        { branch: 1, moment: moment(1300) },
      ],
    });
    expect(items.map(({ is, at }) => `${is} ${at}`)).toEqual([
      'input 500',
      'fork 1000',
      'hit 1200',
      'input 2000',
    ]);
  });

  test('tell where this run left another, and not where others part', () => {
    const branches = [branch(0, null, 0), branch(1, 0, 1000), branch(2, 0, 700)];
    const items = markItems({ inputs: [], branches, current: 1, hits: [] });
    expect(items).toEqual([{ is: 'fork', at: 1000, branch: 0, own: true }]);
  });

  test('leave out what has no time', () => {
    const items = markItems({ inputs: [crash('soon')], branches: [], current: 0, hits: [] });
    expect(items).toEqual([]);
  });
});

describe('crowded marks', () => {
  const at = (...times: number[]) =>
    markItems({ inputs: times.map(crash), branches: [], current: 0, hits: [] });

  test('become one that says how many', () => {
    const groups = groupMarks(at(100, 110, 120, 500), 1000, 1000, 24);
    expect(groups.map(({ x, items }) => [x, items.length])).toEqual([
      [100, 3],
      [500, 1],
    ]);
  });

  test('never stand closer than can be hit', () => {
    const times = Array.from({ length: 200 }, (_, i) => (i * 7919) % 1000).sort((a, b) => a - b);
    const groups = groupMarks(at(...times), 700, 1000, 24);
    for (let i = 1; i < groups.length; i++) {
      expect((groups[i]?.x ?? 0) - (groups[i - 1]?.x ?? 0)).toBeGreaterThanOrEqual(24);
    }
    expect(groups.flatMap(({ items }) => items)).toHaveLength(200);
  });

  test('beyond the strip are not there', () => {
    expect(groupMarks(at(100, 2000), 1000, 1000, 24)).toHaveLength(1);
  });

  test('are in the tone of the worst of them', () => {
    const items = markItems({ inputs: [slow(1), crash(2)], branches: [], current: 0, hits: [] });
    expect(toneOf(items)).toBe('bad');
    expect(toneOf(items.slice(0, 1))).toBe('warn');
  });

  test('give their names the room up to the next one, and turn at the right edge', () => {
    const groups = groupMarks(at(100, 300, 980), 1000, 1000, 24);
    expect(roomFor(groups, 0, 1000)).toEqual({ flip: false, room: 196 });
    expect(roomFor(groups, 2, 1000)).toEqual({ flip: true, room: 676 });
  });
});

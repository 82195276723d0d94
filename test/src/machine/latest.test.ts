import { beforeEach, describe, expect, it } from 'vitest';
import type { Table } from '../../../simulations/protocol.ts';
import { addWindow, history, setHistoryTable } from '../../../src/engine/history.ts';
import { latestMeans, latestSpan, pathsOf } from '../../../src/machine/index.ts';

/** A level and a counter of one component; see `metricWidth`. */
const table: Table = {
  revision: 1,
  components: [],
  links: [],
  types: [],
  metrics: [
    { owner: 'cpu', of: 'component', name: 'utilization', stat: 'level', offset: 0 },
    { owner: 'kafka', of: 'component', name: 'sendfileBytes', stat: 'counter', offset: 3 },
  ],
};

function close(start: number, end: number, mean: number, total: number): void {
  const values = Float64Array.from([mean, 1, mean, 0, total]);
  addWindow({ revision: 1, start, end, values });
}

beforeEach(() => {
  history.clear();
  setHistoryTable(table);
});

describe('what was measured latest', () => {
  it('is one window, where that is wide enough', () => {
    close(0, 500, 0.1, 10);
    close(500, 1000, 0.8, 20);
    expect(latestMeans(1000)('cpu', 'utilization')).toBeCloseTo(0.8);
    expect(latestSpan('cpu', 'utilization', 1000)).toBe(500);
  });

  it('is as many windows as make 5 ms where single steps are watched, by their width', () => {
    for (let i = 0; i < 10; i++) close(i, i + 1, i < 5 ? 0 : 1, i);
    close(10, 10.5, 0, 10);
    expect(latestMeans(10.5)('cpu', 'utilization')).toBeCloseTo(5 / 5.5);
    expect(latestSpan('cpu', 'utilization', 10.5)).toBe(5.5);
  });

  it('is of the moment that is shown, also when the run has gone further', () => {
    close(0, 500, 0.1, 10);
    close(500, 1000, 0.8, 20);
    expect(latestMeans(700)('cpu', 'utilization')).toBeCloseTo(0.1);
    const machine = {
      host: 'cpu',
      members: [{ id: 'kafka', kind: 'process' }],
      producers: [],
      consumers: [],
    };
    expect(pathsOf(machine, 700)).toEqual({ readWrite: 0, sendfile: 10 });
    expect(pathsOf(machine, 1000)).toEqual({ readWrite: 0, sendfile: 20 });
    expect(pathsOf(machine, 100)).toEqual({ readWrite: 0, sendfile: 0 });
  });

  it('is nothing before the first window closes', () => {
    expect(latestMeans(10)('cpu', 'utilization')).toBeNaN();
    expect(latestSpan('cpu', 'utilization', 10)).toBe(0);
  });
});

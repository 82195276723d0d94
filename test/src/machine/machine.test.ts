import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../../simulations/components/index.ts';
import type { Table } from '../../../simulations/protocol.ts';
import type { Scenario, ScenarioComponent } from '../../../simulations/scenarios/types.ts';
import {
  bottleneckOf,
  bottleneckShort,
  bottleneckText,
  type MeanOf,
  machineAt,
  machinesOf,
  tallyOf,
} from '../../../src/machine/index.ts';

const kinds: Readonly<Record<string, string>> = {
  cpu: 'host',
  kafka: 'process',
  disk: 'disk',
  cache: 'page-cache',
  socket: 'socket-buffer',
  card: 'network-card',
};

/** One machine in a frame, a producer and a consumer beside it. */
const scenario: Scenario = {
  format: 'topolab',
  version: 1,
  components: [
    ...Object.entries(kinds).map(([id, kind]): ScenarioComponent => ({ id, kind, in: 'box' })),
    { id: 'reader', kind: 'consumer' },
    { id: 'writer', kind: 'producer' },
  ],
  links: [
    { id: 'a', from: 'writer', to: 'kafka.in' },
    { id: 'b', from: 'disk.out', to: 'cache.fill' },
    { id: 'c', from: 'card.out', to: 'reader' },
  ],
  frames: [{ id: 'box', at: [0, 0], size: [400, 300] }],
};

const table: Table = {
  revision: 3,
  components: scenario.components.map(({ id, kind }) => ({ id, kind })),
  links: [],
  metrics: [],
  types: [],
};

/** A frame's gauges, of which only those named are not 0. */
function gauges(numbers: Readonly<Record<string, number>>): Float64Array {
  return Float64Array.from(
    table.components.flatMap(({ id, kind }) =>
      (definitionOf(kind)?.gauges ?? []).map((gauge) =>
        'metric' in gauge ? (numbers[`${id}.${gauge.metric}`] ?? 0) : 0,
      ),
    ),
  );
}

const means =
  (numbers: Readonly<Record<string, number>>): MeanOf =>
  (component, metric) =>
    numbers[`${component}.${metric}`] ?? Number.NaN;

describe('machines of a board', () => {
  it('hold what stands in their frame, and know who is beside it', () => {
    const [machine] = machinesOf(scenario);
    expect(machine?.host).toBe('cpu');
    expect(machine?.members.map(({ id }) => id)).toEqual([
      'kafka',
      'disk',
      'cache',
      'socket',
      'card',
    ]);
    expect(machine?.producers).toEqual(['writer']);
    expect(machine?.consumers).toEqual(['reader']);
  });

  it('are none where nothing runs on them', () => {
    expect(machineAt(scenario, 'reader')).toBeNull();
    expect(machinesOf({ ...scenario, frames: [], components: [] })).toEqual([]);
  });
});

describe('the tally of a machine', () => {
  it('is read from the faces of its cards', () => {
    const frame = { revision: 3, gauges: gauges({ 'cpu.systemCalls': 32, 'cpu.cpuCopies': 16 }) };
    const tally = tallyOf('cpu', scenario, table, frame);
    expect(tally?.systemCalls).toBe(32);
    expect(tally?.cpuCopies).toBe(16);
  });

  it('gives processor time per MiB sent once something has been', () => {
    const idle = { revision: 3, gauges: gauges({ 'cpu.cpuTime': 3 }) };
    expect(tallyOf('cpu', scenario, table, idle)?.cpuMsPerMiB).toBeNaN();
    const sent = { 'cpu.cpuTime': 3, 'cpu.sentBytes': 2 * 1_048_576 };
    const frame = { revision: 3, gauges: gauges(sent) };
    expect(tallyOf('cpu', scenario, table, frame)?.cpuMsPerMiB).toBe(1.5);
  });

  it('is null of another board’s frame and of what is no machine', () => {
    expect(tallyOf('cpu', scenario, table, { revision: 4, gauges: gauges({}) })).toBeNull();
    expect(tallyOf('disk', scenario, table, { revision: 3, gauges: gauges({}) })).toBeNull();
  });
});

describe('the bottleneck of a machine', () => {
  it('is the device that is busy all the time', () => {
    const found = bottleneckOf(
      'cpu',
      scenario,
      means({ 'cpu.utilization': 0.4, 'disk.utilization': 0.97, 'kafka.utilization': 1 }),
    );
    expect(found).toMatchObject({ is: 'disk', component: 'disk', share: 0.97 });
    expect(found.loads.map(({ component }) => component)).toEqual(['kafka', 'disk', 'cpu']);
  });

  it('is a full socket buffer, against its size, before the threads that wait for it', () => {
    const filled = means({ 'socket.filled': 256 * 1024, 'kafka.utilization': 1 });
    expect(bottleneckOf('cpu', scenario, filled)).toMatchObject({ is: 'socket', share: 1 });
    const small = scenario.components.map((one) =>
      one.id === 'socket' ? { ...one, params: { size: '1 MiB' } } : one,
    );
    const roomy = bottleneckOf('cpu', { ...scenario, components: small }, filled);
    expect(roomy).toMatchObject({ is: 'process', component: 'kafka' });
  });

  it('is the threads of a process, and what they wait for most, when no device is', () => {
    const found = bottleneckOf(
      'cpu',
      scenario,
      means({ 'cpu.utilization': 0.2, 'disk.utilization': 0.6, 'kafka.utilization': 0.99 }),
    );
    expect(found).toMatchObject({ is: 'process', behind: { component: 'disk', share: 0.6 } });
  });

  it('knows that one request at a time hardly loads a disk that takes 32, and is waited for all the same', () => {
    const numbers = means({
      'cpu.utilization': 0.2,
      'disk.utilization': 0.7 / 32,
      'kafka.utilization': 1,
    });
    const found = bottleneckOf('cpu', scenario, numbers);
    expect(found).toMatchObject({ is: 'process', behind: { component: 'disk' } });
    expect(found.behind?.atWork).toBeCloseTo(0.7);
    expect(bottleneckText(found, scenario, 'en')).toContain('most of it by “disk”, at work 70 %');
    expect(bottleneckShort(found, scenario, 'zh')).toBe('kafka 100%');
  });

  it('is the consumer when nothing in the machine is busy', () => {
    const found = bottleneckOf(
      'cpu',
      scenario,
      means({ 'cpu.utilization': 0.1, 'kafka.utilization': 0.2, 'reader.utilization': 1 }),
    );
    expect(found).toMatchObject({ is: 'consumer', component: 'reader', share: 1 });
  });

  it('is nothing when all of them wait, and unknown before anything has been measured', () => {
    const waiting = bottleneckOf('cpu', scenario, means({ 'cpu.utilization': 0.1 }));
    expect(waiting).toMatchObject({ is: 'nothing', component: '', share: 0.1 });
    expect(bottleneckOf('cpu', scenario, means({})).is).toBe('unknown');
  });
});

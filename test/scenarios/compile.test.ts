import { describe, expect, it } from 'vitest';
import type { Parameter } from '../../simulations/components/define.ts';
import { definition as producer } from '../../simulations/components/producer/definition.ts';
import {
  compileInput,
  compileParameter,
  compileParameters,
  compileScenario,
  ScenarioError,
  Topology,
} from '../../simulations/scenarios/compile.ts';
import type { Input, Scenario } from '../../simulations/scenarios/types.ts';
import { orders } from './samples.ts';

const inert = { source: 'test' } as const;
const count: Parameter = { type: 'integer', min: 1, max: 10, default: 3, ...inert };
const bound: Parameter = { ...count, none: Number.POSITIVE_INFINITY, default: null };
const wait: Parameter = { type: 'duration', min: 1, max: 5000, default: '2s', ...inert };
const steps: Parameter = {
  type: 'records',
  fields: {
    at: { type: 'duration', min: 0, max: 1e12, default: '0s', ...inert },
    factor: { type: 'number', min: 0, max: 100, default: 1, ...inert },
  },
  maxLength: 3,
  default: [],
  ...inert,
};

function read(parameter: Parameter, raw?: unknown): unknown {
  const result = compileParameter(parameter, raw);
  if (result.ok) return result.value;
  return result.problem.place === '' ? result.problem.code : result.problem;
}

describe('a parameter', () => {
  it('that is absent has its default', () => {
    expect(read(count)).toBe(3);
    expect(read(wait)).toBe(2000);
    expect(read(bound)).toBe(Number.POSITIVE_INFINITY);
    expect(read(steps)).toEqual([]);
  });

  it('is none when it says so and may be', () => {
    for (const none of [null, 'none', ' None ', '无']) {
      expect(read(bound, none)).toBe(Number.POSITIVE_INFINITY);
      expect(read(count, none)).toBe('cannotBeNone');
    }
    const choice: Parameter = {
      type: 'choice',
      options: ['none', 'all'],
      default: 'all',
      ...inert,
    };
    expect(read(choice, 'none')).toBe('none');
    expect(read(choice, null)).toBe('notAChoice');
    const text: Parameter = { type: 'text', default: '', maxLength: 9, ...inert };
    expect(read(text, 'none')).toBe('none');
  });

  it('keeps to its range, and the words name the bounds as people write them', () => {
    expect(read(count, 11)).toBe('outOfRange');
    expect(read(count, 1e99)).toBe('outOfRange');
    expect(read(count, 2.5)).toBe('unreadable');
    expect(read(wait, '5s')).toBe(5000);
    expect(compileParameter(wait, '6s')).toMatchObject({
      problem: { values: { culprit: '"6s"', min: '1ms', max: '5s' } },
    });
  });

  it('that is a choice suggests the nearest', () => {
    const order: Parameter = {
      type: 'choice',
      options: ['fifo', 'lifo'],
      default: 'fifo',
      ...inert,
    };
    expect(compileParameter(order, 'fif0')).toMatchObject({
      problem: { values: { nearest: 'fifo' } },
    });
    expect(read(order, 3)).toBe('notAChoice');
  });

  it('that is a text has a length', () => {
    const text: Parameter = { type: 'text', default: 'a', maxLength: 3, ...inert };
    expect(read(text, 'abc')).toBe('abc');
    expect(read(text, 'abcd')).toBe('tooLong');
    expect(read(text, 5)).toBe('wrongType');
  });

  it('that is a distribution has at least its smallest mean', () => {
    const interval: Parameter = {
      type: 'distribution',
      of: 'time',
      default: '1s',
      minMean: 0.0001,
      ...inert,
    };
    expect(read(interval, '2 per s')).toMatchObject({ shape: 'constant', a: 500 });
    expect(read(interval, 0)).toBe('meanTooSmall');
    expect(read(interval, null)).toBe('cannotBeNone');
  });

  it('that is a list is sorted by its first field, equals as written', () => {
    const written = [
      { at: '3s', factor: 1 },
      { at: '1s', factor: 2 },
      { at: 1000, factor: 3 },
    ];
    expect(read(steps, written)).toEqual([
      { at: 1000, factor: 2 },
      { at: 1000, factor: 3 },
      { at: 3000, factor: 1 },
    ]);
    expect(read(steps, [{}])).toEqual([{ at: 0, factor: 1 }]);
  });

  it('that is a list names the record and field at fault', () => {
    expect(read(steps, [{}, { at: '5' }])).toMatchObject({ place: '[1].at', code: 'noUnit' });
    expect(read(steps, [{ att: 1 }])).toMatchObject({ place: '[0]', code: 'unknownKey' });
    expect(read(steps, [null])).toMatchObject({ place: '[0]', code: 'wrongType' });
    expect(read(steps, [{}, {}, {}, {}])).toBe('tooManyRecords');
    expect(read(steps, 'soon')).toBe('wrongType');
  });
});

describe('a table of parameters', () => {
  it('gives every value, by default or as written', () => {
    const values = compileParameters(producer.parameters, { interval: '20 per s', retry: 'fixed' });
    expect(Object.keys(values)).toEqual(Object.keys(producer.parameters));
    expect(values).toMatchObject({
      retry: 'fixed',
      retryDelay: 1000,
      maxAttempts: Number.POSITIVE_INFINITY,
    });
    expect(values.interval.a).toBe(50);
  });

  it('throws for what it does not know, inherited names included', () => {
    expect(() => compileParameters(producer.parameters, { constructor: 1 })).toThrow(ScenarioError);
    expect(() => compileParameters(producer.parameters, { interval: 'x' })).toThrow(/interval/);
  });
});

describe('a scenario', () => {
  const compiled = compileScenario(orders);

  it('has its times in ms, and defaults for what it leaves out', () => {
    expect(compiled).toMatchObject({ seed: 7, warmUpMs: 10_000, durationMs: 600_000 });
    const bare: Scenario = { format: 'topolab', version: 1, components: [], links: [] };
    expect(compileScenario(bare)).toEqual({
      seed: 1,
      warmUpMs: 0,
      durationMs: 600_000,
      components: [],
      links: [],
      inputs: [],
    });
  });

  it('has links from port to port, with the parameters of both ends', () => {
    expect(compiled.links[0]).toMatchObject({
      from: { component: 'shop', port: 'out' },
      to: { component: 'orders', port: 'in' },
      params: { latency: { shape: 'constant', a: 1 }, loss: 0 },
    });
    const calls: Scenario = {
      format: 'topolab',
      version: 1,
      components: [
        { id: 'a', kind: 'service' },
        { id: 'b', kind: 'service' },
      ],
      links: [{ id: 'ab', from: 'a.out', to: 'b.in', params: { weight: 3 } }],
    };
    expect(compileScenario(calls).links[0]?.params).toMatchObject({ weight: 3, order: 0, loss: 0 });
  });

  it('has its inputs in the order they happen: time, events, place in the file', () => {
    const inputs: Input[] = [
      { at: '2s', do: 'crash', target: 'worker' },
      { at: '1s', events: 5, do: 'recover', target: 'worker' },
      { at: 1000, do: 'cut', target: 'publish', for: '3s' },
      { at: '1s', do: 'send', target: 'shop' },
    ];
    expect(compileScenario({ ...orders, inputs }).inputs).toEqual([
      { atMs: 1000, do: 'cut', target: 'publish', forMs: 3000 },
      { atMs: 1000, do: 'send', target: 'shop', count: 1 },
      { atMs: 1000, events: 5, do: 'recover', target: 'worker' },
      { atMs: 2000, do: 'crash', target: 'worker' },
    ]);
  });

  it('compiles what an input adds, and what is set on it later', () => {
    const inputs: Input[] = [
      { at: '2s', do: 'set', target: 'extra', param: 'latency', to: '5ms' },
      { at: '1s', do: 'add', component: { id: 'second', kind: 'consumer' } },
      { at: '1s', do: 'add', link: { id: 'extra', from: 'orders', to: 'second' } },
    ];
    expect(compileScenario({ ...orders, inputs }).inputs).toMatchObject([
      { do: 'add', component: { id: 'second', params: { concurrency: 1 } } },
      { do: 'add', link: { id: 'extra', to: { component: 'second', port: 'in' } } },
      { do: 'set', to: { shape: 'constant', a: 5 } },
    ]);
  });
});

describe('a live input', () => {
  const topology = new Topology();
  topology.addComponent({ id: 'shop', kind: 'producer' });
  topology.addComponent({ id: 'orders', kind: 'queue' });
  const place = (input: Input) => {
    const result = compileInput(input, topology);
    return result.ok ? 'fits' : `${result.problem.place} ${result.problem.code}`;
  };

  it('is refused with the place at fault', () => {
    const link = { id: 'l', from: 'shop', to: 'orders' };
    expect(place({ at: 0, do: 'add', link })).toBe('fits');
    expect(place({ at: 0, do: 'add', link: { ...link, id: 'shop' } })).toBe('link.id duplicateId');
    expect(place({ at: 0, do: 'add', link: { ...link, to: 'gone' } })).toBe('link.to danglingLink');
    expect(place({ at: 0, do: 'add', component: { id: 'x', kind: 'tpoic' } })).toBe(
      'component.kind unknownKind',
    );
    expect(place({ at: 0, do: 'set', target: 'shop', param: 'interval', to: '0ms' })).toBe(
      'to meanTooSmall',
    );
    expect(place({ at: 0, do: 'set', target: 'shop', param: 'toString', to: 1 })).toBe(
      'param unknownParam',
    );
    expect(place({ at: 0, do: 'cut', target: 'shop' })).toBe('target cannot');
    expect(place({ at: 0, do: 'send', target: 'orders' })).toBe('target cannotSend');
    expect(place({ at: 0, do: 'send', target: 'shop', count: 0.5 })).toBe('count outOfRange');
    expect(place({ at: 0, do: 'slow', target: 'shop', by: 0 })).toBe('by outOfRange');
    expect(place({ at: 0, do: 'crash', target: 'shop', for: 0 })).toBe('for outOfRange');
    expect(place({ at: '-1s', do: 'crash', target: 'shop' })).toBe('at negative');
  });

  it('that recovers, heals or unslows what is well is no fault', () => {
    expect(place({ at: 0, do: 'recover', target: 'shop' })).toBe('fits');
    expect(place({ at: 0, do: 'unslow', target: 'shop' })).toBe('fits');
  });
});

/** Messages to the worker wait for the kinds they bring: in order, each run for itself. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Kind } from '../../simulations/components/kinds.ts';
import { Gate } from '../../simulations/gate.ts';
import type { ToWorker } from '../../simulations/protocol.ts';
import type { Problem, Scenario } from '../../simulations/scenarios/types.ts';

const boardOf = (...kinds: string[]): Scenario => ({
  format: 'topolab',
  version: 1,
  components: kinds.map((kind) => ({ id: kind, kind })),
  links: [],
});
const load = (run: string, ...kinds: string[]): ToWorker => ({
  do: 'load',
  run,
  scenario: boardOf(...kinds),
  windowMs: 250,
});
const add = (run: string, kind: string): ToWorker => ({
  do: 'input',
  run,
  input: { do: 'add', component: { id: 'new', kind } },
});
const pause = (run: string): ToWorker => ({ do: 'pause', run });
const tick = (run: string): ToWorker => ({ do: 'tick', run, maxMarks: 1 });

describe('the gate', () => {
  const there = new Set<Kind>();
  let passed: string[] = [];
  let refused: [string, Problem][] = [];
  let failures: unknown[] = [];
  let asked: { kinds: readonly Kind[]; come: () => void; fail: (reason: Error) => void }[] = [];
  let gate: Gate;
  const say = ({ run, do: what }: ToWorker) => `${run} ${what}`;

  beforeEach(() => {
    there.clear();
    there.add('queue');
    [passed, refused, failures, asked] = [[], [], [], []];
    gate = new Gate({
      isThere: (kinds) => kinds.every((kind) => there.has(kind)),
      fetch: (kinds) =>
        new Promise((resolve, reject) => {
          const come = () => {
            for (const kind of kinds) there.add(kind);
            resolve();
          };
          asked.push({ kinds, come, fail: reject });
        }),
      pass: (message) => {
        if (message.do === 'step') throw new Error('broken');
        passed.push(say(message));
      },
      refuse: (message, problem) => refused.push([say(message), problem]),
      fail: (error) => failures.push(error),
    });
  });
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  it('passes on at once what needs nothing', () => {
    gate.take(load('a', 'queue'));
    gate.take(tick('a'));
    gate.take(add('a', 'queue'));
    expect(passed).toEqual(['a load', 'a tick', 'a input']);
    expect(asked).toEqual([]);
  });

  it('holds a run back until its kinds have come, and keeps the order', async () => {
    gate.take(load('a', 'queue', 'host', 'host'));
    gate.take(tick('a'));
    gate.take(pause('a'));
    await settled();
    expect(passed).toEqual([]);
    expect(asked.map(({ kinds }) => kinds)).toEqual([['queue', 'host']]);
    asked[0].come();
    await settled();
    expect(passed).toEqual(['a load', 'a tick', 'a pause']);
    gate.take(tick('a'));
    expect(passed.at(-1)).toBe('a tick');
  });

  it('holds back again where what was held brings more', async () => {
    gate.take(load('a', 'host'));
    gate.take(add('a', 'service'));
    gate.take(pause('a'));
    asked[0].come();
    await settled();
    expect(passed).toEqual(['a load']);
    asked[1].come();
    gate.take(tick('a'));
    await settled();
    expect(passed).toEqual(['a load', 'a input', 'a pause', 'a tick']);
  });

  it('does not hold up other runs', async () => {
    gate.take(load('a', 'host'));
    gate.take(load('b', 'queue'));
    gate.take(tick('b'));
    expect(passed).toEqual(['b load', 'b tick']);
  });

  it('looks at all that a saved run has done, and at other inputs', async () => {
    const input = { at: '1s', do: 'add', component: { id: 'new', kind: 'disk' } } as const;
    const branch = { name: '', parent: null, forkedAt: null, end: null, inputs: [input] };
    const saved = { branches: [branch], current: 0, goal: { time: 0 } };
    gate.take({ ...load('a', 'queue'), saved } as ToWorker);
    gate.take({
      do: 'inputs',
      run: 'b',
      inputs: [{ ...input, component: { id: 'x', kind: 'client' } }],
    });
    expect(asked.map(({ kinds }) => kinds)).toEqual([['queue', 'disk'], ['client']]);
  });

  it('refuses what brings kinds that cannot be had, with the reason, and goes on', async () => {
    gate.take(load('a', 'queue'));
    gate.take(add('a', 'host'));
    gate.take(tick('a'));
    asked[0].fail(new Error('no network'));
    await settled();
    expect(refused).toEqual([
      [
        'a input',
        { place: '', code: 'kindsNotFetched', values: { kinds: 'host', reason: 'no network' } },
      ],
    ]);
    expect(passed).toEqual(['a load', 'a tick']);
    // Asked again, it is tried again.
    gate.take(add('a', 'host'));
    asked[1].come();
    await settled();
    expect(passed.at(-1)).toBe('a input');
  });

  it('lets it be heard when passing on what was held fails', async () => {
    gate.take(load('a', 'host'));
    gate.take({ do: 'step', run: 'a', by: 'event' });
    asked[0].come();
    await settled();
    expect(failures).toEqual([new Error('broken')]);
  });

  it('leaves a kind that there is not to whoever checks the scenario', () => {
    gate.take(load('a', 'hots'));
    expect(passed).toEqual(['a load']);
  });
});

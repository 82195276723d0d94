import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Branch, Moment } from '../../../simulations/protocol.ts';
import { applyInput } from '../../../simulations/scenarios/difference.ts';
import { limits, parseScenario } from '../../../simulations/scenarios/parse.ts';
import { branchScenario, runOf } from '../../../simulations/scenarios/run.ts';
import { serializeScenario } from '../../../simulations/scenarios/serialize.ts';
import type { Input, LiveInput, Scenario } from '../../../simulations/scenarios/types.ts';
import { Session } from '../../../simulations/session.ts';
import { differenceTo, hasArrived } from '../../../src/sharing/arrived.ts';
import { branchesLeftOut, collectRun, type RunToShare } from '../../../src/sharing/collectRun.ts';
import { complaints, orders } from '../../scenarios/samples.ts';

const at = (time: number, events: number, inputs: number): Moment => ({ time, events, inputs });

const branch = (
  id: number,
  inputs: readonly Input[] = [],
  parent: number | null = null,
): Branch => ({
  id,
  name: '',
  parent,
  forkedAt: parent === null ? null : at(1, 2, 0),
  inputs,
  end: at(10, 20, inputs.length),
});

const shared = (change: Partial<RunToShare>): RunToShare => ({
  begun: orders,
  tip: orders,
  branches: [branch(0)],
  current: 0,
  moment: at(5, 9, 0),
  hash: '0123456789abcdef',
  engine: '0.1.0',
  speed: 1,
  selection: [],
  message: null,
  ...change,
});

function readBack(scenario: Scenario): Scenario {
  const parsed = parseScenario(serializeScenario(scenario));
  if (!parsed.ok) throw new Error(complaints(parsed).join('\n'));
  return parsed.scenario;
}

/** A run as people make one: live inputs, and what they leave on the board. */
function played(actions: readonly (readonly [number, LiveInput])[], until: number) {
  const session = new Session(orders);
  const live: Input[] = [];
  let tip: Scenario = orders;
  for (const [time, action] of actions) {
    session.advance(time);
    const made = session.apply(action);
    if (!made.ok) throw new Error(made.problem.code);
    live.push(made.value);
    tip = applyInput(tip, made.value);
  }
  session.advance(until);
  const moment = at(session.time, session.events, session.inputsDone);
  return { live, tip, moment, hash: session.hash };
}

const spare: LiveInput = {
  do: 'add',
  component: { id: 'spare', kind: 'consumer', at: [560, 200] },
};
const deliver: LiveInput = { do: 'add', link: { id: 'deliver-2', from: 'orders', to: 'spare' } };

describe('a run collected from the page', () => {
  it('replays to the same hash, though the board looks otherwise by now', () => {
    const { live, tip, moment, hash } = played(
      [
        [12_000, spare],
        [12_000, deliver],
        [15_000, { do: 'set', target: 'worker', param: 'concurrency', to: 2 }],
        [18_000, { do: 'remove', target: 'publish' }],
      ],
      25_000.5,
    );
    const moved: Scenario = {
      ...tip,
      name: 'Renamed since',
      components: tip.components.map((one) => ({ ...one, at: [1, 2], label: `the ${one.id}` })),
    };
    const inputs = [...live, ...(orders.inputs ?? [])];
    const file = readBack(
      collectRun(shared({ tip: moved, moment, hash, branches: [branch(0, inputs)] }), true),
    );
    expect(file.name).toBe('Renamed since');
    expect(file.components.map(({ id, at, label }) => [id, at, label])).toEqual(
      ['shop', 'orders', 'worker'].map((id) => [id, [1, 2], `the ${id}`]),
    );
    expect(file.run?.branches?.[0]?.inputs[0]).toMatchObject({
      component: { id: 'spare', at: [1, 2], label: 'the spare' },
    });
    const replayed = new Session(branchScenario(file));
    replayed.advance(moment.time);
    expect([replayed.hash, replayed.events]).toEqual([hash, moment.events]);
  });

  it('replays whatever was done, wherever it is looked at', () => {
    const actions: readonly LiveInput[] = [
      { do: 'crash', target: 'worker', for: '300ms' },
      { do: 'cut', target: 'publish' },
      { do: 'heal', target: 'publish' },
      { do: 'slow', target: 'worker', by: 3 },
      { do: 'send', target: 'shop', count: 5 },
      { do: 'set', target: 'orders', param: 'capacity', to: 3 },
    ];
    const steps = fc.array(
      fc.tuple(fc.double({ min: 0, max: 9000, noNaN: true }), fc.constantFrom(...actions)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(steps, fc.double({ min: 9000, max: 12_000, noNaN: true }), (list, until) => {
        const sorted = list.toSorted(([a], [b]) => a - b);
        const { live, tip, moment, hash } = played(sorted, until);
        const branches = [branch(0, [...live, ...(orders.inputs ?? [])])];
        const file = readBack(collectRun(shared({ tip, moment, hash, branches }), true));
        const replayed = new Session(branchScenario(file));
        replayed.advance(moment.time);
        expect(replayed.hash).toBe(hash);
      }),
      { numRuns: 25 },
    );
  });

  it('keeps a group only where the group was there when the run began', () => {
    const inGroup = (id: string) => (one: Scenario['components'][number]) =>
      one.id === 'worker' ? { ...one, in: id } : one;
    const tip = { ...orders, components: orders.components.map(inGroup('added-later')) };
    const file = readBack(collectRun(shared({ tip }), true));
    expect(file.components[2]).not.toHaveProperty('in');
    const known = { ...orders, components: orders.components.map(inGroup('shop')) };
    expect(readBack(collectRun(shared({ tip: known }), true)).components[2]?.in).toBe('shop');
  });

  it('takes along the frames, notes and locks of now', () => {
    const tip: Scenario = {
      ...orders,
      components: orders.components.map((one) => ({ ...one, in: 'broker', locked: true })),
      frames: [{ id: 'broker', at: [0, 0], size: [300, 200] }],
      annotations: [{ id: 'remark', text: 'Full', at: [0, 0], in: 'late' }],
    };
    const late: Scenario = {
      ...tip,
      components: [...tip.components, { id: 'late', kind: 'queue', in: 'broker' }],
    };
    const file = readBack(collectRun(shared({ tip: late, selection: ['broker', 'remark'] }), true));
    expect(file.frames).toEqual(tip.frames);
    // What it stood in had not been there when the run began.
    expect(file.annotations).toEqual([{ id: 'remark', text: 'Full', at: [0, 0] }]);
    expect(file.components).toEqual(tip.components);
    expect(file.run?.selection).toEqual(['broker', 'remark']);
  });

  it('numbers its branches by place, and forgets a parent that is not taken along', () => {
    const branches = [branch(3), branch(5, [], 3), branch(9, [], 4)];
    const all = collectRun(shared({ branches, current: 5 }), true).run;
    expect(all?.current).toBe(1);
    expect(all?.branches?.map((one) => one.parent)).toEqual([undefined, 0, undefined]);
    expect(all?.branches?.map((one) => one.forkedAt !== undefined)).toEqual([false, true, false]);
    const one = collectRun(shared({ branches, current: 5 }), false);
    expect(one.run).toMatchObject({ current: 0, branches: [{ end: at(10, 20, 0) }] });
    expect(one.run?.branches).toHaveLength(1);
    expect(runOf(readBack(one))?.branches[0]?.parent).toBeNull();
  });

  it('takes as many branches as a file can hold, the current one first', () => {
    const many = Array.from({ length: 60 }, (_, id) => branch(id));
    const from = shared({ branches: many, current: 2 });
    expect(branchesLeftOut(from)).toBe(10);
    const { run } = readBack(collectRun(from, true));
    expect(run?.branches).toHaveLength(limits.branches);
    expect(run?.current).toBe(0);
    const crash: Input = { at: 1, do: 'crash', target: 'worker' };
    const heavy = Array.from({ length: 4 }, (_, id) =>
      branch(
        id,
        Array.from({ length: 30_000 }, () => crash),
      ),
    );
    expect(branchesLeftOut(shared({ branches: heavy, current: 0 }))).toBe(1);
  });

  it('reaches at least to its moment', () => {
    const far = collectRun(shared({ moment: at(50, 99, 0) }), true).run;
    expect(far?.branches?.[0]?.end).toEqual(at(50, 99, 0));
    expect(collectRun(shared({}), true).run?.branches?.[0]?.end).toEqual(at(10, 20, 0));
  });

  it('names what is selected where it can be found again', () => {
    const selection = ['orders', 'publish', 'of-another-branch'];
    const file = readBack(collectRun(shared({ selection, message: 12, speed: Infinity }), true));
    expect(file.run).toMatchObject({
      selection: ['orders', 'publish'],
      message: 12,
      speed: 'fastest',
    });
  });
});

describe('a run that was opened', () => {
  const artefact = runOf(readBack(collectRun(shared({}), true)));
  if (!artefact) throw new Error('no run');
  const frame = { ...at(5, 9, 0), hash: '0123456789abcdef', playing: false };

  it('has arrived once the clock stands at its moment', () => {
    expect(hasArrived(frame, artefact.goal)).toBe(true);
    expect(hasArrived({ ...frame, time: 4.9 }, artefact.goal)).toBe(false);
    expect(hasArrived({ ...frame, playing: true }, artefact.goal)).toBe(false);
    expect(hasArrived(frame, { time: 5 })).toBe(true);
  });

  it('says so when it is not what was shared', () => {
    expect(differenceTo(artefact, frame, '0.1.0')).toBeNull();
    const values = { made: '0.1.0', here: '0.2.0' };
    expect(differenceTo(artefact, frame, '0.2.0')).toBeNull();
    const unproven = { ...artefact, hash: null };
    expect(differenceTo(unproven, frame, '0.2.0')).toMatchObject({ code: 'otherEngine', values });
    const other = { ...frame, hash: 'ffffffffffffffff' };
    expect(differenceTo(artefact, other, '0.2.0')).toMatchObject({ code: 'otherHistory', values });
    const elsewhere = { ...frame, events: 10 };
    expect(differenceTo({ ...artefact, hash: null }, elsewhere, '0.1.0')?.code).toBe(
      'otherHistory',
    );
    expect(differenceTo({ ...artefact, hash: null, engine: null }, frame, '9')).toBeNull();
  });
});

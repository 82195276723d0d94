/** The board follows the moment: what it shows of the past, and what it keeps aside meanwhile. */
import { describe, expect, it } from 'vitest';
import type { Branch, HistoryReport } from '../../simulations/protocol.ts';
import type { Input, Scenario } from '../../simulations/scenarios/types.ts';
import { Traveller } from '../../src/engine/travel.ts';

const begun: Scenario = {
  format: 'topolab',
  version: 1,
  components: [{ id: 'orders', kind: 'queue', at: [0, 0] }],
  links: [],
  inputs: [{ at: '5s', do: 'set', target: 'orders', param: 'capacity', to: 3 }],
};
const script = begun.inputs?.[0] as Input;
const added: Input = {
  at: 1000,
  events: 4,
  do: 'add',
  component: { id: 'worker', kind: 'consumer', at: [200, 0] },
};
const set: Input = { at: 2000, events: 9, do: 'set', target: 'orders', param: 'capacity', to: 7 };
const crash: Input = { at: 3000, events: 12, do: 'crash', target: 'orders' };

const moment = (inputs: number) => ({ time: inputs, events: inputs, inputs });
const branch = (id: number, inputs: readonly Input[]): Branch => ({
  id,
  name: '',
  parent: id === 0 ? null : 0,
  forkedAt: id === 0 ? null : moment(1),
  inputs,
  end: moment(inputs.length),
});
const report = (current: number, ...branches: Branch[]): HistoryReport => ({
  branches,
  current,
  keptFrom: 0,
  checkpoints: 1,
  bytes: 0,
});

const first = branch(0, [added, set, crash, script]);
const design: Scenario = {
  ...begun,
  components: [
    { id: 'orders', kind: 'queue', at: [0, 0], params: { capacity: 7 } },
    { id: 'worker', kind: 'consumer', at: [200, 0] },
  ],
};

function travelled(): Traveller {
  const traveller = new Traveller(begun);
  traveller.at(report(0, branch(0, [script])), 0, 0);
  traveller.acted(0, design);
  return traveller;
}

const capacityOf = (scenario?: Scenario) => scenario?.components[0]?.params?.capacity;

describe('the board at a moment', () => {
  it('is left alone where it is what people made of it', () => {
    const traveller = travelled();
    expect(traveller.at(report(0, first), 0, 2)).toBeNull();
    expect(traveller.at(report(0, first), 0, 3)).toBeNull();
    expect(traveller.at(report(0, first), 0, 4)).toBeNull();
  });

  it('has not what was added later, nor what was set later; what it is now is kept aside', () => {
    const traveller = travelled();
    traveller.at(report(0, first), 0, 4);
    const past = traveller.at(report(0, first), 0, 1);
    expect(past?.scenario.components.map(({ id }) => id)).toEqual(['orders', 'worker']);
    expect(capacityOf(past?.scenario)).toBeUndefined();
    expect(past?.design).toEqual(design);
    const start = traveller.at(report(0, first), 0, 0);
    expect(start?.scenario.components.map(({ id }) => id)).toEqual(['orders']);
    expect(traveller.at(report(0, first), 0, 0)).toBeNull();
    expect(traveller.at(report(0, first), 0, 2)).toEqual({ scenario: design, design: null });
  });

  it('is not changed by what the scenario itself planned', () => {
    const traveller = travelled();
    expect(traveller.at(report(0, first), 0, 4)).toBeNull();
    expect(capacityOf(design)).toBe(7);
  });

  it('keeps places and names as people last had them', () => {
    const traveller = travelled();
    traveller.at(report(0, first), 0, 4);
    const moved: Scenario = {
      ...design,
      components: design.components.map((one) => ({ ...one, at: [9, 9], label: `my ${one.id}` })),
    };
    traveller.learn(moved, null, false);
    const past = traveller.at(report(0, first), 0, 1);
    expect(past?.scenario.components[0]).toMatchObject({ at: [9, 9], label: 'my orders' });
    const aside = traveller.learn(
      { ...moved, components: moved.components.map((one) => ({ ...one, at: [5, 5] })) },
      past?.design ?? null,
      false,
    );
    expect(aside?.components[0]).toMatchObject({ at: [5, 5], params: { capacity: 7 } });
  });

  it('shows the frame that something stands in, where the run was told the machine itself', () => {
    const machine = { id: 'machine', kind: 'host', in: 'lane' };
    const lane = { id: 'lane', at: [0, 0], size: [400, 300] } as const;
    const board: Scenario = { ...begun, inputs: [], components: [machine], frames: [lane] };
    const disk = { id: 'disk', kind: 'disk', at: [9, 9] as const };
    const built: Scenario = { ...board, components: [machine, { ...disk, in: 'lane' }] };
    const traveller = new Traveller(board);
    // As `differenceInputs` says it: a run knows no frames.
    const told: Input = { at: 1, events: 1, do: 'add', component: { ...disk, in: 'machine' } };
    const history = report(0, branch(0, [told, { ...crash, target: 'disk' }]));
    traveller.learn(built, null, true);
    traveller.acted(0, built);
    traveller.at(history, 0, 0);
    const back = traveller.at(history, 0, 2) ?? traveller.at(history, 0, 1);
    expect(back?.scenario.components[1]).toEqual({ ...disk, in: 'lane' });
  });

  it('shows frames, notes and locks of now at every moment', () => {
    const traveller = travelled();
    traveller.at(report(0, first), 0, 4);
    const drawn: Scenario = {
      ...design,
      frames: [{ id: 'broker', at: [0, 0], size: [300, 200] }],
      annotations: [{ id: 'remark', text: 'Full', at: [0, 0], in: 'broker' }],
      components: design.components.map((one) => ({ ...one, in: 'broker', locked: true })),
    };
    traveller.learn(drawn, null, false);
    const past = traveller.at(report(0, first), 0, 0);
    expect(past?.scenario.frames).toBe(drawn.frames);
    expect(past?.scenario.annotations).toBe(drawn.annotations);
    expect(past?.scenario.components).toEqual([
      { id: 'orders', kind: 'queue', at: [0, 0], in: 'broker', locked: true },
    ]);
    // Without its frame and unlocked, there as well.
    const plain = traveller.learn(design, past?.design ?? null, false);
    expect(plain?.components[0]).toEqual({ ...design.components[0], at: [0, 0] });
    expect(traveller.at(report(0, first), 0, 1)?.scenario.frames).toBeUndefined();
  });

  it('of another branch is that branch’s own, and coming back finds the first as it was', () => {
    const traveller = travelled();
    traveller.at(report(0, first), 0, 4);
    traveller.at(report(0, first), 0, 1);
    const other: Scenario = { ...begun, components: [...begun.components], name: 'edited there' };
    const fork = branch(1, [added, script]);
    traveller.acted(1, other);
    expect(traveller.at(report(1, first, fork), 1, 1)).toBeNull();
    const back = traveller.at(report(0, first, fork), 0, 4);
    expect(back).toEqual({ scenario: design, design: null });
    const again = traveller.at(report(1, first, fork), 1, 2);
    expect(again).toEqual({ scenario: other, design: null });
  });
});

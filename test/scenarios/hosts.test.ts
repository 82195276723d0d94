/** Machines: what stands in which, in a document and in a run that follows it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceInputs } from '../../simulations/scenarios/difference.ts';
import { hostsOf } from '../../simulations/scenarios/hosts.ts';
import { parseScenario } from '../../simulations/scenarios/parse.ts';
import type {
  Scenario,
  ScenarioComponent,
  ScenarioFrame,
} from '../../simulations/scenarios/types.ts';
import { Session } from '../../simulations/session.ts';

const board = (
  components: readonly ScenarioComponent[],
  frames: readonly ScenarioFrame[] = [],
): Scenario => ({ format: 'topolab', version: 1, duration: '10s', components, links: [], frames });
const frame = (id: string, around?: string): ScenarioFrame => ({
  id,
  at: [0, 0],
  size: [400, 300],
  ...(around !== undefined && { in: around }),
});
const machine = (id: string, around?: string): ScenarioComponent => ({
  id,
  kind: 'host',
  ...(around !== undefined && { in: around }),
});
const disk = (id: string, around?: string): ScenarioComponent => ({
  ...machine(id, around),
  kind: 'disk',
});

/** By id: the machine on whose processor each component of a run works. */
function hostsIn({ network }: Session): Record<string, string> {
  const there = network.components.filter((c) => !c.gone && c.host !== null);
  return Object.fromEntries(there.map((c) => [c.id, c.host?.gone ? '(gone)' : (c.host?.id ?? '')]));
}
const hostsBy = (scenario: Scenario) => Object.fromEntries(hostsOf(scenario));

describe('a machine', () => {
  it('is that of everything in its frame, however deep, and of what stands in itself', () => {
    const scenario = board(
      [
        machine('m', 'lane'),
        disk('direct', 'm'),
        disk('beside', 'lane'),
        disk('deep', 'kernel'),
        disk('outside'),
      ],
      [frame('lane'), frame('kernel', 'lane')],
    );
    expect(hostsBy(scenario)).toEqual({ direct: 'm', beside: 'm', deep: 'm' });
    expect(hostsIn(new Session(scenario))).toEqual({ direct: 'm', beside: 'm', deep: 'm' });
  });

  it('is the nearest around, and never in another', () => {
    const scenario = board(
      [machine('outer', 'a'), machine('inner', 'b'), disk('d', 'b'), machine('third', 'outer')],
      [frame('a'), frame('b', 'a')],
    );
    expect(hostsBy(scenario)).toEqual({ d: 'inner' });
    expect(hostsIn(new Session(scenario))).toEqual({ d: 'inner' });
  });

  it('gets back what belongs in it when it is removed and added again', () => {
    const scenario = board(
      [machine('m', 'lane'), disk('d', 'lane'), disk('e', 'm')],
      [frame('lane')],
    );
    const session = new Session(scenario);
    session.advance(10);
    expect(session.apply({ do: 'remove', target: 'm' }).ok).toBe(true);
    expect(hostsIn(session)).toEqual({});
    session.advance(20);
    const checkpoint = session.checkpoint();
    const comesBack = () => {
      expect(session.apply({ do: 'add', component: machine('m', 'lane') }).ok).toBe(true);
      expect(hostsIn(session)).toEqual({ d: 'm', e: 'm' });
    };
    comesBack();
    session.restore(checkpoint);
    comesBack();
  });
});

describe('the inputs between two documents with machines', () => {
  const lanes = [frame('left'), frame('right'), frame('low', 'left')];
  const machines = [machine('m1', 'left'), machine('m2', 'right')];
  const on = (around: string) => board([disk('d', around), ...machines], lanes);

  it('are none for a move within the same machine', () => {
    expect(differenceInputs(on('left'), on('low'))).toEqual([]);
    expect(differenceInputs(on('low'), on('m1'))).toEqual([]);
  });

  it('replace what is moved to another, and name it directly: a run knows no frames', () => {
    expect(differenceInputs(on('low'), on('right'))).toEqual([
      { do: 'remove', target: 'd' },
      { do: 'add', component: disk('d', 'm2') },
    ]);
  });

  it('add machines before what stands in them', () => {
    const both = board([disk('d', 'left'), machine('m1', 'left')], [frame('left')]);
    expect(differenceInputs(board([]), both)).toEqual([
      { do: 'add', component: machine('m1', 'left') },
      { do: 'add', component: disk('d', 'm1') },
    ]);
  });

  it('leave what stood in a machine that is removed, without one', () => {
    const scenario = board([disk('d', 'left'), machine('m1', 'left')], [frame('left')]);
    const without = board([disk('d', 'left')], [frame('left')]);
    const session = new Session(scenario);
    for (const edit of differenceInputs(scenario, without))
      expect(session.apply(edit).ok).toBe(true);
    expect(session.network.components.filter((c) => !c.gone).map((c) => c.id)).toEqual(['d']);
    expect(hostsIn(session)).toEqual({});
    // Another machine elsewhere that happens to be called the same is not its machine.
    const elsewhere = board([disk('d', 'left'), machine('m1')], [frame('left')]);
    for (const edit of differenceInputs(without, elsewhere))
      expect(session.apply(edit).ok).toBe(true);
    expect(hostsIn(session)).toEqual({});
  });

  it('lead a run from document to document: the machines are those of the last', () => {
    const somewhere = fc.constantFrom(undefined, 'f1', 'f2', 'f3', 'h1', 'h2', 'h3');
    const anyBoard = fc
      .record({
        hosts: fc.subarray(['h1', 'h2', 'h3']),
        disks: fc.subarray(['d1', 'd2', 'd3', 'd4']),
        frames: fc.subarray(['f1', 'f2', 'f3']),
        places: fc.array(somewhere, { minLength: 10, maxLength: 10 }),
        machinesLast: fc.boolean(),
      })
      .map(({ hosts, disks, frames, places, machinesLast }) => {
        const there = new Set([...hosts, ...frames]);
        let next = 0;
        const place = () => {
          const at = places[next++];
          return at !== undefined && there.has(at) ? at : undefined;
        };
        const machines = hosts.map((id) => machine(id, place()));
        const others = disks.map((id) => disk(id, place()));
        const parts = machinesLast ? [...others, ...machines] : [...machines, ...others];
        return board(
          parts,
          frames.map((id) => frame(id, place())),
        );
      })
      .filter((scenario) => parseScenario(scenario).ok);
    fc.assert(
      fc.property(fc.array(anyBoard, { minLength: 2, maxLength: 4 }), ([first, ...rest]) => {
        if (first === undefined) return;
        const session = new Session(first);
        expect(hostsIn(session)).toEqual(hostsBy(first));
        let before = first;
        for (const after of rest) {
          session.advance(session.time + 10);
          for (const edit of differenceInputs(before, after))
            expect(session.apply(edit).ok).toBe(true);
          expect(hostsIn(session)).toEqual(hostsBy(after));
          before = after;
        }
      }),
      { numRuns: 300 },
    );
  });
});

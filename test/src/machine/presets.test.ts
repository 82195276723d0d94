import { beforeAll, describe, expect, it } from 'vitest';
import { presets } from '../../../simulations/components/presets.ts';
import { readScenario } from '../../../simulations/scenarios/compile.ts';
import type { Scenario } from '../../../simulations/scenarios/types.ts';
import { changesOf, groupOf, withChanges } from '../../../src/inspector/machine/applying.ts';
import '../../../simulations/components/all.ts';

const scenario: Scenario = {
  format: 'topolab',
  version: 1,
  components: [
    { id: 'cpu', kind: 'host', in: 'box' },
    { id: 'disk', kind: 'disk', in: 'box', params: { queueDepth: 7 } },
    { id: 'cache', kind: 'page-cache', in: 'box', locked: true },
    { id: 'kafka', kind: 'process', in: 'box', params: { transfer: 'sendfile' } },
    { id: 'other', kind: 'disk' },
  ],
  links: [],
  frames: [{ id: 'box', at: [0, 0], size: [400, 300] }],
};
const always = () => true;
let spinning: (typeof presets)[number];

beforeAll(() => {
  const found = presets.find(({ id }) => id === 'server-2008');
  if (!found) throw new Error('no preset server-2008');
  spinning = found;
});

const idsIn = (changes: ReturnType<typeof changesOf>) => [
  ...new Set(changes.map(({ component }) => component.id)),
];

describe('a preset', () => {
  it('is for a machine and all that runs on it, and for anything else alone', () => {
    expect(groupOf(scenario, 'cpu').map(({ id }) => id)).toEqual(['cpu', 'disk', 'cache', 'kafka']);
    expect(groupOf(scenario, 'disk').map(({ id }) => id)).toEqual(['disk']);
    expect(idsIn(changesOf(spinning, groupOf(scenario, 'cpu'), always))).toEqual([
      'cpu',
      'disk',
      'cache',
    ]);
  });

  it('says what it changes: as it is, and as it would be', () => {
    const changes = changesOf(spinning, groupOf(scenario, 'disk'), always);
    expect(changes).toContainEqual(
      expect.objectContaining({ parameter: 'queueDepth', from: 7, to: 1, isHeld: false }),
    );
    expect(changes.every(({ component }) => component.id === 'disk')).toBe(true);
  });

  it('changes everything at once, into a board that can be run', () => {
    const next = withChanges(scenario, changesOf(spinning, groupOf(scenario, 'cpu'), always));
    const disk = next.components.find(({ id }) => id === 'disk');
    expect(disk?.params).toMatchObject(spinning.params.disk ?? {});
    expect(next.components.find(({ id }) => id === 'kafka')).toBe(scenario.components[3]);
    expect(next.components.find(({ id }) => id === 'other')).toBe(scenario.components[4]);
    expect(readScenario(next).problems).toEqual([]);
  });

  it('leaves alone what is locked or may not be set', () => {
    const maySet = (id: string, parameter: string) => `${id}.${parameter}` !== 'cpu.cores';
    const changes = changesOf(spinning, groupOf(scenario, 'cpu'), maySet);
    const held = changes.filter(({ isHeld }) => isHeld);
    expect(idsIn(held)).toEqual(['cpu', 'cache']);
    const next = withChanges(scenario, changes);
    expect(next.components.find(({ id }) => id === 'cache')).toBe(scenario.components[2]);
    expect(next.components.find(({ id }) => id === 'cpu')?.params).not.toHaveProperty('cores');
    expect(withChanges(scenario, held)).toBe(scenario);
  });

  it('has nothing left to change once it is applied', () => {
    for (const preset of presets) {
      const open = {
        ...scenario,
        components: scenario.components.map(({ locked: _, ...one }) => one),
      };
      const next = withChanges(open, changesOf(preset, groupOf(open, 'cpu'), always));
      expect(changesOf(preset, groupOf(next, 'cpu'), always)).toEqual([]);
    }
  });
});

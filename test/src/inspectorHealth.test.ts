/** What the inspector says of a thing on the board is what the run says of it. */
import { expect, test } from 'vitest';
import { makeFrame } from '../../simulations/frames.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { Session } from '../../simulations/session.ts';
import { makeTable } from '../../simulations/table.ts';
import { healthIn } from '../../src/inspector/health.ts';

const kafka = { id: 'kafka', kind: 'process' } as const;
const link = { id: 'publish', from: 'producer', to: 'kafka' };
const scenario: Scenario = {
  format: 'topolab',
  version: 1,
  components: [{ id: 'producer', kind: 'producer' }, { id: 'cpu', kind: 'host' }, kafka],
  links: [link],
};

test('what was taken away and has come again, into a machine say, is there', () => {
  const session = new Session(scenario);
  session.advance(1000, 10);
  const health = (id: string) => {
    const head = { time: 0, playing: false, reachedSpeed: 0, inputs: 0, branch: 0 };
    const frame = makeFrame(session.network, head, 10);
    return healthIn(frame, makeTable(session.network, []), id);
  };
  session.apply({ do: 'remove', target: 'publish' });
  session.apply({ do: 'remove', target: 'kafka' });
  expect(['kafka', 'publish'].map((id) => health(id).present)).toEqual([false, false]);
  session.apply({ do: 'add', component: { ...kafka, in: 'cpu' } });
  session.apply({ do: 'add', link });
  expect(['kafka', 'publish'].map((id) => health(id).present)).toEqual([true, true]);
  session.apply({ do: 'crash', target: 'kafka' });
  expect(health('kafka').crashed).toBe(true);
});

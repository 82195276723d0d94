import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../simulations/components/index.ts';
import { contents, inspect, makeFrame } from '../../simulations/frames.ts';
import { gallery } from '../../simulations/scenarios/gallery/index.ts';
import { Session } from '../../simulations/session.ts';

const head = { time: 0, playing: false, reachedSpeed: 0, inputs: 0, branch: 0 };
const free = 255;

describe('the messages in the cells of a card', () => {
  it.each(gallery.map(({ id, scenario }) => [id, scenario] as const))(
    'are those that the cells of %s show',
    (_, scenario) => {
      const session = new Session(scenario);
      session.advance(Math.min(20_000, session.durationMs));
      const { network } = session;
      const { cells } = makeFrame(network, head, 0);
      let at = 0;
      for (const { id, kind } of network.components) {
        const gauges = definitionOf(kind.id)?.gauges ?? [];
        const withCells = gauges.filter(({ gauge }) => gauge === 'stack' || gauge === 'slots');
        const held = contents(network, id);
        expect(held).toHaveLength(withCells.length);
        withCells.forEach(({ gauge }, index) => {
          const count = cells[at++];
          expect(held[index]).toHaveLength(count);
          for (const message of held[index]) {
            const cell = cells[at++];
            if (gauge === 'slots') expect(message === 0).toBe(cell === free);
            else expect(network.types.indexOf(inspect(network, message)?.type ?? '')).toBe(cell);
            // A copy here, the message itself perhaps still with the queue that delivered it.
            if (message > 0) expect(inspect(network, message)?.id).toBe(message);
          }
        });
      }
      expect(contents(network, 'nobody')).toEqual([]);
    },
  );
});

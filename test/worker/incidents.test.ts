/** What breaks and heals is told even when notes come and go faster than frames. */
import { expect, test } from 'vitest';
import { Player } from '../../simulations/player.ts';
import type { NoteReport, ToPage } from '../../simulations/protocol.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';

/** A full queue: nearly every message is a note of its own. */
const flooded: Scenario = {
  format: 'topolab',
  version: 1,
  duration: '60s',
  components: [
    { id: 'shop', kind: 'producer', params: { interval: '1ms' } },
    { id: 'orders', kind: 'queue', params: { capacity: 1 } },
    { id: 'worker', kind: 'consumer', params: { serviceTime: '1s' } },
  ],
  links: [
    { id: 'in', from: 'shop', to: 'orders' },
    { id: 'out', from: 'orders', to: 'worker' },
  ],
  inputs: [
    { at: '1s', do: 'crash', target: 'worker', for: '1s' },
    { at: '5s', do: 'cut', target: 'out', for: '2s' },
  ],
};

test('between two frames incidents are set aside, in order, and the rest is counted', () => {
  const sent: ToPage[] = [];
  let now = 0;
  const player = new Player(
    { do: 'load', run: 'run', scenario: flooded, windowMs: 60_000 },
    (message) => sent.push(message),
    () => now,
  );
  player.play(Number.POSITIVE_INFINITY);
  while (player.slice()) now += 1;
  player.frame(100);

  const told = sent.filter((message) => message.say === 'notes');
  expect(told).toHaveLength(1);
  const [{ notes = [], skipped = 0 } = {}] = told as { notes: NoteReport[]; skipped: number }[];
  const incidents = notes.filter((note) => note.kind === 'network').map((note) => note.code);
  expect(incidents).toEqual(['crashed', 'recovered', 'cut', 'healed']);
  expect(notes.length).toBe(34);
  expect(skipped).toBe(player.session.network.notes.total - notes.length);
  expect(skipped).toBeGreaterThan(20_000);
  expect(notes.map((note) => note.time)).toEqual(
    notes.map((note) => note.time).sort((a, b) => a - b),
  );

  // Once told is told.
  player.frame(100);
  expect(sent.filter((message) => message.say === 'notes')).toHaveLength(1);
});

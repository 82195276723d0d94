import { expect, test } from 'vitest';
import type { Frame, NoteReport } from '../../simulations/protocol.ts';
import { createPublisher } from '../../src/engine/publisher.ts';
import { useRun } from '../../src/stores/run.ts';

const frame = (events: number, playing = false) => ({ events, playing, time: events }) as Frame;
const note: NoteReport = {
  time: 1,
  sequence: 1,
  owner: 'orders',
  kind: 'queue',
  code: 'accepted',
  message: 1,
  numbers: [],
};

function paused() {
  const publisher = createPublisher();
  publisher.reset({ status: 'paused', duration: 1000, seed: 1 });
  publisher.frame(frame(10));
  return publisher;
}

test('a step without a note leaves no old news standing', () => {
  const publisher = paused();
  publisher.notes([note], false);
  publisher.step();
  publisher.frame(frame(10));
  expect(useRun.getState().quietStep, 'the frame from before the step').toBe(false);
  publisher.frame(frame(11));
  expect(useRun.getState()).toMatchObject({ quietStep: true, captions: [note], events: 11 });
});

test('a step with a note tells it, and so does what comes after a quiet one', () => {
  const publisher = paused();
  publisher.step();
  publisher.notes([note], false);
  publisher.frame(frame(11));
  expect(useRun.getState().quietStep).toBe(false);
  publisher.step();
  publisher.frame(frame(12));
  expect(useRun.getState().quietStep).toBe(true);
  publisher.notes([note], false);
  expect(useRun.getState().quietStep).toBe(false);
});

test('playing on forgets the step', () => {
  const publisher = paused();
  publisher.step();
  publisher.frame(frame(11));
  publisher.play();
  publisher.frame(frame(40, true));
  expect(useRun.getState().quietStep).toBe(false);
});

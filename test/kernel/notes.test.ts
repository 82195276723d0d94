import { expect, it } from 'vitest';
import { MAX_NOTES, Notes } from '../../simulations/kernel/notes.ts';

it('notes make room for newer ones, and say which is the oldest left', () => {
  const notes = new Notes();
  expect([notes.total, notes.oldest]).toEqual([0, 0]);
  const count = MAX_NOTES + 123;
  for (let i = 0; i < count; i++) {
    notes.inputs = i % 3;
    notes.first = i * 2;
    notes.second = i * 3;
    notes.add(i / 10, i, i % 7, i % 5, i + 1);
  }
  expect([notes.total, notes.oldest]).toEqual([count, 123]);
  for (const i of [123, 5000, count - 1]) {
    expect(notes.at(i)).toEqual({
      time: i / 10,
      sequence: i,
      owner: i % 7,
      code: i % 5,
      message: i + 1,
      link: -1,
      inputs: i % 3,
      numbers: [i * 2, i * 3],
    });
  }
});

it('notes go on from a number, and those before are gone', () => {
  const notes = new Notes();
  notes.add(1, 1, 0, 0, 1);
  notes.continueFrom(40);
  expect([notes.total, notes.oldest]).toEqual([40, 40]);
  notes.add(2, 2, 0, 0, 2);
  expect([notes.total, notes.oldest, notes.at(40).message]).toEqual([41, 40, 2]);
});

it('notes know where their message has set out in the same event', () => {
  const notes = new Notes();
  notes.add(1, 7, 0, 0, 5);
  notes.add(1, 8, 0, 0, 5);
  notes.add(1, 8, 0, 0, 6);
  notes.add(1, 8, 0, 0, 0);
  notes.setOut(8, 5, 3);
  notes.setOut(8, 9, 4);
  expect([0, 1, 2, 3].map((i) => notes.at(i).link)).toEqual([-1, 3, -1, -1]);
  // After that, in another event, it is no longer about where it is.
  notes.setOut(9, 5, 2);
  expect(notes.at(1).link).toBe(3);
});

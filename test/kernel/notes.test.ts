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

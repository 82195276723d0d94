import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { boardIdOf, lessonIdOf } from '../../../src/lesson/boardId.ts';
import { freshProgress, readProgress, writeProgress } from '../../../src/lesson/progress.ts';

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('progress', () => {
  test('is kept for each lesson by itself', () => {
    const first = { ...freshProgress, step: 2, steps: 6, answers: { twice: 1 }, at: 1 };
    writeProgress('a', first);
    writeProgress('b', { ...freshProgress, step: 1, reached: ['goal'], isDone: true, at: 2 });
    expect(readProgress().a).toEqual(first);
    expect(readProgress().b?.isDone).toBe(true);
  });

  test('of a great many lessons the latest are kept', () => {
    for (let i = 0; i < 230; i++) writeProgress(`lesson-${i}`, { ...freshProgress, at: i });
    const all = readProgress();
    expect(Object.keys(all).length).toBe(200);
    expect(all['lesson-229']).toBeDefined();
    expect(all['lesson-0']).toBeUndefined();
  });

  test('that anybody could have written there never breaks the page', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        kept.set('topolab.lessons', text);
        for (const one of Object.values(readProgress())) {
          expect(Number.isFinite(one.step)).toBe(true);
          expect(Array.isArray(one.revealed)).toBe(true);
        }
      }),
    );
    kept.set('topolab.lessons', '{"a":{"step":"x"},"b":{"step":1,"revealed":[1]},"c":null,"d":{}}');
    expect(Object.keys(readProgress())).toEqual(['d']);
  });
});

test('a lesson and its board find each other by name', () => {
  expect(lessonIdOf(boardIdOf('queue-backpressure'))).toBe('queue-backpressure');
  expect(lessonIdOf('b-1f3')).toBeUndefined();
});

import { describe, expect, test } from 'vitest';
import { lessons } from '../../../simulations/lessons/catalogue.ts';
import { loadLesson } from '../../../simulations/lessons/load.ts';
import { compileScenario } from '../../../simulations/scenarios/compile.ts';
import { parseScenario } from '../../../simulations/scenarios/parse.ts';
import { Session } from '../../../simulations/session.ts';
import { hasSteps } from '../../../src/classroom/numbered.ts';
import { chapters } from '../../../src/home/chapters.ts';
import { planOf } from '../../../src/home/picture/plan.ts';
import { sketches } from '../../../src/home/picture/sketches.ts';

describe('the fourteen chapters', () => {
  test('are there once each, in order, in both languages', () => {
    expect(chapters.map(({ number }) => number)).toEqual(
      Array.from({ length: 14 }, (_, index) => index + 1),
    );
    for (const { title, summary } of chapters) {
      for (const words of [title, summary]) {
        expect(words.en.trim()).not.toBe('');
        expect(words.zh).toMatch(/\p{Script=Han}|CQRS|REST/u);
      }
    }
  });

  test('hold every lesson of the lab', () => {
    const numbers = chapters.map(({ number }) => number);
    for (const { chapter } of lessons) expect(numbers).toContain(chapter);
  });

  test('offer for a class what there is to step through', async () => {
    const offered = chapters.flatMap(({ inClass }) => inClass ?? []);
    expect(offered).toEqual(['zero-copy']);
    for (const id of offered) {
      const lesson = await loadLesson(id);
      expect(lesson && hasSteps(lesson.start), id).toBe(true);
    }
  });

  test.each(chapters.map(({ number }) => number))(
    '%i has a picture that runs and moves',
    (number) => {
      const sketch = sketches[number];
      const parsed = parseScenario(sketch);
      expect(parsed.ok ? [] : parsed.problems).toEqual([]);
      if (!sketch) return;
      expect(compileScenario(sketch).components.length).toBe(sketch.components.length);
      const session = new Session(sketch);
      session.advance(20_000, 1_000_000);
      // Each way is used: a picture with a dead link would be a lie about the system.
      const { links } = session.report();
      for (const { id } of sketch.links) expect(links[id]?.sent, id).toBeGreaterThan(0);
      expect(session.failure).toBeNull();
    },
  );
});

test('a plan has every card and every way inside its bounds', () => {
  for (const sketch of Object.values(sketches)) {
    const { cards, ways, left, top, width, height } = planOf(sketch);
    expect(cards.size).toBe(sketch.components.length);
    expect(ways.size).toBe(sketch.links.length);
    for (const { x, y } of cards.values()) {
      expect(x).toBeGreaterThanOrEqual(left);
      expect(y).toBeGreaterThanOrEqual(top);
      expect(x).toBeLessThan(left + width);
      expect(y).toBeLessThan(top + height);
    }
  }
});

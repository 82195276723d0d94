import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spentByMessage, spentByStory } from '../../../src/trace/spent.ts';
import { type Part, phases, storyFrom } from '../../../src/trace/story.ts';
import { message, story, trace } from './fixture.ts';

const sum = (rows: readonly { readonly ms: number }[]) =>
  rows.reduce((total, { ms }) => total + ms, 0);
const shares = (rows: readonly { readonly permille: number }[]) =>
  rows.reduce((total, { permille }) => total + permille, 0);

describe('where the time of a message went', () => {
  it('adds up to its life', () => {
    for (const { message: one } of story.members) {
      const spent = spentByMessage(story, one.id);
      expect(sum(spent)).toBeCloseTo(one.end!.time - one.birth, 9);
      expect(shares(spent)).toBe(1000);
    }
  });

  it('has shares that add up, whatever the parts', () => {
    const lengths = fc.array(
      fc.record({
        phase: fc.constantFrom(...phases),
        ms: fc.double({ min: 0, max: 1e6, noNaN: true }),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(lengths, (all) => {
        let now = 0;
        const parts = all.map(({ phase, ms }): Part => {
          const from = now;
          now += ms;
          return { phase, from, to: now, at: 'x' };
        });
        const one = message({ id: 1, birth: 0, bornAt: 'x' });
        const random = storyFrom(
          { ...trace, messages: [one] },
          { parts: new Map([[1, parts]]), stays: [] },
        );
        const spent = spentByMessage(random, 1);
        expect(sum(spent)).toBeCloseTo(now, 6);
        if (now > 0) expect(shares(spent)).toBe(1000);
      }),
    );
  });
});

describe('where the time of a story went', () => {
  it('counts each instant once, for what everything else waited for', () => {
    const spent = new Map(spentByStory(story).map(({ phase, ms }) => [phase, ms]));
    expect(sum(spentByStory(story))).toBeCloseTo(13_420 - 12_000, 9);
    // From the time-out to the second try.
    expect(spent.get('backoff')).toBeCloseTo(100, 9);
    // While a request calls, what counts is what the called one does: calling is left only where
    // the gateway waited for an answer that had been lost.
    expect(spent.get('calling')).toBeCloseTo(12_500 - 12_120, 9);
  });

  it('adds up to 100 %', () => {
    expect(shares(spentByStory(story))).toBe(1000);
  });

  it('says nothing of what took no time', () => {
    const one = message({ id: 1, birth: 5, bornAt: 'x' });
    const still = storyFrom(
      { ...trace, messages: [one], hops: [] },
      { parts: new Map(), stays: [] },
    );
    expect(spentByStory(still)).toEqual([]);
    expect(spentByMessage(still, 1)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../src/trace/sentences.ts';
import { layoutSequence } from '../../../src/trace/sequence/layout.ts';
import { speechOf } from '../../../src/trace/speech.ts';
import { spentByAll } from '../../../src/trace/spent.ts';
import { storyFrom } from '../../../src/trace/story.ts';
import { readWindow } from '../../../src/trace/window.ts';
import { scenario, story, types } from './fixture.ts';

describe('a stretch of time', () => {
  it.each([
    ['12.5s', '1:02.3', { from: 12_500, to: 62_300 }],
    ['340ms', '2', { from: 340, to: 2000 }],
    ['００:01', '00:01.5', { from: 1000, to: 1500 }],
    ['soon', '2s', 'windowBad'],
    ['2s', '', 'windowBad'],
    ['3s', '2s', 'windowOrder'],
    ['2s', '2s', 'windowOrder'],
  ])('is read as people write it: %s to %s', (from, to, expected) => {
    expect(readWindow(from, to)).toEqual(expected);
  });

  // It begins while order 123 is on its way to worker a, and ends while a copy is served by worker b.
  const cut = storyFrom({ ...story.trace, from: 12_803, to: 13_350 }, story);
  const speech = speechOf('en', scenario, types);
  const { arrows, lanes, bars } = layoutSequence(cut, speech, {
    room: 1100,
    compressed: false,
    height: 900,
  });

  it('leaves out what was over before it', () => {
    expect(cut.from).toBe(12_803);
    expect(cut.trace.messages.map(({ id }) => id)).toEqual([123]);
    expect(cut.trace.hops.every(({ endedAt }) => endedAt >= 12_803)).toBe(true);
    expect(cut.trace.notes.every(({ time }) => time >= 12_803)).toBe(true);
    expect(cut.recorded.hops.length).toBe(story.trace.hops.length);
  });

  it('is told in words from its beginning; one message from its birth', () => {
    const times = (id: number | null) => sentencesOf(cut, speech, id).map(({ time }) => time);
    expect(Math.min(...times(null))).toBeGreaterThanOrEqual(12_803);
    expect(Math.min(...times(123))).toBe(12_746);
  });

  it('lets in what was on its way from where it had got to', () => {
    const [first] = arrows;
    expect(first.entersAmid).toBe(true);
    const [from, to] = ['orders', 'worker-a'].map((id) => lanes.list[lanes.of.get(id)!].x);
    // Three fifths of the way: 12,800 to 12,805, at 12,803.
    expect(first.x0).toBeCloseTo(from + 5 + 0.6 * (to - from - 10), 6);
    expect(arrows.slice(1).every(({ entersAmid }) => !entersAmid)).toBe(true);
  });

  it('counts time within it only', () => {
    for (const bar of bars) expect(bar.from).toBeGreaterThanOrEqual(12_803);
    const all = spentByAll(cut).reduce((sum, { ms }) => sum + ms, 0);
    expect(all).toBeCloseTo(13_420 - 12_803, 9);
  });
});

/** The diagrams' geometry, over hand-made and random traces. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hop, Trace } from '../../../simulations/traces/trace.ts';
import { textWidth } from '../../../src/trace/scene.ts';
import { barsOf, barWidth } from '../../../src/trace/sequence/bars.ts';
import { instantsOf } from '../../../src/trace/sequence/instants.ts';
import { labelSize } from '../../../src/trace/sequence/labels.ts';
import { gutter, lanesOf } from '../../../src/trace/sequence/lanes.ts';
import { layoutSequence, mostHops } from '../../../src/trace/sequence/layout.ts';
import { compressedScale, proportionalScale } from '../../../src/trace/sequence/timeScale.ts';
import { speechOf } from '../../../src/trace/speech.ts';
import {
  arrivalOf,
  type Part,
  type Stay,
  type Story,
  storyFrom,
} from '../../../src/trace/story.ts';
import { layoutWaterfall, rowHeight } from '../../../src/trace/waterfall/layout.ts';
import { message, scenario, story, types } from './fixture.ts';

const speech = speechOf('en', scenario, types);
const options = { room: 1100, compressed: true, height: 900 };

/** Times on a coarse grid, so that much happens at one instant. */
const time = fc.integer({ min: 0, max: 40 }).map((n) => n * 12.5);
const outcomes = ['arrived', 'arrived', 'arrived', 'lost', 'cut', 'flying'] as const;

const randomStory: fc.Arbitrary<Story> = fc
  .record({
    lanes: fc.integer({ min: 2, max: 30 }),
    births: fc.array(time, { minLength: 1, maxLength: 12 }),
    legs: fc.array(
      fc.record({
        about: fc.nat(),
        from: fc.nat(),
        to: fc.nat(),
        sentAt: time,
        took: fc.oneof(fc.constant(0), time),
        outcome: fc.constantFrom(...outcomes),
        form: fc.constantFrom('message', 'delivery', 'reply', 'ack', 'refusal') as fc.Arbitrary<
          Hop['form']
        >,
      }),
      { maxLength: 60 },
    ),
    stays: fc.array(fc.record({ about: fc.nat(), at: fc.nat(), from: time, took: time }), {
      maxLength: 30,
    }),
  })
  .map(({ lanes, births, legs, stays }) => {
    const ids = Array.from({ length: lanes }, (_, index) => `c${index}`);
    const messages = [...births]
      .sort((a, b) => a - b)
      .map((birth, index) =>
        message({ id: index + 1, birth, bornAt: ids[0], parent: index >> 1, first: 1 }),
      );
    const hops = legs
      .map(({ about, from, to, sentAt, took, outcome, form }): Hop => {
        const endedAt = outcome === 'flying' ? Number.NaN : sentAt + took;
        return {
          message: (about % messages.length) + 1,
          form,
          link: 'l',
          from: ids[from % lanes],
          to: ids[to % lanes],
          back: false,
          sentAt,
          endedAt,
          leftAt: Number.NaN,
          attempt: 1,
          outcome,
          status: 'ok',
        };
      })
      .sort((a, b) => a.sentAt - b.sentAt);
    const all = stays.map(({ about, at, from, took }): Stay => {
      const place = ids[at % lanes];
      const parts: Part[] = [
        { phase: 'waiting', from, to: from + took / 2, at: place },
        { phase: 'service', from: from + took / 2, to: from + took, at: place },
      ];
      return { message: (about % messages.length) + 1, at: place, form: 'message', parts };
    });
    const trace: Trace = {
      from: 0,
      to: 1000,
      components: ids.map((id) => ({ id, kind: 'service' })),
      messages,
      hops,
      notes: [],
      truncated: false,
    };
    return storyFrom(trace, { parts: new Map(), stays: all });
  });

describe('a sequence diagram', () => {
  it.each([true, false])('never runs upwards (compressed: %s)', (compressed) => {
    fc.assert(
      fc.property(randomStory, (random) => {
        const { arrows, height } = layoutSequence(random, speech, { ...options, compressed });
        for (const { y0, y1 } of arrows) {
          expect(y1).toBeGreaterThanOrEqual(y0);
          expect(y0).toBeGreaterThanOrEqual(0);
          expect(y1).toBeLessThanOrEqual(height);
        }
      }),
    );
  });

  it('keeps the order of moments when compressed, and gives each pair of them a step', () => {
    fc.assert(
      fc.property(randomStory, (random) => {
        const lanes = lanesOf(random.trace.components, 900);
        const instants = instantsOf(random, lanes.of);
        const scale = compressedScale(instants);
        for (let i = 1; i < instants.times.length; i++) {
          const gap = scale.y(instants.times[i]) - scale.y(instants.times[i - 1], 1e9);
          expect(gap).toBeGreaterThanOrEqual(20);
        }
      }),
    );
  });

  it.each([true, false])(
    'finds the moment again from its height (compressed: %s)',
    (compressed) => {
      fc.assert(
        fc.property(randomStory, fc.double({ min: 0, max: 1, noNaN: true }), (random, share) => {
          const { scale } = layoutSequence(random, speech, { ...options, compressed });
          const moment = random.from + share * (random.to - random.from);
          const near = (random.to - random.from) * 1e-9 + 1e-9;
          expect(Math.abs(scale.time(scale.y(moment)) - moment)).toBeLessThanOrEqual(near);
        }),
      );
    },
  );

  it('is to scale when it says so', () => {
    const scale = proportionalScale(100, 1100, 1000);
    const perMs = (scale.y(1100) - scale.y(100)) / 1000;
    for (const at of [100, 350, 600, 1099]) {
      expect(scale.y(at)).toBeCloseTo(scale.y(100) + (at - 100) * perMs, 9);
    }
    for (const { y, time: at } of scale.ticks) expect(scale.y(at)).toBeCloseTo(y, 9);
  });

  it('does not draw two arrows over each other at one instant', () => {
    fc.assert(
      fc.property(randomStory, (random) => {
        const { arrows } = layoutSequence(random, speech, options);
        const level = arrows.filter(({ y0, y1, isLoop }) => y0 === y1 && !isLoop);
        for (const [i, one] of level.entries()) {
          for (const other of level.slice(i + 1)) {
            if (one.y0 !== other.y0) continue;
            const right = Math.min(Math.max(one.x0, one.x1), Math.max(other.x0, other.x1));
            const left = Math.max(Math.min(one.x0, one.x1), Math.min(other.x0, other.x1));
            expect(right, `${one.title} and ${other.title}`).toBeLessThanOrEqual(left);
          }
        }
      }),
    );
  });

  it('keeps lanes apart, and bars within theirs', () => {
    fc.assert(
      fc.property(randomStory, fc.integer({ min: 200, max: 3000 }), (random, room) => {
        const lanes = lanesOf(random.trace.components, room);
        lanes.list.forEach(({ x, half }, i) => {
          const before = lanes.list[i - 1];
          expect(x - half).toBeGreaterThanOrEqual(before ? before.x + before.half : gutter);
        });
        const instants = instantsOf(random, lanes.of);
        for (const bar of barsOf(random, lanes, compressedScale(instants), instants)) {
          const { x, half } = lanes.list[bar.lane];
          expect(bar.x).toBeGreaterThanOrEqual(x - half);
          expect(bar.x + barWidth).toBeLessThanOrEqual(x + half);
          expect(bar.height).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('writes no label over another', () => {
    fc.assert(
      fc.property(randomStory, (random) => {
        const { arrows } = layoutSequence(random, speech, options);
        const level = arrows.flatMap(({ label }) => (label && label.turn === 0 ? [label] : []));
        for (const [i, one] of level.entries()) {
          for (const other of level.slice(i + 1)) {
            const apart = Math.abs(one.x - other.x);
            const room = (textWidth(one.text, labelSize) + textWidth(other.text, labelSize)) / 2;
            if (apart < room) expect(Math.abs(one.y - other.y)).toBeGreaterThanOrEqual(8);
          }
        }
      }),
    );
  });

  it('breaks time where nothing happens for long, and says between which moments', () => {
    const { scale } = layoutSequence(story, speech, options);
    expect(scale.breaks.map(({ from, to }) => [from, to])).toContainEqual([12_120, 12_500]);
    expect(scale.breaks.length).toBeLessThan(6);
  });

  it('draws no more arrows than it can, and says how many it left out', () => {
    const one = story.trace.hops[0];
    const hops = Array.from({ length: mostHops + 250 }, (_, i) => ({
      ...one,
      sentAt: 12_000 + i,
      endedAt: 12_000 + i + 5,
    }));
    const started = performance.now();
    const many = storyFrom({ ...story.trace, hops }, story);
    const { arrows, left } = layoutSequence(many, speech, options);
    expect(arrows.length).toBe(mostHops);
    expect(left).toBe(250);
    // A few tenths of a second; this only sees when it has become a hang.
    expect(performance.now() - started).toBeLessThan(8000);
  });

  it('ends what never arrives on the way', () => {
    const { arrows, lanes } = layoutSequence(story, speech, options);
    const lost = arrows.find(({ hop }) => hop.outcome === 'lost')!;
    const goal = lanes.list[lanes.of.get('stock')!].x;
    expect(lost.x1).toBeLessThan(goal - 40);
    expect(arrivalOf(story, lost.hop)).toBe(12_063);
  });

  it('numbers deliveries from the second on', () => {
    const { arrows } = layoutSequence(story, speech, options);
    const titles = arrows.filter(({ hop }) => hop.form === 'delivery').map(({ title }) => title);
    expect(titles).toEqual(['order #123', 'order #123 · delivery 2']);
    const tries = arrows.filter(({ hop }) => hop.message === 118).map(({ title }) => title);
    expect(tries[0]).toBe('request #118 · try 2');
  });
});

describe('a waterfall', () => {
  it('has a row for every message, children under their cause', () => {
    expect(story.members.map(({ message: { id }, depth }) => [id, depth])).toEqual([
      [101, 0],
      [102, 1],
      [103, 1],
      [118, 1],
      [119, 2],
      [120, 2],
      [123, 2],
    ]);
    expect(layoutWaterfall(story, 900).height).toBeGreaterThanOrEqual(7 * rowHeight);
  });

  it('lists every message of a random trace once, after its cause', () => {
    fc.assert(
      fc.property(randomStory, (random) => {
        const ids = random.members.map((member) => member.message.id);
        expect([...ids].sort((a, b) => a - b)).toEqual(random.trace.messages.map(({ id }) => id));
        random.members.forEach(({ parent }, row) => {
          if (parent !== 0) expect(ids.indexOf(parent)).toBeLessThan(row);
        });
      }),
    );
  });
});

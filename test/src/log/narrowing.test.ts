import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captionOf, captionText } from '../../../simulations/captions.ts';
import { noteReport } from '../../../simulations/noteReport.ts';
import { gallery } from '../../../simulations/scenarios/gallery/index.ts';
import type { Scenario } from '../../../simulations/scenarios/types.ts';
import { Session } from '../../../simulations/session.ts';
import { contains, searchedText } from '../../../src/log/find.ts';
import { narrowingOf } from '../../../src/log/narrowing.ts';

const scenario: Scenario = {
  format: 'topolab',
  version: 1,
  components: [
    { id: 'shop', kind: 'producer' },
    { id: 'orders', kind: 'queue', label: 'Orders 2' },
    { id: 'worker', kind: 'consumer' },
  ],
  links: [{ id: 'publish', from: 'shop', to: 'orders' }],
};

describe('a search is narrowed', () => {
  it('to the kinds of notes that can read like it', () => {
    expect(narrowingOf('gave up', scenario, 'en')).toEqual({ owners: ['shop'], codes: ['gaveUp'] });
    const crashed = narrowingOf('crashed', scenario, 'en');
    expect(crashed).toEqual({ owners: null, codes: ['crashed'] });
  });

  it('to those whose name it is', () => {
    const { owners } = narrowingOf('worker', scenario, 'en') ?? { owners: [] };
    expect(owners).toEqual(['worker']);
    expect(narrowingOf('orders', scenario, 'en')?.owners).toEqual(['orders', 'publish']);
  });

  it('to nothing where nothing can read like it', () => {
    expect(narrowingOf('unicorn', scenario, 'en')).toBeNull();
    expect(narrowingOf('gave up', scenario, 'zh')).toBeNull();
  });

  it('not at all when everything may', () => {
    expect(narrowingOf('e', scenario, 'en')?.owners).toBeNull();
  });

  it('and never loses a caption that has it', () => {
    const notes = gallery.slice(0, 14).flatMap(({ scenario: one }) => {
      const session = new Session(one);
      session.network.notes.on = true;
      session.advance(Math.min(60_000, session.durationMs), 4000);
      const { total, oldest } = session.network.notes;
      const step = Math.max(1, Math.floor((total - oldest) / 40));
      const picked = [];
      for (let i = oldest; i < total; i += step) picked.push(noteReport(session.network, i));
      return picked.map((note) => ({ note, one }));
    });
    const search = fc.record({
      which: fc.nat(notes.length - 1),
      from: fc.nat(80),
      length: fc.integer({ min: 1, max: 14 }),
      language: fc.constantFrom('en' as const, 'zh' as const),
    });
    fc.assert(
      fc.property(search, ({ which, from, length, language }) => {
        const found = notes[which];
        if (!found) return;
        const { note, one } = found;
        const text = captionText(captionOf(note, language, one));
        const searched = searchedText(
          text.slice(from % text.length, (from % text.length) + length),
        );
        if (searched === '' || !contains(text, searched)) return;
        const narrowing = narrowingOf(searched, one, language);
        expect(narrowing, `${searched} in ${text}`).not.toBeNull();
        expect(narrowing?.owners?.includes(note.owner) ?? true, `${searched} in ${text}`).toBe(
          true,
        );
        expect(narrowing?.codes?.includes(note.code) ?? true, `${searched} in ${text}`).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

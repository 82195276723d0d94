import { describe, expect, it } from 'vitest';
import { svgText } from '../../../src/trace/exportSvg.ts';
import { sentencesOf } from '../../../src/trace/sentences.ts';
import { printSheets, wholeSheet } from '../../../src/trace/sheets.ts';
import { speechOf } from '../../../src/trace/speech.ts';
import { storyFrom } from '../../../src/trace/story.ts';
import { escaped } from '../../../src/trace/svg.ts';
import { scenario, story, types } from './fixture.ts';
import { XMLParser } from './xml.ts';

const about = { title: 'The story of request #101', lines: ['A shop that asks twice · seed 7'] };
const options = { room: 1060, compressed: true, height: 900 };
const diagrams = ['sequence', 'waterfall'] as const;
const languages = ['en', 'zh'] as const;

describe.each(languages)('a diagram as a file (%s)', (language) => {
  const speech = speechOf(language, scenario, types);

  it.each(diagrams)('is well-formed and needs nothing else: %s', (diagram) => {
    const text = svgText(wholeSheet(diagram, story, speech, about, options, 101));
    const root = XMLParser(text);
    expect(root.name).toBe('svg');
    expect(root.attributes.xmlns).toBe('http://www.w3.org/2000/svg');
    expect(text).not.toMatch(/var\(|class=|<style|url\((?!#(hatch|dots)\))|href|NaN|undefined/);
    for (const id of ['hatch', 'dots']) expect(text).toContain(`id="${id}"`);
    expect(text).toContain(about.title);
    expect(text).toContain('seed 7');
    expect(text).toContain('00:12.000');
    expect(text).toContain(speech.t('trace.phase.waiting'));
  });

  it.each(diagrams)('prints on pages that show all of it once: %s', (diagram) => {
    const sheets = printSheets(diagram, story, speech, about, options, null);
    expect(sheets.length).toBeGreaterThanOrEqual(1);
    const body = wholeSheet(diagram, story, speech, about, options, null).pieces.at(-1)!.scene;
    let reached = 0;
    for (const { width, height, pieces } of sheets) {
      expect(width).toBeGreaterThan(height);
      const { top, bottom, y } = pieces.at(-1)!;
      expect(top).toBe(reached);
      reached = bottom!;
      expect(y + bottom! - top!).toBeLessThanOrEqual(height);
    }
    expect(reached).toBe(body.height);
  });

  it('tells a history in time order, in whole sentences', () => {
    const lines = sentencesOf(story, speech, 123);
    expect(lines.length).toBeGreaterThan(10);
    lines.forEach((line, i) => {
      expect(line.text).not.toMatch(/[{}]/);
      expect(line.text).toMatch(/[.。]$/);
      if (i > 0) expect(line.time).toBeGreaterThanOrEqual(lines[i - 1].time);
    });
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
    expect(sentencesOf(story, speech, null).length).toBeGreaterThan(lines.length);
  });
});

describe('people’s labels in a file', () => {
  const label = 'a < b & "c" > d \u0007';
  const components = scenario.components.map((one) => ({ ...one, label }));
  const speech = speechOf('en', { ...scenario, components }, types);

  it('cannot break it', () => {
    const text = svgText(
      wholeSheet('sequence', story, speech, { ...about, title: label }, options, null),
    );
    expect(() => XMLParser(text)).not.toThrow();
    expect(escaped(label)).toBe('a &lt; b &amp; &quot;c&quot; &gt; d ');
  });
});

describe('an unfinished story', () => {
  it('is drawn up to where the trace ends', () => {
    const speech = speechOf('en', scenario, types);
    const { trace } = story;
    const flying = storyFrom(
      {
        ...trace,
        to: 12_700,
        messages: trace.messages.slice(0, 4).map((one) => ({ ...one, end: null })),
        hops: trace.hops
          .slice(0, 5)
          .map((hop) => ({ ...hop, endedAt: Number.NaN, outcome: 'flying' as const })),
      },
      { parts: new Map(), stays: [] },
    );
    expect(flying.to).toBe(12_700);
    const text = svgText(wholeSheet('sequence', flying, speech, about, options, null));
    expect(text).not.toMatch(/NaN|undefined/);
    expect(text).toContain('on its way');
  });

  it('may be without anything at all', () => {
    const speech = speechOf('en', scenario, types);
    const trace = { ...story.trace, messages: [], hops: [], notes: [], components: [] };
    const empty = storyFrom(trace, { parts: new Map(), stays: [] });
    for (const diagram of diagrams) {
      const text = svgText(wholeSheet(diagram, empty, speech, about, options, null));
      expect(text).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});

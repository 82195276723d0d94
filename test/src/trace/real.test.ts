/** Traces of real runs, drawn: what the recorder tells is what the diagrams can show. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../simulations/scenarios/types.ts';
import {
  type Question,
  Recorder,
  sessionsFromStart,
} from '../../../simulations/traces/recorder.ts';
import type { Trace } from '../../../simulations/traces/trace.ts';
import { svgText } from '../../../src/trace/exportSvg.ts';
import { sentencesOf } from '../../../src/trace/sentences.ts';
import { layoutSequence } from '../../../src/trace/sequence/layout.ts';
import { wholeSheet } from '../../../src/trace/sheets.ts';
import { speechOf } from '../../../src/trace/speech.ts';
import { spentByAll, spentByMessage, spentByStory } from '../../../src/trace/spent.ts';
import { storyOf } from '../../../src/trace/story.ts';
import { XMLParser } from './xml.ts';

function exampleOf(name: string): Scenario {
  const file = `../../../simulations/scenarios/gallery/${name}.topolab.json`;
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Scenario;
}

function traceOf(scenario: Scenario, question: Question): Trace {
  const recorder = new Recorder(question, sessionsFromStart(scenario, 12_000));
  for (;;) {
    const answer = recorder.work(50_000);
    if (answer !== 'more') return answer!;
  }
}

const cases: readonly (readonly [string, Question])[] = [
  ['orders', { message: 30 }],
  ['chain', { message: 40 }],
  ['retry-storm', { message: 60 }],
  ['ack-timeout', { message: 3 }],
  ['full-queue', { from: 4000, to: 5000 }],
  ['network', { from: 2000, to: 2300 }],
];

describe.each(cases)('%s, asked about %j', (name, question) => {
  const scenario = exampleOf(name);
  const trace = traceOf(scenario, question);
  const story = storyOf(trace);
  const speech = speechOf('en', scenario, []);
  const options = { room: 1060, height: 1200 };

  it('is drawn within its bounds, never upwards', () => {
    expect(story.members.length).toBeGreaterThan(0);
    for (const compressed of [true, false]) {
      const { arrows, bars, endings, width, height } = layoutSequence(story, speech, {
        ...options,
        compressed,
      });
      expect(arrows.length).toBeGreaterThan(0);
      for (const { x0, y0, x1, y1 } of arrows) {
        expect(y1).toBeGreaterThanOrEqual(y0);
        for (const x of [x0, x1]) expect(x).toBeGreaterThan(0);
        for (const x of [x0, x1]) expect(x).toBeLessThan(width);
        expect(y1).toBeLessThanOrEqual(height);
      }
      for (const { y, height: tall } of bars) expect(y + tall).toBeLessThanOrEqual(height);
      for (const { y } of endings) expect(y).toBeLessThanOrEqual(height);
    }
  });

  it('has times that add up', () => {
    for (const { message } of story.members) {
      if (message.birth < trace.from) continue;
      const spent = spentByMessage(story, message.id);
      const all = spent.reduce((sum, { ms }) => sum + ms, 0);
      expect(all).toBeCloseTo((message.end?.time ?? trace.to) - message.birth, 6);
      if (spent.length > 0) {
        expect(spent.reduce((sum, { permille }) => sum + permille, 0)).toBe(1000);
      }
    }
    const whole = spentByStory(story).reduce((sum, { ms }) => sum + ms, 0);
    expect(whole).toBeLessThanOrEqual(story.to - story.from + 1e-6);
    const together = spentByAll(story).reduce((sum, { ms }) => sum + ms, 0);
    expect(together).toBeLessThanOrEqual((story.to - story.from) * story.members.length + 1e-6);
  });

  it('makes whole files and whole sentences', () => {
    const about = { title: name, lines: [] };
    for (const diagram of ['sequence', 'waterfall'] as const) {
      const sheet = wholeSheet(
        diagram,
        story,
        speech,
        about,
        { ...options, compressed: true },
        null,
      );
      const text = svgText(sheet);
      XMLParser(text);
      expect(text).not.toMatch(/NaN|undefined|Infinity|trace\.\w/);
    }
    for (const language of ['en', 'zh'] as const) {
      for (const { text } of sentencesOf(story, speechOf(language, scenario, []), null)) {
        expect(text).not.toMatch(/[{}]|undefined|NaN|trace\.\w/);
      }
    }
  });
});

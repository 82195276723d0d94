/**
 * Every example keeps its history, event for event. After a change of the engine that is meant to
 * change histories, look at the difference, then record them anew and say so in the changelog:
 *
 *     UPDATE_GOLDEN=1 npx vitest run test/scenarios/gallery.test.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { gallery } from '../../simulations/scenarios/gallery/index.ts';
import { parseScenario } from '../../simulations/scenarios/parse.ts';
import { Session } from '../../simulations/session.ts';

/** Long enough for crashes, spikes and slowdowns of the examples to have begun. */
const untilMs = 40_000;

interface Golden {
  readonly hash: string;
  readonly events: number;
  readonly messages: {
    readonly created: number;
    readonly completed: number;
    readonly dropped: Readonly<Record<string, number>>;
    readonly alive: number;
  };
}

const place = new URL('./golden.json', import.meta.url);
const isRecording = process.env.UPDATE_GOLDEN === '1';
const golden: Record<string, Golden> = JSON.parse(readFileSync(place, 'utf8'));
const found: Record<string, Golden> = {};

function read(id: string) {
  const file = new URL(`../../simulations/scenarios/gallery/${id}.topolab.json`, import.meta.url);
  const parsed = parseScenario(readFileSync(file, 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}

afterAll(() => {
  if (isRecording) writeFileSync(place, `${JSON.stringify(found, null, 2)}\n`);
});

describe.each(gallery.map((entry) => [entry.id, entry] as const))('%s', (id, entry) => {
  it('is the file of its name, and parses', () => {
    expect(read(id)).toEqual(entry.scenario);
  });

  it('keeps its golden history', () => {
    const session = new Session(read(id));
    session.advance(untilMs);
    expect(session.failure).toBeNull();
    const { hash, events, messages } = session.report();
    found[id] = { hash, events, messages };
    if (!isRecording) expect(found[id]).toEqual(golden[id]);
  });

  it('has a history of its own under another seed', () => {
    const session = new Session({ ...read(id), seed: 987_654_321 });
    session.advance(5000);
    const other = new Session(read(id));
    other.advance(5000);
    expect(session.hash).not.toBe(other.hash);
  });
});

it('has a golden history for each example and for nothing else', () => {
  if (isRecording) return;
  expect(Object.keys(golden)).toEqual(gallery.map((entry) => entry.id));
});

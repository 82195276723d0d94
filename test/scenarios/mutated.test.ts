/** A thousand files that were damaged on their way or by hand: each opens, or is answered in words. */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { compileScenario } from '../../simulations/scenarios/compile.ts';
import { gallery } from '../../simulations/scenarios/gallery/index.ts';
import { parseScenario } from '../../simulations/scenarios/parse.ts';
import { problemText } from '../../simulations/scenarios/problems.ts';
import { serializeScenario } from '../../simulations/scenarios/serialize.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';

const drawn: Scenario = {
  format: 'topolab',
  version: 1,
  components: [{ id: 'q', kind: 'queue', at: [0, 0], in: 'hall', locked: true }],
  links: [],
  frames: [{ id: 'hall', label: 'Hall', at: [0, 0], size: [400, 300], tint: 'rose' }],
  annotations: [{ id: 'note', text: 'Here', at: [10, 10], width: 200, in: 'hall' }],
};
const scenarios = [drawn, ...gallery.map(({ scenario }) => scenario)];

/** How many of them opened all the same. */
let opened = 0;

function answered(file: unknown): void {
  const parsed = parseScenario(file);
  if (parsed.ok) {
    opened += 1;
    expect(() => compileScenario(parsed.scenario)).not.toThrow();
    return;
  }
  expect(parsed.problems.length).toBeGreaterThan(0);
  for (const problem of parsed.problems) {
    for (const language of ['en', 'zh'] as const) {
      const text = problemText(problem, language);
      expect(text).not.toMatch(/undefined|\[object|NaN|[\p{Cc}\p{Cf}]/u);
      expect(text.length).toBeGreaterThan(5);
    }
  }
}

/** Things that stand where something else was meant. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(null, true, -1, 1e300, '', '-5ms', 'none', [], {}, [[]], '__proto__'),
  fc.constantFrom<unknown>('<img src=x onerror=alert(1)>', '$1', '\u202e', 'queue', 'hall'),
  fc.jsonValue(),
);

/** The place in a file that a number points at, replaced, doubled or taken away. */
function mutated(file: unknown, at: number, how: number, put: unknown): unknown {
  const copy = structuredClone(file);
  const places: [holder: Record<string, unknown>, key: string][] = [];
  const walk = (node: unknown) => {
    if (node === null || typeof node !== 'object') return;
    for (const key of Object.keys(node)) {
      places.push([node as Record<string, unknown>, key]);
      walk((node as Record<string, unknown>)[key]);
    }
  };
  walk(copy);
  const [holder, key] = places[Math.floor(at * places.length)] ?? [];
  if (!holder || key === undefined) return put;
  if (how === 0) holder[key] = put;
  else if (how === 1 && Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]));
  else if (how === 1) holder[`${key}x`] = holder[key];
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
  return copy;
}

/** Anywhere: left to itself, it would nearly always be the beginning or the end. */
const share = fc.noBias(fc.nat({ max: 999_999 })).map((part) => part / 1_000_000);

describe('a thousand mutated files', () => {
  // Neither so harmless that all open nor so wild that none does.
  afterEach(() => {
    expect(opened).toBeGreaterThan(5);
    expect(opened).toBeLessThan(400);
    opened = 0;
  });

  it('in what stands where: five hundred', () => {
    const edits = fc.array(fc.tuple(share, fc.nat({ max: 2 }), odd), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.constantFrom(...scenarios), edits, (scenario, all) => {
        let file: unknown = scenario;
        for (const [at, how, put] of all) file = mutated(file, at, how, put);
        answered(JSON.stringify(file));
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it('in their letters: five hundred', () => {
    const edit = fc.record({
      at: share,
      remove: fc.nat({ max: 3 }),
      put: fc.oneof(
        fc.constantFrom('', 'x', '7', '"', '{', ']', ',', ':', '-', '0', 'e9', '\\u0000'),
        fc.string(),
      ),
    });
    const edits = fc.array(edit, { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(fc.constantFrom(...scenarios), edits, (scenario, all) => {
        const text = all.reduce((before, { at, remove, put }) => {
          const place = Math.floor(at * before.length);
          return before.slice(0, place) + put + before.slice(place + remove);
        }, serializeScenario(scenario));
        answered(text);
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});

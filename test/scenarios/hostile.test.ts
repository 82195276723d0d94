import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../simulations/scenarios/compile.ts';
import { limits, parseScenario } from '../../simulations/scenarios/parse.ts';
import { problemText } from '../../simulations/scenarios/problems.ts';
import { serializeScenario } from '../../simulations/scenarios/serialize.ts';
import { complaints, spoilt, words } from './samples.ts';

describe('a hostile file', () => {
  it('cannot slip a key past the check by inheritance', () => {
    const text =
      '{"format":"topolab","version":1,"components":[],"links":[],"__proto__":{"seed":5}}';
    expect(complaints(parseScenario(text))).toEqual([expect.stringContaining('__proto__')]);
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      expect(words({ 'components.0.kind': name })[0]).toContain('is not a kind');
      expect(words({ 'links.0.to': name })[0]).toContain('no component is called');
      expect(words({ 'links.0.to': `orders.${name}` })[0]).toContain('has no port');
      expect(words({ 'inputs.0.param': name })[0]).toContain('has no parameter');
    }
  });

  it('is quoted short and tame', () => {
    const evil = `\u202e\u0000<script>${'x'.repeat(1_000_000)}`;
    for (const text of [...words({ 'components.0.kind': evil }), ...words({ [evil]: 1 })]) {
      expect(text.length).toBeLessThan(1000);
      expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
  });

  it('of fifty megabytes is refused unread', () => {
    const started = performance.now();
    const [text] = complaints(parseScenario('x'.repeat(50_000_000)));
    expect(text).toBe('the file has 50 MB; a scenario has at most 20 MB');
    expect(performance.now() - started).toBeLessThan(200);
  });

  it('has at most so many components, links and inputs, and fifty problems are listed', () => {
    const many = (most: number) => Array.from({ length: most + 1 }, () => 0);
    expect(words({ components: many(limits.components) })).toEqual([
      'components: 2001 components are too many; keep at most 2000',
    ]);
    expect(words({ links: many(limits.links) })[0]).toContain('at most 10000');
    expect(words({ inputs: many(limits.inputs) })[0]).toContain('at most 100000');
    const found = words({ links: many(999) });
    expect(found).toHaveLength(51);
    expect(found.at(-1)).toBe('and 950 more problems; mend these first');
  });

  it('with ten thousand faults is answered in good time', () => {
    const components = Array.from({ length: 2000 }, (_, i) => ({ id: `c${i}`, kind: 'consumer' }));
    const links = Array.from({ length: 10_000 }, (_, i) => ({
      id: `l${i}`,
      from: `x${i}`,
      to: 'c1',
    }));
    const started = performance.now();
    expect(words({ components, links, inputs: [] })).toHaveLength(51);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('never makes it throw, whatever it holds', () => {
    const throws = {
      get format() {
        throw new Error('no');
      },
    };
    expect(complaints(parseScenario(throws))).toEqual([
      expect.stringContaining('cannot be read (no)'),
    ]);
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (raw) => void parseScenario(raw)),
    );
    fc.assert(fc.property(fc.string(), (raw) => void parseScenario(raw)));
  });

  it('that differs from a good one somewhere compiles, or is refused in both languages', () => {
    const places = fc.constantFrom(
      ...['format', 'version', 'seed', 'warmUp', 'duration', 'components', 'links', 'inputs'],
      ...['id', 'kind', 'label', 'at', 'in', 'notes', 'params', 'x'].map(
        (key) => `components.1.${key}`,
      ),
      ...['capacity', 'overflow', 'ack', 'ackTimeout'].map((key) => `components.1.params.${key}`),
      ...['id', 'from', 'to', 'params'].map((key) => `links.0.${key}`),
      ...['latency', 'bandwidth', 'loss'].map((key) => `links.0.params.${key}`),
      ...['at', 'do', 'target', 'param', 'to', 'for', 'events'].map((key) => `inputs.0.${key}`),
    );
    const values = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(
        '',
        '1s',
        '0',
        'none',
        'worker',
        'orders.out',
        'publish',
        'remove',
        'add',
        1e308,
        -0,
      ),
    );
    const changes = fc.dictionary(places, values, { maxKeys: 3, noNullPrototype: true });
    fc.assert(
      fc.property(changes, (spoil) => {
        // A deeper place may be gone once an outer one is overwritten.
        const outerFirst = Object.keys(spoil).sort((a, b) => b.length - a.length);
        const parsed = parseScenario(
          spoilt(Object.fromEntries(outerFirst.map((k) => [k, spoil[k]]))),
        );
        if (parsed.ok) {
          expect(() => compileScenario(parsed.scenario)).not.toThrow();
          expect(parseScenario(serializeScenario(parsed.scenario))).toEqual(parsed);
        } else {
          expect(parsed.problems.length).toBeGreaterThan(0);
          for (const problem of parsed.problems) {
            expect(problemText(problem, 'en')).not.toMatch(/undefined|\[object/);
            expect(problemText(problem, 'zh')).not.toMatch(/undefined|\[object/);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
// The classic build reads a JSON Schema back: what it accepts is what an editor would.
import * as z from 'zod';
import { definitions } from '../../simulations/components/all.ts';
import { definitionOf } from '../../simulations/components/index.ts';
import { gallery } from '../../simulations/scenarios/gallery/index.ts';
import { scenarioJsonSchema } from '../../simulations/scenarios/jsonSchema.ts';
import { parseScenario } from '../../simulations/scenarios/parse.ts';
import { anyScenario } from './arbitraries.ts';
import { orders, spoilt } from './samples.ts';

const schema = scenarioJsonSchema();
const editor = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
const accepts = (file: unknown) => editor.safeParse(file).success;

describe('the JSON Schema', () => {
  it('is plain JSON that says which draft it is', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  it('accepts the sample, every example, and whatever the parser accepts', () => {
    expect(accepts({ $schema: 'x', ...orders })).toBe(true);
    for (const { id, scenario } of gallery) expect(accepts(scenario), id).toBe(true);
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        expect(parseScenario(scenario).ok).toBe(true);
        expect(accepts(scenario)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it.each<[string, unknown]>([
    ['format', 'other'],
    ['version', 2],
    ['seed', -1],
    ['seed', 1.5],
    ['duration', '45'],
    ['colour', 'red'],
    ['components', {}],
    ['components.0.kind', 'pigeon'],
    ['components.0.id', 'a.b'],
    ['components.0.lable', 'x'],
    ['components.0.at', [1]],
    ['components.1.params.capacty', 5],
    ['components.1.params.capacity', -5],
    ['components.1.params.capacity', 2.5],
    ['components.1.params.overflow', 'explode'],
    ['components.1.params.ackTimeout', '45'],
    ['components.2.params.failureRate', 2],
    ['components.2.params.serviceTime', true],
    ['components.0.params.schedule', [{ at: '1s', fator: 2 }]],
    ['links.0.from', undefined],
    ['links.0.params.bandwidth', '10'],
    ['links.0.params.speed', 10],
    ['inputs.0.do', 'explode'],
    ['inputs.0.to', undefined],
    ['inputs.1.for', true],
    ['inputs.1', { at: 0, do: 'add' }],
    ['inputs.1', { at: 0, do: 'slow', target: 'worker', by: 0 }],
    ['inputs.1', { at: 0, do: 'send', target: 'shop', count: 0.5 }],
  ])('refuses, as the parser does, a %s of %j', (place, value) => {
    const text = spoilt({ [place]: value });
    expect(accepts(JSON.parse(text))).toBe(false);
    expect(parseScenario(text).ok).toBe(false);
  });

  it('tells of every parameter its words, default and choices', () => {
    const text = JSON.stringify(schema);
    for (const kind of Object.keys(definitions)) {
      for (const [name, parameter] of Object.entries(definitionOf(kind)?.parameters ?? {})) {
        expect(text).toContain(`"${name}":{"title":"`);
        if (parameter.type === 'choice') {
          expect(text).toContain(`"enum":${JSON.stringify(parameter.options)}`);
        }
      }
    }
  });
});

/** Frames, annotations and locks in a file: drawn on the board, and nothing to a run. */
import { describe, expect, it } from 'vitest';
import { differenceInputs } from '../../simulations/scenarios/difference.ts';
import { scenarioJsonSchema } from '../../simulations/scenarios/jsonSchema.ts';
import { limits, parseScenario } from '../../simulations/scenarios/parse.ts';
import { serializeScenario } from '../../simulations/scenarios/serialize.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { Session } from '../../simulations/session.ts';
import { complaints, orders, spoilt } from './samples.ts';

const drawn: Scenario = {
  ...orders,
  duration: '30s',
  inputs: [],
  components: orders.components.map((one) =>
    one.id === 'orders' ? { ...one, in: 'broker', locked: true } : one,
  ),
  frames: [
    { id: 'centre', label: 'Data centre', at: [200, -200], size: [500, 400], locked: true },
    { id: 'broker', at: [240, -60], size: [260, 200], tint: 'blue', in: 'centre' },
  ],
  annotations: [{ id: 'remark', text: 'Full at ten', at: [280, -90], width: 180, in: 'centre' }],
};

const words = (changes: Record<string, unknown>) =>
  complaints(parseScenario(spoilt(changes, drawn)));

describe('frames and annotations', () => {
  it('are read back as they were written, one to a line', () => {
    const text = serializeScenario(drawn);
    expect(parseScenario(text)).toEqual({ ok: true, scenario: drawn });
    expect(text).toContain(
      '{ "id": "broker", "at": [240, -60], "size": [260, 200], "tint": "blue", "in": "centre" }',
    );
    expect(text).toContain(
      '{ "id": "remark", "text": "Full at ten", "at": [280, -90], "width": 180, "in": "centre" }',
    );
    expect(text).toContain('"kind": "queue", "at": [280, 0], "in": "broker", "locked": true');
  });

  it('change nothing of a run, and drawing them is no input', () => {
    const { frames: _, annotations: __, ...rest } = drawn;
    const plain = { ...rest, components: orders.components };
    const hashOf = (scenario: Scenario) => {
      const session = new Session(scenario);
      session.advance(20_000);
      return session.hash;
    };
    expect(hashOf(drawn)).toBe(hashOf(plain));
    expect(differenceInputs(plain, drawn)).toEqual([]);
  });

  it.each<[Record<string, unknown>, string]>([
    [{ 'frames.1.id': 'worker' }, 'frames[1].id: "worker" is already the id of something else'],
    [{ 'frames.1.id': 'deliver' }, '"deliver" is already the id of something else'],
    [{ 'annotations.0.id': 'centre' }, 'annotations[0].id: "centre" is already the id'],
    [{ 'frames.1.id': 'a.b' }, 'frames[1].id: "a.b"'],
    [{ 'components.0.in': 'broken' }, 'components[0].in: no frame or component is called "broken"'],
    [{ 'components.0.in': 'brokr' }, 'did you mean "broker"?'],
    [{ 'components.0.in': 'remark' }, 'components[0].in: no frame or component is called "remark"'],
    [{ 'components.0.in': 'publish' }, 'no frame or component is called "publish"'],
    [{ 'frames.0.in': 'broker' }, '"centre" stands in itself'],
    [{ 'frames.0.size': [0, 400] }, 'frames[0].size[0]: 0 is out of range'],
    [{ 'frames.0.size': [500] }, 'frames[0].size'],
    [{ 'frames.0.size': undefined }, 'size'],
    [{ 'frames.0.at': [1e9, 0] }, 'frames[0].at[0]'],
    [{ 'frames.0.tint': 'pink' }, '"pink" is not one of the choices; choose from neutral, indigo'],
    [{ 'frames.0.locked': false }, 'false is not one of the choices; choose from true'],
    [
      { 'frames.0.colour': 'red' },
      'frames[0].colour: "colour" is not known here; choose from id, label, at, size',
    ],
    [{ 'annotations.0.text': 7 }, 'write text in quotes'],
    [{ 'annotations.0.text': 'x'.repeat(5001) }, 'annotations[0].text'],
    [{ 'annotations.0.width': -5 }, 'annotations[0].width: -5'],
    [{ frames: {} }, 'write a list'],
    [{ frames: Array(limits.frames + 1).fill(0) }, 'frames: 1001 frames are too many'],
    [
      { inputs: [{ at: '1s', do: 'add', component: { id: 'centre', kind: 'queue' } }] },
      '"centre" is already the id of something else',
    ],
    [{ inputs: [{ at: '1s', do: 'crash', target: 'centre' }] }, 'centre'],
  ])('that are wrong are told where and how: %j', (changes, expected) => {
    const found = words(changes);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join('\n')).toContain(expected);
  });

  it('may be selected in a run that is saved', () => {
    const run = { moment: { time: '1s' }, selection: ['centre', 'remark', 'orders'] };
    expect(complaints(parseScenario({ ...drawn, run }))).toEqual([]);
    expect(complaints(parseScenario({ ...drawn, run: { ...run, selection: ['nobody'] } }))).toEqual(
      [expect.stringContaining('nobody')],
    );
  });

  it('are in the JSON Schema', () => {
    const text = JSON.stringify(scenarioJsonSchema());
    for (const word of ['"Frame"', '"Annotation"', '"tint"', '"indigo"', '"locked"']) {
      expect(text).toContain(word);
    }
  });
});

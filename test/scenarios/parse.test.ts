import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../simulations/scenarios/parse.ts';
import { serializeScenario } from '../../simulations/scenarios/serialize.ts';
import { complaints, orders, spoilt, words } from './samples.ts';

describe('a good file', () => {
  it('is read as it stands, from text or as an object', () => {
    expect(parseScenario(JSON.stringify(orders))).toEqual({ ok: true, scenario: orders });
    expect(parseScenario(orders)).toEqual({ ok: true, scenario: orders });
  });

  it('may begin with a byte order mark and name its JSON Schema', () => {
    expect(parseScenario(`\ufeff${spoilt({ $schema: './topolab.schema.json' })}`).ok).toBe(true);
  });

  it('may join the same pair twice and a service to itself', () => {
    const twice = [...orders.links, { id: 'again', from: 'shop', to: 'orders' }];
    expect(words({ links: twice })).toEqual([]);
    const components = [{ id: 'a', kind: 'service' }];
    const links = [{ id: 'aa', from: 'a', to: 'a' }];
    expect(words({ components, links, inputs: [] })).toEqual([]);
  });
});

describe('a broken text', () => {
  it.each([
    ['', 'the file is empty'],
    ['  \n ', 'the file is empty'],
    ['hello', 'line 1, column 1: "hello" is not valid JSON'],
    ['{"a": 1,}', 'line 1, column 9: "}" is not valid JSON'],
    ['{\n  "a": tru\n}', 'line 2, column 8: "tru\\n}" is not valid JSON'],
    ['{"a": "x\ny"}', 'line 1, column 9'],
    ['{"a": "\\x"}', 'line 1, column 8'],
    ['[1 2]', 'line 1, column 4'],
    ['{} {}', 'line 1, column 4'],
    ['{"a": 01}', 'line 1, column 8'],
    ['{"format": "topolab",\n "for', 'the text ends too early, at line 2, column 6'],
    ['{"a": 1, "b": {"a": 1, "\\u0061": 2}}', 'line 1, column 24: "a" stands twice'],
    ['['.repeat(1_000_000), 'nested more than 100 deep'],
    ['{"a":'.repeat(1_000_000), 'nested more than 100 deep'],
    ['[]', '[] stands where something else belongs'],
    ['null', 'null stands where something else belongs'],
    ['"topolab"', '"topolab" stands where'],
  ])('is told where it breaks: %#', (text, expected) => {
    expect(complaints(parseScenario(text))).toEqual([expect.stringContaining(expected)]);
  });

  it('cut anywhere is not taken for a whole one', () => {
    const text = serializeScenario(orders).trimEnd();
    for (let length = 0; length < text.length; length += 7) {
      const parsed = parseScenario(text.slice(0, length));
      expect(parsed.ok).toBe(false);
      if (!parsed.ok) expect(['truncated', 'emptyFile']).toContain(parsed.problems[0]?.code);
    }
  });

  it('is read as JSON.parse reads it, apart from keys that stand twice', () => {
    const nearlyJson = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', ',', '{', ']', '\\', '1', ' ', '\u0001'))
      .map(([text, at, piece]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + piece + text.slice(place + 1);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), nearlyJson), (text) => {
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        const parsed = parseScenario(text);
        const codes = parsed.ok ? [] : parsed.problems.map(({ code }) => code);
        const refused = ['notJson', 'truncated', 'emptyFile'].some((code) =>
          codes.includes(code as 'more'),
        );
        if (!codes.includes('duplicateKey')) expect(refused).toBe(!valid);
      }),
      { numRuns: 400 },
    );
  });
});

describe('a file of another make', () => {
  it.each([
    [{ format: undefined }, '"format" is missing; add it'],
    [{ format: 'excalidraw' }, 'format: "excalidraw" is another format'],
    [{ version: undefined }, '"version" is missing; add it'],
    [{ version: 2 }, 'version: version 2 is newer than this program, which reads up to 1'],
    [{ version: '1' }, 'version: "1" is not a version; write 1'],
    [{ version: 0 }, 'version: 0 is not a version; write 1'],
  ])('says so: %j', (changes, expected) => {
    expect(words(changes)).toEqual([expect.stringContaining(expected)]);
  });
});

describe('a fault', () => {
  it.each<[Record<string, unknown>, string]>([
    [
      { 'components.2.params.serviceTime': '45' },
      'components[2].params.serviceTime: "45" has no unit; write "45ms" or 45',
    ],
    [
      { 'components.0.kind': 'prodcer' },
      'components[0].kind: "prodcer" is not a kind of component; did you mean "producer"?',
    ],
    [{ 'components.0.kind': undefined }, 'components[0]: "kind" is missing; add it'],
    [{ 'components.3': { id: 'a.b', kind: 'queue' } }, 'components[3].id: "a.b" cannot be an id'],
    [
      { 'components.3': { id: '__proto__', kind: 'queue' } },
      'components[3].id: "__proto__" cannot be an id',
    ],
    [
      { 'components.0.id': 5 },
      'components[0].id: 5 stands where something else belongs; write text',
    ],
    [
      { 'components.0.at': [1] },
      'components[0].at: […] stands where something else belongs; write two numbers',
    ],
    [{ 'components.0.at': [1, 1e9] }, 'components[0].at[1]: 1000000000 is out of range'],
    [
      { 'components.0.lable': 'x' },
      'components[0].lable: "lable" is not known here; did you mean "label"?',
    ],
    [{ 'components.0.label': 'x'.repeat(201) }, 'has 201 characters; shorten it to 200'],
    [{ 'components.0.params': [] }, 'components[0].params: [] stands where'],
    [
      { 'components.1.params.capacty': 5 },
      'components[1].params.capacty: a queue has no parameter "capacty"; did you mean "capacity"?',
    ],
    [{ 'components.1.params.capacity': -5 }, 'components[1].params.capacity: -5 is out of range'],
    [{ 'components.2.in': 'host' }, 'components[2].in: no frame or component is called "host"'],
    [{ 'components.2.in': 'worker' }, 'components[2].in: "worker" stands in itself'],
    [{ 'links.0.id': 'worker' }, 'links[0].id: "worker" is already the id'],
    [
      { 'links.0.from': 'shpo' },
      'links[0].from: no component is called "shpo"; did you mean "shop"?',
    ],
    [{ 'links.1.to': 'worker.out' }, 'links[1].to: "worker" has no port "out"; choose from in'],
    [{ 'links.1.to': 'shop' }, 'links[1].to: "shop" is a producer, which has no input'],
    [{ 'links.1.from': 'orders.in' }, 'links[1].from: port "in" of "orders" is not an output'],
    [
      { 'links.0.params.latency': 'slow' },
      'links[0].params.latency: "slow" is not a time or a distribution',
    ],
    [{ 'links.0.params.weight': 2 }, 'links[0].params.weight: a link has no parameter "weight"'],
    [{ seed: -1 }, 'seed: -1 is out of range'],
    [{ seed: 1.5 }, 'seed: 1.5 is not a whole number'],
    [{ seed: 2 ** 53 }, 'seed: 9007199254740992 is out of range'],
    [{ seed: '7' }, 'seed: "7" stands where something else belongs; write a number'],
    [{ duration: '5s' }, 'warmUp: a warm-up of 10s leaves nothing of 5s to measure'],
    [{ duration: 0 }, 'duration: 0 is out of range'],
    [{ duration: 1e300 }, 'duration: 1e+300 is out of range'],
    [{ components: {} }, 'components: {…} stands where something else belongs; write a list'],
    [{ links: undefined }, '"links" is missing; add it'],
    [
      { 'inputs.1.target': 'wroker' },
      'inputs[1].target: nothing is called "wroker" at that time; did you mean "worker"?',
    ],
    [
      { 'inputs.1.target': 'deliver' },
      'inputs[1].target: "deliver" is a link and cannot be told to crash; choose a component',
    ],
    [
      { 'inputs.1.do': 'explode' },
      'inputs[1].do: "explode" is nothing one can do; choose from set, crash',
    ],
    [{ 'inputs.1.at': '90' }, 'inputs[1].at: "90" has no unit; write "90ms" or 90'],
    [{ 'inputs.1.at': true }, 'inputs[1].at: true is not a time'],
    [{ 'inputs.1.events': 1.5 }, 'inputs[1].events: 1.5 is not a whole number'],
    [{ 'inputs.0.to': undefined }, 'inputs[0]: "to" is missing; add it'],
    [{ 'inputs.0.to': '90' }, 'inputs[0].to: "90" has no unit'],
    [
      { 'inputs.0.param': 'serviceTmie' },
      'inputs[0].param: a consumer has no parameter "serviceTmie"; did you mean "serviceTime"?',
    ],
    [{ 'inputs.0.by': 2 }, 'inputs[0].by: "by" is not known here'],
    [{ 'inputs.0': { at: 0, do: 'add' } }, 'inputs[0]: this adds nothing or too much'],
  ])('names place, culprit and remedy: %j', (changes, expected) => {
    const found = words(changes);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  it('in one place does not hide one in another', () => {
    const found = words({ 'components.0.params.interval': '5', 'links.1.to': 'gone', seed: -1 });
    expect(found.map((text) => text.split(':')[0])).toEqual([
      'seed',
      'components[0].params.interval',
      'links[1].to',
    ]);
  });

  it('of ports that do not fit, or are full, is told', () => {
    const shop = { id: 'shop', kind: 'client' };
    expect(
      words({ 'components.0': shop, 'links.0': { id: 'l', from: 'shop', to: 'worker' } }),
    ).toEqual([expect.stringContaining('links[0]: what "shop" sends, "worker" cannot take')]);
    const links = Array.from({ length: 65 }, (_, i) => ({
      id: `l${i}`,
      from: 'shop',
      to: 'orders',
    }));
    expect(words({ links })).toEqual([
      'links[64].from: port "out" of "shop" takes at most 64 links; remove some',
    ]);
  });

  it('of an input that comes too early or too late is told', () => {
    const add = { at: '2m', do: 'add', component: { id: 'late', kind: 'consumer' } };
    const crash = { at: '3m', do: 'crash', target: 'late' };
    expect(words({ inputs: [crash, add] })).toEqual([]);
    expect(words({ inputs: [{ ...crash, at: '1m' }, add] })).toEqual([
      expect.stringContaining('inputs[0].target: nothing is called "late" at that time'),
    ]);
    const remove = { at: '1m', do: 'remove', target: 'worker' };
    expect(words({ inputs: [remove, { at: '2m', do: 'cut', target: 'deliver' }] })).toEqual([
      expect.stringContaining('inputs[1].target'),
    ]);
  });
});

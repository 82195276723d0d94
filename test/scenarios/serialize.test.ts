import { describe, expect, it } from 'vitest';
import { gallery } from '../../simulations/scenarios/gallery/index.ts';
import { parseScenario } from '../../simulations/scenarios/parse.ts';
import { serializeScenario } from '../../simulations/scenarios/serialize.ts';
import { orders } from './samples.ts';

describe('a scenario written to a file', () => {
  it('reads like the example of the format: a component, a link, an input to a line', () => {
    expect(serializeScenario(orders)).toBe(`{
  "format": "topolab", "version": 1, "name": "Orders behind a queue", "seed": 7,
  "warmUp": "10s", "duration": "10m",
  "components": [
    { "id": "shop", "kind": "producer", "at": [0, 0], "params": { "interval": "exponential(50ms)" } },
    { "id": "orders", "kind": "queue", "at": [280, 0], "params": { "capacity": 1000, "overflow": "reject" } },
    { "id": "worker", "kind": "consumer", "at": [560, 0], "params": { "concurrency": 1, "serviceTime": "exponential(45ms)" } }
  ],
  "links": [
    { "id": "publish", "from": "shop", "to": "orders", "params": { "latency": "1ms" } },
    { "id": "deliver", "from": "orders", "to": "worker" }
  ],
  "inputs": [
    { "at": "60s", "do": "set", "target": "worker", "param": "serviceTime", "to": "exponential(90ms)" },
    { "at": "90s", "do": "crash", "target": "worker", "for": "10s" }
  ]
}
`);
  });

  it('does not depend on the order in which it was put together', () => {
    const { format, version, components, ...rest } = orders;
    const [shop, ...others] = components;
    const turned = Object.fromEntries(
      Object.entries(shop ?? {}).reverse(),
    ) as unknown as (typeof components)[0];
    const scenario = { components: [turned, ...others], ...rest, version, format };
    expect(serializeScenario(scenario)).toBe(serializeScenario(orders));
  });

  it('may be empty', () => {
    const empty = { format: 'topolab', version: 1, components: [], links: [] } as const;
    expect(parseScenario(serializeScenario(empty))).toEqual({ ok: true, scenario: empty });
  });

  it('is read back as the same scenario, for every example', () => {
    expect(gallery.length).toBeGreaterThan(0);
    for (const { scenario } of gallery) {
      expect(parseScenario(serializeScenario(scenario))).toEqual({ ok: true, scenario });
    }
  });
});

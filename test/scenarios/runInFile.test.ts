import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import packageFile from '../../package.json' with { type: 'json' };
import { scenarioJsonSchema } from '../../simulations/scenarios/jsonSchema.ts';
import { limits, parseScenario } from '../../simulations/scenarios/parse.ts';
import { problemText } from '../../simulations/scenarios/problems.ts';
import { branchScenario, runOf } from '../../simulations/scenarios/run.ts';
import { serializeScenario } from '../../simulations/scenarios/serialize.ts';
import type { Input, Scenario, ScenarioRun } from '../../simulations/scenarios/types.ts';
import { Session } from '../../simulations/session.ts';
import { engineVersion } from '../../simulations/version.ts';
import { anyScenario } from './arbitraries.ts';
import { runOfScenario } from './runArbitraries.ts';
import { complaints, orders, spoilt } from './samples.ts';

const crash: Input = { at: 30_000.25, events: 900, do: 'crash', target: 'worker' };
const run: ScenarioRun = {
  engine: '0.1.0',
  hash: '0123456789abcdef',
  moment: { time: 31_000.5, events: 950, inputs: 1 },
  speed: 10,
  selection: ['orders', 'publish'],
  message: 17,
  current: 1,
  branches: [
    { end: { time: 95_000, events: 4000, inputs: 2 }, inputs: orders.inputs ?? [] },
    {
      name: 'What if it dies?',
      parent: 0,
      forkedAt: { time: 30_000.25, events: 900, inputs: 0 },
      end: { time: 31_000.5, events: 950, inputs: 1 },
      inputs: [crash, ...structuredClone(orders.inputs ?? [])],
    },
  ],
};
const shared: Scenario = { ...orders, run };

const editor = z.fromJSONSchema(scenarioJsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);

describe('a run in a scenario file', () => {
  it('is written for people: head, moment, then one input to a line', () => {
    const text = serializeScenario(shared);
    expect(text.slice(text.indexOf('  "run"'))).toBe(`  "run": {
    "engine": "0.1.0", "hash": "0123456789abcdef",
    "moment": { "time": 31000.5, "events": 950, "inputs": 1 }, "speed": 10,
    "selection": ["orders", "publish"], "message": 17,
    "current": 1,
    "branches": [
      {
        "end": { "time": 95000, "events": 4000, "inputs": 2 },
        "inputs": [
          { "at": "60s", "do": "set", "target": "worker", "param": "serviceTime", "to": "exponential(90ms)" },
          { "at": "90s", "do": "crash", "target": "worker", "for": "10s" }
        ]
      },
      {
        "name": "What if it dies?", "parent": 0,
        "forkedAt": { "time": 30000.25, "events": 900, "inputs": 0 }, "end": { "time": 31000.5, "events": 950, "inputs": 1 },
        "inputs": [
          { "at": 30000.25, "events": 900, "do": "crash", "target": "worker" },
          { "at": "60s", "do": "set", "target": "worker", "param": "serviceTime", "to": "exponential(90ms)" },
          { "at": "90s", "do": "crash", "target": "worker", "for": "10s" }
        ]
      }
    ]
  }
}
`);
  });

  it('is read back as the same run, and an editor takes it too', () => {
    expect(parseScenario(serializeScenario(shared))).toEqual({ ok: true, scenario: shared });
    const any = anyScenario.chain((scenario) =>
      runOfScenario(scenario).map((one): Scenario => ({ ...scenario, run: one })),
    );
    fc.assert(
      fc.property(any, (scenario) => {
        const text = serializeScenario(scenario);
        expect(parseScenario(text)).toEqual({ ok: true, scenario });
        // The reader of this test does not understand the `oneOf` of an addition.
        if (!text.includes('"do": "add"')) {
          expect(editor.safeParse(JSON.parse(text)).success).toBe(true);
        }
        // Written again it is the same text.
        expect(serializeScenario(scenario)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it('needs only a moment: the rest has defaults', () => {
    const parsed = parseScenario({ ...orders, run: { moment: { time: '1m 30s' } } });
    if (!parsed.ok) throw new Error(complaints(parsed).join());
    expect(runOf(parsed.scenario)).toEqual({
      scenario: orders,
      branches: [
        { name: '', parent: null, forkedAt: null, end: null, inputs: orders.inputs ?? [] },
      ],
      current: 0,
      goal: { time: 90_000 },
      hash: null,
      engine: null,
      speed: null,
      selection: [],
      message: null,
    });
    expect(runOf(orders)).toBeNull();
  });

  it('is handed to the page complete, with times in ms', () => {
    const artefact = runOf(shared);
    expect(artefact).toMatchObject({
      current: 1,
      goal: { moment: { time: 31_000.5, events: 950, inputs: 1 } },
      speed: 10,
      selection: ['orders', 'publish'],
      message: 17,
    });
    expect(artefact?.scenario).toEqual(orders);
    expect(artefact?.branches[1]).toMatchObject({ name: 'What if it dies?', parent: 0 });
    const quick = { ...shared, run: { ...run, speed: 'fastest' } } as const;
    expect(runOf(quick)?.speed).toBe(Number.POSITIVE_INFINITY);
  });

  it('gives a terminal what to run, branch by branch', () => {
    expect(branchScenario(shared)).toEqual({ ...orders, inputs: run.branches?.[1]?.inputs });
    expect(branchScenario(shared, 0)).toEqual(orders);
    expect(branchScenario(orders)).toEqual(orders);
  });

  it('leads to the moment its hash was taken at', () => {
    const session = new Session(orders);
    session.advance(20_000);
    const made = session.apply({ do: 'crash', target: 'worker', for: '2s' });
    if (!made.ok) throw new Error('refused');
    session.advance(40_000);
    const moment = { time: session.time, events: session.events, inputs: session.inputsDone };
    const inputs = [made.value, ...(orders.inputs ?? [])];
    const file = { ...orders, run: { hash: session.hash, moment, branches: [{ inputs }] } };
    const parsed = parseScenario(serializeScenario(file));
    if (!parsed.ok) throw new Error(complaints(parsed).join());
    const replayed = new Session(branchScenario(parsed.scenario));
    replayed.advance(moment.time);
    expect(replayed.hash).toBe(file.run.hash);
    expect(replayed.events).toBe(moment.events);
  });
});

describe('what is wrong with a run', () => {
  it.each<[string, unknown, string]>([
    ['run', 3, 'run: 3 stands where something else belongs; write an object: { … }'],
    ['run', {}, 'run: "moment" is missing; add it'],
    ['run.momnt', 1, 'run.momnt: "momnt" is not known here; did you mean "moment"?'],
    ['run.moment', { tme: 1 }, 'run.moment: "time" is missing; add it'],
    ['run.moment.evnts', 1, 'run.moment.evnts: "evnts" is not known here; did you mean "events"?'],
    ['run.moment.time', '45', 'run.moment.time: "45" has no unit; write "45ms" or 45'],
    ['run.moment.time', true, 'run.moment.time: true is not a time; write "45ms"'],
    ['run.moment.time', -1, 'run.moment.time: -1 is negative; write 0 or more'],
    ['run.moment.events', 1.5, 'run.moment.events: 1.5 is not a whole number'],
    ['run.moment.events', undefined, 'run.moment: "events" is missing; add it'],
    ['run.moment.inputs', 9, 'run.moment.inputs: 9 is out of range; write a value between 0 and 3'],
    ['run.hash', 'abc', 'run.hash: "abc" is not a history hash: sixteen digits'],
    ['run.engine', 'x'.repeat(50), 'run.engine: "xxxxx'],
    ['run.speed', 0, 'run.speed: 0 is out of range; write a value between'],
    ['run.speed', 'fast', 'run.speed: "fast" is not one of the choices; choose from fastest'],
    ['run.speed', true, 'run.speed: true stands where something else belongs; write a number'],
    ['run.selection', ['ordrs'], 'nothing is called "ordrs" at that time; did you mean "orders"?'],
    ['run.message', -1, 'run.message: -1 is out of range'],
    ['run.current', 2, 'run.current: 2 is out of range; write a value between 0 and 1'],
    ['run.branches', [], 'run: "branches[0]" is missing; add it'],
    ['run.branches.0', {}, 'run.branches[0]: "inputs" is missing; add it'],
    ['run.branches.0.nam', 'x', '"nam" is not known here; did you mean "name"?'],
    ['run.branches.0.parent', 0, 'run.branches[0].parent: 0: the first branch has left no other'],
    ['run.branches.1.parent', 1, '1 is not a branch above this one; write 0, or leave'],
    ['run.branches.1.forkedAt', { time: 1 }, 'run.branches[1].forkedAt: "events" is missing'],
    ['run.branches.1.end.inputs', 7, 'run.branches[1].end.inputs: 7 is out of range'],
    ['run.branches.1.inputs.0.do', 'crsh', 'run.branches[1].inputs[0].do: "crsh" is nothing'],
    ['run.branches.1.inputs.0.tagret', 'x', '"tagret" is not known here; did you mean "target"?'],
    ['run.branches.1.inputs.0', { at: 0, do: 'add' }, 'inputs[0]: this adds nothing or too much'],
    ['run.branches.1.inputs.0.target', 'wrker', 'nothing is called "wrker" at that time'],
    ['run.branches.1.inputs.2.for', '-1s', 'run.branches[1].inputs[2].for: "-1s"'],
  ])('%s of %j is said with place, culprit and remedy', (place, value, words) => {
    const parsed = parseScenario(spoilt({ [place]: value }, shared));
    expect(complaints(parsed).join('\n')).toContain(words);
    const chinese = parsed.ok ? [] : parsed.problems.map((one) => problemText(one, 'zh'));
    expect(chinese.join('')).toMatch(/\p{Script=Han}/u);
  });

  it('is told of each branch by itself: an input of one is none of another', () => {
    const twin = { at: 1, do: 'add', component: { id: 'twin', kind: 'consumer' } } as const;
    const break_ = { at: 2, do: 'crash', target: 'twin' } as const;
    const branches = [{ inputs: [break_] }, { inputs: [twin, break_] }];
    const run: ScenarioRun = { moment: { time: 5 }, current: 1, selection: ['twin'], branches };
    const parsed = parseScenario({ ...orders, run });
    expect(complaints(parsed)).toEqual([
      expect.stringContaining('run.branches[0].inputs[0].target: nothing is called "twin"'),
    ]);
  });

  it('is said once there are too many branches, inputs or selected ids', () => {
    const inputs = Array.from({ length: limits.inputs / 2 + 1 }, () => 0);
    const branches = Array.from({ length: 51 }, () => ({ inputs: [] }));
    const ids = Array.from({ length: 1001 }, () => 'orders');
    const words = (change: object) =>
      complaints(parseScenario({ ...orders, run: { ...run, ...change } }));
    expect(words({ branches })).toEqual([
      'run.branches: 51 branches are too many; keep at most 50',
    ]);
    expect(words({ branches: [{ inputs }, { inputs }] })[0]).toContain(
      '100002 inputs are too many; keep at most 100000',
    );
    expect(words({ selection: ids })[0]).toContain('1001 ids are too many; keep at most 1000');
  });

  it('is answered in good time, however much there is', () => {
    const inputs = Array.from({ length: 2000 }, (_, i) => ({
      at: i,
      do: 'crash',
      target: `x${i}`,
    }));
    const branches = Array.from({ length: 50 }, () => ({ inputs }));
    const started = performance.now();
    const parsed = parseScenario({ ...orders, run: { moment: { time: 0 }, branches } });
    expect(complaints(parsed)).toHaveLength(51);
    expect(performance.now() - started).toBeLessThan(6000);
  });
});

it('the engine is of the release that the package is', () => {
  expect(engineVersion).toBe(packageFile.version);
});

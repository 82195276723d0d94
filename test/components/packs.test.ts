/** Kinds come in packs: what is there when, that nobody is refused meanwhile, and that no run can tell. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Fetchers, Shelf } from '../../simulations/components/shelf.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { Session } from '../../simulations/session.ts';

const board: Scenario = {
  format: 'topolab',
  version: 1,
  duration: '5s',
  components: [
    { id: 'users', kind: 'client' },
    { id: 'shop', kind: 'service', params: { serviceTime: 'exponential(30ms)' } },
    { id: 'orders', kind: 'producer', params: { interval: 'exponential(40ms)' } },
    { id: 'line', kind: 'queue' },
    { id: 'worker', kind: 'consumer' },
    { id: 'box', kind: 'host' },
  ],
  links: [
    { id: 'ask', from: 'users', to: 'shop', params: { latency: '5ms' } },
    { id: 'put', from: 'orders', to: 'line', params: { latency: '5ms' } },
    { id: 'take', from: 'line', to: 'worker', params: { latency: '5ms' } },
  ],
};

function hashOf({
  Session,
}: {
  readonly Session: typeof import('../../simulations/session.ts').Session;
}) {
  const session = new Session(board);
  session.advance(5000);
  expect(session.events).toBeGreaterThan(500);
  return session.hash;
}

/** The engine as it is when its code has just been loaded: with the first pack alone. */
async function fresh() {
  vi.resetModules();
  const [index, kinds, models, session, parse] = await Promise.all([
    import('../../simulations/components/index.ts'),
    import('../../simulations/components/kinds.ts'),
    import('../../simulations/components/models.ts'),
    import('../../simulations/session.ts'),
    import('../../simulations/scenarios/parse.ts'),
  ]);
  return { ...index, ...kinds, ...models, ...session, ...parse };
}
type Engine = Awaited<ReturnType<typeof fresh>>;

describe('a shelf', () => {
  const asked: string[] = [];
  let isCut = false;
  let shelf: Shelf<string>;
  beforeEach(() => {
    asked.length = 0;
    isCut = false;
    const bring = (pack: string, table: Readonly<Record<string, string>>) => async () => {
      asked.push(pack);
      if (isCut) throw new Error('no network');
      return table;
    };
    const fetchers: Fetchers<string> = {
      requests: bring('requests', { client: 'c', service: 's' }),
      machine: bring('machine', { host: 'h', disk: 'd' }),
    };
    shelf = new Shelf<string>({ producer: 'p', queue: 'q', consumer: 'w' }, fetchers);
  });

  it('fetches the packs of what is wanted, each once', async () => {
    expect(shelf.get('host')).toBeUndefined();
    await Promise.all([shelf.load(['host', 'queue']), shelf.load(['disk'])]);
    await shelf.load(['host']);
    expect(shelf.get('host')).toBe('h');
    expect(asked).toEqual(['machine']);
    expect(shelf.hasAll(['queue', 'disk'])).toBe(true);
    expect(shelf.hasAll(['queue', 'client'])).toBe(false);
  });

  it('lists what is there in one order, however it came', async () => {
    await shelf.load(['disk']);
    await shelf.load(['client']);
    expect(shelf.kinds).toEqual([
      'producer',
      'client',
      'queue',
      'consumer',
      'service',
      'host',
      'disk',
    ]);
  });

  it('says when a pack cannot be had, and tries again when it is asked again', async () => {
    isCut = true;
    await expect(shelf.load(['client'])).rejects.toThrow('no network');
    isCut = false;
    await shelf.load(['client']);
    expect(shelf.get('client')).toBe('c');
    expect(asked).toEqual(['requests', 'requests']);
  });

  it('never lets what is there be replaced', () => {
    shelf.put({ queue: 'another' });
    expect(shelf.get('queue')).toBe('q');
  });
});

describe('the engine', () => {
  it('begins with the first pack and has the others once they are asked for', async () => {
    const engine = await fresh();
    expect(engine.definitionShelf.kinds).toEqual(['producer', 'queue', 'consumer']);
    expect(engine.hasModels(['queue'])).toBe(true);
    expect(engine.hasModels(['queue', 'host'])).toBe(false);
    await engine.loadModels(['host']);
    expect(engine.hasModels(['queue', 'host', 'network-card'])).toBe(true);
    expect(engine.definitionOf('host')?.category).toBe('machine');
    expect(engine.definitionOf('service')).toBeUndefined();
  });

  const orders: readonly (readonly [string, (engine: Engine) => Promise<void>])[] = [
    ['one way', ({ loadModels }) => loadModels(['client']).then(() => loadModels(['host']))],
    ['the other', ({ loadModels }) => loadModels(['host']).then(() => loadModels(['service']))],
    [
      'models last',
      async ({ definitionShelf, kinds, loadModels }) => {
        await definitionShelf.load(kinds);
        await loadModels(kinds);
      },
    ],
  ];
  it.each(orders)('runs to the same hash whichever pack came first: %s', async (_, load) => {
    const engine = await fresh();
    await load(engine);
    expect(hashOf(engine)).toBe(hashOf({ Session }));
  });

  it('says aloud when a kind is used that nobody has awaited, and never calls it unknown', async () => {
    const { parseScenario, Session } = await fresh();
    expect(() => new Session(board)).toThrow('"client" is used before it is there');
    const parsed = parseScenario(JSON.stringify(board));
    expect(parsed).toMatchObject({ ok: false, problems: [{ code: 'unreadableFile' }] });
  });

  it('refuses a kind that there is not in the same words, whatever has come', async () => {
    const text = JSON.stringify({ ...board, components: [{ id: 'a', kind: 'hots' }], links: [] });
    const engine = await fresh();
    const before = engine.parseScenario(text);
    expect(before).toMatchObject({
      ok: false,
      problems: [{ code: 'unknownKind', place: 'components[0].kind', values: { nearest: 'host' } }],
    });
    await engine.loadModels(engine.kinds);
    expect(engine.parseScenario(text)).toEqual(before);
  });

  it('reads a file once the kinds in it are there, those that inputs add among them', async () => {
    const engine = await fresh();
    const file = {
      ...board,
      components: [{ id: 'line', kind: 'queue' }],
      links: [],
      inputs: [{ at: '1s', do: 'add', component: { id: 'shop', kind: 'service' } }],
    };
    const { kindsIn } = await import('../../simulations/scenarios/kindsIn.ts');
    const asked: string[][] = [];
    const parsed = await engine.parseScenarioOnceThere(JSON.stringify(file), async (scenario) => {
      asked.push(kindsIn(scenario));
      await engine.loadModels(kindsIn(scenario));
    });
    expect(asked).toEqual([['queue', 'service']]);
    expect(parsed).toMatchObject({ ok: true });
  });

  it('finds the kinds in what is no scenario at all', async () => {
    const { kindsIn } = await import('../../simulations/scenarios/kindsIn.ts');
    const strange = [null, 'host', [], { components: 'host' }, { components: [null, { kind: 1 }] }];
    for (const one of strange) expect(kindsIn(one)).toEqual([]);
    const branch = { inputs: [{ do: 'add', component: { kind: 'disk' } }, null] };
    expect(kindsIn({ components: [{ kind: 'toString' }], run: { branches: [branch] } })).toEqual([
      'disk',
    ]);
  });
});

import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Frame, Table, ToPage, ToWorker } from '../../simulations/protocol.ts';
import type { Problem, Scenario } from '../../simulations/scenarios/types.ts';
import type * as EngineModule from '../../src/engine/engine.ts';
import type * as DocumentModule from '../../src/stores/document.ts';
import type * as RunModule from '../../src/stores/run.ts';

/** Stands where the worker stands: keeps what the page says, says what the test wants. */
class FakeWorker {
  static made: FakeWorker[] = [];
  readonly heard: ToWorker[] = [];
  onmessage: ((event: { data: ToPage }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  terminated = false;
  constructor() {
    FakeWorker.made.push(this);
  }
  postMessage(message: ToWorker): void {
    this.heard.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  say(message: ToPage): void {
    this.onmessage?.({ data: message });
  }
  of<D extends ToWorker['do']>(what: D) {
    return this.heard.filter((one): one is Extract<ToWorker, { do: D }> => one.do === what);
  }
}

const scenario: Scenario = {
  format: 'topolab',
  version: 1,
  duration: '1m',
  components: [
    { id: 'shop', kind: 'producer', at: [0, 0] },
    { id: 'orders', kind: 'queue', at: [280, 0] },
  ],
  links: [{ id: 'publish', from: 'shop', to: 'orders', params: { latency: '70ms' } }],
};
const table: Table = { revision: 1, components: [], links: [], metrics: [], types: [] };
const frame = (time: number, revision = 1) => ({ revision, time, events: 5, alive: 2 }) as Frame;

let displayFrames: (() => void)[] = [];
let engine: (typeof EngineModule)['engine'];
let built: typeof DocumentModule;
let useRun: (typeof RunModule)['useRun'];

const worker = () => FakeWorker.made.at(-1) as FakeWorker;
const run = () => worker().of('load').at(-1)?.run ?? '';
const display = () => {
  const due = displayFrames;
  displayFrames = [];
  for (const one of due) one();
};
const arrive = (time: number, revision = 1) =>
  worker().say({ say: 'frame', run: run(), frame: frame(time, revision) });

beforeEach(async () => {
  vi.resetModules();
  FakeWorker.made = [];
  displayFrames = [];
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => displayFrames.push(callback));
  ({ engine } = await import('../../src/engine/engine.ts'));
  built = await import('../../src/stores/document.ts');
  ({ useRun } = await import('../../src/stores/run.ts'));
  built.openScenario(scenario);
  engine.start();
  worker().say({ say: 'table', run: run(), table });
});

describe('frames', () => {
  test('are asked for once per display frame, never twice before one has come', () => {
    display();
    display();
    expect(worker().of('tick')).toHaveLength(1);
    arrive(1);
    display();
    expect(worker().of('tick')).toHaveLength(2);
  });

  test('go to the listeners at once; stale and foreign ones do not', () => {
    const seen: number[] = [];
    const stop = engine.onFrame((one) => seen.push(one.time));
    arrive(1);
    arrive(2, 7);
    worker().say({ say: 'frame', run: 'another', frame: frame(3) });
    expect(seen).toEqual([1]);
    expect(engine.frame()?.time).toBe(1);
    stop();
    arrive(4);
    expect(seen).toEqual([1]);
  });

  test('are not asked for while paused, except once after something happened', () => {
    display();
    arrive(1);
    engine.pause();
    display();
    arrive(1);
    display();
    expect(worker().of('tick')).toHaveLength(2);
    engine.step('note');
    display();
    expect(worker().of('tick')).toHaveLength(3);
  });

  test('reach the store at most ten times a second while playing, and at once when paused', () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(1000);
    arrive(1);
    clock.mockReturnValue(1050);
    arrive(2);
    expect(useRun.getState().time).toBe(1);
    clock.mockReturnValue(1101);
    arrive(3);
    expect(useRun.getState().time).toBe(3);
    engine.pause();
    arrive(4);
    expect(useRun.getState().time).toBe(4);
  });
});

describe('the document', () => {
  test('becomes inputs while it is edited, also by undo and redo', () => {
    built.setParameter('orders', 'capacity', 10);
    built.undo();
    built.redo();
    expect(
      worker()
        .of('input')
        .map(({ input }) => input),
    ).toMatchObject([
      { do: 'set', target: 'orders', param: 'capacity', to: 10 },
      { do: 'set', target: 'orders', param: 'capacity' },
      { do: 'set', target: 'orders', param: 'capacity', to: 10 },
    ]);
    expect(worker().of('load')).toHaveLength(1);
  });

  test('tells nothing of moves and names', () => {
    built.moveElements({ orders: [5, 5] });
    built.setLabel('orders', 'new name');
    expect(worker().of('input')).toEqual([]);
  });

  test('begins a new run when another scenario is opened, and when that is undone', () => {
    built.openScenario({ ...scenario, seed: 9 });
    expect(worker().of('load').at(-1)?.scenario.seed).toBe(9);
    expect(worker().of('close')).toHaveLength(1);
    built.undo();
    expect(worker().of('load')).toHaveLength(3);
    expect(worker().of('load').at(-1)?.scenario).toBe(scenario);
  });
});

test('another seed, length or warm-up begins the run anew, in the state it was in', () => {
  engine.pause();
  built.setSettings({ seed: 8 });
  built.setSettings({ duration: '2m' });
  expect(worker().of('load')).toHaveLength(3);
  expect(useRun.getState()).toMatchObject({ status: 'paused', seed: 8, duration: 120_000 });
  built.setSettings({ name: 'Shop' });
  expect(worker().of('load')).toHaveLength(3);
});

describe('pacing', () => {
  test('opens at a speed that can be watched, and keeps one that was chosen', () => {
    expect(useRun.getState().speed).toBe(0.1);
    expect(worker().of('load')[0]?.windowMs).toBe(50);
    engine.setSpeed(20);
    expect(worker().of('window')).toMatchObject([{ windowMs: 10_000 }]);
    expect(worker().of('play').at(-1)?.speed).toBe(20);
    engine.restart();
    expect(useRun.getState().speed).toBe(20);
  });

  test('stops at the end and starts anew from there', () => {
    arrive(60_000);
    expect(useRun.getState()).toMatchObject({ status: 'paused', ended: true });
    expect(worker().of('pause')).toHaveLength(1);
    engine.step('note');
    expect(worker().of('step')).toEqual([]);
    engine.play();
    expect(worker().of('load')).toHaveLength(2);
    expect(useRun.getState()).toMatchObject({ status: 'playing', ended: false, time: 0 });
  });

  test('a paused run stays paused when it is restarted', () => {
    engine.pause();
    engine.restart();
    worker().say({ say: 'table', run: run(), table });
    expect(useRun.getState().status).toBe('paused');
    expect(worker().of('play')).toHaveLength(1);
  });
});

describe('failure', () => {
  test('a worker that dies again and again is said, harms no document, and is replaced on restart', async () => {
    const before = built.useDocument.getState().scenario;
    for (let i = 0; i < 3; i++) {
      const dead = worker();
      dead.onerror?.({ message: 'out of memory' });
      await vi.dynamicImportSettled();
      expect(dead.terminated).toBe(true);
    }
    expect(useRun.getState()).toMatchObject({
      status: 'failed',
      problem: { code: 'workerFailed', values: { reason: 'out of memory' } },
    });
    expect(built.useDocument.getState().scenario).toBe(before);
    engine.restart();
    expect(FakeWorker.made).toHaveLength(4);
    expect(useRun.getState()).toMatchObject({ status: 'playing', problem: null });
  });

  test('a fatal problem stops the run and the next edit tries again', () => {
    const problem: Problem = { place: '', code: 'loop', values: {} };
    worker().say({ say: 'problem', run: run(), problem, fatal: true });
    expect(useRun.getState()).toMatchObject({ status: 'failed', problem });
    built.remove(['publish']);
    expect(worker().of('load')).toHaveLength(2);
    expect(useRun.getState().status).toBe('playing');
  });

  test('a refused input is said and the run goes on', () => {
    const problem: Problem = { place: '', code: 'cannot', values: {} };
    worker().say({ say: 'problem', run: run(), problem, fatal: false });
    expect(useRun.getState()).toMatchObject({ status: 'playing', problem });
  });
});

test('what a mark is, is asked once and answered to everyone; a new run answers with nothing', async () => {
  const both = Promise.all([engine.inspect(7), engine.inspect(7)]);
  expect(worker().of('inspect')).toHaveLength(1);
  worker().say({ say: 'message', run: run(), id: 7, message: null });
  expect(await both).toEqual([null, null]);
  const lost = engine.inspect(8);
  engine.restart();
  expect(await lost).toBeNull();
});

test('on an empty board time begins with the first component', () => {
  built.openScenario(built.emptyScenario);
  arrive(5000);
  built.addComponent('queue', [0, 0]);
  expect(worker().of('input')).toEqual([]);
  expect(worker().of('load').at(-1)?.scenario.components).toHaveLength(1);
  built.addComponent('queue', [0, 0]);
  expect(worker().of('input')).toHaveLength(1);
});

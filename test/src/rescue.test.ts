/** A worker dies: another takes its place, and the run stands where it stood, by its hash. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Player } from '../../simulations/player.ts';
import type { ToPage, ToWorker } from '../../simulations/protocol.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { Session } from '../../simulations/session.ts';
import type * as EngineModule from '../../src/engine/engine.ts';
import type * as DocumentModule from '../../src/stores/document.ts';
import type * as RunModule from '../../src/stores/run.ts';

/** A worker with real players in it, which works when the test lets it, until it dies. */
class TestWorker {
  static made: TestWorker[] = [];
  onmessage: ((event: { data: ToPage }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  isSilent = false;
  private readonly players = new Map<string, Player>();
  private readonly said: ToPage[] = [];
  private now = 0;

  constructor() {
    TestWorker.made.push(this);
  }

  postMessage(message: ToWorker): void {
    if (this.isSilent) return;
    const data = structuredClone(message);
    if (data.do === 'answer') this.said.push({ say: 'here', run: '' });
    if (data.do === 'load') {
      const send = (answer: ToPage) => this.said.push(structuredClone(answer));
      this.players.set(data.run, new Player(data, send, () => (this.now += 0.5)));
    }
    const player = this.players.get(data.run);
    if (!player) return;
    if (data.do === 'tick') player.frame(data.maxMarks);
    else if (data.do === 'play') player.play(data.speed, data.backwards);
    else if (data.do === 'pause') player.pause();
    else if (data.do === 'seek') player.seek(data.to);
    else if (data.do === 'input') player.input(data.input);
  }

  terminate(): void {
    this.isSilent = true;
  }

  /** Lets wall time go by: slices of work, and what is said on the way. */
  work(slices: number): void {
    for (let i = 0; i < slices && !this.isSilent; i++) {
      let more = false;
      for (const player of this.players.values()) more = player.slice() || more;
      if (!more) this.now += 4;
      this.speak();
    }
  }

  speak(): void {
    while (this.said.length > 0 && !this.isSilent) {
      const data = this.said.shift() as ToPage;
      this.onmessage?.({ data });
    }
  }
}

const scenario: Scenario = {
  format: 'topolab',
  version: 1,
  seed: 11,
  duration: '5m',
  components: [
    { id: 'shop', kind: 'producer', params: { interval: 'exponential(5ms)' } },
    { id: 'orders', kind: 'queue', params: { capacity: 50 } },
    { id: 'worker', kind: 'consumer', params: { serviceTime: 'exponential(6ms)' } },
  ],
  links: [
    { id: 'publish', from: 'shop', to: 'orders', params: { latency: '10ms' } },
    { id: 'deliver', from: 'orders', to: 'worker' },
  ],
};

let displayFrames: (() => void)[] = [];
let engine: (typeof EngineModule)['engine'];
let built: typeof DocumentModule;
let useRun: (typeof RunModule)['useRun'];

const worker = () => TestWorker.made.at(-1) as TestWorker;
/** So many display frames, and what the worker gets done meanwhile. */
function goBy(frames: number): void {
  for (let i = 0; i < frames; i++) {
    const due = displayFrames;
    displayFrames = [];
    for (const one of due) one();
    worker().work(4);
  }
}
const shown = () => {
  const frame = engine.frame();
  if (!frame) throw new Error('nothing is shown');
  const { time, events, hash, inputs, branch } = frame;
  return { time, events, hash, inputs, branch };
};
/** The hash of the branch that is shown, of a run that nobody has disturbed. */
function undisturbed(): string {
  const { inputs } = useRun.getState();
  const session = new Session({ ...engine.begun(), inputs });
  const { time, events, inputs: done } = shown();
  while (session.events < events || session.inputsDone < done) session.stepEvent(time);
  return session.report().hash;
}
function pauseAndShow(): void {
  engine.pause();
  goBy(3);
}

beforeEach(async () => {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  TestWorker.made = [];
  displayFrames = [];
  vi.stubGlobal('Worker', TestWorker);
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => displayFrames.push(callback));
  ({ engine } = await import('../../src/engine/engine.ts'));
  built = await import('../../src/stores/document.ts');
  ({ useRun } = await import('../../src/stores/run.ts'));
  built.openScenario(scenario);
  engine.start();
  engine.setSpeed(20);
  goBy(40);
});
afterEach(() => {
  vi.useRealTimers();
});

/** Until another worker is there, or nobody tries any more. */
async function die(): Promise<void> {
  worker().onerror?.({ message: 'boom' });
  await vi.dynamicImportSettled();
}

describe('a worker that crashes', () => {
  test('while playing: the run is where it was and goes on, as if nothing had been', async () => {
    const before = shown();
    expect(before.events).toBeGreaterThan(100);
    await die();
    expect(TestWorker.made).toHaveLength(2);
    expect(useRun.getState()).toMatchObject({ status: 'playing', problem: null });
    goBy(40);
    expect(useRun.getState().rescues).toBe(1);
    expect(shown().time).toBeGreaterThan(before.time);
    pauseAndShow();
    expect(shown().hash).toBe(undisturbed());
  });

  test('while paused: exactly the same moment, by its hash', async () => {
    pauseAndShow();
    const before = shown();
    await die();
    goBy(40);
    expect(shown()).toEqual(before);
    expect(useRun.getState()).toMatchObject({ status: 'paused', rescues: 1 });
  });

  test('at a past moment of another branch, after edits', async () => {
    built.setParameter('orders', 'capacity', 7);
    goBy(20);
    const fork = shown().time;
    goBy(20);
    engine.pause();
    engine.seek({ time: fork });
    goBy(20);
    engine.input({ do: 'crash', target: 'worker', for: '100ms' });
    engine.play();
    goBy(40);
    pauseAndShow();
    const end = shown().time;
    engine.seek({ time: (fork + end) / 2 });
    goBy(20);
    const before = shown();
    expect(before.branch).toBe(1);
    const futures = () => useRun.getState().history?.branches.map(({ inputs }) => inputs.length);
    const known = futures();
    await die();
    goBy(80);
    expect(shown()).toEqual(before);
    expect(futures()).toEqual(known);
    // What lies ahead of it is known again.
    const { branches = [] } = useRun.getState().history ?? {};
    expect(branches[1]?.end.time).toBe(end);
    expect(built.useDocument.getState().scenario.components[1]?.params).toEqual({ capacity: 7 });
  });

  test('with something done that had not entered the history yet', async () => {
    built.setParameter('orders', 'capacity', 9);
    engine.input({ do: 'crash', target: 'worker', for: '50ms' });
    await die();
    // And something that is done before it is there again.
    built.setParameter('orders', 'capacity', 8);
    engine.pause();
    goBy(40);
    expect(useRun.getState().status).toBe('paused');
    const done = useRun.getState().inputs.map((input) => [input.do, 'to' in input && input.to]);
    expect(done).toEqual([
      ['set', 9],
      ['crash', false],
      ['set', 8],
    ]);
    expect(shown().hash).toBe(undisturbed());
  });

  test('again on the way: it still gets there', async () => {
    pauseAndShow();
    const before = shown();
    await die();
    built.setParameter('orders', 'capacity', 8);
    await die();
    goBy(60);
    expect(TestWorker.made).toHaveLength(3);
    expect(shown()).toMatchObject({ time: before.time, events: before.events, inputs: 1 });
    expect(useRun.getState().inputs).toHaveLength(1);
  });

  test('again as soon as it is there', async () => {
    pauseAndShow();
    const before = shown();
    await die();
    for (let i = 0; i < 50 && useRun.getState().rescues === 0; i++) worker().work(1);
    await die();
    goBy(60);
    expect(shown()).toEqual(before);
    expect(useRun.getState().rescues).toBe(2);
  });

  test('a third time within half a minute: that is said, and starting again works', async () => {
    for (let i = 0; i < 3; i++) {
      await die();
      goBy(40);
    }
    const { status, problem } = useRun.getState();
    expect(status).toBe('failed');
    expect(problem).toMatchObject({ code: 'workerFailedAgain', values: { reason: 'boom' } });
    engine.restart();
    goBy(40);
    expect(useRun.getState()).toMatchObject({ status: 'playing', problem: null });
    expect(shown().events).toBeGreaterThan(100);
  });

  test('another board that is opened meanwhile is what runs', async () => {
    await die();
    built.openScenario({ ...scenario, seed: 5 });
    goBy(40);
    expect(engine.begun().seed).toBe(5);
    expect(useRun.getState()).toMatchObject({ status: 'playing', rescues: 0 });
  });
});

describe('a worker that says nothing any more', () => {
  test('is noticed within seconds, and the run goes on in another', async () => {
    const before = shown();
    worker().isSilent = true;
    vi.advanceTimersByTime(4000);
    expect(TestWorker.made).toHaveLength(1);
    vi.advanceTimersByTime(3000);
    await vi.dynamicImportSettled();
    expect(TestWorker.made).toHaveLength(2);
    goBy(40);
    expect(shown().time).toBeGreaterThan(before.time);
  });

  test('but has nothing to say is asked, and answers', async () => {
    pauseAndShow();
    for (let second = 0; second < 60; second++) {
      vi.advanceTimersByTime(1000);
      worker().speak();
    }
    expect(TestWorker.made).toHaveLength(1);
  });

  test('is not asked while it is telling things', async () => {
    const asked = vi.spyOn(worker(), 'postMessage');
    for (let second = 0; second < 10; second++) {
      goBy(5);
      vi.advanceTimersByTime(1000);
    }
    expect(asked.mock.calls.some(([message]) => message.do === 'answer')).toBe(false);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Frame } from '../../../simulations/protocol.ts';
import { problemText } from '../../../simulations/scenarios/problems.ts';
import type { RunArtefact } from '../../../simulations/scenarios/types.ts';
import type { FrameListener } from '../../../src/engine/engine.ts';
import { followLinks } from '../../../src/sharing/arrivals.ts';
import { openAddress } from '../../../src/sharing/openAddress.ts';
import { liftLimits, remembered } from '../../../src/sharing/switching.ts';
import { useNotices } from '../../../src/shell/notices.ts';
import {
  emptyScenario,
  openScenario,
  redo,
  undo,
  useDocument,
} from '../../../src/stores/document.ts';
import { mayEdit, maySet, permit } from '../../../src/stores/permissions.ts';
import { useView } from '../../../src/stores/view.ts';
import { orders } from '../../scenarios/samples.ts';
import board from './fixtures/version-1-board.json' with { type: 'json' };
import moment from './fixtures/version-1-moment.json' with { type: 'json' };

const fake = vi.hoisted(() => ({
  opened: [] as RunArtefact[],
  listeners: new Set<FrameListener>(),
  frame: null as Frame | null,
  orders: [] as string[],
}));

vi.mock('../../../src/engine/engine.ts', async () => {
  const { openScenario } = await import('../../../src/stores/document.ts');
  const engine = {
    openRun(artefact: RunArtefact) {
      fake.opened.push(artefact);
      openScenario(artefact.scenario);
    },
    onFrame(listener: FrameListener) {
      fake.listeners.add(listener);
      return () => fake.listeners.delete(listener);
    },
    frame: () => fake.frame,
    setSpeed: (speed: number) => fake.orders.push(`speed ${speed}`),
    play: () => fake.orders.push('play'),
    pause: () => fake.orders.push('pause'),
  };
  return { engine };
});

const { run } = moment.scenario;

/** What the worker says: the moment of the link, unless told otherwise. */
function say(change: Partial<Frame> = {}): void {
  const at = { ...run.moment, hash: run.hash, playing: false };
  fake.frame = { ...at, ...change } as Frame;
  for (const listener of fake.listeners) listener(fake.frame, {} as never);
}

const mine = { ...emptyScenario, name: 'Mine', components: orders.components };
let address: { hash: string; pathname: string; search: string };
let hashListener: (() => void) | null = null;

beforeEach(() => {
  address = { hash: '', pathname: '/lab/', search: '?x=1' };
  const replaceState = (_: unknown, __: string, url: string) => {
    address.hash = url.includes('#') ? url.slice(url.indexOf('#')) : '';
  };
  vi.stubGlobal('location', address);
  vi.stubGlobal('history', { state: null, replaceState });
  vi.stubGlobal('addEventListener', (type: string, listener: () => void) => {
    if (type === 'hashchange') hashListener = listener;
  });
  openScenario(mine);
  useDocument.temporal.getState().clear();
  useNotices.setState({ sharing: null, notice: null });
  useView.setState({ selection: [], message: null });
  fake.opened.length = 0;
  fake.listeners.clear();
  fake.frame = null;
  fake.orders.length = 0;
  permit();
  useView.setState({ hidden: [], embed: false, projector: false, language: 'en', theme: 'system' });
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a link in the address', () => {
  it('opens as one undo step, and is cleared from the address once it has', async () => {
    address.hash = board.link;
    await followLinks();
    expect(useDocument.getState().scenario).toEqual(board.scenario);
    expect(address.hash).toBe('');
    expect(useNotices.getState().sharing).toMatchObject({ is: 'opened', hasRun: false });
    undo();
    expect(useDocument.getState().scenario).toBe(mine);
  });

  it('may come later, into an open page', async () => {
    await followLinks();
    expect(useDocument.getState().scenario).toBe(mine);
    address.hash = board.link;
    hashListener?.();
    await vi.waitFor(() => expect(useDocument.getState().scenario).toEqual(board.scenario));
  });

  it('that is broken leaves the board alone, stays in the address, and is answered', async () => {
    address.hash = board.link.slice(0, 80);
    await followLinks();
    expect(useDocument.getState().scenario).toBe(mine);
    expect(useDocument.temporal.getState().pastStates).toHaveLength(0);
    expect(address.hash).toHaveLength(80);
    expect(useNotices.getState().sharing).toMatchObject({
      is: 'badLink',
      problems: [{ code: 'linkCutShort' }],
    });
  });

  it('that is none of ours is none of our business', async () => {
    address.hash = '#top';
    await followLinks();
    expect(useNotices.getState().sharing).toBeNull();
    expect(address.hash).toBe('#top');
  });

  it('gives way to one that came after it', async () => {
    const first = openAddress(board.link);
    const second = openAddress(moment.link);
    await Promise.all([first, second]);
    expect(useDocument.getState().scenario.name).toBe(moment.scenario.name);
    expect(useDocument.temporal.getState().pastStates).toHaveLength(1);
  });
});

describe('the switches of a link', () => {
  it('say how the page looks, and change no preference', async () => {
    const stored = vi.fn();
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: stored });
    await openAddress(`${board.link}&lang=zh&theme=dark&projector`);
    expect(useView.getState()).toMatchObject({ language: 'zh', theme: 'dark', projector: true });
    expect(stored).not.toHaveBeenCalled();
  });

  it('hold for the board that was handed out, and not for another', async () => {
    await openAddress(`${board.link}&hide=metrics&lock=worker.concurrency,orders`);
    const holds = () => [
      useView.getState().hidden.includes('metrics'),
      !maySet('worker', 'concurrency'),
      !maySet('orders', 'capacity'),
      maySet('worker', 'serviceTime'),
    ];
    expect(holds()).toEqual([true, true, true, true]);
    undo();
    expect(holds()).toEqual([false, false, false, true]);
    redo();
    expect(holds()).toEqual([true, true, true, true]);
    openScenario(mine);
    expect(holds()).toEqual([false, false, false, true]);
  });

  it('can be lifted by the person, and hold again after a reload until then', async () => {
    await openAddress(`${board.link}&readonly&lang=zh`);
    expect(mayEdit()).toBe(false);
    expect(useView.getState().hidden).toEqual(['palette']);
    expect(remembered().switches).toEqual({ language: 'zh', readOnly: true });
    liftLimits();
    expect(mayEdit()).toBe(true);
    expect(useView.getState().hidden).toEqual([]);
    expect(remembered().switches).toEqual({ language: 'zh' });
    useView.getState().setLanguage('en');
    expect(remembered().switches).toEqual({});
  });

  it('leave alone what a lesson has set', async () => {
    await openAddress(`${board.link}&lock=worker`);
    permit({ locked: ['orders'] });
    openScenario(mine);
    expect(maySet('orders', 'capacity')).toBe(false);
    await openAddress('#theme=dark');
    expect(maySet('orders', 'capacity')).toBe(false);
  });

  it('say whether it plays, and how fast', async () => {
    await openAddress(`${board.link}&speed=0.5&autoplay=no`);
    expect(fake.orders).toEqual(['speed 0.5', 'pause']);
    fake.orders.length = 0;
    await openAddress(`${moment.link}&autoplay&speed=fastest`);
    expect(fake.opened.at(-1)).toMatchObject({ speed: Number.POSITIVE_INFINITY });
    expect(fake.orders).toEqual([]);
    say();
    expect(fake.orders).toEqual(['play']);
  });

  it('that are not understood are told, and the rest holds', async () => {
    await openAddress(`${board.link}&lang=fr&readonly&lock=nobody.concurrency&colour=red`);
    expect(mayEdit()).toBe(false);
    const { sharing } = useNotices.getState();
    const told = sharing?.is === 'opened' ? sharing.problems : [];
    expect(told.map((one) => problemText(one, 'en'))).toEqual([
      'lang: "fr" is not one of the choices; choose from en, zh',
      expect.stringContaining('colour'),
      expect.stringContaining('nobody'),
    ]);
  });

  it('go with an example, or with what is open anyway', async () => {
    await openAddress('#example=spike&readonly');
    expect(useDocument.getState().example).toBe('spike');
    expect(mayEdit()).toBe(false);
    openScenario(mine);
    await openAddress('#lock=all');
    expect(useDocument.getState().scenario).toBe(mine);
    expect(maySet('orders', 'capacity')).toBe(false);
    await openAddress('#example=spik');
    expect(useDocument.getState().scenario).toBe(mine);
    expect(useNotices.getState().sharing).toMatchObject({
      is: 'badLink',
      problems: [{ code: 'notAChoice', values: { nearest: 'spike' } }],
    });
  });

  it('keep the address of what is part of another page', async () => {
    address.hash = `${board.link}&embed`;
    await openAddress(address.hash);
    expect(address.hash).toBe(`${board.link}&embed`);
    expect(useView.getState().embed).toBe(true);
    expect(useNotices.getState().sharing).toBeNull();
  });
});

describe('a link with a run', () => {
  it('hands the run to the engine, and selects once its moment is there', async () => {
    await openAddress(moment.link);
    expect(fake.opened).toHaveLength(1);
    expect(fake.opened[0]).toMatchObject({ current: 1, goal: { moment: run.moment } });
    expect(useDocument.getState().scenario).not.toHaveProperty('run');
    say({ time: 3 });
    expect(useView.getState().selection).toEqual([]);
    say();
    expect(useView.getState()).toMatchObject({ selection: run.selection, message: run.message });
    await Promise.resolve();
    expect(fake.listeners.size).toBe(0);
    expect(useNotices.getState().notice).toBeNull();
  });

  it('says so when the picture is another, and only when it stays so', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    await openAddress(moment.link);
    say({ hash: 'ffffffffffffffff' });
    say();
    vi.advanceTimersByTime(1000);
    expect(useNotices.getState().notice).toBeNull();
    await openAddress(moment.link);
    say({ hash: 'ffffffffffffffff' });
    vi.advanceTimersByTime(1000);
    expect(useNotices.getState().notice).toMatchObject({ code: 'otherHistory' });
  });

  it('says nothing any more once another board is open', async () => {
    await openAddress(moment.link);
    openScenario(mine);
    say({ hash: 'ffffffffffffffff' });
    await Promise.resolve();
    expect(fake.listeners.size).toBe(0);
    expect(useView.getState().message).toBeNull();
  });
});

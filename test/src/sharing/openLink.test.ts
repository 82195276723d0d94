import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Frame } from '../../../simulations/protocol.ts';
import type { RunArtefact } from '../../../simulations/scenarios/types.ts';
import type { FrameListener } from '../../../src/engine/engine.ts';
import { followLinks } from '../../../src/sharing/arrivals.ts';
import { openLink } from '../../../src/sharing/openLink.ts';
import { useNotices } from '../../../src/shell/notices.ts';
import { emptyScenario, openScenario, undo, useDocument } from '../../../src/stores/document.ts';
import { useView } from '../../../src/stores/view.ts';
import { orders } from '../../scenarios/samples.ts';
import board from './fixtures/version-1-board.json' with { type: 'json' };
import moment from './fixtures/version-1-moment.json' with { type: 'json' };

const fake = vi.hoisted(() => ({
  opened: [] as RunArtefact[],
  listeners: new Set<FrameListener>(),
  frame: null as Frame | null,
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
    const first = openLink(board.link);
    const second = openLink(moment.link);
    await Promise.all([first, second]);
    expect(useDocument.getState().scenario.name).toBe(moment.scenario.name);
    expect(useDocument.temporal.getState().pastStates).toHaveLength(1);
  });
});

describe('a link with a run', () => {
  it('hands the run to the engine, and selects once its moment is there', async () => {
    await openLink(moment.link);
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
    await openLink(moment.link);
    say({ hash: 'ffffffffffffffff' });
    say();
    vi.advanceTimersByTime(1000);
    expect(useNotices.getState().notice).toBeNull();
    await openLink(moment.link);
    say({ hash: 'ffffffffffffffff' });
    vi.advanceTimersByTime(1000);
    expect(useNotices.getState().notice).toMatchObject({ code: 'otherHistory' });
  });

  it('says nothing any more once another board is open', async () => {
    await openLink(moment.link);
    openScenario(mine);
    say({ hash: 'ffffffffffffffff' });
    await Promise.resolve();
    expect(fake.listeners.size).toBe(0);
    expect(useView.getState().message).toBeNull();
  });
});

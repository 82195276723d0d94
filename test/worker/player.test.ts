import { describe, expect, it } from 'vitest';
import type { ToPage } from '../../simulations/protocol.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { finished } from '../conformance/observe.ts';
import { component, link, scenario } from '../network/build.ts';
import { Page } from './page.ts';

const components = [
  component('shop', 'producer', { interval: 'exponential(5ms)' }),
  component('orders', 'queue', { capacity: 20 }),
  component('worker', 'consumer', { serviceTime: 'exponential(5ms)' }),
];
const links = [link('shop', 'orders', { latency: '2ms' }), link('orders', 'worker')];
const calm = scenario(components, links, [], 20_000);

/** Far more than can be simulated while anybody watches. */
const heavy = scenario(
  [
    component('crowd', 'client', { users: 2000, thinkTime: 'exponential(1ms)' }),
    component('desk', 'service', { concurrency: 1000, serviceTime: '1ms' }),
  ],
  [link('crowd', 'desk')],
  [],
  1e9,
);

const asFastAsItGoes = Number.POSITIVE_INFINITY;

describe('a player', () => {
  it('gives the history that a run in one go gives, at any speed', () => {
    for (const [speed, perLook] of [
      [3, 0.4],
      [500, 3],
      [asFastAsItGoes, 1],
    ]) {
      const page = new Page(calm, { perLook });
      page.player.play(speed);
      page.playUntil(1e7);
      expect(page.player.session.time).toBe(20_000);
      expect(page.player.session.report()).toEqual(finished(calm).report());
    }
  });

  it('comes back after a few milliseconds, however much there is to do', () => {
    const page = new Page(heavy);
    page.player.play(asFastAsItGoes);
    for (let slice = 0; slice < 5; slice++) {
      const began = page.now;
      const events = page.player.session.events;
      expect(page.player.slice()).toBe(true);
      expect(page.now - began).toBeLessThanOrEqual(14);
      expect(page.player.session.events - events).toBeLessThan(30_000);
    }
    page.player.pause();
    const { time, events } = page.player.session;
    expect(page.player.slice()).toBe(false);
    expect(page.frame()).toMatchObject({ playing: false, time, events, reachedSpeed: 0 });
  });

  it('says the speed it reaches, not the one it was asked for', () => {
    const page = new Page(heavy, { perLook: 5 });
    page.player.play(1e6);
    const began = page.now;
    page.playUntil(2000);
    const reached = page.player.session.time / (page.now - began);
    expect(page.frame().reachedSpeed).toBeLessThan(1000);
    expect(Math.abs(page.frame().reachedSpeed / reached - 1)).toBeLessThan(0.2);
  });

  it('keeps the pace it is asked for when it can', () => {
    const page = new Page(calm, { perLook: 0.1 });
    page.player.play(5);
    page.playUntil(2000);
    expect(page.player.session.time / 5).toBeGreaterThan(1980);
    expect(page.player.session.time / 5).toBeLessThanOrEqual(page.now);
    expect(Math.abs(page.frame().reachedSpeed - 5)).toBeLessThan(0.1);
  });

  it('stops at the end of the run', () => {
    const page = new Page(calm);
    page.player.play(asFastAsItGoes);
    page.playUntil(1e7);
    expect(page.frame()).toMatchObject({ time: 20_000, playing: false });
  });

  it('steps to the next note, and by single events', () => {
    const page = new Page(calm);
    const { notes } = page.player.session.network;
    page.player.step('note');
    expect(notes.total).toBeGreaterThan(0);
    const { events } = page.player.session;
    page.player.step('event');
    expect(page.player.session.events).toBe(events + 1);
  });

  it('tells of an input as it entered the history, and of one that was refused', () => {
    const page = new Page(calm);
    page.player.play(100);
    page.playUntil(50);
    const { time, events } = page.player.session;
    page.player.input({ do: 'crash', target: 'worker' });
    page.player.input({ do: 'crash', target: 'nobody' });
    expect(page.all('input').map(({ input }) => input)).toEqual([
      { do: 'crash', target: 'worker', at: time, events },
    ]);
    expect(page.all('problem')).toMatchObject([{ fatal: false, problem: { place: 'target' } }]);
  });

  it('says once why a run has stopped at a limit', () => {
    const loop = scenario(
      [component('shop', 'producer', { interval: '1ms' }), component('orders', 'queue')],
      [link('shop', 'orders'), { id: 'again', from: 'orders', to: 'orders' }],
    );
    const page = new Page(loop);
    page.player.play(asFastAsItGoes);
    page.playUntil(1e7);
    for (let i = 0; i < 3; i++) page.player.slice();
    expect(page.all('problem')).toMatchObject([{ fatal: true, problem: { code: 'loop' } }]);
    expect(page.frame().playing).toBe(false);
  });
});

/** Frames and windows, and the revision of the last table before each. */
function revisionsOf(told: readonly ToPage[]): [number, number][] {
  let known = -1;
  return told.flatMap((message): [number, number][] => {
    if (message.say === 'table') known = message.table.revision;
    if (message.say === 'frame') return [[message.frame.revision, known]];
    return message.say === 'window' ? [[message.window.revision, known]] : [];
  });
}

it('a new table comes before anything that is to be read with it', () => {
  const page = new Page(calm, { windowMs: 50 });
  page.player.play(20);
  for (let i = 0; i < 10; i++) {
    page.playUntil(page.now + 20);
    if (i === 2) page.player.input({ do: 'add', component: component('late', 'queue') });
    if (i === 4) page.player.input({ do: 'remove', target: 'worker' });
    if (i === 6) page.player.input({ do: 'add', link: link('orders', 'late') });
    if (i === 8) {
      page.player.input({ do: 'set', target: 'shop', param: 'messageType', to: 'parcel' });
    }
    page.frame();
  }
  const revisions = revisionsOf(page.told);
  expect(revisions.length).toBeGreaterThan(20);
  for (const [revision, known] of revisions) expect(revision).toBe(known);
  expect(new Set(revisions.map(([revision]) => revision)).size).toBeGreaterThanOrEqual(5);
});

describe('marks', () => {
  const crowded: Scenario = scenario(
    [component('shop', 'producer', { interval: '0.5ms' }), component('shelf', 'queue')],
    [link('shop', 'shelf', { latency: '2s' })],
  );
  const begun = () => {
    const page = new Page(crowded);
    page.player.session.advance(2500);
    return page;
  };

  it('are all there is when that is not too many', () => {
    const frame = begun().frame(10_000);
    expect(frame.inFlight).toBeGreaterThan(4000);
    expect(frame.markShare).toBe(1);
    expect(frame.markId.length).toBe(frame.inFlight);
    expect(new Set(frame.markId).size).toBeGreaterThan(3900);
    for (const progress of frame.markProgress) {
      expect(progress).toBeGreaterThanOrEqual(0);
      expect(progress).toBeLessThanOrEqual(1);
    }
  });

  it.each([3000, 500, 20, 1])('are a sample, told as one, when there is room for %i', (most) => {
    const frame = begun().frame(most);
    expect(frame.markShare).toBeLessThan(1);
    expect(frame.markId.length).toBeLessThanOrEqual(Math.ceil(most * 1.25));
    expect(frame.inFlight * frame.markShare).toBeLessThanOrEqual(most);
    if (most >= 500) expect(frame.markId.length).toBeGreaterThan(most * 0.35);
  });

  it('in a sample are the same messages from frame to frame', () => {
    const page = begun();
    const shown: { sample: Set<number>; all: Set<number> }[] = [];
    for (let i = 0; i < 5; i++) {
      const sample = new Set(page.frame(400).markId);
      shown.push({ sample, all: new Set(page.frame(10_000).markId) });
      page.player.session.advance(page.player.session.time + 40);
    }
    for (const [i, { sample, all }] of shown.slice(1).entries()) {
      const before = shown[i];
      const vanished = [...before.sample].filter((id) => all.has(id) && !sample.has(id));
      const appeared = [...sample].filter((id) => before.all.has(id) && !before.sample.has(id));
      expect([vanished, appeared]).toEqual([[], []]);
    }
  });
});

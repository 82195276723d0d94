/** What a history keeps when memory is short, and what can be gone back to then. */
import { describe, expect, it } from 'vitest';
import type { Kept } from '../../simulations/history/checkpoints.ts';
import { History } from '../../simulations/history/history.ts';
import { bringTo } from '../../simulations/history/moments.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { Session } from '../../simulations/session.ts';

const scenario: Scenario = {
  format: 'topolab',
  version: 1,
  seed: 5,
  duration: '1m',
  components: [
    { id: 'shop', kind: 'producer', params: { interval: 'exponential(10ms)' } },
    { id: 'orders', kind: 'queue', params: { capacity: 30 } },
    { id: 'worker', kind: 'consumer', params: { serviceTime: '25ms' } },
  ],
  links: [
    { id: 'publish', from: 'shop', to: 'orders' },
    { id: 'deliver', from: 'orders', to: 'worker' },
  ],
};
const endMs = 20_000;
const spacing = 50;
/** Room for about so many checkpoints of this scenario. */
const fits = 20;

const oneCheckpoint = (() => {
  const history = new History(scenario, { spacing });
  history.advance(endMs);
  return history.checkpoints.bytes / history.checkpoints.count;
})();

function runOn(lastSpacing: number): History {
  const history = new History(scenario, { spacing, lastSpacing, bytes: fits * oneCheckpoint });
  history.advance(endMs);
  return history;
}
/** It may be doubled as often as need be. */
const thinned = () => runOn(1e9);
/** It may not be doubled. */
const shortened = () => runOn(spacing);

function through(journey: Generator<void, unknown>): void {
  while (!journey.next().done);
}

function kept(history: History, branch = history.branch): readonly Kept[] {
  return history.checkpoints.of(branch);
}

function expectFresh(history: History): void {
  const inputs = [...(history.line(history.branch)?.inputs ?? [])];
  const fresh = new Session({ ...scenario, inputs });
  while (!bringTo(fresh, history.moment, 100_000));
  expect(history.session.hash).toBe(fresh.hash);
}

describe('memory for checkpoints', () => {
  it('is not exceeded, and all of it is said', () => {
    for (const history of [thinned(), shortened()]) {
      const { bytes, checkpoints } = history.report();
      expect(bytes).toBeLessThanOrEqual(fits * oneCheckpoint);
      expect(bytes).toBe(kept(history).reduce((sum, one) => sum + one.bytes, 0));
      expect(checkpoints).toBe(kept(history).length);
      expect(checkpoints).toBeGreaterThan(fits / 3);
    }
  });

  it('when it is full: every second one goes and those to come lie twice as far apart', () => {
    const history = thinned();
    const doublings = Math.log2(history.checkpoints.spacing / spacing);
    expect(doublings).toBeGreaterThan(1);
    expect(doublings % 1).toBe(0);
    const events = kept(history).map(({ moment }) => moment.events);
    const gaps = events.slice(1).map((each, i) => each - events[i]);
    for (const gap of gaps) {
      expect(gap).toBeGreaterThanOrEqual(history.checkpoints.spacing);
      expect(gap).toBeLessThan(2 * history.checkpoints.spacing);
    }
    expect(history.report().keptFrom).toBe(0);
  });

  it('when they cannot lie further apart: the oldest go, and the history says from when it is kept', () => {
    const history = shortened();
    expect(history.checkpoints.spacing).toBe(spacing);
    const [first, second, third] = kept(history);
    expect(first.moment.events).toBe(0);
    expect(second.moment.events).toBeGreaterThan(10 * spacing);
    expect(third.moment.events - second.moment.events).toBeLessThan(2 * spacing);
    const { keptFrom } = history.report();
    expect(keptFrom).toBe(second.moment.time);
    expect(keptFrom).toBeGreaterThan(0);
  });
});

describe('what can be gone back to', () => {
  it('is the start, always', () => {
    for (const history of [thinned(), shortened()]) {
      for (const goal of [{ time: 0 }, { events: 0 }, { moment: kept(history)[0].moment }]) {
        through(history.goTo({ time: endMs }));
        through(history.goTo(goal));
        expect(history.moment.time).toBe(0);
        // What the start has set going at time 0 is over at the end of time 0.
        if (!('time' in goal)) expect(history.moment.events).toBe(0);
        expectFresh(history);
      }
    }
  });

  it('is nothing between the start and what is kept: that leads to where it is kept from', () => {
    const history = shortened();
    const { keptFrom } = history.report();
    const early = { time: keptFrom / 2, events: 3 * spacing, inputs: 0 };
    for (const goal of [{ time: early.time }, { events: early.events }, { moment: early }]) {
      through(history.goTo({ time: endMs }));
      through(history.goTo(goal));
      expect(history.moment.time).toBe(keptFrom);
      expectFresh(history);
    }
  });

  it('is everything where it has only been thinned', () => {
    const history = thinned();
    for (const part of [0.01, 0.9, 0.5, 0.02, 0.33]) {
      through(history.goTo({ time: part * endMs }));
      expect(history.moment.time).toBe(part * endMs);
      expectFresh(history);
    }
  });
});

describe('branches', () => {
  function forked(lastSpacing: number): History {
    const history = runOn(lastSpacing);
    through(history.goTo({ time: endMs * 0.75 }));
    expect(history.apply({ do: 'crash', target: 'worker', for: '1s' }).ok).toBe(true);
    expect(history.branch).toBe(1);
    return history;
  }

  it('share what lies before their fork, and it is counted once', () => {
    const before = runOn(1e9).report();
    const history = forked(1e9);
    expect(history.report()).toMatchObject({
      bytes: before.bytes,
      checkpoints: before.checkpoints,
    });
    const shared = kept(history);
    expect(shared.length).toBeGreaterThan(3);
    shared.forEach((one, i) => {
      expect(one).toBe(kept(history, 0)[i]);
    });
  });

  it('share one memory: what one of them needs, all make room for', () => {
    const history = forked(1e9);
    const before = history.checkpoints.spacing;
    history.advance(4 * endMs);
    expect(history.checkpoints.spacing).toBeGreaterThan(before);
    expect(history.checkpoints.bytes).toBeLessThanOrEqual(fits * oneCheckpoint);
    for (const branch of [0, 1]) {
      history.enter(branch);
      through(history.goTo({ time: endMs * 0.8 }));
      expectFresh(history);
    }
  });

  it('have a start each, whatever has gone', () => {
    const history = forked(spacing);
    history.advance(4 * endMs);
    for (const branch of [0, 1]) {
      history.enter(branch);
      expect(kept(history)[0].moment.events).toBe(0);
      through(history.goTo({ time: history.end.time }));
      expectFresh(history);
    }
  });

  it('take with them what only they had when they are forgotten', () => {
    const history = forked(1e9);
    const { checkpoints } = history.report();
    const own = kept(history, 0).filter((one) => !kept(history).includes(one));
    expect(own.length).toBeGreaterThan(0);
    history.forget(0);
    expect(history.report().checkpoints).toBe(checkpoints - own.length);
    through(history.goTo({ time: 0 }));
    expectFresh(history);
  });
});

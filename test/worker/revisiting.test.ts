/** What a page may ask of a run that has gone on: each answer is that of a run without going back. */
import { describe, expect, it } from 'vitest';
import type { Input } from '../../simulations/scenarios/types.ts';
import { Session } from '../../simulations/session.ts';
import { component, link, scenario } from '../network/build.ts';
import { Page } from './page.ts';

const board = scenario(
  [
    component('shop', 'producer', { interval: 'exponential(5ms)' }),
    component('orders', 'queue', { capacity: 5 }),
    component('worker', 'consumer', { serviceTime: 'exponential(6ms)' }),
  ],
  [link('shop', 'orders', { latency: '2ms' }), link('orders', 'worker')],
  [],
  20_000,
);

function played(until: number): Page {
  const page = new Page(board);
  page.player.seek({ time: until });
  settle(page);
  return page;
}

function settle(page: Page): void {
  for (let i = 0; i < 100_000 && page.player.slice(); i++);
}

function hashAt(time: number, inputs: readonly Input[] = []): string {
  const session = new Session({ ...board, inputs });
  session.advance(time);
  return session.hash;
}

const branchOf = (page: Page) => {
  const report = page.all('history').at(-1)?.history;
  const branch = report?.branches.find(({ id }) => id === report.current);
  if (!report || !branch) throw new Error('no branch');
  return { report, branch };
};

describe('a player', () => {
  it('goes on beyond what has been run, and back, with the metrics of each stretch once', () => {
    const page = played(5000);
    expect(page.frame().hash).toBe(hashAt(5000));
    page.player.seek({ time: 1234 });
    settle(page);
    expect(page.frame()).toMatchObject({ time: 1234, hash: hashAt(1234) });
    page.player.seek({ time: 7000 });
    settle(page);
    expect(page.frame().hash).toBe(hashAt(7000));
    const ends = page.windows.map(({ end }) => end);
    expect(ends).toEqual([...new Set(ends)].sort((a, b) => a - b));
    expect(ends.at(-1)).toBe(7000);
    const sent = page.windows.reduce((sum, one) => sum + page.numbers(one, 'shop', 'sent')[0], 0);
    const fresh = new Session(board);
    fresh.advance(7000);
    expect(sent).toBe(fresh.report().components.shop.sent);
  });

  it('shows no frame of a journey but its end', () => {
    const page = played(15_000);
    page.player.seek({ time: 3000 });
    const frames = page.all('frame').length;
    page.player.frame(100);
    expect(page.all('frame')).toHaveLength(frames);
    settle(page);
    expect(page.all('frame').at(-1)?.frame.time).toBe(3000);
    expect(page.all('notes').at(-1)).toMatchObject({ isFresh: true });
  });

  it('plays on from where it went to', () => {
    const page = played(5000);
    page.player.seek({ time: 2000 });
    settle(page);
    page.player.play(1);
    page.playUntil(page.now + 500);
    const { time, hash } = page.frame();
    expect(time).toBeGreaterThan(2100);
    expect(hash).toBe(hashAt(time));
    expect(branchOf(page).report.branches).toHaveLength(1);
  });

  it('plays backwards to the start, and stops there', () => {
    const page = played(3000);
    page.player.play(4, true);
    let before = 3000;
    for (let i = 0; i < 5000 && page.player.pacing.playing; i++) {
      page.now += 4;
      page.player.frame(10);
      settle(page);
      const { time, hash } = page.all('frame').at(-1)?.frame ?? { time: Number.NaN, hash: '' };
      expect(time).toBeLessThanOrEqual(before);
      if (i % 40 === 0) expect(hash).toBe(hashAt(time));
      before = time;
    }
    expect(before).toBe(0);
  });

  it('begins a branch when something is done in the past, and keeps the other future', () => {
    const page = played(6000);
    page.player.input({ do: 'set', target: 'orders', param: 'capacity', to: 50 });
    page.player.seek({ time: 9000 });
    settle(page);
    const old = page.frame().hash;
    page.player.seek({ time: 4000 });
    settle(page);
    page.player.input({ do: 'crash', target: 'worker' });
    const { report, branch } = branchOf(page);
    expect(report.branches).toHaveLength(2);
    expect(branch).toMatchObject({ id: 1, parent: 0, forkedAt: { time: 4000 } });
    expect(branch.inputs).toMatchObject([{ do: 'crash', at: 4000 }]);
    page.player.seek({ time: 9000 });
    settle(page);
    expect(page.frame().hash).toBe(hashAt(9000, branch.inputs));
    expect(page.frame().hash).not.toBe(old);
    page.player.goToBranch(0, { time: 9000 });
    settle(page);
    expect(page.frame()).toMatchObject({ branch: 0, hash: old });
  });

  it('tells what an input did even when it is the last thing that happens', () => {
    const page = played(1000);
    page.player.input({ do: 'crash', target: 'worker' });
    page.player.frame(10);
    const codes = page.all('notes').flatMap(({ notes }) => notes.map(({ code }) => code));
    expect(codes).toContain('crashed');
  });

  it('runs again with other inputs, or says why they cannot be', () => {
    const page = played(2000);
    page.player.input({ do: 'crash', target: 'worker', for: 500 });
    page.player.seek({ time: 4000 });
    settle(page);
    const [crash] = branchOf(page).branch.inputs;
    page.player.setInputs([{ ...crash, at: 3000 } as Input]);
    settle(page);
    expect(page.frame()).toMatchObject({ time: 4000, branch: 1 });
    expect(page.frame().hash).toBe(hashAt(4000, branchOf(page).branch.inputs));
    page.player.setInputs([{ at: 100, do: 'crash', target: 'nobody' }]);
    settle(page);
    expect(page.all('problem').at(-1)).toMatchObject({ fatal: false });
    expect(page.frame()).toMatchObject({ time: 4000, branch: 1 });
  });

  it('stops at the very event that a breakpoint is about, also when it is replayed', () => {
    const page = new Page(board);
    const what = {
      when: 'metric',
      owner: 'orders',
      metric: 'queueLength',
      is: 'above',
      value: 4,
    } as const;
    page.player.setBreakpoints([{ when: 'note', code: 'crashed' }, what]);
    page.player.play(Number.POSITIVE_INFINITY);
    page.playUntil(1e6);
    const stop = page.all('break').at(-1);
    expect(stop).toMatchObject({ condition: 1 });
    expect(page.frame().time).toBe(stop?.moment.time);
    const read = (session: Session) => {
      const { components, statistics } = session.network;
      const orders = components.find(({ id }) => id === 'orders');
      return statistics.level(
        (orders?.metrics as Record<string, number> | undefined)?.queueLength ?? -1,
      );
    };
    expect(read(page.player.session)).toBe(5);
    page.player.step('event', true);
    settle(page);
    expect(read(page.player.session)).toBe(4);
    page.player.step('event');
    expect(page.all('break')).toHaveLength(2);
    expect(page.all('break')[1]?.moment).toEqual(stop?.moment);
  });

  it('steps back what it stepped forward, with what was asked for meanwhile', () => {
    const page = played(1500);
    const hashes: string[] = [];
    for (let i = 0; i < 6; i++) {
      page.player.step('note');
      hashes.push(page.frame().hash);
    }
    for (let i = 4; i >= 0; i--) {
      page.player.step('note', true);
      settle(page);
      expect(page.frame().hash).toBe(hashes[i]);
    }
    // Done while it is on its way back: it happens once it stands still.
    page.player.step('note', true);
    page.player.input({ do: 'crash', target: 'worker' });
    settle(page);
    expect(branchOf(page).branch.inputs).toMatchObject([{ do: 'crash' }]);
  });

  it('opens a saved run at its moment, with its branches', () => {
    const inputs: Input[] = [{ at: 2000, events: 700, do: 'crash', target: 'worker' }];
    const none = { forkedAt: null, end: null };
    const page = new Page(board, {
      saved: {
        branches: [
          { name: 'as it was', parent: null, inputs: [], ...none },
          {
            name: 'crash',
            parent: 0,
            inputs: [{ ...inputs[0], events: undefined } as never],
            ...none,
          },
        ],
        current: 1,
        goal: { time: 5000 },
      },
    });
    settle(page);
    const { report, branch } = branchOf(page);
    expect(report.branches.map(({ name }) => name)).toEqual(['as it was', 'crash']);
    expect(page.frame()).toMatchObject({ time: 5000, branch: 1 });
    expect(page.frame().hash).toBe(hashAt(5000, branch.inputs));
    expect(page.windows.at(-1)?.end).toBe(5000);
    page.player.goToBranch(0, { time: 3000 });
    settle(page);
    expect(page.frame()).toMatchObject({ branch: 0, hash: hashAt(3000) });
  });
});

/** Designs held against goals, and quoted numbers measured. */
import { describe, expect, it } from 'vitest';
import { judge, measureFigure } from '../../simulations/judge.ts';
import { type Goal, judgingSeeds } from '../../simulations/lessons/types.ts';
import { Session } from '../../simulations/session.ts';
import { board, good } from './samples.ts';

const goal = (check: readonly string[], more: Partial<Goal> = {}): Goal => ({
  id: 'g',
  words: { en: 'x' },
  check,
  ...more,
});
const holds = (check: string, more: Partial<Goal> = {}, design = board) =>
  judge(design, [goal([check], more)]).goals[0]?.holds;

describe('a judgement', () => {
  it('says of each line what both sides came to under each seed', () => {
    const random = { ...board, components: board.components.map((one) => ({ ...one })) };
    random.components[0] = { ...board.components[0], id: 'shop', kind: 'producer' };
    const { goals, problem } = judge(random, good.goals);
    expect(problem).toBeNull();
    const [line] = goals[0]?.lines ?? [];
    expect(line).toMatchObject({ check: 'orders.rejected = 0', unit: 'messages', holds: false });
    expect(line?.measured.map(({ seed }) => seed)).toEqual([...judgingSeeds]);
    for (const { seed, left, right } of line?.measured ?? []) {
      const session = new Session({ ...random, seed });
      session.advance(60_000);
      expect([left, right]).toEqual([session.report().components.orders?.rejected, 0]);
    }
  });

  it('holds when every line holds under every seed', () => {
    expect(good.solution && judge(good.solution, good.goals).goals[0]?.holds).toBe(true);
    expect(judge(board, [goal(['shop.sent > 0', 'orders.rejected = 0'])]).goals[0]).toMatchObject({
      holds: false,
      lines: [{ holds: true }, { holds: false }],
    });
  });

  it('is made at the time that is asked for, from when it is asked to count', () => {
    expect(holds('shop.sent = 100', { at: '10s' })).toBe(true);
    expect(holds('shop.sent = 600')).toBe(true);
    expect(holds('shop.sent = 50', { from: '5s', at: '10s' })).toBe(true);
    expect(holds('messages.created = 100', { from: '5s', at: '10s' })).toBe(true);
  });

  it('counts from the end of the warm-up unless it is asked otherwise', () => {
    // One is sent at that very moment.
    expect(holds('shop.sent = 501', {}, { ...board, warmUp: '10s' })).toBe(true);
    expect(holds('messages.created = 600', {}, { ...board, warmUp: '10s' })).toBe(true);
  });

  it('gives goals at different times the same answers as alone', () => {
    const goals = ['5s', '30s', '10s'].map((at) => goal(['shop.sent > 0'], { id: at, at }));
    const together = judge(board, goals).goals;
    expect(together).toEqual(goals.map((one) => judge(board, [one]).goals[0]));
  });

  it('takes the inputs of the design with it, and not its seed', () => {
    const crashed = {
      ...board,
      seed: 99,
      inputs: [{ at: 0, do: 'crash' as const, target: 'worker' }],
    };
    expect(holds('worker.completed = 0', {}, crashed)).toBe(true);
    expect(judge({ ...board, seed: 99 }, good.goals)).toEqual(judge(board, good.goals));
  });

  it('says what is not on the board any more, and what was never measured', () => {
    const alone = { ...board, components: board.components.slice(0, 1), links: [] };
    const [line] = judge(alone, good.goals).goals[0]?.lines ?? [];
    expect(line).toMatchObject({ holds: false, measured: [], problem: { code: 'notOnBoard' } });
    const idle = { ...board, links: [] };
    const [unmeasured] = judge(idle, [goal(['worker.latency.mean < 1s'])]).goals[0]?.lines ?? [];
    expect(unmeasured).toMatchObject({ holds: false, problem: { code: 'nothingMeasured' } });
  });

  it('says why a design cannot be judged', () => {
    const broken = { ...board, links: [{ id: 'x', from: 'shop', to: 'nowhere' }] };
    expect(judge(broken, good.goals)).toMatchObject({
      goals: [],
      problem: { code: 'danglingLink' },
    });
    const flood = board.components.map((one) =>
      one.id === 'shop' ? { ...one, params: { interval: '0.0001ms' } } : one,
    );
    const { problem } = judge({ ...board, components: flood }, good.goals, [1]);
    expect(problem?.code).toBe('runTooLong');
  });
});

it('a quoted number is measured on the board it speaks of, with its settings', () => {
  const of = 'orders.rejected / shop.sent';
  const [first] = measureFigure({ of, in: 'start', with: [] }, board);
  expect(first).toBeCloseTo(0.48, 1);
  const settings = [{ target: 'worker', param: 'concurrency', to: '2' }];
  expect(measureFigure({ of, in: 'start', with: settings }, board)).toEqual([0, 0, 0, 0, 0]);
});

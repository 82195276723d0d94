/**
 * Wherever one goes in a history, and whatever is done there: the state is that of a fresh run of the
 * branch's inputs brought to the same moment. The seed is fixed; a failure prints the smallest walk
 * found that fails.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { History } from '../../simulations/history/history.ts';
import { bringTo } from '../../simulations/history/moments.ts';
import type { Moment } from '../../simulations/protocol.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { Session } from '../../simulations/session.ts';
import { disturbed } from '../conformance/disturbed.ts';
import { exerciseMs, exercises, kinds, scenarioOf } from '../conformance/exercises.ts';
import { faultsOf, type Step, walk } from '../determinism/walks.ts';

/** So small that short walks meet many checkpoints, and memory is soon full. */
const limits = { spacing: 60, lastSpacing: 240, bytes: 300_000 };
/** Enough for the whole of an exercise: where memory is full, there is no going to its beginning. */
const roomy = { ...limits, bytes: 10_000_000 };

type Going =
  | { go: 'time'; share: number }
  | { go: 'moment'; pick: number }
  | { go: 'back'; by: 'note' | 'event'; times: number }
  | { go: 'on'; by: 'note' | 'event' }
  | { go: 'branch'; pick: number; share: number }
  | { go: 'edit'; pick: number; how: 'remove' | 'earlier' | 'later'; share: number }
  | { go: 'forget'; pick: number };

const share = fc.double({ min: 0, max: 1, noNaN: true });
const pick = fc.nat(1000);
const by = fc.constantFrom('note' as const, 'event' as const);
const going: fc.Arbitrary<Going> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ go: fc.constant('time' as const), share }) },
  { weight: 2, arbitrary: fc.record({ go: fc.constant('moment' as const), pick }) },
  {
    weight: 4,
    arbitrary: fc.record({
      go: fc.constant('back' as const),
      by,
      times: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ go: fc.constant('on' as const), by }) },
  { weight: 2, arbitrary: fc.record({ go: fc.constant('branch' as const), pick, share }) },
  {
    weight: 2,
    arbitrary: fc.record({
      go: fc.constant('edit' as const),
      pick,
      how: fc.constantFrom('remove' as const, 'earlier' as const, 'later' as const),
      share,
    }),
  },
  { weight: 1, arbitrary: fc.record({ go: fc.constant('forget' as const), pick }) },
);

const tour = fc.record({
  walk,
  goings: fc.array(fc.array(going, { maxLength: 3 }), { minLength: 5, maxLength: 30 }),
});

/** Takes a step of a walk on a history: what is done there is done to the history. */
function step(history: History, one: Step): void {
  const { session } = history;
  if (one.run !== undefined) history.advance(session.durationMs, one.run);
  if (one.wait !== undefined) history.advance(session.time + one.wait, 400);
  const input = one.act?.(session, one.pick ?? 0);
  if (input !== undefined) history.apply(input);
}

function finish(journey: Generator<unknown, unknown>): unknown {
  for (let turns = 0; turns < 10_000; turns++) {
    const { done, value } = journey.next();
    if (done) return value;
  }
  throw new Error('a journey without an end');
}

function go(history: History, one: Going, moments: Moment[]): void {
  const { branches } = history.report();
  if (one.go === 'time') finish(history.goTo({ time: one.share * history.end.time }));
  else if (one.go === 'moment') {
    const moment = moments[one.pick % Math.max(1, moments.length)];
    if (moment) finish(history.goTo({ moment }));
  } else if (one.go === 'back') {
    for (let i = 0; i < one.times; i++) finish(history.stepBack(one.by));
  } else if (one.go === 'on') {
    if (one.by === 'note') history.stepNote(history.session.time + 1000);
    else history.stepEvent(history.session.time + 1000);
  } else if (one.go === 'branch') {
    const branch = branches[one.pick % branches.length];
    history.enter(branch.id);
    finish(history.goTo({ time: one.share * branch.end.time }));
  } else if (one.go === 'forget') {
    history.forget(branches[one.pick % branches.length].id);
  } else {
    const { inputs } = branches.find(({ id }) => id === history.branch) as {
      inputs: Scenario['inputs'] & object;
    };
    if (inputs.length === 0) return;
    const index = one.pick % inputs.length;
    const { at } = inputs[index];
    const time = typeof at === 'number' ? at : Number.parseFloat(at);
    const moved = one.how === 'earlier' ? time * one.share : time + one.share * 50;
    const next =
      one.how === 'remove'
        ? inputs.toSpliced(index, 1)
        : inputs.with(index, { ...inputs[index], at: moved });
    finish(history.replaceInputs(next));
  }
}

/** The hash of a fresh run of the current branch at the present moment. */
function fresh(history: History): { hash: string; report: unknown } {
  const { inputs } = history.line(history.branch) as { inputs: NonNullable<Scenario['inputs']> };
  const session = new Session({ ...history.scenario, inputs });
  const { moment } = history;
  while (!bringTo(session, moment, 100_000) && !session.failure);
  return { hash: session.hash, report: session.report() };
}

function expectTrue(history: History, what: string): void {
  const { session } = history;
  expect({ hash: session.hash, report: session.report() }, what).toEqual(fresh(history));
  expect(session.failure ? [] : faultsOf(session), what).toEqual([]);
}

describe('a history', () => {
  it('is true wherever one goes, whatever one does there', () => {
    fc.assert(
      fc.property(tour, ({ walk: { scenario, steps }, goings }) => {
        const history = new History(scenario, limits);
        const moments: Moment[] = [];
        steps.forEach((one, i) => {
          step(history, one);
          moments.push(history.moment);
          for (const each of goings[i] ?? []) {
            go(history, each, moments);
            expectTrue(history, `${JSON.stringify(each)} after ${one.name}`);
          }
        });
        expectTrue(history, 'at the end');
      }),
      { seed: 20_261_123, numRuns: 60 },
    );
  });

  it.each(kinds)('brings a disturbed %s to any moment', (kind) => {
    const scenario = disturbed(scenarioOf(exercises[kind].network), exercises[kind].subject);
    const history = new History(scenario, roomy);
    history.advance(exerciseMs);
    for (const time of [0.9, 0.1, 0.55, 0.3, 1, 0, 0.72].map((part) => part * exerciseMs)) {
      finish(history.goTo({ time }));
      const session = new Session(scenario);
      session.advance(time);
      expect(history.session.hash).toBe(session.hash);
      expect(history.session.report()).toEqual(session.report());
    }
  });
});

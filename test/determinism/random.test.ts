/**
 * Whatever is built and whatever is done to it: nothing is lost or doubled, the same things done at
 * the same moments give the same history, and every moment can be kept and taken up again. The seed
 * is fixed; a failure prints the smallest walk found that fails.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Input, Scenario } from '../../simulations/scenarios/types.ts';
import { type Checkpoint, Session } from '../../simulations/session.ts';
import { faultsOf, type Step, take, walk, walkOfMachines } from './walks.ts';

const options = { seed: 20_260_601, numRuns: 90 };

/** Takes all steps, and says what was wrong after the first that left something wrong. */
function takeAll(session: Session, steps: readonly Step[]): { faults: string[]; inputs: Input[] } {
  const inputs: Input[] = [];
  for (const [i, step] of steps.entries()) {
    const input = take(session, step);
    if (input) inputs.push(input);
    const faults = faultsOf(session).map((fault) => `after step ${i}: ${fault}`);
    if (faults.length > 0 || session.failure) return { faults, inputs };
  }
  return { faults: [], inputs };
}

const walks = [
  ['networks', walk],
  ['machines', walkOfMachines],
] as const;

describe.each(walks)('random walks through %s', (_, anyWalk) => {
  it(`lose and double nothing (fast-check seed ${options.seed})`, () => {
    fc.assert(
      fc.property(anyWalk, ({ scenario, steps }) => {
        expect(takeAll(new Session(scenario), steps).faults).toEqual([]);
      }),
      options,
    );
  });

  it('take the same course when they are walked again', () => {
    fc.assert(
      fc.property(anyWalk, ({ scenario, steps }) => {
        const sessions = [new Session(scenario), new Session(scenario)];
        // Side by side, so that state they shared would show.
        for (const step of steps) for (const session of sessions) take(session, step);
        expect(sessions[1].report()).toEqual(sessions[0].report());
      }),
      options,
    );
  });

  it('go on from any checkpoint as they would have', () => {
    fc.assert(
      fc.property(anyWalk, fc.nat(), ({ scenario, steps }, moment) => {
        const session = new Session(scenario);
        const at = moment % steps.length;
        for (const step of steps.slice(0, at)) take(session, step);
        const checkpoint: Checkpoint = structuredClone(session.checkpoint());
        for (const step of steps.slice(at)) take(session, step);
        const expected = session.report();
        session.restore(checkpoint);
        const elsewhere = new Session(scenario);
        elsewhere.restore(checkpoint);
        for (const step of steps.slice(at)) {
          take(session, step);
          take(elsewhere, step);
        }
        expect(session.report()).toEqual(expected);
        expect(elsewhere.report()).toEqual(expected);
      }),
      options,
    );
  });

  it('are the same run when they are written to a file and read back', () => {
    fc.assert(
      fc.property(anyWalk, ({ scenario, steps }) => {
        const session = new Session(scenario);
        const { inputs } = takeAll(session, steps);
        fc.pre(session.failure === null);
        const file: Scenario = JSON.parse(JSON.stringify({ ...scenario, inputs }));
        const replay = new Session(file);
        replay.advance(session.time, session.events);
        expect(replay.report()).toEqual(session.report());
      }),
      options,
    );
  });
});

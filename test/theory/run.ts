/**
 * Theory against engine: run a scenario for seeds 1 to 10 and ask of each number that theory gives
 * whether it lies within the 99.9 % Student interval of the ten measured means, widened by 0.5 %.
 * Seeds are never picked and the tolerance is never loosened: a failure is a fault of the engine or
 * of the formula, or one of the one in a thousand, which more seeds would tell apart.
 */
import { expect } from 'vitest';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import type { Case } from './cases.ts';
import { contains, type Interval, studentInterval } from './confidence.ts';
import { simulateElsewhere } from './pool.ts';

export const seeds: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
export const confidence = 0.999;
export const widening = 0.005;

export interface Comparison {
  readonly what: string;
  readonly theory: number;
  readonly interval: Interval;
  readonly agrees: boolean;
}

/** A second or two on a machine of its own; a shared one may be much slower. */
export const timeoutMs = 300_000;

/** `THEORY_SCALE=20` makes every run that much longer, to look closer. */
const scale = Number(process.env.THEORY_SCALE ?? 1);

function longer(scenario: Scenario): Scenario {
  const { warmUp, duration } = scenario;
  if (typeof warmUp !== 'number' || typeof duration !== 'number') {
    throw new TypeError('cases give times as numbers of ms');
  }
  return { ...scenario, duration: warmUp + scale * (duration - warmUp) };
}

/** Runs a case for every seed and holds each of its numbers against theory. */
export async function compare(given: Case): Promise<Comparison[]> {
  const scenario = longer(given.scenario);
  const reports = await Promise.all(seeds.map((seed) => simulateElsewhere({ ...scenario, seed })));
  return given.expectations.map(({ what, theory, measured }) => {
    const interval = studentInterval(reports.map(measured), confidence);
    return { what, theory, interval, agrees: contains(interval, theory, widening) };
  });
}

/** `service.residence: theory 20, measured 20.03 ± 0.11 (0.5 %)`. */
export function describeComparison({ what, theory, interval }: Comparison): string {
  const digits = (x: number): string => String(Number(x.toPrecision(6)));
  const relative = ((100 * interval.halfWidth) / Math.abs(interval.mean)).toFixed(2);
  return `${what}: theory ${digits(theory)}, measured ${digits(interval.mean)} ± ${digits(interval.halfWidth)} (${relative} %)`;
}

/** Fails with all numbers of the case when theory and engine disagree about any. */
export async function expectAgreement(given: Case): Promise<void> {
  const comparisons = await compare(given);
  const wrong = comparisons.filter(({ agrees }) => !agrees);
  const text = `${given.name}\n${comparisons.map(describeComparison).join('\n')}`;
  expect(wrong.map(describeComparison), text).toEqual([]);
}

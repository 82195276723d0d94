import { describe, expect, test } from 'vitest';
import { compare, expectAgreement, timeoutMs } from './run.ts';
import { mm1Case, singleStations } from './singleStations.ts';

describe('one station: the engine agrees with theory', () => {
  test.each(singleStations.map((each) => [each.name, each] as const))(
    '%s',
    async (_, each) => {
      await expectAgreement(each);
    },
    timeoutMs,
  );
});

describe('the comparison itself', () => {
  test(
    'refuses a theory that is 5 % wrong, in either direction',
    async () => {
      const right = mm1Case(0.5, 10);
      for (const factor of [0.95, 1.05]) {
        const expectations = right.expectations.map((each) => ({
          ...each,
          theory: factor * each.theory,
        }));
        const comparisons = await compare({ ...right, expectations });
        const means = comparisons.filter(({ what }) =>
          /residence|population|utilization/.test(what),
        );
        expect(means.map(({ agrees }) => agrees)).toEqual([false, false, false]);
      }
    },
    timeoutMs,
  );
});

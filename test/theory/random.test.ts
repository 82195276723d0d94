/**
 * The same for models with parameters drawn at random. Few here, so that the suite stays short; to
 * look further: `THEORY_MODELS=20 THEORY_DRAW=7 npx vitest run test/theory/random.test.ts`.
 */
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { randomCases } from './randomCases.ts';
import { expectAgreement, timeoutMs } from './run.ts';

const models = Number(process.env.THEORY_MODELS ?? 1);
const draw = Number(process.env.THEORY_DRAW ?? 1);

describe.each(Object.entries(randomCases))('any %s agrees with theory', (_, arbitrary) => {
  const cases = fc.sample(arbitrary, { seed: draw, numRuns: models });
  test.each(cases.map((each) => [each.name, each] as const))(
    '%s',
    async (__, each) => {
      await expectAgreement(each);
    },
    timeoutMs,
  );
});

import { describe, test } from 'vitest';
import { disciplines } from './disciplines.ts';
import { expectAgreement, timeoutMs } from './run.ts';

describe('sharing and priorities: the engine agrees with theory', () => {
  test.each(disciplines.map((each) => [each.name, each] as const))(
    '%s',
    async (_, each) => {
      await expectAgreement(each);
    },
    timeoutMs,
  );
});

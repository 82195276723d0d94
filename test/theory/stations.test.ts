import { describe, test } from 'vitest';
import { expectAgreement, timeoutMs } from './run.ts';
import { singleStations } from './singleStations.ts';

describe('one station: the engine agrees with theory', () => {
  test.each(singleStations.map((each) => [each.name, each] as const))(
    '%s',
    async (_, each) => {
      await expectAgreement(each);
    },
    timeoutMs,
  );
});

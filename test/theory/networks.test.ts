import { describe, test } from 'vitest';
import { closedNetworks, openNetworks, queues } from './networkCases.ts';
import { expectAgreement, timeoutMs } from './run.ts';

describe('several stations: the engine agrees with theory', () => {
  const cases = [...openNetworks, ...closedNetworks, ...queues];
  test.each(cases.map((each) => [each.name, each] as const))(
    '%s',
    async (_, each) => {
      await expectAgreement(each);
    },
    timeoutMs,
  );
});

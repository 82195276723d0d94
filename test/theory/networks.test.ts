import { describe, test } from 'vitest';
import { closedNetworks, openNetworks, queues } from './networkCases.ts';
import { expectAgreement } from './run.ts';

describe('several stations: the engine agrees with theory', () => {
  const cases = [...openNetworks, ...closedNetworks, ...queues];
  test.each(cases.map((each) => [each.name, each] as const))('%s', (_, each) => {
    expectAgreement(each);
  });
});

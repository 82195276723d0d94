/** Links that are steps of a path: `2.3` is the third of path 2. */
import type { Scenario } from '../../simulations/scenarios/types.ts';

const stepNumber = /^\d+\.\d+$/;

export function isNumbered(label: string | undefined): label is string {
  return label !== undefined && stepNumber.test(label);
}

export function hasSteps({ links }: Scenario): boolean {
  return links.some(({ label }) => isNumbered(label));
}

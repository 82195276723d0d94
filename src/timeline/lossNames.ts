/** Which rows of the whole board count messages that ended badly. */
import { definitionOf } from '../../simulations/components/index.ts';
import { networkReasons } from '../../simulations/components/link.ts';
import type { MetricRow } from '../../simulations/protocol.ts';

const prefix = 'dropped.';

/** `kinds`: those that are or were on the board. */
export function lossNames(rows: readonly MetricRow[], kinds: readonly string[]): string[] {
  return rows
    .filter(({ owner, name }) => owner === '' && name.startsWith(prefix))
    .map(({ name }) => name)
    .filter((name) => isLoss(name.slice(prefix.length), kinds));
}

/** A reason is a loss unless everyone who may give it declares it to be by design. */
export function isLoss(reason: string, kinds: readonly string[]): boolean {
  const declared: string[] = kinds
    .map((kind) => definitionOf(kind)?.reasons[reason])
    .filter((what) => what !== undefined);
  if (Object.hasOwn(networkReasons, reason))
    declared.push(networkReasons[reason as keyof typeof networkReasons]);
  return declared.length === 0 || declared.includes('loss');
}

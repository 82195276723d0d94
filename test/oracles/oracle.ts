/**
 * Observations of real systems, where they are at hand. What a run of ours is compared with is data,
 * never our own memory of it; without the data the comparison is skipped and says so.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const places = ['./', '../../../shared/oracles/'];

export interface Observation {
  readonly id: string;
  readonly what: string;
  readonly setup: unknown;
  readonly observed: unknown;
}

/** Scenarios that were observed, or null where there is no such file. */
export const oracle = (name: string) => oracleFile<{ scenarios: readonly Observation[] }>(name);

/** The parsed file, or null where there is none. */
export function oracleFile<T>(name: string): T | null {
  for (const place of places) {
    const path = fileURLToPath(new URL(place + name, import.meta.url));
    if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'));
  }
  return null;
}

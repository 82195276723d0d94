/** Parameters that several kinds share, stated once: message attributes and what to do when refused. */
import type { ParameterTable } from '../define.ts';

/** What every message from a source looks like. Drawn per arrival, by its root number. */
export const messageParameters = {
  size: {
    type: 'distribution',
    of: 'bytes',
    default: '1kB',
    minMean: 0,
  },
  keys: {
    type: 'integer',
    min: 1,
    max: 1_000_000,
    none: 0,
    default: null,
    unit: 'keys',
  },
  keySkew: {
    type: 'number',
    min: 0,
    max: 10,
    default: 0,
    when: { keys: ['set'] },
  },
  priority: {
    type: 'integer',
    min: 0,
    max: 255,
    default: 0,
  },
} as const satisfies ParameterTable;

/** What a sender does about a refusal, a failure or a timeout. */
export const retryParameters = {
  retry: {
    type: 'choice',
    options: ['none', 'fixed', 'exponential', 'exponential-jitter'],
    default: 'none',
  },
  retryDelay: {
    type: 'duration',
    min: 0.001,
    max: 86_400_000,
    default: '1s',
    when: { retry: ['fixed', 'exponential', 'exponential-jitter'] },
  },
  maxAttempts: {
    type: 'integer',
    min: 1,
    max: 1_000_000,
    none: Number.POSITIVE_INFINITY,
    default: null,
    unit: 'attempts',
    when: { retry: ['fixed', 'exponential', 'exponential-jitter'] },
  },
} as const satisfies ParameterTable;

/** What every link has, whatever it is attached to. Each direction has these on its own. */
import type { NetworkNote, NetworkReason } from '../network/base.ts';
import type { MetricTable, NoteTable, ParameterTable } from './define.ts';

export const linkParameters = {
  latency: { type: 'distribution', of: 'time', default: '0ms', minMean: 0 },
  bandwidth: {
    type: 'bandwidth',
    min: 0.001,
    max: 1e15,
    none: Number.POSITIVE_INFINITY,
    default: null,
  },
  loss: { type: 'probability', default: 0 },
} as const satisfies ParameterTable;

export const linkMetrics = {
  sent: { stat: 'counter', unit: 'messages' },
  delivered: { stat: 'counter', unit: 'messages' },
  lost: { stat: 'counter', unit: 'messages' },
  bytes: { stat: 'counter', unit: 'bytes' },
} as const satisfies MetricTable;

/** What the network itself tells, of any component or link. */
export const networkNotes = {
  crashed: { tone: 'bad', numbers: { dropped: 'messages' } },
  recovered: { tone: 'good', numbers: {} },
  slowed: { tone: 'warn', numbers: { factor: 'factor' } },
  unslowed: { tone: 'good', numbers: {} },
  cut: { tone: 'bad', numbers: { dropped: 'messages' } },
  healed: { tone: 'good', numbers: {} },
  added: { tone: 'plain', numbers: {} },
  removed: { tone: 'plain', numbers: { dropped: 'messages' } },
  changed: { tone: 'plain', numbers: {} },
  lost: { tone: 'bad', numbers: {} },
  turnedAway: { tone: 'bad', numbers: {} },
} as const satisfies NoteTable & Record<NetworkNote, unknown>;

/** Ways a message can end anywhere. */
export const networkReasons = {
  failed: 'loss',
  refused: 'loss',
  crashed: 'loss',
  cut: 'loss',
  lost: 'loss',
  removed: 'design',
} as const satisfies Record<NetworkReason, 'loss' | 'design'>;

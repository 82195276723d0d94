import { defineKind } from '../define.ts';
import { messageParameters, retryParameters } from '../traits/parameters.ts';

export const definition = defineKind({
  id: 'client',
  category: 'sources',
  icon: 'M10 3a3.2 3.2 0 110 6.4A3.2 3.2 0 0110 3zM3.8 17c.3-3.1 2.6-4.8 6.2-4.8s5.9 1.7 6.2 4.8',
  ports: {
    out: { direction: 'out', carries: ['request'], maxLinks: 64 },
  },
  parameters: {
    interval: {
      type: 'distribution',
      of: 'time',
      default: 'exponential(100ms)',
      minMean: 0.0001,
      when: { users: ['none'] },
    },
    users: {
      type: 'integer',
      min: 1,
      max: 1_000_000,
      none: 0,
      default: null,
      unit: 'users',
    },
    thinkTime: {
      type: 'distribution',
      of: 'time',
      default: 'exponential(1s)',
      minMean: 0,
      when: { users: ['set'] },
    },
    timeout: {
      type: 'duration',
      min: 0.001,
      max: 86_400_000,
      none: Number.POSITIVE_INFINITY,
      default: null,
    },
    ...retryParameters,
    ...messageParameters,
  },
  metrics: {
    latency: { stat: 'distribution', unit: 'ms', board: 'latency' },
    succeeded: { stat: 'counter', unit: 'requests' },
    failed: { stat: 'counter', unit: 'requests' },
    timedOut: { stat: 'counter', unit: 'requests' },
    retried: { stat: 'counter', unit: 'requests' },
  },
  gauges: [
    { gauge: 'spark', metric: 'succeeded' },
    { gauge: 'rate', metric: 'failed' },
  ],
  notes: {
    sent: { tone: 'plain', numbers: { attempt: 'number' } },
    succeeded: { tone: 'good', numbers: { latency: 'ms' } },
    failed: { tone: 'bad', numbers: { attempt: 'number' } },
    timedOut: { tone: 'bad', numbers: { timeout: 'ms', attempt: 'number' } },
    retrying: { tone: 'warn', numbers: { delay: 'ms', attempt: 'number' }, phase: 'backoff' },
    late: { tone: 'plain', numbers: {} },
  },
  reasons: { timedOut: 'loss' },
  fidelity: {
    modelled: ['open', 'closed', 'timeouts', 'retries', 'latency'],
    leftOut: ['cancellation', 'connections', 'caching'],
    sources: [
      {
        title: 'Schroeder, Wierman, Harchol-Balter 2006: open versus closed, a cautionary tale',
        url: 'https://www.usenix.org/legacy/event/nsdi06/tech/schroeder/schroeder.pdf',
      },
      {
        title: 'AWS Architecture Blog: exponential backoff and jitter',
        url: 'https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/',
      },
    ],
  },
});

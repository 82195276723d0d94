import { defineKind } from '../define.ts';

export const definition = defineKind({
  id: 'consumer',
  category: 'processing',
  icon: 'M10 7a3 3 0 110 6 3 3 0 010-6zM10 2.500v2M10 15.500v2M2.500 10h2M15.500 10h2M4.700 4.700l1.400 1.400M13.900 13.900l1.400 1.400M15.300 4.700l-1.400 1.400M6.100 13.900l-1.400 1.400',
  ports: {
    in: { direction: 'in', carries: ['message'], maxLinks: 64 },
  },
  parameters: {
    concurrency: {
      type: 'integer',
      min: 1,
      max: 10_000,
      default: 1,
      unit: 'slots',
    },
    serviceTime: {
      type: 'distribution',
      of: 'time',
      default: 'exponential(50ms)',
      minMean: 0,
    },
    failureRate: { type: 'probability', default: 0 },
    pollInterval: {
      type: 'duration',
      min: 0.001,
      max: 86_400_000,
      default: '100ms',
    },
  },
  metrics: {
    utilization: { stat: 'level', unit: 'ratio', board: 'utilization' },
    completed: { stat: 'counter', unit: 'messages' },
    latency: { stat: 'distribution', unit: 'ms', board: 'latency' },
  },
  gauges: [
    { gauge: 'slots', of: 'concurrency' },
    { gauge: 'bar', metric: 'utilization', of: 1 },
    { gauge: 'rate', metric: 'completed' },
  ],
  notes: {
    started: { tone: 'plain', numbers: { attempt: 'number' }, phase: 'service' },
    completed: { tone: 'good', numbers: { latency: 'ms' } },
    failed: { tone: 'bad', numbers: { attempt: 'number' } },
  },
  reasons: {},
  fidelity: {
    modelled: ['slots', 'demand', 'failures', 'polling', 'crash'],
    leftOut: ['batches', 'cpu', 'deduplication'],
    sources: [
      { title: 'RabbitMQ: consumers', url: 'https://www.rabbitmq.com/docs/consumers' },
      {
        title: 'RabbitMQ: consumer acknowledgements',
        url: 'https://www.rabbitmq.com/docs/confirms',
      },
    ],
  },
});

import { defineKind } from '../define.ts';

export const definition = defineKind({
  id: 'consumer',
  category: 'processing',
  icon: 'M8.5 4.6L8.9 2.4h2.2L11.5 4.6 12.8 5.1 14.6 3.8 16.2 5.4 14.9 7.2 15.4 8.5 17.6 8.9v2.2L15.4 11.5 14.9 12.8 16.2 14.6 14.6 16.2 12.8 14.9 11.5 15.4 11.1 17.6H8.9L8.5 15.4 7.2 14.9 5.4 16.2 3.8 14.6 5.1 12.8 4.6 11.5 2.4 11.1V8.9L4.6 8.5 5.1 7.2 3.8 5.4 5.4 3.8 7.2 5.1zM10 7.6a2.4 2.4 0 110 4.8 2.4 2.4 0 010-4.8z',
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

import { defineKind } from '../define.ts';
import { messageParameters, retryParameters } from '../traits/parameters.ts';

export const definition = defineKind({
  id: 'producer',
  category: 'sources',
  icon: 'M5.2 7.2a2.8 2.8 0 110 5.6 2.8 2.8 0 010-5.6zM8 10h9M13.5 6.5L17 10l-3.5 3.5',
  ports: {
    out: { direction: 'out', carries: ['message'], maxLinks: 64 },
  },
  parameters: {
    interval: {
      type: 'distribution',
      of: 'time',
      default: 'exponential(100ms)',
      minMean: 0.0001,
    },
    pattern: {
      type: 'choice',
      options: ['steady', 'bursts', 'ramp', 'schedule'],
      default: 'steady',
    },
    burstSize: {
      type: 'integer',
      min: 1,
      max: 1_000_000,
      default: 10,
      unit: 'messages',
      when: { pattern: ['bursts'] },
    },
    burstEvery: {
      type: 'duration',
      min: 0.001,
      max: 86_400_000,
      default: '5s',
      when: { pattern: ['bursts'] },
    },
    rampTo: {
      type: 'number',
      min: 0,
      max: 1_000_000,
      default: 3,
      unit: 'factor',
      when: { pattern: ['ramp'] },
    },
    rampOver: {
      type: 'duration',
      min: 0.001,
      max: 86_400_000,
      default: '60s',
      when: { pattern: ['ramp'] },
    },
    schedule: {
      type: 'records',
      fields: {
        at: { type: 'duration', min: 0, max: 1e12, default: '0s' },
        factor: {
          type: 'number',
          min: 0,
          max: 1_000_000,
          default: 1,
          unit: 'factor',
        },
      },
      maxLength: 1000,
      default: [],
      when: { pattern: ['schedule'] },
    },
    messageType: { type: 'text', default: 'message', maxLength: 40 },
    ...messageParameters,
    batchSize: { type: 'bytes', min: 0, max: 1_073_741_824, default: '0 B' },
    linger: { type: 'duration', min: 0, max: 86_400_000, default: '5ms' },
    compression: { type: 'choice', options: ['none', 'lz4', 'zstd', 'gzip'], default: 'none' },
    ...retryParameters,
  },
  metrics: {
    sent: { stat: 'counter', unit: 'messages' },
    refused: { stat: 'counter', unit: 'messages' },
    retried: { stat: 'counter', unit: 'messages' },
    gaveUp: { stat: 'counter', unit: 'messages' },
    records: { stat: 'counter', unit: 'records' },
    recordsConfirmed: { stat: 'counter', unit: 'records' },
    confirmTime: { stat: 'distribution', unit: 'ms' },
    batchRecords: { stat: 'distribution', unit: 'records' },
  },
  gauges: [{ gauge: 'spark', metric: 'sent' }],
  notes: {
    sent: { tone: 'plain', numbers: { attempt: 'number' } },
    confirmed: { tone: 'good', numbers: { after: 'ms' } },
    refused: { tone: 'bad', numbers: { attempt: 'number' } },
    retrying: { tone: 'warn', numbers: { delay: 'ms', attempt: 'number' }, phase: 'backoff' },
    gaveUp: { tone: 'bad', numbers: { attempts: 'attempts' } },
    closed: { tone: 'plain', numbers: { records: 'records', bytes: 'bytes' } },
    compressed: { tone: 'good', numbers: { from: 'bytes', to: 'bytes' } },
    lostRecords: { tone: 'bad', numbers: { records: 'records' } },
  },
  reasons: {},
  fidelity: {
    modelled: ['arrivals', 'patterns', 'confirms', 'keys', 'retries', 'batches', 'compression'],
    leftOut: ['blocking', 'partitioner', 'contents'],
    sources: [
      { title: 'RabbitMQ: publisher confirms', url: 'https://www.rabbitmq.com/docs/confirms' },
      {
        title: 'AWS Architecture Blog: exponential backoff and jitter',
        url: 'https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/',
      },
      {
        title: 'Kafka: producer configuration (batch.size, linger.ms, compression.type)',
        url: 'https://kafka.apache.org/documentation/#producerconfigs',
      },
      {
        title: 'Kafka: message format 2',
        url: 'https://kafka.apache.org/40/implementation/message-format',
      },
      {
        title: 'zstd 1.5.7: benchmarks on the Silesia corpus',
        url: 'https://github.com/facebook/zstd#benchmarks',
      },
      { title: 'Lewis and Shedler 1979: simulation of nonhomogeneous Poisson processes' },
    ],
  },
});

import { defineKind } from '../define.ts';

export const definition = defineKind({
  id: 'queue',
  category: 'messaging',
  icon: 'M4 6h12a1.500 1.500 0 011.500 1.500v5A1.500 1.500 0 0116 14H4a1.500 1.500 0 01-1.500-1.500v-5A1.500 1.500 0 014 6zM7.500 6v8M12.500 6v8',
  ports: {
    in: { direction: 'in', carries: ['message', 'request'], maxLinks: 256 },
    out: { direction: 'out', carries: ['message'], maxLinks: 256, dispatches: true },
  },
  parameters: {
    capacity: {
      type: 'integer',
      min: 0,
      max: 1_000_000_000,
      none: Number.POSITIVE_INFINITY,
      default: null,
      unit: 'messages',
    },
    overflow: {
      type: 'choice',
      options: ['reject', 'drop-head'],
      default: 'reject',
      when: { capacity: ['set'] },
    },
    order: { type: 'choice', options: ['fifo', 'lifo'], default: 'fifo' },
    delivery: {
      type: 'choice',
      options: ['push', 'pull'],
      default: 'push',
    },
    ack: {
      type: 'choice',
      options: ['auto', 'manual'],
      default: 'auto',
    },
    prefetch: {
      type: 'integer',
      min: 0,
      max: 1_000_000,
      default: 1,
      unit: 'messages',
      when: { ack: ['manual'], delivery: ['push'] },
    },
    ackTimeout: {
      type: 'duration',
      min: 0.001,
      max: 86_400_000,
      none: Number.POSITIVE_INFINITY,
      default: null,
      when: { ack: ['manual'] },
    },
  },
  metrics: {
    queueLength: { stat: 'level', unit: 'messages', board: 'queueLength' },
    unacked: { stat: 'level', unit: 'messages' },
    waiting: { stat: 'distribution', unit: 'ms' },
    delivered: { stat: 'counter', unit: 'messages' },
    redelivered: { stat: 'counter', unit: 'messages' },
    rejected: { stat: 'counter', unit: 'messages' },
  },
  gauges: [
    { gauge: 'stack', of: 'capacity' },
    { gauge: 'count', metric: 'queueLength', of: 'capacity' },
    { gauge: 'bar', metric: 'queueLength', of: 'capacity' },
    { gauge: 'count', metric: 'unacked' },
  ],
  notes: {
    stored: { tone: 'plain', numbers: { length: 'messages' }, phase: 'waiting' },
    rejected: { tone: 'bad', numbers: { length: 'messages' } },
    droppedHead: { tone: 'bad', numbers: { length: 'messages' } },
    delivered: {
      tone: 'plain',
      numbers: { waiting: 'ms', attempt: 'number' },
      phase: 'held',
    },
    acked: { tone: 'good', numbers: { unacked: 'messages' } },
    requeued: { tone: 'warn', numbers: { attempt: 'number' }, phase: 'waiting' },
    ackTimedOut: { tone: 'warn', numbers: { attempt: 'number' } },
    returned: { tone: 'warn', numbers: { count: 'messages' } },
    neverPolls: { tone: 'warn', numbers: {} },
  },
  reasons: { rejected: 'loss', droppedHead: 'loss' },
  fidelity: {
    modelled: ['order', 'bound', 'acks', 'prefetch', 'redelivery', 'durable', 'polling'],
    leftOut: ['memory', 'priorities', 'expiry', 'deadLetters', 'replication'],
    sources: [
      {
        title: 'AMQP 0-9-1 specification',
        url: 'https://www.rabbitmq.com/resources/specs/amqp0-9-1.pdf',
      },
      { title: 'RabbitMQ: queue length limit', url: 'https://www.rabbitmq.com/docs/maxlength' },
      {
        title: 'RabbitMQ: consumer prefetch',
        url: 'https://www.rabbitmq.com/docs/consumer-prefetch',
      },
      {
        title: 'Amazon SQS: visibility timeout',
        url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html',
      },
    ],
  },
});

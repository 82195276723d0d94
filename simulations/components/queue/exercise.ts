import { defineExercise } from '../exercise.ts';
import { definition } from './definition.ts';

/** Two unlike consumers that fail now and then and are at times behind. */
export const exercise = defineExercise(definition, {
  subject: 'orders',
  network: {
    components: [
      { id: 'shop', kind: 'producer', params: { interval: 'exponential(10ms)' } },
      { id: 'orders', kind: 'queue' },
      {
        id: 'ann',
        kind: 'consumer',
        params: { serviceTime: 'exponential(30ms)', failureRate: 0.1, pollInterval: '8ms' },
      },
      {
        id: 'bob',
        kind: 'consumer',
        params: { serviceTime: 'exponential(30ms)', concurrency: 2, pollInterval: '15ms' },
      },
    ],
    links: [
      { id: 'publish', from: 'shop', to: 'orders', params: { latency: '1ms' } },
      { id: 'first', from: 'orders', to: 'ann', params: { latency: 'exponential(2ms)' } },
      { id: 'second', from: 'orders', to: 'bob', params: { latency: '2ms', loss: '2%' } },
    ],
  },
  parameters: {
    capacity: { to: 3 },
    overflow: { given: { capacity: 3 }, to: 'drop-head' },
    order: { to: 'lifo' },
    delivery: { to: 'pull' },
    ack: { to: 'manual' },
    prefetch: { given: { ack: 'manual' }, to: 4 },
    ackTimeout: { given: { ack: 'manual' }, to: '40ms' },
  },
});

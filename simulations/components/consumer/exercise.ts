import { defineExercise } from '../exercise.ts';
import { definition } from './definition.ts';

/** A worker that is at times behind, beside a colleague who gets what it does not take. */
export const exercise = defineExercise(definition, {
  subject: 'worker',
  network: {
    components: [
      { id: 'shop', kind: 'producer', params: { interval: 'exponential(20ms)' } },
      { id: 'orders', kind: 'queue', params: { ack: 'manual', prefetch: 3 } },
      { id: 'worker', kind: 'consumer', params: { serviceTime: 'exponential(25ms)' } },
      { id: 'colleague', kind: 'consumer', params: { serviceTime: 'exponential(60ms)' } },
    ],
    links: [
      { id: 'publish', from: 'shop', to: 'orders' },
      { id: 'first', from: 'orders', to: 'worker', params: { latency: 'exponential(2ms)' } },
      { id: 'second', from: 'orders', to: 'colleague', params: { latency: '1ms' } },
    ],
  },
  parameters: {
    concurrency: { to: 2 },
    serviceTime: { to: 'uniform(5ms, 25ms)' },
    failureRate: { to: '20%' },
    pollInterval: { elsewhere: { orders: { delivery: 'pull' } }, to: '7ms' },
  },
});

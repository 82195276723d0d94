import { defineExercise } from '../exercise.ts';
import { definition } from './definition.ts';

/** Two ways to go, one narrow, to a desk that is at times full and serves a rival's messages too. */
export const exercise = defineExercise(definition, {
  subject: 'shop',
  network: {
    components: [
      { id: 'shop', kind: 'producer', params: { interval: 'exponential(20ms)' } },
      { id: 'rival', kind: 'producer', params: { interval: 'exponential(30ms)', priority: 1 } },
      {
        id: 'desk',
        kind: 'service',
        params: { capacity: 3, discipline: 'priority', serviceTime: 'exponential(16ms)' },
      },
      { id: 'shelf', kind: 'queue' },
      { id: 'clerk', kind: 'consumer', params: { serviceTime: 'exponential(20ms)' } },
    ],
    links: [
      {
        id: 'direct',
        from: 'shop',
        to: 'desk',
        params: { latency: '2ms', bandwidth: '200 kB/s' },
      },
      { id: 'store', from: 'shop', to: 'shelf', params: { latency: 'exponential(3ms)' } },
      { id: 'other', from: 'rival', to: 'desk' },
      { id: 'fetch', from: 'shelf', to: 'clerk', params: { latency: '1ms' } },
    ],
  },
  parameters: {
    interval: { to: 'uniform(5ms, 25ms)' },
    pattern: {
      given: { burstEvery: '400ms', rampOver: '1s', schedule: [{ at: '300ms', factor: 4 }] },
      to: 'ramp',
    },
    burstSize: { given: { pattern: 'bursts', burstEvery: '400ms' }, to: 25 },
    burstEvery: { given: { pattern: 'bursts' }, from: '400ms', to: '300ms' },
    rampTo: { given: { pattern: 'ramp', rampOver: '1s' }, to: 0.2 },
    rampOver: { given: { pattern: 'ramp' }, from: '1s', to: '2s' },
    schedule: { given: { pattern: 'schedule' }, to: [{ at: '1s', factor: 3 }] },
    messageType: { to: 'order', changes: 'looks' },
    size: { to: 'uniform(1kB, 4kB)' },
    keys: { to: 7 },
    keySkew: { given: { keys: 50 }, to: 1.2 },
    priority: { to: 2 },
    batchSize: { given: { keys: 3 }, to: '6 kB' },
    linger: { given: { batchSize: '1 MB' }, to: '70ms' },
    compression: { given: { batchSize: '4 kB' }, to: 'gzip' },
    retry: { given: { retryDelay: '15ms' }, to: 'exponential-jitter' },
    retryDelay: { given: { retry: 'exponential' }, from: '15ms', to: '30ms' },
    maxAttempts: { given: { retry: 'fixed', retryDelay: '4ms' }, to: 2 },
  },
});

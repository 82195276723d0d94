import { defineExercise } from '../exercise.ts';
import { definition } from './definition.ts';

/** Two desks, one behind a narrow link, each at times full, and a rival who is served first. */
export const exercise = defineExercise(definition, {
  subject: 'people',
  network: {
    components: [
      { id: 'people', kind: 'client', params: { interval: 'exponential(12ms)' } },
      { id: 'rival', kind: 'client', params: { interval: 'exponential(40ms)', priority: 1 } },
      {
        id: 'desk',
        kind: 'service',
        params: { capacity: 3, discipline: 'priority', serviceTime: 'exponential(16ms)' },
      },
      { id: 'annexe', kind: 'service', params: { capacity: 2, failureRate: 0.1 } },
    ],
    links: [
      {
        id: 'near',
        from: 'people',
        to: 'desk',
        params: { latency: '2ms', bandwidth: '200 kB/s' },
      },
      { id: 'far', from: 'people', to: 'annexe', params: { latency: 'exponential(3ms)' } },
      { id: 'other', from: 'rival', to: 'desk' },
    ],
  },
  parameters: {
    interval: { to: 'uniform(5ms, 25ms)' },
    users: { to: 4 },
    thinkTime: { given: { users: 4 }, to: 'exponential(20ms)' },
    timeout: { to: '25ms' },
    retry: { given: { retryDelay: '15ms', maxAttempts: 4 }, to: 'exponential-jitter' },
    retryDelay: { given: { retry: 'exponential', maxAttempts: 4 }, from: '15ms', to: '30ms' },
    maxAttempts: { given: { retry: 'fixed', retryDelay: '20ms' }, to: 2 },
    size: { to: 'uniform(1kB, 4kB)' },
    keys: { to: 7 },
    keySkew: { given: { keys: 50 }, to: 1.2 },
    priority: { to: 2 },
  },
});

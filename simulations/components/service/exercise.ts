import { defineExercise } from '../exercise.ts';
import { definition } from './definition.ts';

/** Two sorts of visitors, a line at times, and two services to call of which one is slow. */
export const exercise = defineExercise(definition, {
  subject: 'desk',
  network: {
    components: [
      {
        id: 'people',
        kind: 'client',
        params: {
          interval: 'exponential(25ms)',
          retry: 'fixed',
          retryDelay: '10ms',
          maxAttempts: 3,
        },
      },
      { id: 'guests', kind: 'client', params: { interval: 'exponential(60ms)', priority: 3 } },
      { id: 'desk', kind: 'service', params: { serviceTime: 'exponential(16ms)' } },
      { id: 'store', kind: 'service', params: { serviceTime: 'exponential(9ms)', capacity: 4 } },
      { id: 'cache', kind: 'service', params: { serviceTime: '1ms', failureRate: '2%' } },
    ],
    links: [
      { id: 'ask', from: 'people', to: 'desk', params: { latency: '1ms' } },
      { id: 'visit', from: 'guests', to: 'desk' },
      { id: 'look', from: 'desk', to: 'cache', params: { latency: '1ms' } },
      { id: 'fetch', from: 'desk', to: 'store', params: { latency: 'exponential(2ms)' } },
    ],
  },
  parameters: {
    concurrency: { to: 2 },
    capacity: { to: 1 },
    discipline: { to: 'priority-preemptive' },
    serviceTime: { to: 'uniform(5ms, 25ms)' },
    failureRate: { to: '20%' },
    calls: { to: 'sequence' },
    answerWeight: { given: { calls: 'one-of' }, to: 2 },
    whileCalling: { given: { calls: 'parallel' }, to: 'release' },
    callTimeout: { given: { calls: 'sequence' }, to: '6ms' },
  },
  ports: {
    out: {
      link: 'look',
      parameters: {
        order: { elsewhere: { desk: { calls: 'sequence' } }, to: 1 },
        weight: { elsewhere: { desk: { calls: 'one-of' } }, to: 5 },
      },
    },
  },
});

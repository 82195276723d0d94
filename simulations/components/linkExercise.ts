import type { ChangesOf, ExerciseNetwork } from './exercise.ts';
import type { linkParameters } from './link.ts';

/** Enough traffic that messages queue for a narrow link, in both directions. */
const network: ExerciseNetwork = {
  components: [
    {
      id: 'shop',
      kind: 'producer',
      params: { interval: 'exponential(10ms)', retry: 'fixed', retryDelay: '20ms' },
    },
    { id: 'orders', kind: 'queue', params: { capacity: 5, ack: 'manual', ackTimeout: '80ms' } },
    { id: 'worker', kind: 'consumer', params: { serviceTime: 'exponential(9ms)' } },
  ],
  links: [
    { id: 'publish', from: 'shop', to: 'orders' },
    { id: 'deliver', from: 'orders', to: 'worker', params: { latency: '1ms' } },
  ],
};

const parameters: ChangesOf<typeof linkParameters> = {
  latency: { to: 'exponential(15ms)' },
  bandwidth: { to: '120 kB/s' },
  loss: { to: '20%' },
};

export const exercise = { network, link: 'publish', parameters } as const;

import { defineExercise } from '../exercise.ts';
import { machineNetwork } from '../traits/machineExercise.ts';
import { definition } from './definition.ts';

/** A broker with something to send from the beginning, and more coming in. */
export const exercise = defineExercise(definition, {
  subject: 'broker',
  network: machineNetwork(),
  parameters: {
    transfer: { to: 'sendfile' },
    tls: { to: 'on' },
    bufferSize: { to: '16 KiB' },
    fetchSize: { to: '32 KiB' },
    partitions: { to: 1 },
    backlog: { to: '0 B' },
    writes: { to: 'in-place' },
    threads: { to: 1 },
  },
});

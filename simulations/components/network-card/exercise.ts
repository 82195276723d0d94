import { defineExercise } from '../exercise.ts';
import { machineNetwork } from '../traits/machineExercise.ts';
import { definition } from './definition.ts';

/** A card at the end of both ways out. */
export const exercise = defineExercise(definition, {
  subject: 'card',
  network: machineNetwork(),
  parameters: {
    rate: { to: '10 MB/s' },
    gather: { elsewhere: { broker: { transfer: 'sendfile' } }, to: 'no' },
    sendBuffer: {
      elsewhere: { broker: { transfer: 'sendfile', bufferSize: '16 KiB' } },
      to: '1 KiB',
    },
  },
});

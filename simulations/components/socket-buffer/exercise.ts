import { defineExercise } from '../exercise.ts';
import { machineNetwork } from '../traits/machineExercise.ts';
import { definition } from './definition.ts';

/** Two fetches at a time through a card that is slower than the processor. */
export const exercise = defineExercise(definition, {
  subject: 'socket',
  network: machineNetwork({ card: { rate: '20 MB/s' } }),
  parameters: {
    size: { to: '32 KiB' },
  },
});

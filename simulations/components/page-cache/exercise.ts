import { defineExercise } from '../exercise.ts';
import { machineNetwork } from '../traits/machineExercise.ts';
import { definition } from './definition.ts';

/** Too small for all that is read, so that something is always missing. */
export const exercise = defineExercise(definition, {
  subject: 'cache',
  network: machineNetwork(),
  parameters: {
    size: { to: '256 KiB' },
    readAhead: { to: '256 KiB' },
    writeBack: { to: '15ms' },
    flush: { to: 'per-message' },
    dirtyLimit: { to: 0.01 },
  },
});

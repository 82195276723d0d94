import { defineExercise } from '../exercise.ts';
import { machineNetwork } from '../traits/machineExercise.ts';
import { definition } from './definition.ts';

/** Three partitions, two readers and a writer on one disk. */
export const exercise = defineExercise(definition, {
  subject: 'disk',
  network: machineNetwork(),
  parameters: {
    seekTime: { to: 'exponential(4ms)' },
    rotationTime: { to: '8.33ms' },
    accessTime: { to: '2ms' },
    transferRate: { to: '20 MB/s' },
    smallWriteAccesses: { given: { seekTime: 'exponential(2ms)' }, to: 3 },
    queueDepth: { given: { accessTime: '3ms' }, to: 1 },
  },
});

import { defineExercise } from '../exercise.ts';
import { machineNetwork } from '../traits/machineExercise.ts';
import { definition } from './definition.ts';

/** A machine slow enough that its processor is what everybody waits for. */
export const exercise = defineExercise(definition, {
  subject: 'machine',
  network: machineNetwork({ machine: { callTime: '0.1ms', copyRate: '60 MB/s' } }),
  parameters: {
    cores: { to: 4 },
    callTime: { to: '0.5ms' },
    copyRate: { to: '600 MB/s' },
    protocolRate: { to: '50 MB/s' },
    dmaRate: { to: '80 MB/s' },
    cipherRate: { elsewhere: { broker: { tls: 'on' } }, to: '40 MB/s' },
  },
});

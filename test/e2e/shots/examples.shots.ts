/** Examples that look unlike each other, each a few seconds into its time. */
import { speeds } from '../board.ts';
import { test } from './shooting.ts';

const examples = ['full-queue', 'retry-storm', 'busy'];

test('every example that stands out', async ({ scene }) => {
  for (const example of examples) {
    await scene.visit(`#example=${example}`);
    await scene.lab.setSpeed(speeds.ten);
    await scene.lab.clockReaches(6_000);
    await scene.take(example);
  }
});

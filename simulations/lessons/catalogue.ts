/** The lessons of the lab, in the order of the curriculum: all of each but its boards and its text. */

import allTogether from './all-together/lesson.json' with { type: 'json' };
import batching from './batching/lesson.json' with { type: 'json' };
import competingConsumers from './competing-consumers/lesson.json' with { type: 'json' };
import queueBackpressure from './queue-backpressure/lesson.json' with { type: 'json' };
import sequentialIo from './sequential-io/lesson.json' with { type: 'json' };
import type { LessonHead } from './types.ts';
import zeroCopy from './zero-copy/lesson.json' with { type: 'json' };

/** TypeScript reads `1` and `"palette"` in a JSON file as number and string; a test checks the rest. */
export const lessons = [
  queueBackpressure,
  competingConsumers,
  sequentialIo,
  zeroCopy,
  batching,
  allTogether,
] as readonly unknown[] as readonly LessonHead[];

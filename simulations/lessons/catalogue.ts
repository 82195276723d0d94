/** The lessons of the lab, in the order of the curriculum: all of each but its boards and its text. */
import competingConsumers from './competing-consumers/lesson.json' with { type: 'json' };
import queueBackpressure from './queue-backpressure/lesson.json' with { type: 'json' };
import type { LessonHead } from './types.ts';

/** TypeScript reads `1` and `"palette"` in a JSON file as number and string; a test checks the rest. */
export const lessons = [
  queueBackpressure,
  competingConsumers,
] as readonly unknown[] as readonly LessonHead[];

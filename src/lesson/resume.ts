/** A reload comes back to the lesson, too. */
import { keeping } from '../shell/keeping.ts';
import { lessonIdOf } from './boardId.ts';

export async function resumeLesson(): Promise<void> {
  const { keeper } = await keeping;
  if (lessonIdOf(keeper.board.id) === undefined) return;
  const { look } = await import('./open.ts');
  await look();
}

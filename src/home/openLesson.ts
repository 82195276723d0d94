import { problemOf } from '../kinds/load.ts';
import { whenSomeoneIsThere } from '../loading/later.ts';
import { showNotice } from '../shell/notices.ts';

const load = whenSomeoneIsThere(() => import('../lesson/index.ts'));

export async function openLesson(id: string): Promise<void> {
  try {
    const { openLessonById } = await load();
    await openLessonById(id);
  } catch (error) {
    showNotice(problemOf(error));
  }
}

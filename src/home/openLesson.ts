import { whenSomeoneIsThere } from '../loading/later.ts';
import { showNotice } from '../shell/notices.ts';

const load = whenSomeoneIsThere(() => import('../lesson/index.ts'));

export async function openLesson(id: string): Promise<void> {
  try {
    const { openLessonById } = await load();
    await openLessonById(id);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    showNotice({ place: '', code: 'unreadableFile', values: { reason } });
  }
}

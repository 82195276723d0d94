/** What menus and keys ask of people's boards; how it is done comes when somebody is there. */
import { KindsNotFetched } from '../kinds/load.ts';
import { whenSomeoneIsThere } from '../loading/later.ts';
import { emptyScenario, openScenario } from '../stores/document.ts';
import { showNotice, useNotices } from './notices.ts';

const loadDocuments = whenSomeoneIsThere(() => import('../documents/index.ts'));

export function newBoard(): void {
  openScenario(emptyScenario);
}

export function showBoards(): void {
  useNotices.setState({ boards: true });
}

export const duplicateBoard = () =>
  attempt(async ({ duplicateBoard, openId }) => duplicateBoard(await openId()));

export const revertToExample = () => attempt(({ revertToExample }) => revertToExample());

type Documents = Awaited<ReturnType<typeof loadDocuments>>;

async function attempt(what: (documents: Documents) => Promise<unknown>): Promise<void> {
  try {
    await what(await loadDocuments());
  } catch (error) {
    if (error instanceof KindsNotFetched) {
      showNotice(error.problem);
      return;
    }
    const reason = error instanceof Error ? error.message : String(error);
    showNotice({ place: '', code: 'storageFailed', values: { reason } });
  }
}

/**
 * Several tabs on one board: what is changed in one shows in the others, as long as nobody is in the
 * middle of a change of their own; then both are kept (see `Keeper`). All of it is said plainly.
 */
import { loadKindsOf, problemOf } from '../kinds/load.ts';
import { keeping, onConflict, onSaved, pageName } from '../shell/keeping.ts';
import { showNotice, tell, untell } from '../shell/notices.ts';
import { setSettings, useDocument } from '../stores/document.ts';
import type { SavedBoard } from '../stores/storage.ts';
import { useView } from '../stores/view.ts';
import { keepApart, nextName, putBack } from './boards.ts';
import { channel, noticeChange, type Said, say, tellTabs } from './channel.ts';

/** Pages that have this board open besides this one. */
const others = new Set<string>();
let board = '';

/** Follows and tells other tabs from now on. */
export async function followTabs(): Promise<void> {
  const { keeper } = await keeping;
  if (channel) channel.onmessage = ({ data }) => void hear(data);
  onSaved(({ id }) => {
    untell('deleted');
    tellTabs({ is: 'saved', board: id });
  });
  onConflict((theirs) => void keptBoth(theirs));
  useDocument.subscribe((now, before) => {
    if (now.opened !== before.opened) noticeChange();
    if (keeper.board.id !== board) moveTo(keeper.board.id);
    // Someone who was in the middle of something, or in the past, no longer is.
    if (isBehind) void catchUp();
  });
  addEventListener('pagehide', () => say({ is: 'gone', board }));
  addEventListener('pageshow', () => moveTo(board));
  document.addEventListener('visibilitychange', () => void (document.hidden || catchUp()));
  moveTo(keeper.board.id);
}

function moveTo(next: string): void {
  if (next !== board) {
    say({ is: 'gone', board });
    untell('deleted');
  }
  board = next;
  others.clear();
  tellOthers();
  if (useView.getState().embed) return;
  say({ is: 'asks', board });
  void catchUp();
}

async function hear(said: Said & { readonly page: string }): Promise<void> {
  if (said.is === 'saved' || said.is === 'changed') noticeChange();
  if (said.board !== board || said.page === pageName || useView.getState().embed) return;
  if (said.is === 'asks') say({ is: 'there', board });
  if (said.is === 'gone') others.delete(said.page);
  else if (said.is !== 'changed') others.add(said.page);
  tellOthers();
  if (said.is === 'saved' || said.is === 'changed') await catchUp();
}

let isBehind = false;

/** Takes over what another tab has made of the board. */
async function catchUp(): Promise<void> {
  const { storage, keeper } = await keeping;
  const { id, base } = keeper.board;
  const there = base === null ? null : await storage.read(id).catch(() => null);
  isBehind = false;
  const problem = await loadKindsOf(there?.scenario).then(() => null, problemOf);
  if (!there || keeper.board.id !== id) return;
  if (there.deletedAt) tell(deleted(id));
  else untell('deleted');
  if (problem) showNotice(problem);
  isBehind = problem !== null || (there.revision !== keeper.board.base && !keeper.adopt(there));
}

// --- In words -------------------------------------------------------------------------------------

let isTold = false;

/** Once, whether or not it is dismissed, until this tab is alone again. */
function tellOthers(): void {
  const isAlone = others.size === 0;
  if (isAlone) untell('elsewhere');
  else if (!isTold)
    tell({
      id: 'elsewhere',
      text: 'documents.elsewhere',
      actions: [{ label: 'documents.keepApart', run: () => void apart() }],
    });
  isTold = !isAlone;
}

async function apart(): Promise<void> {
  untell('elsewhere');
  await keepApart();
}

function deleted(id: string) {
  const back = async () => {
    await putBack(id);
    untell('deleted');
  };
  const actions = [{ label: 'documents.putBack', run: () => void back() }] as const;
  return { id: 'deleted', text: 'documents.openIsDeleted', actions } as const;
}

async function keptBoth(theirs: SavedBoard): Promise<void> {
  const name = await nextName(theirs);
  // At a past moment the name of what is shown is not the name of what is kept.
  if (!useDocument.getState().design) setSettings({ name });
  tell({ id: 'both', text: 'documents.keptBoth', values: { name }, actions: [] });
}

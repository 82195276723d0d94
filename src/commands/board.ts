/** What is done to what is selected on the board, and to the board's view. */

import { beginConnecting } from '../board/keyboardConnect.ts';
import { announce, startRenaming } from '../board/states.ts';
import { isLocked, placedOf } from '../editing/elements.ts';
import { translate } from '../i18n/index.ts';
import { useDocument } from '../stores/document.ts';
import { mayEdit } from '../stores/permissions.ts';
import { useView } from '../stores/view.ts';
import { defineCommands } from './command.ts';

/** The one component that is selected. */
function component() {
  const { selection } = useView.getState();
  if (selection.length !== 1) return undefined;
  return useDocument.getState().scenario.components.find(({ id }) => id === selection[0]);
}

/** The one thing that is selected, if its name or text can be written where it stands. */
function named() {
  const { selection } = useView.getState();
  const chosen = placedOf(useDocument.getState().scenario).find(({ id }) => id === selection[0]);
  return selection.length === 1 && chosen && !isLocked(chosen) ? chosen : undefined;
}

const isComponent = () => component() !== undefined;

async function follow(step: 1 | -1): Promise<void> {
  const id = component()?.id;
  if (id === undefined) return;
  const { followNext } = await import('../board/trail/walk.ts');
  await followNext(id, step);
}

export const boardCommands = defineCommands({
  'board.connect': {
    group: 'board',
    label: 'board.act.connect',
    icon: 'connect',
    keys: ['C'],
    where: 'board',
    isEnabled: () => mayEdit() && isComponent(),
    run: () => {
      const from = component();
      if (!from || beginConnecting(from.id)) return;
      const values = { from: from.label ?? from.id };
      announce(translate(useView.getState().language, 'board.connect.none', values));
    },
  },
  'board.rename': {
    group: 'board',
    label: 'board.act.rename',
    icon: 'rename',
    keys: ['F2'],
    where: 'board',
    isEnabled: () => mayEdit() && named() !== undefined,
    run: () => startRenaming(named()?.id ?? ''),
  },
  'board.follow': {
    group: 'board',
    label: 'board.act.follow',
    icon: 'follow',
    keys: ['M'],
    where: 'board',
    isEnabled: isComponent,
    run: () => void follow(1),
  },
  'board.followBack': {
    group: 'board',
    label: 'commands.followBack',
    keys: ['Shift+M'],
    where: 'board',
    isEnabled: isComponent,
    run: () => void follow(-1),
  },
});

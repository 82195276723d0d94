/** What hands do without thinking: there from the first key on, before the rest of the table has come. */
import { canRedo, canUndo, redo, remove, undo, useDocument } from '../stores/document.ts';
import { mayEdit } from '../stores/permissions.ts';
import { select, selectMessage, useView } from '../stores/view.ts';
import { defineCommands } from './command.ts';

const hasSelection = () => useView.getState().selection.length > 0;

export const basicCommands = defineCommands({
  'edit.undo': {
    group: 'edit',
    label: 'shell.undo',
    icon: 'undo',
    keys: ['Mod+Z'],
    isEnabled: canUndo,
    run: undo,
  },
  'edit.redo': {
    group: 'edit',
    label: 'shell.redo',
    icon: 'redo',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    isEnabled: canRedo,
    run: redo,
  },
  'edit.remove': {
    group: 'edit',
    label: 'board.act.delete',
    icon: 'trash',
    keys: ['Delete', 'Backspace'],
    isEnabled: () => mayEdit() && hasSelection(),
    run: () => remove(useView.getState().selection),
  },
  'edit.selectAll': {
    group: 'edit',
    label: 'commands.selectAll',
    icon: 'selectAll',
    keys: ['Mod+A'],
    where: 'board',
    run: () => {
      const { components, links, frames = [], annotations = [] } = useDocument.getState().scenario;
      select([...components, ...links, ...frames, ...annotations].map(({ id }) => id));
    },
  },
  'edit.deselect': {
    group: 'edit',
    label: 'commands.deselect',
    keys: ['Escape'],
    isEnabled: () => hasSelection() || useView.getState().message !== null,
    run: () => {
      select([]);
      selectMessage(null);
    },
  },
});

/** What is selected, to and from the clipboard, and once more. */
import { duplicate, selected } from '../editing/acting.ts';
import { canCopy, copy, cut, paste } from '../editing/clipboard.ts';
import { mayEdit } from '../stores/permissions.ts';
import { defineCommands } from './command.ts';

export const editCommands = defineCommands({
  'edit.cut': {
    group: 'edit',
    label: 'commands.cut',
    icon: 'scissors',
    keys: ['Mod+X'],
    isBrowsers: true,
    isEnabled: () => mayEdit() && canCopy(),
    run: cut,
  },
  'edit.copy': {
    group: 'edit',
    label: 'commands.copy',
    icon: 'copy',
    keys: ['Mod+C'],
    isBrowsers: true,
    isEnabled: canCopy,
    run: copy,
  },
  'edit.paste': {
    group: 'edit',
    label: 'commands.paste',
    icon: 'paste',
    keys: ['Mod+V'],
    isBrowsers: true,
    isEnabled: mayEdit,
    run: (place) => void paste(place),
  },
  'edit.duplicate': {
    group: 'edit',
    label: 'commands.duplicate',
    icon: 'duplicate',
    keys: ['Mod+D'],
    isEnabled: () => mayEdit() && selected().length > 0,
    run: duplicate,
  },
});

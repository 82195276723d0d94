/** Being told. */
import { defineCommands } from './command.ts';
import { useKeyboardMap } from './mapStore.ts';

export const helpCommands = defineCommands({
  'help.keys': {
    group: 'help',
    label: 'commands.keys',
    icon: 'keyboard',
    keys: ['?', 'F1'],
    run: () => useKeyboardMap.setState({ isOpen: true }),
  },
});

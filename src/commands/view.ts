/** What is shown, and how. */
import { fitOptions, glide, openBoard } from '../board/view.ts';
import type { Key } from '../i18n/index.ts';
import { showPage } from '../pages.ts';
import { type Panel, useView } from '../stores/view.ts';
import type { IconName } from '../ui/Icon.tsx';
import { type Command, defineCommands } from './command.ts';

const isOnBoard = () => useView.getState().page === 'board' && openBoard() !== null;

function panel(name: Panel, label: Key, icon: IconName, key: string): Command {
  return {
    group: 'view',
    label,
    icon,
    keys: [key],
    isEnabled: () => isOnBoard() && !useView.getState().hidden.includes(name),
    isOn: () => useView.getState().panels[name],
    run: () => useView.getState().togglePanel(name),
  };
}

/** Everything, or what is selected. */
function show(ids?: readonly string[]): void {
  const nodes = ids?.map((id) => ({ id }));
  void openBoard()?.flow.fitView({ ...fitOptions, ...glide(), ...(nodes && { nodes }) });
}

export const viewCommands = defineCommands({
  'view.home': {
    group: 'view',
    label: 'shell.home',
    icon: 'home',
    keys: ['Alt+0'],
    isEnabled: () => useView.getState().page === 'board' && !useView.getState().embed,
    run: () => showPage('home'),
  },
  'view.board': {
    group: 'view',
    label: 'shell.board',
    keys: ['Alt+B'],
    isEnabled: () => useView.getState().page === 'home',
    run: () => showPage('board'),
  },
  'view.zoomIn': {
    group: 'view',
    label: 'board.zoom.in',
    icon: 'plus',
    keys: ['+', '='],
    isEnabled: isOnBoard,
    run: () => void openBoard()?.flow.zoomIn(glide()),
  },
  'view.zoomOut': {
    group: 'view',
    label: 'board.zoom.out',
    icon: 'minus',
    keys: ['-'],
    isEnabled: isOnBoard,
    run: () => void openBoard()?.flow.zoomOut(glide()),
  },
  'view.zoomReset': {
    group: 'view',
    label: 'board.zoom.reset',
    keys: ['Shift+0'],
    isEnabled: isOnBoard,
    run: () => void openBoard()?.flow.zoomTo(1, glide()),
  },
  'view.fit': {
    group: 'view',
    label: 'board.zoom.fit',
    icon: 'fit',
    keys: ['Shift+1'],
    isEnabled: isOnBoard,
    run: () => show(),
  },
  'view.fitSelected': {
    group: 'view',
    label: 'commands.fitSelected',
    keys: ['Shift+2'],
    isEnabled: () => isOnBoard() && useView.getState().selection.length > 0,
    run: () => show(useView.getState().selection),
  },
  'view.palette': panel('palette', 'commands.palette', 'panelLeft', 'Alt+1'),
  'view.metrics': panel('metrics', 'commands.metrics', 'panelBottom', 'Alt+2'),
  'view.inspector': panel('inspector', 'commands.inspector', 'panelRight', 'Alt+3'),
});

/** Boards and files. */
import { duplicateBoard, newBoard, revertToExample, showBoards } from '../shell/boards.ts';
import { chooseFile, saveFile } from '../shell/files.ts';
import { useNotices } from '../shell/notices.ts';
import { useDocument } from '../stores/document.ts';
import { useView } from '../stores/view.ts';
import { defineCommands } from './command.ts';

const isOnBoard = () => useView.getState().page === 'board';

export const fileCommands = defineCommands({
  'file.open': {
    group: 'file',
    label: 'shell.open',
    icon: 'open',
    keys: ['Mod+O'],
    run: chooseFile,
  },
  'file.save': {
    group: 'file',
    label: 'shell.save',
    icon: 'save',
    keys: ['Mod+S'],
    isEnabled: isOnBoard,
    run: () => void saveFile(),
  },
  'file.saveRun': {
    group: 'file',
    label: 'shell.saveRun',
    icon: 'save',
    keys: ['Mod+Shift+S'],
    isEnabled: isOnBoard,
    run: () => void saveFile('run'),
  },
  'file.share': {
    group: 'file',
    label: 'shell.shareLink',
    icon: 'share',
    isEnabled: isOnBoard,
    run: () => useNotices.setState({ sharing: { is: 'share' } }),
  },
  'file.export': {
    group: 'file',
    label: 'shell.export',
    icon: 'image',
    keys: ['Mod+Shift+E'],
    isEnabled: isOnBoard,
    run: () => useNotices.setState({ sharing: { is: 'export' } }),
  },
  'file.new': { group: 'file', label: 'shell.new', icon: 'plus', run: newBoard },
  'file.boards': { group: 'file', label: 'shell.boards', icon: 'boards', run: showBoards },
  'file.duplicate': {
    group: 'file',
    label: 'shell.duplicate',
    icon: 'duplicate',
    isEnabled: isOnBoard,
    run: () => void duplicateBoard(),
  },
  'file.revert': {
    group: 'file',
    label: 'shell.revert',
    icon: 'revert',
    isEnabled: () => isOnBoard() && useDocument.getState().example !== null,
    run: () => void revertToExample(),
  },
});

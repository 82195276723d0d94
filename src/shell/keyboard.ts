/**
 * From keys to commands, wherever the focus is, except while text is being written or a menu or a
 * dialog is open.
 */
import { areAllKnown, type Command, commandFor, loadCommands } from '../commands/index.ts';
import { whenSomeoneIsThere } from '../loading/later.ts';
import { useView } from '../stores/view.ts';
import { isWriting } from './writing.ts';

whenSomeoneIsThere(async () => (await import('../editing/clipboard.ts')).followClipboard());

export function followKeyboard(): () => void {
  // Some browsers press a focused button when the space bar comes up, whatever became of it going down.
  let spaceTaken = false;
  const listener = (event: KeyboardEvent) => {
    if (!act(event)) return;
    event.preventDefault();
    spaceTaken = event.key === ' ';
  };
  const releaseListener = (event: KeyboardEvent) => {
    if (event.key === ' ' && spaceTaken) event.preventDefault();
    spaceTaken = false;
  };
  addEventListener('keydown', listener);
  addEventListener('keyup', releaseListener);
  return () => {
    removeEventListener('keydown', listener);
    removeEventListener('keyup', releaseListener);
  };
}

/** True when the key meant something. */
function act(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (isTaken(event, target)) return false;
  const command = commandFor(event, (one, key) => isOffered(one, key, event, target));
  command?.run();
  if (!command && !areAllKnown()) void actLater(event, target);
  return command !== undefined;
}

/** The very first key may be one of a command that has yet to come. */
async function actLater(event: KeyboardEvent, target: Element | null): Promise<void> {
  await loadCommands();
  if (isTaken(event, target)) return;
  commandFor(event, (one, key) => isOffered(one, key, event, target))?.run();
}

function isTaken(event: KeyboardEvent, target: Element | null): boolean {
  if (event.defaultPrevented || event.isComposing) return true;
  // Escape closes what floats above the page before it means anything else.
  if (event.key === 'Escape' && document.querySelector(':popover-open')) return true;
  if (isWriting(target) || target?.closest('[role="menu"]')) return true;
  // Wherever the focus is: nothing behind a dialog may change.
  return document.querySelector('dialog:modal') !== null;
}

/** Controls that have a use of their own for the space bar, the arrows, Enter. */
const controls =
  'button, a, summary, [type="range"], [role="radio"], [role="tab"], [role="option"], [role="treeitem"]';

function isOffered(
  command: Command,
  key: string,
  event: KeyboardEvent,
  target: Element | null,
): boolean {
  const { page, selection, classroom } = useView.getState();
  // In class keys mean steps, and nothing that could lead away from them.
  if (classroom && !['classroom', 'help'].includes(command.group)) return false;
  const isOfBoard = !['view', 'file', 'help'].includes(command.group);
  if (page === 'home' && isOfBoard) return false;
  if (command.where === 'board' && !isBoardsOwn(target)) return false;
  const control = target?.closest(controls);
  if (key === 'Space') {
    // Who walks by keyboard presses the button; who clicked it last wants to play or pause.
    // Nobody presses a button with the shift key down.
    return !control?.matches(':focus-visible:not([type="range"])');
  }
  if (key === 'Enter') return !control;
  if (command.group === 'time' && key.includes('Arrow')) {
    // Over the board the arrows move what is selected, or walk a control.
    return !control && selection.length === 0 && !event.defaultPrevented;
  }
  return true;
}

function isBoardsOwn(target: Element | null): boolean {
  if (!target || target === document.body || target === document.documentElement) return true;
  return target.closest('.board') !== null;
}

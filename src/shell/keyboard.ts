/** Keys that work wherever the focus is, except while text is being written or a dialog is open. */
import { engine } from '../engine/engine.ts';
import { redo, remove, undo } from '../stores/document.ts';
import { useRun } from '../stores/run.ts';
import { select, selectMessage, useView } from '../stores/view.ts';
import { openPanel } from '../timeline/timelineStore.ts';

const marks = () => import('../timeline/moves.ts');

export function followKeyboard(): () => void {
  const listener = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    // Escape closes what floats above the page before it means anything else.
    if (event.key === 'Escape' && document.querySelector(':popover-open')) return;
    const target = event.target instanceof Element ? event.target : null;
    if (isWriting(target) || target?.closest('[role="menu"]')) return;
    // Wherever the focus is: nothing behind a dialog may change.
    if (document.querySelector('dialog:modal')) return;
    if (!act(event, target)) return;
    event.preventDefault();
    spaceTaken = event.key === ' ';
  };
  // Some browsers press a focused button when the space bar comes up, whatever became of it going down.
  let spaceTaken = false;
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
function act(event: KeyboardEvent, target: Element | null): boolean {
  const command = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (command && !event.altKey) {
    if (key === 'z') (event.shiftKey ? redo : undo)();
    else if (key === 'y') redo();
    else return false;
    return true;
  }
  if (command || event.altKey) return false;
  // A focused button or slider has its own use of these keys.
  const control = target?.closest(
    'button, a, summary, [type="range"], [role="radio"], [role="tab"]',
  );
  switch (key) {
    case ' ':
      // Who walks by keyboard presses the button; who clicked it last wants to play or pause.
      // Nobody presses a button with the shift key down.
      if (!event.shiftKey && control?.matches(':focus-visible:not([type="range"])')) return false;
      if (event.shiftKey && !isGoingBack()) engine.playBackwards();
      else engine.toggle();
      return true;
    case '.':
    case '>':
      engine.step(event.shiftKey ? 'event' : 'note');
      return true;
    case ',':
    case '<':
      engine.step(event.shiftKey ? 'event' : 'note', true);
      return true;
    case 'arrowright':
    case 'arrowleft':
      // Over the board the arrows move what is selected, or walk a control.
      if (control || useView.getState().selection.length > 0) return false;
      engine.step(event.shiftKey ? 'event' : 'note', key === 'arrowleft');
      return true;
    case '[':
    case ']':
      void marks().then(({ goToMark }) => goToMark(key === '['));
      return true;
    case 'g':
      openPanel('jump');
      return true;
    case 'delete':
    case 'backspace':
      return removeSelection();
    case 'escape':
      if (useView.getState().selection.length === 0 && useView.getState().message === null)
        return false;
      select([]);
      selectMessage(null);
      return true;
    default:
      return false;
  }
}

function isGoingBack(): boolean {
  const { status, backwards } = useRun.getState();
  return status === 'playing' && backwards;
}

function removeSelection(): boolean {
  const { selection } = useView.getState();
  if (selection.length === 0) return false;
  remove(selection);
  return true;
}

function isWriting(target: Element | null): boolean {
  return (
    target?.closest(
      'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select',
    ) != null ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

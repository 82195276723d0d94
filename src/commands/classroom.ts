/** Stepping through numbered links, large. What does it comes with the view itself. */
import type { Key } from '../i18n/index.ts';
import { useDocument } from '../stores/document.ts';
import { useView } from '../stores/view.ts';
import type { IconName } from '../ui/Icon.tsx';
import { type Command, defineCommands } from './command.ts';

const moves = () => import('../classroom/moves.ts');

type Moves = Awaited<ReturnType<typeof moves>>;

const isInClass = () => useView.getState().classroom;

function inClass(
  label: Key,
  keys: readonly string[],
  run: (moves: Moves) => void,
  icon?: IconName,
): Command {
  return {
    group: 'classroom',
    label,
    keys,
    ...(icon && { icon }),
    isEnabled: isInClass,
    run: () => void moves().then(run),
  };
}

export const classroomCommands = defineCommands({
  'classroom.next': inClass('classroom.next', ['Space'], (to) => to.next()),
  'classroom.forward': inClass('classroom.forward', ['ArrowRight', 'PageDown'], (to) =>
    to.forward(),
  ),
  'classroom.back': inClass('classroom.back', ['ArrowLeft', 'PageUp'], (to) => to.back()),
  'classroom.number': {
    ...inClass('classroom.number', ['1', '2', '3'], () => undefined),
    // Digits belong together, which only the view itself can tell (`classroom/digits.ts`).
    isBrowsers: true,
  },
  'classroom.start': inClass('classroom.start', ['Home'], (to) => to.toStart()),
  'classroom.end': inClass('classroom.end', ['End'], (to) => to.toEnd()),
  'classroom.speed': inClass('classroom.speed', ['P', 'Enter'], (to) => to.toggleSpeed()),
  'classroom.fullScreen': {
    ...inClass('classroom.fullScreen', ['F'], () => undefined, 'fullScreen'),
    run: () =>
      void import('../classroom/fullScreen.ts').then((screen) => screen.toggleFullScreen()),
  },
  'classroom.leave': {
    ...inClass('classroom.leave', ['Escape'], () => undefined, 'close'),
    // Within somebody else's page there is nothing to go back to.
    isEnabled: () => isInClass() && !useView.getState().embed,
    run: () => void import('../classroom/session.ts').then((session) => session.leaveClass()),
  },
  'classroom.open': {
    group: 'view',
    label: 'classroom.open',
    icon: 'projector',
    keys: ['Alt+C'],
    isEnabled: () => {
      const { page, classroom } = useView.getState();
      const hasBoard = useDocument.getState().scenario.components.length > 0;
      return page === 'board' && !classroom && hasBoard;
    },
    run: () => useView.setState({ classroom: true }),
  },
});

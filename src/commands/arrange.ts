/** Where things stand: in line, evenly apart, tidied up, in frames, locked. */
import {
  align,
  areLocked,
  distribute,
  frame,
  selected,
  tidy,
  toggleLock,
  unframe,
} from '../editing/acting.ts';
import type { Axis, Edge } from '../editing/arranging.ts';
import { placedOf } from '../editing/elements.ts';
import type { Key } from '../i18n/index.ts';
import { useDocument } from '../stores/document.ts';
import { mayEdit } from '../stores/permissions.ts';
import type { IconName } from '../ui/Icon.tsx';
import { type Command, defineCommands } from './command.ts';

/** Of components, frames and annotations. */
function countSelected(): number {
  const ids = new Set(selected());
  return placedOf(useDocument.getState().scenario).filter(({ id }) => ids.has(id)).length;
}

const atLeast = (count: number) => () => mayEdit() && countSelected() >= count;

function hasFrame(): boolean {
  const ids = new Set(selected());
  return useDocument.getState().scenario.frames?.some(({ id }) => ids.has(id)) ?? false;
}

function alignment(edge: Edge, label: Key, icon: IconName, key: string): Command {
  const run = () => align(edge);
  return { group: 'arrange', label, icon, keys: [`Alt+${key}`], isEnabled: atLeast(2), run };
}

function distribution(axis: Axis, label: Key, icon: IconName, key: string): Command {
  const run = () => distribute(axis);
  return { group: 'arrange', label, icon, keys: [`Alt+Shift+${key}`], isEnabled: atLeast(3), run };
}

export const arrangeCommands = defineCommands({
  'arrange.left': alignment('left', 'commands.left', 'alignLeft', 'A'),
  'arrange.centre': alignment('centre', 'commands.centre', 'alignCentre', 'H'),
  'arrange.right': alignment('right', 'commands.right', 'alignRight', 'D'),
  'arrange.top': alignment('top', 'commands.top', 'alignTop', 'W'),
  'arrange.middle': alignment('middle', 'commands.middle', 'alignMiddle', 'V'),
  'arrange.bottom': alignment('bottom', 'commands.bottom', 'alignBottom', 'S'),
  'arrange.across': distribution('x', 'commands.across', 'distributeAcross', 'H'),
  'arrange.down': distribution('y', 'commands.down', 'distributeDown', 'V'),
  'arrange.tidy': {
    group: 'arrange',
    label: 'commands.tidy',
    icon: 'tidy',
    keys: ['Shift+T'],
    where: 'board',
    isEnabled: () => mayEdit() && useDocument.getState().scenario.components.length > 1,
    run: () => void tidy(),
  },
  'arrange.frame': {
    group: 'arrange',
    label: 'commands.frame',
    icon: 'frame',
    keys: ['Mod+G'],
    isEnabled: atLeast(1),
    run: frame,
  },
  'arrange.unframe': {
    group: 'arrange',
    label: 'commands.unframe',
    icon: 'unframe',
    keys: ['Mod+Shift+G'],
    isEnabled: () => mayEdit() && hasFrame(),
    run: unframe,
  },
  'arrange.lock': {
    group: 'arrange',
    label: 'commands.lock',
    back: 'commands.unlock',
    icon: 'lock',
    keys: ['Shift+L'],
    where: 'board',
    isEnabled: atLeast(1),
    isOn: areLocked,
    run: toggleLock,
  },
});

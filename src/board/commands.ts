/** What can be done on the board beyond moving things: `commands/board.ts` puts them into the table. */

import { flags } from '../../simulations/protocol.ts';
import { defineCommands, type Place } from '../commands/command.ts';
import { elementsOf, isLocked } from '../editing/elements.ts';
import { membersOf } from '../editing/moving.ts';
import { engine } from '../engine/engine.ts';
import { useDocument } from '../stores/document.ts';
import { mayEdit } from '../stores/permissions.ts';
import { select, useView } from '../stores/view.ts';
import { pickUp } from './carry/pickUp.ts';
import { putDown } from './carry/putDown.ts';
import { openMenuOfSelection } from './contextMenu.ts';
import { useFinding } from './find/finding.ts';
import { useGesture, useStates } from './states.ts';
import { fitOptions, glide, openBoard } from './view.ts';

const slowFactor = 4;

function selected() {
  const { selection } = useView.getState();
  const chosen = new Set(selection);
  const { components, links, frames = [] } = useDocument.getState().scenario;
  return {
    components: components.filter(({ id }) => chosen.has(id)),
    links: links.filter(({ id }) => chosen.has(id)),
    frames: frames.filter(({ id }) => chosen.has(id)),
    count: selection.length,
  };
}

const has = (id: string, flag: number) => ((useStates.getState().flags[id] ?? 0) & flag) !== 0;

/** All of them are: then it is the way back that is offered. */
const areAll = (elements: readonly { readonly id: string }[], flag: number) =>
  elements.length > 0 && elements.every(({ id }) => has(id, flag));

function toggle(
  elements: readonly { readonly id: string }[],
  flag: number,
  on: (target: string) => Parameters<typeof engine.input>[0],
  off: (target: string) => Parameters<typeof engine.input>[0],
): void {
  const isOn = areAll(elements, flag);
  for (const { id } of elements) {
    if (has(id, flag) === isOn) engine.input(isOn ? off(id) : on(id));
  }
}

function place(what: 'frame' | 'note', at?: Place): void {
  if (at) putDown({ what, ...at });
  else pickUp(what, null);
}

export const ownCommands = defineCommands({
  'board.note': {
    group: 'board',
    label: 'board.add.note',
    icon: 'note',
    keys: ['N'],
    where: 'board',
    isEnabled: mayEdit,
    run: (at) => place('note', at),
  },
  'board.frame': {
    group: 'board',
    label: 'board.add.frame',
    icon: 'frame',
    keys: ['F'],
    where: 'board',
    isEnabled: mayEdit,
    run: (at) => place('frame', at),
  },
  'board.replace': {
    group: 'board',
    label: 'board.replace',
    icon: 'replace',
    keys: ['R'],
    where: 'board',
    isEnabled: () => {
      const { components, count } = selected();
      const [component] = components;
      return mayEdit() && count === 1 && component !== undefined && !isLocked(component);
    },
    run: () => openMenuOfSelection('replace'),
  },
  'board.insert': {
    group: 'board',
    label: 'board.insert',
    icon: 'insert',
    keys: ['I'],
    where: 'board',
    isEnabled: () => mayEdit() && selected().count === 1 && selected().links.length === 1,
    run: () => openMenuOfSelection('insert'),
  },
  'board.members': {
    group: 'board',
    label: 'board.members',
    icon: 'selectAll',
    isEnabled: () => selected().frames.length > 0,
    run: () => {
      const { scenario } = useDocument.getState();
      const inside = selected().frames.flatMap(({ id }) => [...membersOf(scenario, id)]);
      const there = new Set(elementsOf(scenario).map(({ id }) => id));
      select([...new Set(inside)].filter((id) => there.has(id)));
    },
  },
  'board.marquee': {
    group: 'board',
    label: 'board.marquee',
    icon: 'marquee',
    keys: ['S'],
    where: 'board',
    isOn: () => useGesture.getState().marquee,
    run: () => useGesture.setState(({ marquee }) => ({ marquee: !marquee })),
  },
  'board.crash': {
    group: 'board',
    label: 'board.act.crash',
    back: 'board.act.recover',
    icon: 'crash',
    keys: ['K'],
    where: 'board',
    isEnabled: () => selected().components.length > 0,
    isOn: () => areAll(selected().components, flags.crashed),
    run: () =>
      toggle(
        selected().components,
        flags.crashed,
        (target) => ({ do: 'crash', target }),
        (target) => ({ do: 'recover', target }),
      ),
  },
  'board.slow': {
    group: 'board',
    label: 'board.act.slow',
    back: 'board.act.unslow',
    icon: 'clock',
    keys: ['L'],
    where: 'board',
    isEnabled: () => selected().components.length > 0,
    isOn: () => areAll(selected().components, flags.slowed),
    run: () =>
      toggle(
        selected().components,
        flags.slowed,
        (target) => ({ do: 'slow', target, by: slowFactor }),
        (target) => ({ do: 'unslow', target }),
      ),
  },
  'board.cut': {
    group: 'board',
    label: 'board.cut',
    back: 'board.act.heal',
    icon: 'cut',
    keys: ['X'],
    where: 'board',
    isEnabled: () => selected().links.length > 0,
    isOn: () => areAll(selected().links, flags.cut),
    run: () =>
      toggle(
        selected().links,
        flags.cut,
        (target) => ({ do: 'cut', target }),
        (target) => ({ do: 'heal', target }),
      ),
  },
  'board.find': {
    group: 'board',
    label: 'board.find',
    icon: 'search',
    keys: ['Mod+F', '/'],
    run: () => useFinding.setState({ isOpen: true }),
  },
  'board.menu': {
    group: 'board',
    label: 'board.menu',
    icon: 'menu',
    keys: ['Shift+F10', 'ContextMenu'],
    where: 'board',
    run: () => openMenuOfSelection(),
  },
  'view.fit': {
    group: 'view',
    label: 'board.fit',
    icon: 'fit',
    keys: ['Shift+1', 'Home'],
    isEnabled: () => openBoard() !== null,
    run: () => void openBoard()?.flow.fitView({ ...fitOptions, ...glide() }),
  },
  'view.zoomIn': {
    group: 'view',
    label: 'board.zoom.in',
    icon: 'plus',
    keys: ['+', '='],
    where: 'board',
    run: () => void openBoard()?.flow.zoomIn(glide()),
  },
  'view.zoomOut': {
    group: 'view',
    label: 'board.zoom.out',
    icon: 'minus',
    keys: ['-'],
    where: 'board',
    run: () => void openBoard()?.flow.zoomOut(glide()),
  },
  'view.actualSize': {
    group: 'view',
    label: 'board.zoom.reset',
    keys: ['0'],
    where: 'board',
    run: () => void openBoard()?.flow.zoomTo(1, glide()),
  },
  'board.details': {
    group: 'board',
    label: 'board.details',
    icon: 'settings',
    isEnabled: () => !useView.getState().hidden.includes('inspector'),
    run: () => useView.getState().setPanel('inspector', true),
  },
});

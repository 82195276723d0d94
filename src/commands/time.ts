/** Ways through time. */
import { engine } from '../engine/engine.ts';
import { useRun } from '../stores/run.ts';
import { openPanel } from '../timeline/timelineStore.ts';
import { defineCommands } from './command.ts';

const marks = () => import('../timeline/moves.ts');

const isRunning = () => useRun.getState().status !== 'failed';

function playBackwards(): void {
  const { status, backwards } = useRun.getState();
  if (status === 'playing' && backwards) engine.toggle();
  else engine.playBackwards();
}

export const timeCommands = defineCommands({
  'time.toggle': {
    group: 'time',
    label: 'commands.toggle',
    icon: 'play',
    keys: ['Space'],
    isOn: () => useRun.getState().status === 'playing',
    run: () => engine.toggle(),
  },
  'time.playBack': {
    group: 'time',
    label: 'timeline.playBack',
    icon: 'playBack',
    keys: ['Shift+Space'],
    isEnabled: isRunning,
    run: playBackwards,
  },
  'time.step': {
    group: 'time',
    label: 'timeline.stepNote',
    icon: 'stepNote',
    keys: ['.', 'ArrowRight'],
    run: () => engine.step('note'),
  },
  'time.stepBack': {
    group: 'time',
    label: 'timeline.stepBack',
    icon: 'stepBack',
    keys: [',', 'ArrowLeft'],
    run: () => engine.step('note', true),
  },
  'time.stepEvent': {
    group: 'time',
    label: 'timeline.stepEvent',
    keys: ['Shift+.', 'Shift+ArrowRight'],
    run: () => engine.step('event'),
  },
  'time.stepEventBack': {
    group: 'time',
    label: 'timeline.stepEventBack',
    keys: ['Shift+,', 'Shift+ArrowLeft'],
    run: () => engine.step('event', true),
  },
  'time.lastMark': {
    group: 'time',
    label: 'timeline.lastMark',
    keys: ['['],
    run: () => void marks().then(({ goToMark }) => goToMark(true)),
  },
  'time.nextMark': {
    group: 'time',
    label: 'timeline.nextMark',
    keys: [']'],
    run: () => void marks().then(({ goToMark }) => goToMark(false)),
  },
  'time.jump': {
    group: 'time',
    label: 'timeline.jump',
    keys: ['G'],
    run: () => openPanel('jump'),
  },
  'time.restart': {
    group: 'time',
    label: 'timeline.restart',
    icon: 'restart',
    run: () => engine.restart(),
  },
});

import type { Words } from '../../simulations/components/define.ts';

export const strings = {
  'timeline.label': { en: 'Time', zh: '时间' },
  'timeline.play': { en: 'Play', zh: '播放' },
  'timeline.playBack': { en: 'Run backwards', zh: '倒放' },
  'timeline.pause': { en: 'Pause', zh: '暂停' },
  'timeline.restart': { en: 'Start again from 0', zh: '从头开始' },
  'timeline.stepNote': { en: 'On to the next thing that happens', zh: '走到下一件事' },
  'timeline.stepBack': { en: 'Back by one thing that happened', zh: '退回一件事' },
  'timeline.more': { en: 'More ways through time', zh: '更多时间操作' },
  'timeline.clock': { en: 'Simulated time', zh: '模拟时间' },
  'timeline.runOf': { en: 'of {duration} · seed {seed}', zh: '共 {duration} · 种子 {seed}' },
  'timeline.settings': { en: 'Settings of this run', zh: '本次运行的设置' },
  'timeline.ended': { en: 'at its end · seed {seed}', zh: '已到终点 · 种子 {seed}' },
  'timeline.endedNote': {
    en: 'The run has arrived at its end, {duration}. Play starts it again.',
    zh: '这次运行已到终点 {duration}。再按播放会从头开始。',
  },
  'timeline.quietStep': {
    en: 'Event {number}: nothing to tell',
    zh: '第 {number} 个事件：没有值得一说的事',
  },

  'timeline.speed': { en: 'Speed', zh: '速度' },
  'timeline.speedReal': { en: '1× real time', zh: '与实际同速' },
  'timeline.speedFaster': { en: '{factor}× real time', zh: '实际的 {factor} 倍' },
  'timeline.speedSlower': { en: '1 s = {shown}', zh: '1 秒 = {shown}' },
  'timeline.speedFull': { en: 'as fast as it goes', zh: '全速' },
  'timeline.reached': { en: 'reached {speed}', zh: '实际达到 {speed}' },
  'timeline.reachedTimes': { en: '{factor}×', zh: '{factor} 倍' },
} as const satisfies Record<string, Words>;

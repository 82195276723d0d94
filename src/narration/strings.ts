import type { Words } from '../../simulations/components/define.ts';

export const strings = {
  'narration.log': { en: 'Narration of the run', zh: '运行解说' },
  'narration.on': { en: 'Narration on', zh: '解说已开启' },
  'narration.off': { en: 'Narration off', zh: '解说已关闭' },
  'narration.playing': { en: 'Running from {time}', zh: '从 {time} 开始运行' },
  'narration.paused': { en: 'Paused at {time}', zh: '在 {time} 暂停' },
  'narration.saturated': {
    en: '{name} is saturated; before it: {before}',
    zh: '{name} 已饱和，它前面的情况：{before}',
  },
  'narration.relieved': { en: '{name} has room again', zh: '{name} 又有余量了' },
  'narration.at': { en: '{time}: {text}', zh: '{time}：{text}' },
  'narration.more_one': { en: '{text}. One other thing meanwhile', zh: '{text}。其间还有 1 件事' },
  'narration.more_other': {
    en: '{text}. {count} other things meanwhile',
    zh: '{text}。其间还有 {count} 件事',
  },
  'narration.board': {
    en: 'The board has {components} components and {links} links. {ways}',
    zh: '画板上有 {components} 个组件、{links} 条链路。{ways}',
  },
  'narration.way': { en: '{from} leads to {to}.', zh: '{from} 通向 {to}。' },
  'narration.alone': { en: '{names} not connected.', zh: '{names} 尚未连线。' },
  'narration.and': { en: ', ', zh: '、' },
  'narration.empty': { en: 'The board is empty', zh: '画板是空的' },
  'narration.describe': { en: 'Say what is on the board', zh: '说出画板上有什么' },
} as const satisfies Record<string, Words>;

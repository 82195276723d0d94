import type { Words } from '../../../simulations/components/define.ts';

export const strings = {
  'board.tap.ask': {
    en: 'From {from}: tap what it should be linked to',
    zh: '从 {from} 出发：点一下要连到的组件',
  },
  'board.tap.askBack': {
    en: 'To {from}: tap what should be linked to it',
    zh: '连到 {from}：点一下链路的起点组件',
  },
  'board.tap.cancel': { en: 'Cancel', zh: '取消' },
  'board.walk.ways_one': { en: '{in} in, {count} way out', zh: '{in} 条进，{count} 条出' },
  'board.walk.ways_other': { en: '{in} in, {count} ways out', zh: '{in} 条进，{count} 条出' },
  'board.walk.link': {
    en: '{n} of {total}; up and down for the others',
    zh: '第 {n} 条，共 {total} 条；上下键换一条',
  },
  'board.walk.noneOut': { en: 'Nothing goes out of {name}', zh: '{name} 没有输出链路' },
  'board.walk.noneIn': { en: 'Nothing comes into {name}', zh: '{name} 没有输入链路' },
  'board.walk.edge': { en: 'Nothing further that way', zh: '那个方向没有别的组件了' },
} as const satisfies Record<string, Words>;

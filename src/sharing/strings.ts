import type { Words } from '../../simulations/components/define.ts';

export const strings = {
  'sharing.title': { en: 'Share', zh: '分享' },
  'sharing.note': {
    en: 'All of it is in the link itself. Nothing is uploaded: who has the link has the board.',
    zh: '全部内容都在链接里，不会上传到任何地方：拿到链接就能打开画板。',
  },
  'sharing.what': { en: 'What the link opens', zh: '链接打开后看到什么' },
  'sharing.moment': { en: 'This moment', zh: '这一刻' },
  'sharing.board': { en: 'Board only', zh: '仅画板' },
  'sharing.momentNote': {
    en: 'Opens paused at {time}, with everything that was done until then and what is selected now.',
    zh: '打开后停在 {time}，包括此前的所有操作和当前的选择。',
  },
  'sharing.boardNote': {
    en: 'Opens as a new run from the start.',
    zh: '打开后从头开始新的运行。',
  },
  'sharing.futures_one': { en: 'Also the other branch', zh: '也包括另一条分支' },
  'sharing.futures_other': {
    en: 'Also the other {count} branches',
    zh: '也包括另外 {count} 条分支',
  },
  'sharing.leftOut': {
    en: 'A file holds at most so many: {count} of the oldest are left out.',
    zh: '文件容纳不下全部分支：最早的 {count} 条不包括在内。',
  },
  'sharing.components': { en: 'Components', zh: '组件' },
  'sharing.links': { en: 'Links', zh: '链路' },
  'sharing.seed': { en: 'Seed', zh: '种子' },
  'sharing.inputs': { en: 'Inputs', zh: '操作' },
  'sharing.branches': { en: 'Branches', zh: '分支' },
  'sharing.length': { en: 'Length', zh: '长度' },
  'sharing.characters_one': { en: '{count} character', zh: '{count} 个字符' },
  'sharing.characters_other': { en: '{count} characters', zh: '{count} 个字符' },
  'sharing.link': { en: 'Link', zh: '链接' },
  'sharing.copy': { en: 'Copy link', zh: '复制链接' },
  'sharing.copied': { en: 'The link is copied.', zh: '链接已复制。' },
  'sharing.copyYourself': {
    en: 'This browser does not let the page copy. The link is selected: press {keys}.',
    zh: '浏览器不允许页面复制。链接已选中：请按 {keys}。',
  },
  'sharing.save': { en: 'Save as a file', zh: '保存为文件' },

  'sharing.badLink': { en: 'This link cannot be opened', zh: '无法打开这个链接' },
  'sharing.badLinkNote': {
    en: 'Your board is as it was.',
    zh: '你的画板没有任何改动。',
  },
  'sharing.openFile': { en: 'Open a file…', zh: '打开文件…' },
  'sharing.opened': { en: 'This board came with a link.', zh: '这块画板来自链接。' },
  'sharing.openedRun': {
    en: 'This run came with a link. It is paused at {time}.',
    zh: '这次运行来自链接，停在 {time}。',
  },
  'sharing.back': { en: 'Back to my board', zh: '回到我的画板' },
  'sharing.dismiss': { en: 'Dismiss', zh: '知道了' },

  'sharing.earlier': { en: 'Earlier boards', zh: '之前的画板' },
  'sharing.earlierNote': {
    en: 'Kept in this browser: what was on the board in other tabs, and before a link was opened.',
    zh: '保存在这个浏览器里：其他标签页的画板，以及打开链接之前的画板。',
  },
  'sharing.noneEarlier': { en: 'There are none yet.', zh: '还没有。' },
  'sharing.untitled': { en: 'Untitled board', zh: '未命名画板' },
  'sharing.size_one': { en: '{count} component', zh: '{count} 个组件' },
  'sharing.size_other': { en: '{count} components', zh: '{count} 个组件' },
} as const satisfies Record<string, Words>;

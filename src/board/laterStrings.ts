/** The words of the board that its first view does without: placing, frames and notes, the menu, finding. */
import type { Words } from '../../simulations/components/define.ts';

export const strings = {
  'board.frame.described': {
    en: 'Frame {name}, {count} inside',
    zh: '框 {name}，内有 {count} 个组件',
  },
  'board.note.described': { en: 'Note: {text}', zh: '注释：{text}' },
  'board.note.edit': { en: 'Edit the text', zh: '编辑文字' },
  'board.note.text': { en: 'Text of the note', zh: '注释内容' },
  'board.note.placeholder': { en: 'What is there to say?', zh: '写点什么……' },

  'board.carry.title': { en: '{name}: where should it stand?', zh: '{name}：放在哪里？' },
  'board.carry.insert': { en: '{name}: into this link', zh: '{name}：插入这条链路' },
  'board.carry.pointer': {
    en: 'Click to place · Shift+click for several · Esc puts it back',
    zh: '点击放置 · Shift+点击可连放几个 · Esc 放回',
  },
  'board.carry.frame': {
    en: 'Drag from corner to corner, or click · Esc puts it back',
    zh: '从一角拖到对角，或直接点击 · Esc 放回',
  },
  'board.carry.touch': { en: 'Tap the place', zh: '点一下要放的地方' },
  'board.carry.keys': {
    en: 'Arrow keys move it · Enter places it · Esc puts it back',
    zh: '方向键移动 · 回车放下 · Esc 放回',
  },
  'board.carry.at': { en: 'at {x}, {y}', zh: '位置 {x}，{y}' },
  'board.carry.onLink': {
    en: 'over the link {link}: Enter puts it in',
    zh: '在链路 {link} 上：回车即插入',
  },
  'board.carry.here': { en: 'Place it here', zh: '放在这里' },
  'board.carry.cancel': { en: 'Put it back', zh: '放回去' },

  'board.add.note': { en: 'Add a note', zh: '添加注释' },
  'board.add.frame': { en: 'Add a frame', zh: '添加框' },
  'board.replace': { en: 'Replace by…', zh: '替换为……' },
  'board.replace.by': { en: 'In the place of {name}', zh: '用什么替换 {name}' },
  'board.replace.lost_one': { en: '1 link does not fit', zh: '有 1 条链路接不上' },
  'board.replace.lost_other': { en: '{count} links do not fit', zh: '有 {count} 条链路接不上' },
  'board.cut': { en: 'Cut the link', zh: '切断链路' },
  'board.insert': { en: 'Insert a component…', zh: '插入组件……' },
  'board.insert.into': { en: 'Into this link', zh: '插入这条链路' },
  'board.insert.none': { en: 'Nothing fits into this link', zh: '没有组件能插入这条链路' },
  'board.members': { en: 'Select what is inside', zh: '选中框内所有' },
  'board.find': { en: 'Find on the board…', zh: '在画板上查找……' },
  'board.menu': { en: 'Menu', zh: '菜单' },
  'board.details': { en: 'Settings…', zh: '设置……' },
  'board.fit': { en: 'Fit everything', zh: '显示全部' },
  'board.follow.this': { en: 'Follow message {id}', zh: '跟踪消息 {id}' },
  'board.tint.neutral': { en: 'Grey', zh: '灰' },
  'board.tint.indigo': { en: 'Indigo', zh: '靛蓝' },
  'board.tint.blue': { en: 'Blue', zh: '蓝' },
  'board.tint.green': { en: 'Green', zh: '绿' },
  'board.tint.amber': { en: 'Amber', zh: '琥珀' },
  'board.tint.rose': { en: 'Rose', zh: '玫红' },

  'board.find.title': { en: 'Find on the board', zh: '在画板上查找' },
  'board.find.placeholder': { en: 'Name, id or kind', zh: '名称、id 或种类' },
  'board.find.none': { en: 'Nothing by that name', zh: '没有找到' },
  'board.find.count_one': { en: '1 found', zh: '找到 1 个' },
  'board.find.count_other': { en: '{count} found', zh: '找到 {count} 个' },
} as const satisfies Record<string, Words>;

import type { Words } from '../../simulations/components/define.ts';

export const strings = {
  'documents.title': { en: 'My boards', zh: '我的画板' },
  'documents.note': {
    en: 'Kept in this browser, and nowhere else. To take one elsewhere, save it as a file or share a link.',
    zh: '只保存在这个浏览器里。要带到别处，请保存为文件或分享链接。',
  },
  'documents.search': { en: 'Find a board', zh: '查找画板' },
  'documents.none': {
    en: 'There are none yet. Whatever you build is kept here.',
    zh: '还没有画板。你搭建的内容都会保存在这里。',
  },
  'documents.noneFound': { en: 'No board is called “{text}”.', zh: '没有名为“{text}”的画板。' },
  'documents.found_one': { en: '{count} board', zh: '{count} 块画板' },
  'documents.found_other': { en: '{count} boards', zh: '{count} 块画板' },
  'documents.new': { en: 'New board', zh: '新建画板' },
  'documents.isOpen': { en: 'Open now', zh: '正在使用' },
  'documents.openIt': { en: 'Open {name}', zh: '打开“{name}”' },
  'documents.size_one': { en: '{count} component', zh: '{count} 个组件' },
  'documents.size_other': { en: '{count} components', zh: '{count} 个组件' },
  'documents.rename': { en: 'Rename {name}', zh: '重命名“{name}”' },
  'documents.newName': { en: 'New name of {name}', zh: '“{name}”的新名称' },
  'documents.duplicate': { en: 'Duplicate {name}', zh: '复制“{name}”' },
  'documents.delete': { en: 'Delete {name}', zh: '删除“{name}”' },
  'documents.deleted': { en: '“{name}” is deleted.', zh: '已删除“{name}”。' },
  'documents.undo': { en: 'Undo', zh: '撤销' },
  'documents.recently_one': { en: 'Recently deleted: {count}', zh: '最近删除：{count}' },
  'documents.recently_other': { en: 'Recently deleted: {count}', zh: '最近删除：{count}' },
  'documents.recentlyNote': {
    en: 'Deleted boards can be put back for 30 days.',
    zh: '删除的画板在 30 天内可以恢复。',
  },
  'documents.putBackOne': { en: 'Put {name} back', zh: '恢复“{name}”' },
  'documents.forget': { en: 'Delete {name} for good', zh: '彻底删除“{name}”' },
  'documents.unreadable': {
    en: '“{name}” cannot be read by this version of Topolab. It is kept as it is.',
    zh: '这个版本的 Topolab 无法读取“{name}”。它会原样保留。',
  },
  'documents.notListed': {
    en: 'The boards could not be read: {reason}',
    zh: '无法读取画板：{reason}',
  },

  'documents.elsewhere': {
    en: 'This board is open in another tab too. What you change in one shows in the other.',
    zh: '另一个标签页也打开了这块画板，两边的修改会同步。',
  },
  'documents.keepApart': { en: 'Make this one a copy', zh: '这边改为副本' },
  'documents.keptBoth': {
    en: 'This board was changed in another tab at the same moment. Both are kept: this one is now “{name}”.',
    zh: '另一个标签页同时修改了这块画板。两份都已保留：这一份现在叫“{name}”。',
  },
  'documents.openIsDeleted': {
    en: 'This board is deleted. Changing it brings it back.',
    zh: '这块画板已被删除。继续修改就会恢复它。',
  },
  'documents.putBack': { en: 'Put it back', zh: '恢复' },
  'documents.rescued': {
    en: 'The simulation had stopped unexpectedly. It was started again and stands where it was, at {time}.',
    zh: '模拟意外停止，已重新启动，并回到原处 {time}。',
  },
  'documents.newVersion': {
    en: 'A new version of Topolab is ready.',
    zh: 'Topolab 新版本已就绪。',
  },
  'documents.useNewVersion': { en: 'Reload and use it', zh: '刷新并使用' },
} as const satisfies Record<string, Words>;

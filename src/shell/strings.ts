import type { Words } from '../../simulations/components/define.ts';

export const strings = {
  'shell.banner': { en: 'Topolab', zh: 'Topolab' },
  'shell.untitled': { en: 'Untitled board', zh: '未命名画板' },
  'shell.rename': { en: 'Name of this board', zh: '画板名称' },
  'shell.file': { en: 'File', zh: '文件' },
  'shell.examples': { en: 'Examples', zh: '示例' },
  'shell.new': { en: 'New board', zh: '新建画板' },
  'shell.open': { en: 'Open a file…', zh: '打开文件…' },
  'shell.save': { en: 'Save as a file', zh: '保存为文件' },
  'shell.undo': { en: 'Undo', zh: '撤销' },
  'shell.redo': { en: 'Redo', zh: '重做' },
  'shell.language': { en: 'Language', zh: '语言' },
  'shell.theme': { en: 'Colours', zh: '配色' },
  'shell.light': { en: 'Light', zh: '浅色' },
  'shell.dark': { en: 'Dark', zh: '深色' },
  'shell.system': { en: 'As the system', zh: '跟随系统' },
  'shell.palette': { en: 'Components', zh: '组件' },
  'shell.inspector': { en: 'Inspector', zh: '检查器' },
  'shell.metrics': { en: 'Metrics', zh: '指标' },
  'shell.board': { en: 'Board', zh: '画板' },
  'shell.more': { en: 'More', zh: '更多' },
  'shell.closePanel': { en: 'Close', zh: '收起' },
  'shell.drop': { en: 'Drop a scenario to open it', zh: '松开即可打开场景文件' },

  'shell.badFile': { en: '“{name}” cannot be opened', zh: '无法打开“{name}”' },
  'shell.badFileNote': {
    en: 'What is on the board stays as it is. To be put right in the file:',
    zh: '画板上的内容没有改动。文件中需要改正的地方：',
  },

  'shell.dismiss': { en: 'Dismiss', zh: '知道了' },

  'shell.runFailed': { en: 'The run has stopped', zh: '运行已停止' },
  'shell.inputRefused': { en: 'That was not possible', zh: '没有成功' },
  'shell.restart': { en: 'Start again', zh: '重新开始' },
  'shell.pageBroke': { en: 'The page has broken', zh: '页面出错了' },
  'shell.pageBrokeNote': {
    en: 'Your board is saved in this browser. Reloading brings it back.',
    zh: '画板已保存在浏览器里，刷新页面即可恢复。',
  },
  'shell.reload': { en: 'Reload', zh: '刷新' },
  'shell.partBroke': { en: 'This part has broken: {reason}', zh: '这一部分出错了：{reason}' },
  'shell.tryAgain': { en: 'Try again', zh: '重试' },
} as const satisfies Record<string, Words>;

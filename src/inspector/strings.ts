/** The words of the board's own inspector and of its fields; the others are in `elementStrings.ts`. */
export const strings = {
  'inspector.help': { en: 'About “{name}”', zh: '关于“{name}”' },
  'inspector.defaultSource': { en: 'Default: {value} ({source})', zh: '默认：{value}（{source}）' },
  'inspector.reset': { en: 'Reset “{name}” to {value}', zh: '将“{name}”恢复为 {value}' },
  'inspector.none': { en: 'none', zh: '无' },
  'inspector.emptyList': { en: 'empty', zh: '空' },
  'inspector.readOnly': { en: 'This board can only be looked at', zh: '此画板只能查看' },
  'inspector.board': { en: 'The board', zh: '整个画板' },
  'inspector.board.name': { en: 'Name', zh: '名称' },
  'inspector.board.nameHelp': {
    en: 'What this board is called, here and in its file.',
    zh: '这块画板的名称，文件里也用它。',
  },
  'inspector.board.untitled': { en: 'untitled', zh: '未命名' },
  'inspector.board.seed': { en: 'Seed', zh: '随机种子' },
  'inspector.board.seedHelp': {
    en: 'Chance in numbers: the same seed gives the same run, event for event; another one, another run of the same system. Changing it starts the run anew.',
    zh: '随机性的来源：种子相同，运行逐事件相同；换一个种子，就是同一系统的另一次运行。改动后从头运行。',
  },
  'inspector.board.newSeed': { en: 'Draw another seed', zh: '换一个种子' },
  'inspector.board.duration': { en: 'Duration', zh: '时长' },
  'inspector.board.durationHelp': {
    en: 'Simulated time at which the run stops. Changing it starts the run anew.',
    zh: '模拟时间走到这里，运行就停。改动后从头运行。',
  },
  'inspector.board.warmUp': { en: 'Warm-up', zh: '预热' },
  'inspector.board.warmUpHelp': {
    en: 'The beginning that metrics leave out, so that an empty system does not flatter the averages. Changing it starts the run anew.',
    zh: '开头这一段不计入指标，免得空系统把平均值抬得太好看。改动后从头运行。',
  },
  'inspector.board.components_one': { en: '{count} component', zh: '{count} 个组件' },
  'inspector.board.components_other': { en: '{count} components', zh: '{count} 个组件' },
  'inspector.board.links_one': { en: '{count} link', zh: '{count} 条链路' },
  'inspector.board.links_other': { en: '{count} links', zh: '{count} 条链路' },
  'inspector.board.hint': {
    en: 'Select a component or a link to see and change its settings.',
    zh: '选中组件或链路，即可查看和修改它的设置。',
  },
  'inspector.run': { en: 'This run', zh: '本次运行' },
  'inspector.run.events': { en: 'Events', zh: '事件数' },
  'inspector.run.hash': { en: 'History hash', zh: '历史哈希' },
  'inspector.run.hashHelp': {
    en: 'A fingerprint of everything that has happened so far. The same file with the same seed and the same interventions comes to the same hash on every machine and in the terminal, event for event.',
    zh: '到此刻为止整段历史的指纹。同一文件、同一种子、同样的操作，在任何机器上、在命令行里，逐个事件都相同，哈希也就相同。',
  },
  'inspector.run.copy': { en: 'Copy the history hash', zh: '复制历史哈希' },
  'inspector.run.copied': { en: 'Copied', zh: '已复制' },
} as const;

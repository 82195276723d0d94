/** The inspector's own words; what belongs to a kind is in that kind's `strings.ts`. */
export const strings = {
  'inspector.tabs.settings': { en: 'Settings', zh: '设置' },
  'inspector.tabs.now': { en: 'Now', zh: '此刻' },
  'inspector.tabs.about': { en: 'About', zh: '说明' },
  'inspector.fromTo': { en: '{from} → {to}', zh: '{from} → {to}' },
  'inspector.rename': { en: 'Name on the board', zh: '在画板上显示的名称' },
  'inspector.id': { en: 'id {id}', zh: 'id {id}' },
  'inspector.idHelp': {
    en: 'How the scenario file and the terminal call it. It never changes.',
    zh: '场景文件和命令行里用的名字，始终不变。',
  },

  // Fields
  'inspector.help': { en: 'About “{name}”', zh: '关于“{name}”' },
  'inspector.defaultSource': { en: 'Default: {value} ({source})', zh: '默认：{value}（{source}）' },
  'inspector.reset': { en: 'Reset “{name}” to {value}', zh: '将“{name}”恢复为 {value}' },
  'inspector.none': { en: 'none', zh: '无' },
  'inspector.emptyList': { en: 'empty', zh: '空' },
  'inspector.mean': { en: 'mean {value}', zh: '均值 {value}' },
  'inspector.meanRate': { en: 'mean {value}, {rate} a second', zh: '均值 {value}，每秒 {rate} 次' },
  'inspector.meanNever': { en: 'no finite mean', zh: '均值无穷大' },
  'inspector.cv': { en: 'cv {value}', zh: '变异系数 {value}' },
  'inspector.cvHelp': {
    en: 'Coefficient of variation: standard deviation over mean. 0 is clockwork, 1 is exponential.',
    zh: '变异系数：标准差与均值之比。0 如钟表般规律，1 即指数分布。',
  },
  'inspector.densityOf': {
    en: 'Picture of the distribution: {mean}, {cv}',
    zh: '分布示意图：{mean}，{cv}',
  },
  'inspector.shapes': { en: 'Choose a shape', zh: '选择分布形状' },
  'inspector.shape.constant': { en: 'constant', zh: '常数' },
  'inspector.shape.constantHelp': { en: 'always the same', zh: '每次都一样' },
  'inspector.shape.exponential': { en: 'exponential', zh: '指数' },
  'inspector.shape.exponentialHelp': {
    en: 'independent events, no memory',
    zh: '相互独立，没有记忆',
  },
  'inspector.shape.uniform': { en: 'uniform', zh: '均匀' },
  'inspector.shape.uniformHelp': { en: 'anything between two bounds', zh: '上下限之间机会均等' },
  'inspector.shape.normal': { en: 'normal', zh: '正态' },
  'inspector.shape.normalHelp': { en: 'around a mean, cut at 0', zh: '围绕均值，截去 0 以下' },
  'inspector.shape.lognormal': { en: 'lognormal', zh: '对数正态' },
  'inspector.shape.lognormalHelp': {
    en: 'mean and cv; like most real services',
    zh: '均值与变异系数；真实服务大多如此',
  },
  'inspector.shape.erlang': { en: 'Erlang', zh: '爱尔朗' },
  'inspector.shape.erlangHelp': {
    en: 'k steps in a row; steadier than exponential',
    zh: '连续 k 步；比指数分布平稳',
  },
  'inspector.shape.hyperexponential': { en: 'hyperexponential', zh: '超指数' },
  'inspector.shape.hyperexponentialHelp': {
    en: 'many short, a few long; cv above 1',
    zh: '多数很短，少数很长；变异系数大于 1',
  },
  'inspector.shape.pareto': { en: 'Pareto', zh: '帕累托' },
  'inspector.shape.paretoHelp': { en: 'minimum and alpha; a heavy tail', zh: '最小值与 α；重尾' },
  'inspector.records.add': { en: 'Add a row', zh: '添加一行' },
  'inspector.records.remove': { en: 'Remove row {number}', zh: '删除第 {number} 行' },
  'inspector.records.cell': { en: '{name}, row {number}', zh: '{name}，第 {number} 行' },
  'inspector.unknownKind': {
    en: 'This version of Topolab does not know the kind “{kind}”. Its settings are kept as they are.',
    zh: '此版本的 Topolab 不认识“{kind}”这种组件，其设置会原样保留。',
  },

  // Break it
  'inspector.break': { en: 'Break it', zh: '制造故障' },
  'inspector.crash': { en: 'Crash', zh: '崩溃' },
  'inspector.crashHelp': {
    en: 'Stops at once and loses what it had in hand.',
    zh: '立即停止，手头的工作全部丢失。',
  },
  'inspector.recover': { en: 'Recover', zh: '恢复' },
  'inspector.recoverHelp': { en: 'Starts working again.', zh: '重新开始工作。' },
  'inspector.slow': { en: 'Slow', zh: '变慢' },
  'inspector.slowHelp': {
    en: 'Everything it does takes {factor} times as long.',
    zh: '做什么都要花 {factor} 倍的时间。',
  },
  'inspector.slowBy': { en: '× {factor}', zh: '× {factor}' },
  'inspector.slowFactor': { en: 'How many times slower', zh: '慢多少倍' },
  'inspector.unslow': { en: 'Normal', zh: '恢复速度' },
  'inspector.unslowHelp': { en: 'Back to its normal speed.', zh: '回到正常速度。' },
  'inspector.cut': { en: 'Cut', zh: '切断' },
  'inspector.cutHelp': {
    en: 'Drops what is on the way; both ends are told.',
    zh: '途中的消息全部丢弃，两端都会得知。',
  },
  'inspector.heal': { en: 'Heal', zh: '接通' },
  'inspector.healHelp': { en: 'Carries messages again.', zh: '重新传送消息。' },
  'inspector.state.crashed': { en: 'crashed', zh: '已崩溃' },
  'inspector.state.crashedUntil': { en: 'crashed until {time}', zh: '已崩溃，{time} 恢复' },
  'inspector.state.slowed': { en: '{factor} times slower', zh: '慢了 {factor} 倍' },
  'inspector.state.cut': { en: 'cut', zh: '已切断' },
  'inspector.state.unconnected': { en: 'not connected', zh: '未连接' },
  'inspector.awaitsRun': { en: 'Takes effect when the run can start.', zh: '运行开始后生效。' },

  // Now
  'inspector.now.nothing': {
    en: 'No measurements yet. Press play.',
    zh: '还没有测量数据，请按播放。',
  },

  // About
  'inspector.about.modelled': { en: 'What is modelled', zh: '模拟了什么' },
  'inspector.about.leftOut': { en: 'What is left out', zh: '没有模拟什么' },
  'inspector.about.defaults': { en: 'Where the defaults come from', zh: '默认值的来历' },
  'inspector.about.sources': { en: 'Sources', zh: '资料来源' },
  'inspector.about.newTab': { en: '{title} (opens in a new tab)', zh: '{title}（在新标签页打开）' },

  // The board, and several at once
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
    en: 'Simulated time at which the run stops.',
    zh: '模拟时间走到这里，运行就停。',
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
  'inspector.several': { en: '{count} selected', zh: '已选中 {count} 项' },
  'inspector.several.crash': { en: 'Crash all', zh: '全部崩溃' },
  'inspector.several.recover': { en: 'Recover all', zh: '全部恢复' },
  'inspector.several.cut': { en: 'Cut all', zh: '全部切断' },
  'inspector.several.heal': { en: 'Heal all', zh: '全部接通' },
  'inspector.several.delete': { en: 'Delete', zh: '删除' },
  'inspector.several.choose': { en: 'Select only {name}', zh: '只选中 {name}' },
} as const;

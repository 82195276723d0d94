/** The words of what comes a moment after the first view: marks, menus, branches, jumps. */
import type { Words } from '../../simulations/components/define.ts';

export const strings = {
  'timeline.strip': { en: 'Moment of the run', zh: '运行的时刻' },
  'timeline.stripKeys': {
    en: 'Arrow keys move by a little, with Shift by ten times as much; Page Up and Page Down by a tenth; Home and End to the first moment and the latest.',
    zh: '方向键小步移动，加 Shift 十倍；Page Up、Page Down 移动十分之一；Home、End 到最初和最新的时刻。',
  },
  'timeline.atMoment': { en: '{time}: {what}', zh: '{time}：{what}' },
  'timeline.marks': { en: 'Marks on the strip', zh: '时间条上的标记' },
  'timeline.marksKeys': {
    en: 'Arrow keys walk from mark to mark; Enter opens or goes there; Delete takes an input out.',
    zh: '方向键在标记间移动，Enter 打开或前往，Delete 删除一项操作。',
  },
  'timeline.notKept': {
    en: 'From here back the run is no longer kept; start again to see it.',
    zh: '此前的过程已不再保留，要看请从头开始。',
  },

  'timeline.notKeptShort': { en: 'no longer kept', zh: '已不保留' },

  // What was done
  'timeline.didCrash': { en: '{target} crash', zh: '{target} 崩溃' },
  'timeline.didRecover': { en: '{target} recovers', zh: '{target} 恢复' },
  'timeline.didSlow': { en: '{target} slow ×{factor}', zh: '{target} 慢 {factor} 倍' },
  'timeline.didUnslow': { en: '{target} normal again', zh: '{target} 恢复速度' },
  'timeline.didCut': { en: '{target} cut', zh: '{target} 切断' },
  'timeline.didHeal': { en: '{target} healed', zh: '{target} 接通' },
  'timeline.didSet': { en: '{target} {param} = {value}', zh: '{target} {param} = {value}' },
  'timeline.didAdd': { en: '{target} added', zh: '加入 {target}' },
  'timeline.didRemove': { en: '{target} removed', zh: '移除 {target}' },
  'timeline.didSend_one': { en: '{target} sends 1', zh: '{target} 发送 1 条' },
  'timeline.didSend_other': { en: '{target} sends {count}', zh: '{target} 发送 {count} 条' },
  'timeline.briefCrash': { en: 'crash', zh: '崩溃' },
  'timeline.briefRecover': { en: 'recovers', zh: '恢复' },
  'timeline.briefSlow': { en: 'slow ×{factor}', zh: '慢 {factor} 倍' },
  'timeline.briefUnslow': { en: 'normal', zh: '恢复速度' },
  'timeline.briefCut': { en: 'cut', zh: '切断' },
  'timeline.briefHeal': { en: 'healed', zh: '接通' },
  'timeline.briefSet': { en: '{param} = {value}', zh: '{param} = {value}' },
  'timeline.briefAdd': { en: 'added', zh: '加入' },
  'timeline.briefRemove': { en: 'removed', zh: '移除' },
  'timeline.briefSend_one': { en: 'sends 1', zh: '发送 1 条' },
  'timeline.briefSend_other': { en: 'sends {count}', zh: '发送 {count} 条' },
  'timeline.lasting': { en: '{what}, for {time}', zh: '{what}，持续 {time}' },
  'timeline.none': { en: 'none', zh: '无' },
  'timeline.rows_one': { en: '1 row', zh: '1 行' },
  'timeline.rows_other': { en: '{count} rows', zh: '{count} 行' },

  // Marks
  'timeline.markAt': { en: '{what} at {time}', zh: '{time} {what}' },
  'timeline.markCount_one': { en: '1 mark', zh: '1 处' },
  'timeline.markCount_other': { en: '{count} marks', zh: '{count} 处' },
  'timeline.markCountFrom': { en: '{marks} from {time} on', zh: '{time} 起 {marks}' },
  'timeline.lost_one': { en: '1 lost', zh: '丢失 1 条' },
  'timeline.lost_other': { en: '{count} lost', zh: '丢失 {count} 条' },
  'timeline.lostBy': { en: '{lost} ({reasons})', zh: '{lost}（{reasons}）' },
  'timeline.lostBetween': {
    en: '{what} between {from} and {to}',
    zh: '{from} 到 {to} {what}',
  },
  'timeline.lostGo': { en: '{what}. Go to the first', zh: '{what}。前往第一条' },
  'timeline.hit': { en: 'stopped by a breakpoint', zh: '断点停下' },
  'timeline.forkHere': { en: '{branch} leaves here', zh: '{branch} 由此分出' },
  'timeline.forkOwn': { en: 'left {branch} here', zh: '由 {branch} 分出' },

  // One input
  'timeline.goThere': { en: 'Go there', zh: '前往' },
  'timeline.delete': { en: 'Delete', zh: '删除' },
  'timeline.apply': { en: 'Apply', zh: '应用' },
  'timeline.back': { en: 'Back to the list', zh: '返回列表' },
  'timeline.fieldAt': { en: 'Time', zh: '时间' },
  'timeline.fieldFor': { en: 'For', zh: '持续' },
  'timeline.fieldForHelp': {
    en: 'How long it lasts; empty means until something else is done.',
    zh: '持续多久；留空表示直到另有操作。',
  },
  'timeline.forever': { en: 'for good', zh: '一直' },
  'timeline.fieldBy': { en: 'Times slower', zh: '慢几倍' },
  'timeline.fieldByHelp': {
    en: 'How many times as long everything takes.',
    zh: '做每件事要花几倍的时间。',
  },
  'timeline.fieldCount': { en: 'Messages', zh: '消息数' },
  'timeline.fieldCountHelp': { en: 'How many are sent at once.', zh: '一次发送多少条。' },
  'timeline.editNote': {
    en: 'A change makes a new run from here; this one is kept.',
    zh: '改动会从这里另起一次运行，原来的仍保留。',
  },
  'timeline.badTime': {
    en: 'Not a time. Write 12.5s, 1:02.3 or #12345 for an event.',
    zh: '不是时间。请写 12.5s、1:02.3，或 #12345 表示第几个事件。',
  },

  'timeline.badClock': {
    en: 'Not a time. Write 12.5s or 1:02.3.',
    zh: '不是时间。请写 12.5s 或 1:02.3。',
  },

  // The curve
  'timeline.curve': { en: 'Curve on the strip: {name}', zh: '时间条上的曲线：{name}' },
  'timeline.curveBoard': { en: 'Whole board', zh: '整个画板' },
  'timeline.curveSelect': {
    en: 'Select a component or a link to see its metrics here.',
    zh: '选中组件或链路，这里会列出它的指标。',
  },

  // More
  'timeline.stepEvent': { en: 'On by a single event', zh: '只走一个事件' },
  'timeline.stepEventBack': { en: 'Back by a single event', zh: '只退一个事件' },
  'timeline.nextMark': { en: 'To the next mark', zh: '到下一个标记' },
  'timeline.lastMark': { en: 'To the mark before', zh: '到上一个标记' },
  'timeline.jump': { en: 'Go to…', zh: '前往…' },
  'timeline.branches': { en: 'Runs…', zh: '各次运行…' },

  // Going to
  'timeline.jumpTitle': { en: 'Go to', zh: '前往' },
  'timeline.jumpWhere': { en: 'Time or event', zh: '时间或事件' },
  'timeline.jumpExample': { en: '12.5s, 1:02.3 or #12345', zh: '12.5s、1:02.3 或 #12345' },
  'timeline.jumpGo': { en: 'Go', zh: '前往' },
  'timeline.firstLoss': { en: 'First loss', zh: '首次丢失' },
  'timeline.nextLoss': { en: 'Next loss', zh: '下次丢失' },
  'timeline.lastLoss': { en: 'Loss before', zh: '上次丢失' },
  'timeline.whenOf': { en: 'When a number of {name} was', zh: '{name} 的数值' },
  'timeline.whenMetric': { en: 'Metric', zh: '指标' },
  'timeline.whenIs': { en: 'Comparison', zh: '比较' },
  'timeline.above': { en: 'above', zh: '高于' },
  'timeline.below': { en: 'below', zh: '低于' },
  'timeline.whenValue': { en: 'Value', zh: '数值' },
  'timeline.firstTime': { en: 'First time', zh: '第一次' },
  'timeline.nextTime': { en: 'Next time', zh: '下一次' },
  'timeline.lastTime': { en: 'Time before', zh: '上一次' },
  'timeline.whenSelect': {
    en: 'Select a component or a link to look for a moment by its numbers.',
    zh: '选中组件或链路，就能按它的数值查找时刻。',
  },
  'timeline.looking': { en: 'Looking…', zh: '查找中…' },
  'timeline.found': { en: 'Found at {time}', zh: '找到了：{time}' },
  'timeline.notFound': { en: 'Not found up to {time}', zh: '到 {time} 为止没有找到' },
  'timeline.notFoundBack': { en: 'Not found back to {time}', zh: '往回到 {time} 为止没有找到' },
  'timeline.badNumber': { en: 'Write a number.', zh: '请写一个数。' },

  // Branches
  'timeline.runs': { en: 'Runs', zh: '各次运行' },
  'timeline.run': { en: 'Run {number}', zh: '运行 {number}' },
  'timeline.runsHelp': {
    en: 'Go back and do something else: the run divides, and the other future is kept here.',
    zh: '回到过去换一种做法，运行就此分岔，另一种未来保留在这里。',
  },
  'timeline.firstRun': { en: 'the first, run up to {time}', zh: '最初的运行，已运行到 {time}' },
  'timeline.forkedBy': { en: 'from {time}: {what}', zh: '自 {time}：{what}' },
  'timeline.forkedWithout': { en: 'from {time}: without {what}', zh: '自 {time}：不做“{what}”' },
  'timeline.forkedMoved': {
    en: 'from {time}: {what} at {at}',
    zh: '自 {time}：{what} 改到 {at}',
  },
  'timeline.forkedAt': { en: 'from {time}', zh: '自 {time}' },
  'timeline.current': { en: 'shown', zh: '当前' },
  'timeline.goToRun': { en: 'Go to {run}', zh: '前往 {run}' },
  'timeline.renameRun': { en: 'Rename {run}', zh: '重命名 {run}' },
  'timeline.forgetRun': { en: 'Forget {run}', zh: '舍弃 {run}' },
  'timeline.compareRun': { en: 'Draw {run} dashed beside this one', zh: '以虚线叠加 {run}' },
  'timeline.runCount': { en: '{count} runs', zh: '{count} 次运行' },
  'timeline.keepName': { en: 'Keep', zh: '确定' },
  'timeline.compareShort': { en: 'Draw it dashed', zh: '虚线叠加' },
  'timeline.runName': { en: 'Name of this run', zh: '这次运行的名称' },
} as const satisfies Record<string, Words>;

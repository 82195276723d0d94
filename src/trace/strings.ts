/** Words of the message panel and its diagrams. */
import type { Words } from '../../simulations/components/define.ts';

export const strings = {
  'trace.title': { en: 'Message', zh: '消息' },
  'trace.none': {
    en: 'No message is selected. Click a mark on the board, a slot in a queue, or a line of the event log, and its whole story is told here.',
    zh: '还没有选中消息。点画板上的标记、队列里的格子或事件日志里的一行，这里就会讲出它的来龙去脉。',
  },
  'trace.loading': {
    en: 'Replaying the run to find its story …',
    zh: '正在重放运行，追查它的经历……',
  },
  'trace.notFound': {
    en: 'Message #{id} has not occurred in this branch of the run so far.',
    zh: '运行的这条分支里还没有出现消息 #{id}。',
  },
  'trace.nothing': {
    en: 'Nothing was under way between {from} and {to}.',
    zh: '{from} 到 {to} 之间没有任何消息在途。',
  },
  'trace.close': { en: 'Close', zh: '关闭' },
  'trace.again': { en: 'Look again', zh: '重新追查' },
  'trace.truncated': {
    en: 'There was more than can be recorded at once: this is what happened until {time}.',
    zh: '内容太多，一次记录不下，这里只到 {time} 为止。',
  },
  'trace.truncatedShort': { en: 'Cut short: there was more.', zh: '内容未完，此处截断。' },
  'trace.hopsLeft': {
    en: 'Only the first {shown} arrows are drawn; {left} more came later.',
    zh: '只画出前 {shown} 个箭头，后面还有 {left} 个。',
  },

  'trace.try': { en: 'try {n}', zh: '第 {n} 次尝试' },
  'trace.delivery': { en: 'delivery {n}', zh: '第 {n} 次投递' },
  'trace.failedReply': { en: 'error', zh: '出错响应' },
  'trace.refusedReply': { en: 'refused', zh: '拒绝响应' },
  'trace.completed': { en: 'completed', zh: '圆满结束' },
  'trace.alive': { en: 'still under way', zh: '仍在途中' },
  'trace.lostMark': { en: 'lost', zh: '丢失' },
  'trace.cutMark': { en: 'cut off', zh: '链路切断' },
  'trace.flyingMark': { en: 'on its way', zh: '途中' },

  'trace.phase.waiting': { en: 'waiting', zh: '排队' },
  'trace.phase.service': { en: 'in service', zh: '处理' },
  'trace.phase.calling': { en: 'calling others', zh: '对外调用' },
  'trace.phase.held': { en: 'held until acknowledged', zh: '等待确认' },
  'trace.phase.network': { en: 'on the network', zh: '网络传输' },
  'trace.phase.backoff': { en: 'before the next try', zh: '重试等待' },

  'trace.sequence': { en: 'Sequence', zh: '时序图' },
  'trace.waterfall': { en: 'Waterfall', zh: '瀑布图' },
  'trace.tree': { en: 'Causes', zh: '因果树' },
  'trace.words': { en: 'In words', zh: '文字' },
  'trace.views': { en: 'Views of this story', zh: '查看方式' },
  'trace.deselect': { en: 'Deselect this message', zh: '取消选中这条消息' },
  'trace.window': { en: 'A stretch of time …', zh: '查看一段时间……' },
  'trace.windowTitle': { en: 'All that was under way', zh: '一段时间里的全部消息' },
  'trace.windowFrom': { en: 'From', zh: '从' },
  'trace.windowTo': { en: 'to', zh: '到' },
  'trace.windowShow': { en: 'Show', zh: '查看' },
  'trace.windowBad': {
    en: 'Write times such as 12.5s, 1:02.3 or 340ms.',
    zh: '时间可以写成 12.5s、1:02.3 或 340ms。',
  },
  'trace.windowOrder': { en: 'The end must lie after the beginning.', zh: '终点须在起点之后。' },

  'trace.storyTitle': { en: 'The story of {message}', zh: '{message} 的经历' },
  'trace.storySpan': { en: '{from} to {to} · {length}', zh: '{from} 至 {to} · 共 {length}' },
  'trace.storyCount_one': { en: '1 message', zh: '1 条消息' },
  'trace.storyCount_other': { en: '{count} messages', zh: '{count} 条消息' },
  'trace.seed': { en: 'seed {seed}', zh: '种子 {seed}' },
  'trace.bornAt': { en: 'from {at}', zh: '来自 {at}' },
  'trace.cause': { en: 'Because of', zh: '起因' },
  'trace.caused': { en: 'Caused', zh: '引出' },
  'trace.moreCaused': { en: 'and {n} more', zh: '等 {n} 条' },
  'trace.key': { en: 'key {key}', zh: '键 {key}' },
  'trace.priority': { en: 'priority {priority}', zh: '优先级 {priority}' },

  'trace.scaleMode': { en: 'How time runs', zh: '时间怎么画' },
  'trace.compressed': { en: 'Compressed', zh: '压缩' },
  'trace.proportional': { en: 'To scale', zh: '按比例' },
  'trace.larger': { en: 'More room for time', zh: '拉长时间' },
  'trace.smaller': { en: 'Less room for time', zh: '缩短时间' },
  'trace.nothingFor': { en: '{length} pass', zh: '过了 {length}' },
  'trace.diagramKeys': {
    en: 'Up and down arrows walk from arrow to arrow; Enter goes to its moment.',
    zh: '上下方向键逐个查看箭头，回车跳到那一刻。',
  },
  'trace.rowKeys': {
    en: 'Up and down arrows choose a message; Enter goes to its birth.',
    zh: '上下方向键选择消息，回车跳到它产生的那一刻。',
  },
  'trace.ruler': { en: 'Time: click to go there', zh: '时间：点击跳到那一刻' },
  'trace.now': { en: 'now', zh: '此刻' },
  'trace.nowBefore': {
    en: 'The board shows {time}, before this.',
    zh: '画板停在 {time}，早于这里。',
  },
  'trace.nowAfter': {
    en: 'The board shows {time}, after this.',
    zh: '画板停在 {time}，晚于这里。',
  },
  'trace.goThere': { en: 'Show this moment on the board', zh: '在画板上显示这一刻' },

  'trace.spent': { en: 'Where its time went', zh: '时间花在哪里' },
  'trace.spentOf': { en: 'Whose time', zh: '算谁的时间' },
  'trace.spentMessage': { en: 'This message', zh: '这条消息' },
  'trace.spentStory': { en: 'Whole story', zh: '整个经过' },
  'trace.spentHelp': {
    en: 'From the first birth to the last thing that happened. Each instant counts once, for what everything else was waiting for then.',
    zh: '从最初产生到最后一件事。每一刻只算一次，算在当时其他一切都在等的那件事上。',
  },
  'trace.spentAll': { en: 'All messages', zh: '全部消息' },
  'trace.spentAllHelp': {
    en: 'All messages together, each counted by itself, within this stretch of time.',
    zh: '这段时间内全部消息各自用时的总和。',
  },
  'trace.spentNone': { en: 'It took no time at all.', zh: '没有花任何时间。' },
  'trace.total': { en: 'in all', zh: '合计' },

  'trace.legend': { en: 'What is drawn', zh: '图例' },
  'trace.legend.message': { en: 'message', zh: '消息' },
  'trace.legend.answer': { en: 'reply, ack', zh: '应答、确认' },
  'trace.legend.refusal': { en: 'refusal', zh: '拒绝' },
  'trace.legend.again': { en: 'delivered again', zh: '重新投递' },

  'trace.otelNote': {
    en: 'OTLP JSON; time 0 is 1 January 2000, 00:00 UTC',
    zh: 'OTLP JSON；时刻 0 记为 2000 年 1 月 1 日 00:00 UTC',
  },
  'trace.svgNote': {
    en: 'One picture, with its legend; for documents and slides',
    zh: '一张带图例的图，可放进文档和幻灯片',
  },
  'trace.printNote': { en: 'Landscape, page by page', zh: '横向，分页' },
  'trace.printMore': {
    en: 'Only the first {pages} pages are printed.',
    zh: '只打印前 {pages} 页。',
  },
  'trace.saveSvg': { en: 'Save as SVG', zh: '存为 SVG' },
  'trace.print': { en: 'Print', zh: '打印' },
  'trace.saveOtel': { en: 'Save as OpenTelemetry', zh: '存为 OpenTelemetry' },
  'trace.export': { en: 'Save', zh: '导出' },

  'trace.says.born': {
    en: 'Came into being at {at}: {size}.',
    zh: '在 {at} 产生，大小 {size}。',
  },
  'trace.says.because': { en: 'Because of {message}.', zh: '起因是 {message}。' },
  'trace.says.left': { en: 'Left {from} for {to}', zh: '离开 {from}，前往 {to}' },
  'trace.says.copy': { en: '{from} delivered it to {to}', zh: '{from} 将它投递给 {to}' },
  'trace.says.again': {
    en: '{from} delivered it again, to {to} (delivery {n})',
    zh: '{from} 将它重新投递给 {to}（第 {n} 次投递）',
  },
  'trace.says.answer': { en: '{from} sent {to} the {form}', zh: '{from} 向 {to} 发回{form}' },
  'trace.says.arrived': { en: '{what}; there after {after}.', zh: '{what}，{after} 后到达。' },
  'trace.says.arrivedAtOnce': { en: '{what}; there at once.', zh: '{what}，即刻到达。' },
  'trace.says.lost': { en: '{what}, and was lost on the way.', zh: '{what}，途中丢失。' },
  'trace.says.cut': {
    en: '{what}; the link was cut under it after {after}.',
    zh: '{what}，{after} 后链路被切断，没能到达。',
  },
  'trace.says.flying': { en: '{what}; still on its way.', zh: '{what}，还在途中。' },
  'trace.says.completed': {
    en: 'Completed at {at}, {after} after its birth.',
    zh: '在 {at} 圆满结束，距产生 {after}。',
  },
  'trace.says.dropped': {
    en: 'Ended at {at}, {after} after its birth: {reason}.',
    zh: '在 {at} 终止（{reason}），距产生 {after}。',
  },
  'trace.says.alive': { en: 'Still under way at {at}.', zh: '此后仍在途中，最后在 {at}。' },
  'trace.says.aliveSomewhere': { en: 'Still under way.', zh: '此后仍在途中。' },
  'trace.says.part': { en: '{phase} at {at}: {length}', zh: '{at} · {phase}：{length}' },
  'trace.says.row': {
    en: '{message}: {outcome} after {length}',
    zh: '{message}：{outcome}，历时 {length}',
  },
  'trace.scope': { en: 'Whose history', zh: '看谁的经历' },
  'trace.scopeMessage': { en: 'This message', zh: '这条消息' },
  'trace.scopeStory': { en: 'Its whole family', zh: '整个家族' },
  'trace.moreLines': {
    en: 'Only the first {shown} lines are shown.',
    zh: '只显示前 {shown} 行。',
  },
} as const satisfies Record<string, Words>;

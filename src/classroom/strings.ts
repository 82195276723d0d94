import type { Words } from '../../simulations/components/define.ts';

export const strings = {
  'classroom.name': { en: 'Classroom view', zh: '课堂视图' },
  'classroom.open': { en: 'Show in the classroom view', zh: '用课堂视图演示' },
  'classroom.leave': { en: 'Leave the classroom view', zh: '退出课堂视图' },
  'classroom.fullScreen': { en: 'Full screen', zh: '全屏' },
  'classroom.next': { en: 'Next step', zh: '下一步' },
  'classroom.forward': { en: 'One step forwards', zh: '前进一步' },
  'classroom.back': { en: 'One step back', zh: '后退一步' },
  'classroom.start': { en: 'To the beginning', zh: '回到开头' },
  'classroom.end': { en: 'To the last step', zh: '到最后一步' },
  'classroom.number': { en: 'To a numbered step: type 2 or 2.3', zh: '跳到某一步：键入 2 或 2.3' },
  'classroom.speed': { en: 'At speed', zh: '连续播放' },
  'classroom.stepping': { en: 'Steps', zh: '逐步' },

  'classroom.steps': { en: 'Steps', zh: '步骤' },
  'classroom.request': { en: 'Request {number}', zh: '第 {number} 个请求' },
  'classroom.stepOf': { en: '{number}, {machine}', zh: '{number}，{machine}' },
  'classroom.lastRoundOf': {
    en: '{number}, the last of {rounds} rounds, {machine}',
    zh: '{number}，共 {rounds} 轮中的最后一轮，{machine}',
  },
  'classroom.notHere': {
    en: '{number} does not occur, {machine}',
    zh: '{machine}：没有 {number} 这一步',
  },
  'classroom.preparing': { en: 'Measuring the steps…', zh: '正在测量各个步骤……' },
  'classroom.begin_one': { en: 'One request, step by step.', zh: '一个请求，一步一步看。' },
  'classroom.begin_other': {
    en: 'The same request on {count} machines, on one clock.',
    zh: '同一个请求，{count} 台机器，同一个时钟。',
  },
  'classroom.beginHow': {
    en: 'Space takes the next step, a digit goes to its number, P plays at speed.',
    zh: '空格键走下一步，数字键跳到对应步骤，P 键连续播放。',
  },
  'classroom.beginHowTouch': {
    en: 'Tap a number, or swipe over these words.',
    zh: '点按数字，或在这段文字上左右滑动。',
  },
  'classroom.plain': {
    en: 'Nothing on this board has a step number.',
    zh: '这块画板上没有编号的步骤。',
  },
  'classroom.plainHow': {
    en: 'Space plays and pauses, the arrows go from note to note. Links labelled 1.1, 1.2 … make steps.',
    zh: '空格键播放或暂停，左右键逐条查看发生了什么。把链路标成 1.1、1.2……，就能按步骤演示。',
  },
  'classroom.unused': {
    en: 'No step is completed in this run.',
    zh: '这次运行里没有走完任何一个步骤。',
  },
  'classroom.unusedHow': {
    en: 'Links with numbers are there, but none of them brings anything to its end. Space plays and pauses.',
    zh: '画板上有编号的链路，但没有数据沿着它们送到终点。空格键播放或暂停。',
  },

  'classroom.counts': { en: 'Counts of this request', zh: '这个请求的计数' },
  'classroom.machine': { en: 'Machine', zh: '机器' },
  'classroom.cpuCopies': { en: 'CPU\ncopies', zh: 'CPU\n拷贝' },
  'classroom.dmaCopies': { en: 'DMA\ncopies', zh: 'DMA\n拷贝' },
  'classroom.modeSwitches': { en: 'mode\nswitches', zh: '内核态\n切换' },
  'classroom.systemCalls': { en: 'system\ncalls', zh: '系统\n调用' },
  'classroom.cpuTime': { en: 'CPU\ntime', zh: 'CPU\n时间' },
  'classroom.countOf': { en: '{count} of {whole}', zh: '{count} / {whole}' },

  'classroom.settings': { en: 'Switches', zh: '开关' },
  'classroom.tls': { en: 'TLS', zh: 'TLS' },
  'classroom.gather': { en: 'Gather', zh: '聚集 DMA' },
  'classroom.cache': { en: 'Cache', zh: '页缓存' },
  'classroom.buffer': { en: 'Buffer', zh: '缓冲区' },
  'classroom.on': { en: 'on', zh: '开' },
  'classroom.off': { en: 'off', zh: '关' },
  'classroom.cold': { en: 'cold', zh: '冷' },
  'classroom.warm': { en: 'warm', zh: '热' },
  'classroom.mixed': { en: 'mixed', zh: '不一' },

  'classroom.atSpeed': { en: 'Everything at speed', zh: '连续运行中' },
  'classroom.speed.how': {
    en: 'An endless log, no pause between requests.',
    zh: '日志读不完，请求一个接一个。',
  },
  'classroom.speed.same': {
    en: 'About the same bytes, at {costA} of CPU per MiB above and {costB} below.',
    zh: '送出的数据差不多。每 MiB 的 CPU 时间：上面 {costA}，下面 {costB}。',
  },
  'classroom.speed.more': {
    en: '{b} moves {times} times as much as {a}.',
    zh: '{b} 送出的数据是 {a} 的 {times} 倍。',
  },
  'classroom.speed.held': { en: 'Bottleneck of {name}: {by}.', zh: '{name}的瓶颈：{by}。' },
  'classroom.speed.waiting': {
    en: 'Bottleneck of {name}: {by}, waiting for the {behind}.',
    zh: '{name}的瓶颈：{by}，它在等{behind}。',
  },
  'classroom.speed.all': { en: 'both', zh: '两边' },
  'classroom.speed.free': { en: 'Nothing is saturated ({name}).', zh: '{name}没有饱和。' },
  'classroom.paces': { en: 'Machines at speed', zh: '各机器的运行情况' },
  'classroom.throughput': { en: 'throughput', zh: '吞吐量' },
  'classroom.processor': { en: 'CPU busy', zh: 'CPU 占用' },
  'classroom.perMiB': { en: 'CPU per MiB', zh: '每 MiB 用 CPU' },
  'classroom.legend.cpu': { en: 'copied by CPU', zh: 'CPU 拷贝' },
  'classroom.legend.dma': { en: 'moved by DMA', zh: 'DMA 搬运' },
} as const satisfies Record<string, Words>;

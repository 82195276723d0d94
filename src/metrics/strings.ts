/** The chart strip's own words; a metric's label and help are in its kind's `strings.ts`. */
export const strings = {
  'metrics.title': { en: 'Metrics', zh: '指标' },
  'metrics.board': { en: 'Whole board', zh: '整个画板' },
  'metrics.horizon': { en: 'How far back', zh: '回看多久' },
  'metrics.horizon.recent': { en: 'Recent', zh: '最近' },
  'metrics.horizon.all': { en: 'All', zh: '全部' },
  'metrics.waitingForData': { en: 'nothing measured yet', zh: '还没有数据' },

  'metrics.throughput': { en: 'Throughput', zh: '吞吐量' },
  'metrics.throughput.help': {
    en: 'Messages and requests that came to a good end, per simulated second.',
    zh: '每个模拟秒里圆满结束的消息与请求数。',
  },
  'metrics.latency': { en: 'Latency', zh: '延迟' },
  'metrics.latency.help': {
    en: 'From birth to completion, over every component that measures it. Half are faster than p50; one in a hundred is slower than p99.',
    zh: '从产生到完成，汇总所有测量它的组件。一半比 p50 快，百分之一比 p99 慢。',
  },
  'metrics.queueLength': { en: 'Waiting', zh: '排队' },
  'metrics.queueLength.help': {
    en: 'What stands in line in all components together: the mean over each window.',
    zh: '所有组件里排队的总数，每个窗口取平均。',
  },
  'metrics.utilization': { en: 'Utilisation', zh: '利用率' },
  'metrics.utilization.help': {
    en: 'Share of places that are busy: the mean over the components that have any.',
    zh: '忙着的槽位所占比例，对有槽位的组件取平均。',
  },
  'metrics.losses': { en: 'Lost', zh: '丢失' },
  'metrics.losses.help': {
    en: 'Messages that ended badly, per simulated second, by reason. Beside each reason stands its total.',
    zh: '每个模拟秒里没有好结果的消息，按原因分开；原因旁是累计数。',
  },
  'metrics.losses.none': { en: 'none so far', zh: '至今没有' },
  'metrics.alive': { en: 'Under way', zh: '在途消息' },
  'metrics.alive.help': {
    en: 'Messages that exist right now, waiting, in service or on a link: the mean over each window.',
    zh: '此刻存在的消息：排队的、处理中的、在链路上的，每个窗口取平均。',
  },

  'metrics.inAll': { en: '{value} in all', zh: '累计 {value}' },
  'metrics.atMost': { en: 'at most {value} lately', zh: '近来最高 {value}' },

  'metrics.keys': {
    en: 'Arrow keys move the reading line; Escape puts it away.',
    zh: '方向键移动读数线，Esc 收起。',
  },
  'metrics.summary': {
    en: '{title}: now {now}; between {low} and {high} since {from}.',
    zh: '{title}：现在 {now}；自 {from} 以来在 {low} 与 {high} 之间。',
  },
  'metrics.summaryEmpty': { en: '{title}: nothing measured yet.', zh: '{title}：还没有数据。' },
} as const;

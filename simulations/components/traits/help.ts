/** Words for the parameters that several kinds share. */
import type { Words } from '../define.ts';
import type { ParameterWords } from '../defineWords.ts';
import type { messageParameters, retryParameters } from './parameters.ts';

/** Where a default comes from whose mechanism is absent until someone asks for it. */
export const inert: Words = { en: 'off unless asked for', zh: '不设就不起作用' };

export const messageWords: {
  readonly [K in keyof typeof messageParameters]: ParameterWords<(typeof messageParameters)[K]>;
} = {
  size: {
    label: { en: 'Message size', zh: '消息大小' },
    help: {
      en: 'Bytes in each message. Larger ones take longer on a link whose bandwidth is limited; elsewhere nothing changes.',
      zh: '每条消息的字节数。链路限了带宽时，消息越大传得越慢；不限带宽时没有影响。',
    },
    source: { en: 'a small JSON document', zh: '一个小 JSON 文档的大小' },
  },
  keys: {
    label: { en: 'Keys', zh: '键的数量' },
    help: {
      en: 'How many different keys (customers, orders) there are. With keys, all messages of one key take the same outgoing link; without, links take turns.',
      zh: '一共有多少个不同的键（例如客户或订单）。设了键，同一个键的消息总走同一条出站链路；不设则各链路轮流。',
    },
    source: inert,
  },
  keySkew: {
    label: { en: 'Key skew', zh: '键的倾斜度' },
    help: {
      en: 'At 0 all keys are equally common. Raise it (the exponent of a Zipf law) and a few hot keys get most of the traffic, so their link is overloaded first.',
      zh: '0 表示各个键出现得一样多。调大（Zipf 分布的指数）后，少数热点键占去大部分流量，它们所走的链路最先过载。',
    },
    source: { en: 'all keys alike', zh: '各个键一样多' },
  },
  priority: {
    label: { en: 'Priority', zh: '优先级' },
    help: {
      en: 'A larger number goes first at a service whose discipline is priority. Queues and other disciplines take no notice of it.',
      zh: '服务按优先级排队时，数字大的先处理。队列和其他排队规则都不看它。',
    },
    source: {
      en: 'off unless asked for; the range is that of AMQP 0-9-1',
      zh: '不设就不分先后；取值范围同 AMQP 0-9-1',
    },
  },
};

export const retryWords: {
  readonly [K in keyof typeof retryParameters]: ParameterWords<(typeof retryParameters)[K]>;
} = {
  retry: {
    label: { en: 'Retry', zh: '重试' },
    help: {
      en: 'What the sender does after a failed attempt. Each retry is a new message and adds to the load on whatever failed.',
      zh: '一次尝试失败之后怎么办。每次重试都是一条新消息，让出了问题的一方负载更重。',
    },
    source: inert,
    options: {
      none: { en: 'none', zh: '不重试' },
      fixed: { en: 'fixed delay', zh: '固定间隔' },
      exponential: { en: 'exponential', zh: '指数退避' },
      'exponential-jitter': { en: 'exponential + jitter', zh: '退避加抖动' },
    },
  },
  retryDelay: {
    label: { en: 'Retry delay', zh: '重试间隔' },
    help: {
      en: 'Wait before the first retry. Exponential doubles it each time; with jitter the wait is drawn evenly between 0 and that, so senders do not return in step.',
      zh: '第一次重试前等多久。指数退避每次翻倍；加了抖动，就在 0 到该值之间均匀取一个数，各发送方便不会同时卷土重来。',
    },
    source: {
      en: 'gRPC retry policy examples start between 0.1 s and 1 s',
      zh: 'gRPC 重试策略的示例从 0.1 到 1 秒起步',
    },
  },
  maxAttempts: {
    label: { en: 'Max attempts', zh: '最多尝试' },
    help: {
      en: 'Attempts in all, the first one included. Lower it and the sender gives up sooner; with no limit it goes on for ever.',
      zh: '总共尝试几次，第一次也算。调小就早些放弃；不设上限则一直重试下去。',
    },
    source: { en: 'no bound unless asked for', zh: '不设就没有上限' },
  },
};

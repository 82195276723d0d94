/** What the inspector says: every parameter, and what is modelled and left out. */
import { defineHelp } from '../defineWords.ts';
import { inert } from '../traits/help.ts';
import { definition } from './definition.ts';

export const help = defineHelp(definition, {
  parameters: {
    concurrency: {
      label: { en: 'Slots', zh: '并发数' },
      help: {
        en: 'Messages worked on at the same time. Double it and twice as many can be finished per second, as long as there is enough to do.',
        zh: '同时处理几条消息。翻一倍，只要消息够多，每秒做完的也翻一倍。',
      },
      source: { en: 'one worker thread', zh: '一个工作线程' },
    },
    serviceTime: {
      label: { en: 'Service time', zh: '处理时间' },
      help: {
        en: 'Work per message in one slot. When its mean, divided by the slots, exceeds the time between arrivals, the line in front grows without end.',
        zh: '一个槽位处理一条消息的时间。平均值除以槽位数一旦超过消息到达的间隔，前面的队伍就会越排越长。',
      },
      source: {
        en: 'our choice: busy half the time at ten a second',
        zh: '我们的选择：每秒十条时，一半时间在忙',
      },
    },
    failureRate: {
      label: { en: 'Failure rate', zh: '失败率' },
      help: {
        en: 'Chance that an attempt fails when its work is done. A queue with manual acknowledgement delivers it again; with auto, the message is lost.',
        zh: '一次处理做到最后却失败的概率。手动确认的队列会重新投递；自动确认时消息就丢了。',
      },
      source: inert,
    },
    pollInterval: {
      label: { en: 'Poll interval', zh: '轮询间隔' },
      help: {
        en: 'How often a free slot asks a queue that is pulled while it finds nothing. Longer wastes fewer polls and makes messages wait.',
        zh: '队列为拉取方式时，空闲槽位没取到消息，隔多久再问一次。调长则少白跑，但消息等得久。',
      },
      source: {
        en: 'our choice; only a queue that is polled uses it',
        zh: '我们的选择；只在轮询队列时用到',
      },
    },
  },
  notes: {
    started: { en: 'started', zh: '开始处理' },
    completed: { en: 'finished', zh: '处理完成' },
    failed: { en: 'failed', zh: '处理失败' },
  },
  fidelity: {
    slots: {
      en: 'A fixed number of slots, each with one message at a time; prefetched messages wait here for a free slot.',
      zh: '槽位数固定，每个一次处理一条；预取来的消息在这里等空位。',
    },
    demand: {
      en: 'The work belongs to the message: a second attempt takes as long as the first.',
      zh: '处理所需的时间属于消息本身：第二次尝试和第一次一样久。',
    },
    failures: {
      en: 'Failures are drawn anew for every attempt and show at the end of the work.',
      zh: '每次尝试重新抽取是否失败，失败在处理结束时才显现。',
    },
    polling: {
      en: 'On a queue that is pulled, each free slot polls, and polls again after the interval when there was nothing.',
      zh: '对拉取方式的队列，每个空闲槽位各自轮询，没取到就隔一段时间再问。',
    },
    crash: {
      en: 'A crash loses what it held; a queue with manual acknowledgement takes those messages back.',
      zh: '崩溃时手上的消息全部丢失；手动确认的队列会把它们收回。',
    },
    batches: {
      en: 'Messages and acknowledgements go one by one, never in batches.',
      zh: '消息和确认都是一条一条的，不成批。',
    },
    cpu: {
      en: 'Slots do not slow each other down: no shared processor, no memory, no garbage collection.',
      zh: '槽位之间互不拖慢：没有共享的 CPU、内存和垃圾回收。',
    },
    deduplication: {
      en: 'It does not notice duplicates: a redelivered message is worked on again.',
      zh: '不识别重复：重新投递的消息会再处理一遍。',
    },
  },
});

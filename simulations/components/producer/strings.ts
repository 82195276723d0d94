import { defineStrings } from '../defineWords.ts';
import { definition } from './definition.ts';

export const strings = defineStrings(definition, {
  name: { en: 'Producer', zh: '生产者' },
  summary: {
    en: 'Sends messages at a rate and in a rhythm of your choosing, and waits for nothing but a confirm.',
    zh: '按你设定的速率和节奏发出消息，除了发布确认，什么也不等。',
  },
  brief: { en: 'Sends messages at its own pace', zh: '按自己的节奏发送消息' },
  ports: {
    out: { label: { en: 'messages out', zh: '发出消息' } },
  },
  metrics: {
    sent: {
      label: { en: 'Sent', zh: '已发送' },
      help: {
        en: 'Messages put on a link, retries included. A batch is one message.',
        zh: '发到链路上的消息数，含重试。一个批次算一条消息。',
      },
    },
    refused: {
      label: { en: 'Refused', zh: '被拒收' },
      help: {
        en: 'Attempts that were not taken: queue full, receiver down or failing, link cut.',
        zh: '没被收下的尝试次数：队列已满、对方宕机或处理失败、链路切断。',
      },
    },
    retried: {
      label: { en: 'Retried', zh: '已重试' },
      help: { en: 'Attempts after the first.', zh: '第一次之后的尝试次数。' },
    },
    gaveUp: {
      label: { en: 'Gave up', zh: '已放弃' },
      help: {
        en: 'Messages lost although they were retried: all their attempts were refused.',
        zh: '重试之后仍然丢失的消息数：每次尝试都被拒。',
      },
    },
    records: {
      label: { en: 'Records sent', zh: '已发送记录' },
      help: {
        en: 'Records in the messages put on a link, retries included. Without batching every message is one.',
        zh: '发到链路上的消息里共有多少条记录，含重试。不攒批时，一条消息就是一条记录。',
      },
    },
    recordsConfirmed: {
      label: { en: 'Records confirmed', zh: '已确认记录' },
      help: {
        en: 'Records in the messages that were taken: what really got through.',
        zh: '对方已收下的消息里共有多少条记录，也就是真正送到的量。',
      },
    },
    confirmTime: {
      label: { en: 'Confirm time', zh: '确认耗时' },
      help: {
        en: 'From sending a message to hearing that it was taken; for a batch, from its first record on.',
        zh: '从发出一条消息到得知对方已收下，用了多久；攒批时从批次里的第一条记录算起。',
      },
    },
    batchRecords: {
      label: { en: 'Records per batch', zh: '每批记录数' },
      help: {
        en: 'How many records each batch held when it was closed; without batching, one.',
        zh: '每个批次截止时装了多少条记录；不攒批时都是一条。',
      },
    },
  },
  notes: {
    sent: {
      en: '{component} sent message {message} (attempt {attempt})',
      zh: '{component} 发出消息 {message}（第 {attempt} 次尝试）',
    },
    confirmed: {
      en: '{component} heard that message {message} was taken, {after} after sending it',
      zh: '{component} 发出消息 {message} 后 {after}，收到发布确认',
    },
    refused: {
      en: 'message {message} of {component} was refused (attempt {attempt})',
      zh: '{component} 的消息 {message} 被拒收（第 {attempt} 次尝试）',
    },
    retrying: {
      en: '{component} will try again in {delay}: attempt {attempt} failed, with message {message}',
      zh: '消息 {message} 第 {attempt} 次尝试未果，{component} 将在 {delay} 后重试',
    },
    gaveUp: {
      en: '{component} gave up on message {message} after {attempts}: it is lost',
      zh: '{component} 在 {attempts}后放弃消息 {message}，它就此丢失',
    },
    closed: {
      en: '{component} closed batch {message} with {records}, {bytes} in all',
      zh: '{component} 的批次 {message} 截止，共 {records}、{bytes}',
    },
    compressed: {
      en: '{component} compressed batch {message} from {from} to {to}',
      zh: '{component} 把批次 {message} 从 {from} 压缩到 {to}',
    },
    lostRecords: {
      en: '{component} went down with {records} not sent yet: they are lost',
      zh: '{component} 宕机时还有 {records}没发出去，全部丢失',
    },
  },
  reasons: {},
});

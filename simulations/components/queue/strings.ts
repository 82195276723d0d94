import { defineStrings } from '../defineWords.ts';
import { definition } from './definition.ts';

export const strings = defineStrings(definition, {
  name: { en: 'Queue', zh: '队列' },
  summary: {
    en: 'Keeps messages until a consumer has room for them, so that senders and receivers need not keep the same pace.',
    zh: '把消息存起来，等消费者有空再投递，让收发双方不必步调一致。',
  },
  brief: { en: 'Keeps messages until there is room', zh: '存下消息，有空再投递' },
  ports: {
    in: { label: { en: 'messages in', zh: '收入消息' } },
    out: { label: { en: 'deliveries', zh: '投递' } },
  },
  metrics: {
    queueLength: {
      label: { en: 'Ready', zh: '就绪消息' },
      help: {
        en: 'Messages waiting to be delivered. Unacknowledged ones are not among them.',
        zh: '等待投递的消息数，不含已投出未确认的。',
      },
    },
    unacked: {
      label: { en: 'Unacknowledged', zh: '未确认' },
      help: {
        en: 'Messages delivered but not yet acknowledged; the queue still owns them.',
        zh: '已投出、尚未确认的消息数，它们仍归队列所有。',
      },
    },
    waiting: {
      label: { en: 'Waiting time', zh: '等待时间' },
      help: {
        en: 'Time a message spent ready in the queue before a delivery.',
        zh: '消息投递之前在队列里就绪等待的时间。',
      },
    },
    delivered: {
      label: { en: 'Delivered', zh: '已投递' },
      help: {
        en: 'Deliveries to consumers, repeated ones included.',
        zh: '向消费者投递的次数，含重新投递。',
      },
    },
    redelivered: {
      label: { en: 'Redelivered', zh: '重新投递' },
      help: {
        en: 'Deliveries of a message that had been delivered before.',
        zh: '其中曾经投递过的消息的投递次数。',
      },
    },
    rejected: {
      label: { en: 'Turned away', zh: '未能容纳' },
      help: {
        en: 'Messages refused, or oldest ones dropped, because the queue was full.',
        zh: '因队列已满而拒收的消息，或为腾位置而丢弃的最旧消息。',
      },
    },
  },
  notes: {
    stored: {
      en: '{component} took message {message} in: {length} ready',
      zh: '{component} 收下消息 {message}：现有 {length}就绪',
    },
    rejected: {
      en: '{component} refused message {message}: it is full, {length} ready',
      zh: '{component} 拒收消息 {message}：队列已满，{length}就绪',
    },
    droppedHead: {
      en: '{component} was full ({length}) and dropped its oldest, message {message}',
      zh: '{component} 已满（{length}），丢弃最旧的消息 {message}',
    },
    delivered: {
      en: '{component} delivered message {message} after it had waited {waiting} (attempt {attempt})',
      zh: '消息 {message} 等了 {waiting}，由 {component} 投出（第 {attempt} 次投递）',
    },
    acked: {
      en: 'message {message} was acknowledged: {component} forgets it, {unacked} still unacknowledged',
      zh: '消息 {message} 已确认，{component} 将它删除，还有 {unacked}未确认',
    },
    requeued: {
      en: 'message {message} is back in its old place in {component}, after attempt {attempt}',
      zh: '第 {attempt} 次投递未成，消息 {message} 回到 {component} 中的原位',
    },
    ackTimedOut: {
      en: '{component} got no acknowledgement of message {message} in time (attempt {attempt}) and takes it back',
      zh: '{component} 没有按时等到消息 {message} 的确认（第 {attempt} 次投递），将它收回',
    },
    returned: {
      en: '{component} lost touch with a consumer and takes back {count} it had not acknowledged',
      zh: '{component} 与一个消费者失去联系，收回它尚未确认的 {count}',
    },
    neverPolls: {
      en: '{component} never polls, and the queue before it waits to be polled: it gets nothing',
      zh: '{component} 从不主动拉取，上游队列却在等它来取：一条消息也收不到',
    },
  },
  reasons: {
    rejected: { en: 'full, turned away', zh: '已满被拒' },
    droppedHead: { en: 'dropped as oldest', zh: '因最旧被丢弃' },
  },
});

/** What the inspector says: every parameter, and what is modelled and left out. */
import { defineHelp } from '../defineWords.ts';
import { definition } from './definition.ts';

export const help = defineHelp(definition, {
  parameters: {
    capacity: {
      label: { en: 'Capacity', zh: '容量' },
      help: {
        en: 'How many ready messages fit; those out for delivery do not count. A small one keeps waits short and turns messages away; without a limit none is lost, but the wait can grow without end.',
        zh: '最多容纳多少条就绪消息，已投出未确认的不算。设得小，等待短，但会有消息进不来；不设上限则一条不丢，等待却可能无限增长。',
      },
      source: {
        en: 'no bound unless asked for, as a RabbitMQ queue without x-max-length',
        zh: '不设就没有上限，如同没有设 x-max-length 的 RabbitMQ 队列',
      },
    },
    overflow: {
      label: { en: 'When full', zh: '满了之后' },
      help: {
        en: 'Refuse tells the sender, who may retry. Drop oldest makes room for the newest and tells nobody.',
        zh: '拒收会告诉发送方，它可以重试；丢弃最旧的则为新消息腾位置，谁也不通知。',
      },
      source: {
        en: 'our choice: the sender learns of a refusal (RabbitMQ drops the head)',
        zh: '我们的选择：拒收能让发送方知道（RabbitMQ 默认丢弃队首）',
      },
      options: {
        reject: { en: 'refuse', zh: '拒收' },
        'drop-head': { en: 'drop oldest', zh: '丢弃最旧' },
      },
    },
    order: {
      label: { en: 'Order', zh: '出队顺序' },
      help: {
        en: 'Which ready message leaves next. Last in, first out serves fresh ones at once under overload, and leaves the old ones to wait very long.',
        zh: '下一条投递哪条就绪消息。后进先出在过载时能让新消息马上得到处理，代价是旧消息等得极久。',
      },
      source: { en: 'as AMQP 0-9-1 has it', zh: '同 AMQP 0-9-1 的规定' },
      options: {
        fifo: { en: 'FIFO', zh: '先进先出' },
        lifo: { en: 'LIFO', zh: '后进先出' },
      },
    },
    delivery: {
      label: { en: 'Delivery', zh: '投递方式' },
      help: {
        en: 'Push sends as soon as a consumer has room. Pull waits to be asked: messages wait for the next poll, and polls of an empty queue are wasted.',
        zh: '推送是消费者一有空就送过去；拉取要等消费者来取：消息得等到下一次轮询，而轮询空队列都是白跑。',
      },
      source: { en: 'AMQP 0-9-1: basic.consume', zh: 'AMQP 0-9-1 的 basic.consume' },
      options: {
        push: { en: 'push', zh: '推送' },
        pull: { en: 'pull', zh: '拉取' },
      },
    },
    ack: {
      label: { en: 'Acknowledge', zh: '确认方式' },
      help: {
        en: 'Auto forgets a message once it is handed over: at most once, lost if the consumer crashes. Manual keeps it until it is acknowledged: at least once, perhaps twice.',
        zh: '自动：投出即忘，至多一次，消费者崩溃就丢。手动：保留到收到确认为止，至少一次，可能重复。',
      },
      source: { en: 'the simpler one: nothing is redelivered', zh: '较简单的一种：不会重新投递' },
      options: {
        auto: { en: 'auto', zh: '自动' },
        manual: { en: 'manual', zh: '手动' },
      },
    },
    prefetch: {
      label: { en: 'Prefetch', zh: '预取数' },
      help: {
        en: 'Unacknowledged messages one consumer may hold; 0 is no limit. More hides link latency, but one consumer may sit on messages that another could have started.',
        zh: '每个消费者最多可持有几条未确认的消息，0 为不限。调大能掩盖链路延迟，但一个消费者可能攥着别人本可以先做的消息。',
      },
      source: {
        en: 'fair dispatch, as in the RabbitMQ work-queue tutorial; 0 is unlimited as in AMQP',
        zh: '公平分发，同 RabbitMQ 工作队列教程；0 表示不限，同 AMQP',
      },
    },
    ackTimeout: {
      label: { en: 'Ack timeout', zh: '确认超时' },
      help: {
        en: 'How long the queue waits for an acknowledgement before it delivers the message again. Shorter than the work takes, and the same work is done twice.',
        zh: '队列等确认等多久，过后便重新投递。设得比处理时间还短，同一件事就会做两遍。',
      },
      source: {
        en: 'waits for ever unless asked not to (Amazon SQS: 30 s, RabbitMQ: 30 min)',
        zh: '不设就一直等（Amazon SQS 为 30 秒，RabbitMQ 为 30 分钟）',
      },
    },
  },
  notes: {
    stored: { en: 'stored', zh: '入队' },
    rejected: { en: 'refused: full', zh: '队列已满，拒收' },
    droppedHead: { en: 'oldest dropped: full', zh: '队列已满，丢弃最旧的' },
    delivered: { en: 'delivered', zh: '投出' },
    acked: { en: 'acknowledged', zh: '已确认' },
    requeued: { en: 'back in the queue', zh: '重新入队' },
    ackTimedOut: { en: 'no acknowledgement in time', zh: '确认超时' },
    returned: { en: 'taken back from a lost consumer', zh: '从失联的消费者收回' },
    neverPolls: { en: 'is to poll, and never does', zh: '须主动拉取，但它不会' },
  },
  fidelity: {
    order: {
      en: 'First in, first out or last in, first out; a message that returns takes its original place.',
      zh: '先进先出或后进先出；退回的消息回到原来的位置。',
    },
    bound: {
      en: 'A bound on ready messages, as x-max-length in RabbitMQ: refuse the newest or drop the oldest.',
      zh: '就绪消息有上限，相当于 RabbitMQ 的 x-max-length：拒收最新的，或丢弃最旧的。',
    },
    acks: {
      en: 'Automatic and manual acknowledgements; under manual ones the queue owns a message until its ack arrives.',
      zh: '自动确认与手动确认；手动时，确认到达之前消息一直归队列所有。',
    },
    prefetch: {
      en: 'A limit of unacknowledged messages per consumer, with round robin over the consumers that have room.',
      zh: '限制每个消费者的未确认消息数，在还有空位的消费者之间轮流投递。',
    },
    redelivery: {
      en: 'Unacknowledged messages are delivered again, and marked so, after a nack, a crash, a cut link or a timeout.',
      zh: '消费者否定确认、崩溃、链路切断或确认超时之后，未确认的消息会带上标记重新投递。',
    },
    durable: {
      en: 'Ready messages survive a crash of the queue, as persistent messages of a durable queue do.',
      zh: '队列崩溃后就绪消息仍在，如同持久化队列里的持久消息。',
    },
    polling: {
      en: 'Under pull, consumers poll once per free slot; an empty answer comes back when there is nothing.',
      zh: '拉取时，消费者每个空闲槽位轮询一次；没有消息就得到一个空响应。',
    },
    memory: {
      en: 'No memory or disk limits, no paging, no flow control of senders: storing a message takes no time.',
      zh: '没有内存与磁盘限制、换页和对发送方的流量控制：存一条消息不花时间。',
    },
    priorities: {
      en: 'Message priorities are ignored here.',
      zh: '不理会消息的优先级。',
    },
    expiry: {
      en: 'Messages never expire: there is no time to live.',
      zh: '消息不会过期：没有 TTL。',
    },
    deadLetters: {
      en: 'No dead-letter queue and no delivery limit: a poison message comes back for ever.',
      zh: '没有死信队列，也不限投递次数：毒消息会没完没了地回来。',
    },
    replication: {
      en: 'One copy on one node: no replicas, no elections.',
      zh: '单节点、单副本：没有复制，也没有选举。',
    },
  },
});

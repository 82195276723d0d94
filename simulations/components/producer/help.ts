/** What the inspector says: every parameter, and what is modelled and left out. */
import { defineHelp } from '../defineWords.ts';
import { messageWords, retryWords } from '../traits/help.ts';
import { definition } from './definition.ts';

export const help = defineHelp(definition, {
  parameters: {
    interval: {
      label: { en: 'Interval', zh: '发送间隔' },
      help: {
        en: 'Time from one message to the next. Shorten it and more arrive per second; exponential intervals make them independent, constant ones evenly spaced.',
        zh: '相邻两条消息隔多久。调短则每秒来得更多；指数分布表示到达互不相干，常数表示匀速到达。',
      },
      source: {
        en: 'ten a second, arriving independently (a Poisson process)',
        zh: '每秒十条，到达彼此独立（泊松过程）',
      },
    },
    pattern: {
      label: { en: 'Pattern', zh: '流量模式' },
      help: {
        en: 'How the rate changes over the run. All patterns but bursts change the pace of the same arrivals, so intervals keep their distribution.',
        zh: '速率在运行中怎样变化。除突发外，各模式都只改变到达的快慢，间隔的分布形状不变。',
      },
      source: { en: 'the simplest case', zh: '最简单的情形' },
      options: {
        steady: { en: 'steady', zh: '平稳' },
        bursts: { en: 'bursts', zh: '突发' },
        ramp: { en: 'ramp', zh: '渐增' },
        schedule: { en: 'schedule', zh: '按时间表' },
      },
    },
    burstSize: {
      label: { en: 'Burst size', zh: '突发条数' },
      help: {
        en: 'Messages in each burst, one interval apart. Raise it and the line behind grows longer before it drains.',
        zh: '每次突发发多少条，条与条之间隔一个发送间隔。调大后，后面的队伍会先排得更长再消化。',
      },
      source: { en: 'our choice: a burst one can count', zh: '我们的选择：一阵有几条，数得过来' },
    },
    burstEvery: {
      label: { en: 'Burst every', zh: '突发周期' },
      help: {
        en: 'Time from the start of one burst to the start of the next. If what follows has not recovered by then, bursts pile up.',
        zh: '两次突发的开头相隔多久。下游若来不及消化，一次次突发就会堆积起来。',
      },
      source: {
        en: 'our choice: time to watch a burst drain',
        zh: '我们的选择：来得及看一阵消息慢慢消化完',
      },
    },
    rampTo: {
      label: { en: 'Ramp to', zh: '渐增到' },
      help: {
        en: 'How many times the starting rate is reached at the end of the ramp. Above 1 the load grows until something gives way; below 1 it fades.',
        zh: '渐增结束时速率是起始的多少倍。大于 1，负载一路上升，直到某处撑不住；小于 1，则逐渐减弱。',
      },
      source: { en: 'our choice: three times the traffic', zh: '我们的选择：流量的三倍' },
    },
    rampOver: {
      label: { en: 'Ramp over', zh: '渐增时长' },
      help: {
        en: 'How long the rate takes to get there, in a straight line; after that it stays. A longer ramp shows more clearly where the system bends.',
        zh: '速率用多久匀速变到目标值，之后保持不变。时间越长，越看得清系统从哪里开始吃力。',
      },
      source: {
        en: 'our choice: slow enough to see where it bends',
        zh: '我们的选择：慢到能看清从哪里开始拐弯',
      },
    },
    schedule: {
      label: { en: 'Schedule', zh: '时间表' },
      help: {
        en: 'Changes of rate, each at a time of the run. Use it for a spike, a lunch peak, or silence (factor 0).',
        zh: '一张速率变化表，每行写明从何时起变为几倍。可以用来做流量尖峰、午间高峰，或完全静默（0 倍）。',
      },
      source: { en: 'the rate stays as it is unless asked', zh: '不设则速率保持不变' },
      fields: {
        at: {
          label: { en: 'From', zh: '起始时刻' },
          help: {
            en: 'Time of the run, counted from its start, from which the factor holds until the next row.',
            zh: '从运行开始算起的时刻；从这时起用本行的倍数，直到下一行为止。',
          },
          source: { en: 'the start of the run', zh: '运行开始的时刻' },
        },
        factor: {
          label: { en: 'Rate factor', zh: '速率倍数' },
          help: {
            en: 'Times the normal rate: 3 sends three times as many, 0 sends nothing.',
            zh: '平常速率的多少倍：3 就是发三倍，0 就是不发。',
          },
          source: { en: 'the rate as it is', zh: '速率不变' },
        },
      },
    },
    messageType: {
      label: { en: 'Message type', zh: '消息类型' },
      help: {
        en: 'A name for what is sent, such as order. Each type has its own shape and colour on the board.',
        zh: '给所发的消息起个名字，例如 order。每种类型在画板上有自己的形状和颜色。',
      },
      source: { en: 'any word will do', zh: '随便一个名字即可' },
    },
    ...messageWords,
    batchSize: {
      label: { en: 'Batch size', zh: '批次大小' },
      help: {
        en: 'Records are gathered until so many bytes are together, then sent as one message (Kafka: batch.size). Raise it and calls, headers and disk writes are shared by more records; at 0 every record goes alone.',
        zh: '记录攒到这么多字节，就合成一条消息发出（Kafka 的 batch.size）。调大后，更多记录分摊同一次调用、同一份消息头和同一次写盘；设为 0 则每条记录单独发送。',
      },
      source: {
        en: 'off unless asked for; Kafka’s default is 16 KiB',
        zh: '不设就不攒批；Kafka 的默认值是 16 KiB',
      },
    },
    linger: {
      label: { en: 'Linger', zh: '攒批等待' },
      help: {
        en: 'A batch that is not full is sent so long after its first record (Kafka: linger.ms). Raise it and batches get fuller, but the first record of each waits longer.',
        zh: '批次没装满时，从第一条记录算起等这么久就发出（Kafka 的 linger.ms）。调大后批次装得更满，但批次里的第一条记录等得更久。',
      },
      source: { en: 'the default since Kafka 4.0', zh: 'Kafka 4.0 起的默认值' },
    },
    compression: {
      label: { en: 'Compression', zh: '压缩' },
      help: {
        en: 'Makes each batch smaller before it is sent (Kafka: compression.type): fewer bytes for network, page cache and disk, paid for with processor time. gzip takes six times as long as lz4.',
        zh: '发送前先压缩每个批次（Kafka 的 compression.type）：网络、页缓存和磁盘要搬的字节都少了，代价是 CPU 时间。gzip 的耗时约为 lz4 的六倍。',
      },
      source: {
        en: 'Kafka’s default; zstd’s README gives 2.1× for lz4, 2.9× for zstd, 2.7× for gzip',
        zh: 'Kafka 的默认值；据 zstd 的 README，压缩比 lz4 约 2.1、zstd 约 2.9、gzip 约 2.7',
      },
      options: {
        none: { en: 'none', zh: '不压缩' },
        lz4: { en: 'lz4', zh: 'lz4 压缩' },
        zstd: { en: 'zstd', zh: 'zstd 压缩' },
        gzip: { en: 'gzip', zh: 'gzip 压缩' },
      },
    },
    ...retryWords,
    retry: {
      ...retryWords.retry,
      help: {
        en: 'What to do with a refused message (queue full, receiver down, link cut). None loses it; retrying saves it but sends more to a receiver that is already in trouble.',
        zh: '消息被拒时（队列已满、对方宕机、链路切断）怎么办。不重试就丢了；重试能救回消息，却会给已经吃紧的一方再添负载。',
      },
    },
  },
  notes: {
    sent: { en: 'sent', zh: '发出' },
    confirmed: { en: 'confirmed', zh: '收到发布确认' },
    refused: { en: 'refused by the receiver', zh: '被接收方拒收' },
    retrying: { en: 'will try again', zh: '准备重试' },
    gaveUp: { en: 'gave up', zh: '放弃发送' },
    closed: { en: 'closed a batch', zh: '批次截止' },
    compressed: { en: 'compressed a batch', zh: '压缩批次' },
    lostRecords: { en: 'lost records in open batches', zh: '丢失未发出的记录' },
  },
  fidelity: {
    arrivals: {
      en: 'Arrivals are a renewal process: intervals are drawn independently from the distribution.',
      zh: '到达是更新过程：每个间隔独立地从分布中抽取。',
    },
    patterns: {
      en: 'Ramp and schedule stretch or squeeze time exactly, so a Poisson process stays one at a changing rate.',
      zh: '渐增和时间表对时间作精确的伸缩，因此泊松到达在变速之后仍是（非齐次）泊松到达。',
    },
    confirms: {
      en: 'Every message is confirmed or refused by whoever takes it, and the confirm travels back over the link.',
      zh: '每条消息都由接收方确认或拒绝，确认沿原链路返回。',
    },
    keys: {
      en: 'Keys are drawn evenly or by a Zipf law, and a hash of the key chooses among several links.',
      zh: '键按均匀分布或 Zipf 分布抽取；有多条链路时，由键的哈希值决定走哪一条。',
    },
    retries: {
      en: 'Retries with fixed, doubling or fully jittered delays; each is a new message with the same root.',
      zh: '重试间隔可以固定、逐次翻倍或完全随机抖动；每次重试都是源头相同的一条新消息。',
    },
    batches: {
      en: 'One open batch per key, closed when the next record would not fit or the linger is over; a batch is one message, with the headers of Kafka’s message format (61 bytes, and 9 per record). What is in it when the producer crashes is lost.',
      zh: '每个键有一个未截止的批次，下一条记录装不下或等待时间到了就截止；一个批次是一条消息，带 Kafka 消息格式的头部（61 字节，外加每条记录 9 字节）。生产者宕机时还在批次里的记录会丢失。',
    },
    compression: {
      en: 'Batches are compressed one at a time, on the processor of the machine the producer stands in, or on its own; ratio and speed are those zstd’s README reports for the Silesia corpus.',
      zh: '批次逐个压缩，占用生产者所在机器的 CPU（不在机器里就占它自己的）；压缩比和速度采用 zstd 的 README 对 Silesia 语料的实测值。',
    },
    blocking: {
      en: 'It keeps sending however many confirms are outstanding: no limit in flight, no blocking.',
      zh: '不论有多少条尚未确认，都照发不误：没有在途上限，也不会阻塞。',
    },
    partitioner: {
      en: 'Kafka gathers all keys of a partition in one batch; here each key has a batch of its own, as if it were a partition.',
      zh: 'Kafka 把同一分区的所有键攒进一个批次；这里每个键各攒各的，相当于一个键就是一个分区。',
    },
    contents: {
      en: 'How well records compress depends on what is in them, and small batches compress worse; here the ratio is always the same.',
      zh: '压缩效果取决于记录的内容，批次小时压得更差；这里的压缩比固定不变。',
    },
  },
});

/** What the inspector says: every parameter, and what is modelled and left out. */
import { defineHelp } from '../defineWords.ts';
import { inert } from '../traits/help.ts';
import { definition } from './definition.ts';

export const help = defineHelp(definition, {
  parameters: {
    transfer: {
      label: { en: 'Transfer', zh: '传输方式' },
      help: {
        en: 'How bytes get from the cache to the network: through this process (read, then write), or past it (sendfile).',
        zh: '数据怎样从缓存到网络：经过本进程（先 read 再 write），还是绕开它（sendfile）。',
      },
      source: { en: 'what a plain program does', zh: '普通程序的做法' },
      options: {
        'read-write': { en: 'read and write', zh: '先读后写' },
        sendfile: { en: 'sendfile', zh: '零拷贝' },
      },
    },
    tls: {
      label: { en: 'TLS', zh: 'TLS 加密' },
      help: {
        en: 'Encryption happens in user space, so the bytes have to come here: sendfile is not used, whatever is chosen above.',
        zh: '加密在用户态进行，数据必须进来：不管上面选什么，都用不了 sendfile。',
      },
      source: inert,
      options: { off: { en: 'off', zh: '关' }, on: { en: 'on', zh: '开' } },
    },
    bufferSize: {
      label: { en: 'Buffer', zh: '缓冲区' },
      help: {
        en: 'Bytes moved by one call. Halve it and there are twice the calls.',
        zh: '一次调用搬多少字节。减半，调用次数就翻倍。',
      },
      source: { en: 'our choice: one call per fetch', zh: '我们的选择：一次拉取一次调用' },
    },
    fetchSize: {
      label: { en: 'Fetch size', zh: '拉取大小' },
      help: {
        en: 'Most bytes that answer one poll of a consumer.',
        zh: '消费者一次轮询最多得到多少字节。',
      },
      source: {
        en: 'our choice; Kafka’s max.partition.fetch.bytes is 1 MiB',
        zh: '我们的选择；Kafka 的 max.partition.fetch.bytes 是 1 MiB',
      },
    },
    partitions: {
      label: { en: 'Partitions', zh: '分区数' },
      help: {
        en: 'Logs kept side by side. Each is appended in order; many of them on one disk are no longer one stretch.',
        zh: '并列的日志数。每个都是顺序追加；一块盘上多了，就不再是一整段。',
      },
      source: { en: 'one log', zh: '一条日志' },
    },
    backlog: {
      label: { en: 'Already in the log', zh: '日志已有' },
      help: {
        en: 'Bytes in each partition before the run begins, on disk and not in memory. Consumers start at the beginning.',
        zh: '开始前每个分区里已有的字节，在磁盘上，不在内存。消费者从头读起。',
      },
      source: { en: 'an empty log', zh: '空日志' },
    },
    writes: {
      label: { en: 'Writes', zh: '写入方式' },
      help: {
        en: 'Append puts each record behind the last, as a log does. In place writes it over a record drawn from what the partition holds from the start, as a database does; without a backlog there is nothing to write over.',
        zh: '追加：像日志那样，每条记录接在上一条后面。原地更新：像数据库那样，从分区原有的记录里随机选一条覆盖；没有原有数据时仍是追加。',
      },
      source: { en: 'Kafka only ever appends', zh: 'Kafka 只追加' },
      options: {
        append: { en: 'append', zh: '追加' },
        'in-place': { en: 'update in place', zh: '原地更新' },
      },
    },
    threads: {
      label: { en: 'Threads', zh: '线程数' },
      help: {
        en: 'Fetches under way at the same time, and as many writes. More of them hide the disk’s delay; they share the cores all the same.',
        zh: '同时进行几个拉取，写入也同样多。多了可以掩盖磁盘的延迟；核还是那几个。',
      },
      source: {
        en: 'our choice; Kafka’s num.io.threads is 8',
        zh: '我们的选择；Kafka 的 num.io.threads 是 8',
      },
    },
  },
  notes: {
    received: { en: 'message received', zh: '收到消息' },
    firstReading: { en: 'first read() called', zh: '首次调用 read()' },
    reading: { en: 'read() called', zh: '调用 read()' },
    insteadOfSendfile: { en: 'sendfile() ruled out', zh: '用不了 sendfile()' },
    encrypted: { en: 'encrypted', zh: '加密' },
    writing: { en: 'write() to the socket', zh: 'write() 到套接字' },
    writingCached: { en: 'write() after a hit', zh: '命中后 write()' },
    firstSending: { en: 'first sendfile() called', zh: '首次调用 sendfile()' },
    sending: { en: 'sendfile() called', zh: '调用 sendfile()' },
    storing: { en: 'write() to the log', zh: 'write() 到日志' },
    served: { en: 'fetch answered', zh: '应答拉取' },
  },
  fidelity: {
    calls: {
      en: 'Every round’s system calls, each with its two mode switches.',
      zh: '每一轮的系统调用，各带两次用户态内核态切换。',
    },
    buffers: { en: 'Rounds of one buffer each.', zh: '每轮一个缓冲区。' },
    sendfile: {
      en: 'With sendfile, one call a round and no byte in user space; it returns once the card sends the bytes or the socket buffer has them.',
      zh: '用 sendfile 时每轮一次调用，用户态里没有一个字节；网卡开始发送或套接字缓冲区收下后，调用才返回。',
    },
    tls: { en: 'TLS in user space rules sendfile out.', zh: '用户态 TLS 使 sendfile 不可用。' },
    log: {
      en: 'Appends at the end of a partition; a record can be read once its write has returned. Consumers read from the beginning, each by itself, one fetch at a time.',
      zh: '在分区末尾追加；写入返回后才读得到。消费者各自从头读起，每次只有一个拉取在途。',
    },
    inPlace: {
      en: 'Updates in place go to record positions drawn evenly over the partition, each record by itself.',
      zh: '原地更新时，在分区里均匀随机地选一个记录位置，每条记录各选各的。',
    },
    garbage: { en: 'No garbage collection, no heap.', zh: '没有堆和垃圾回收。' },
    index: { en: 'Offsets are found at no cost.', zh: '查找偏移量不花时间。' },
    protocol: {
      en: 'Requests for bytes come as polls without a size of their own.',
      zh: '取数据的请求以轮询表示，本身不占大小。',
    },
    replication: { en: 'No replicas.', zh: '没有副本。' },
  },
});

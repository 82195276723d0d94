import { defineStrings } from '../defineWords.ts';
import { definition } from './definition.ts';

export const strings = defineStrings(definition, {
  name: { en: 'Broker process', zh: '消息代理进程' },
  summary: {
    en: 'A broker in user space: appends what producers send to a log, and serves consumers from it.',
    zh: '用户态里的消息代理进程：把生产者发来的追加到日志，再从日志供给消费者。',
  },
  brief: { en: 'Appends to a log and serves it', zh: '追加日志，供消费者读取' },
  ports: {
    in: { label: { en: 'from producers', zh: '来自生产者' } },
    read: { label: { en: 'read from the cache', zh: '从缓存读入' } },
    out: { label: { en: 'sent out', zh: '发出' } },
    write: { label: { en: 'written to the log', zh: '写入日志' } },
  },
  metrics: {
    fetches: {
      label: { en: 'Fetches', zh: '拉取' },
      help: { en: 'Fetches answered.', zh: '已应答的拉取次数。' },
    },
    servedBytes: {
      label: { en: 'Bytes served', zh: '供出字节' },
      help: { en: 'Bytes on their way to consumers.', zh: '送往消费者的字节数。' },
    },
    readWriteBytes: {
      label: { en: 'By read and write', zh: '经本进程字节' },
      help: {
        en: 'Bytes that went through this process, copied in and copied out again.',
        zh: '经过本进程的字节数：拷进来，再拷出去。',
      },
    },
    sendfileBytes: {
      label: { en: 'By sendfile', zh: '零拷贝字节' },
      help: {
        en: 'Bytes that went past this process, from the cache to the network.',
        zh: '绕过本进程、由缓存直接发往网络的字节数。',
      },
    },
    storedBytes: {
      label: { en: 'Bytes stored', zh: '存入字节' },
      help: { en: 'Bytes written to the log.', zh: '写入日志的字节数。' },
    },
    queueLength: {
      label: { en: 'Waiting to be stored', zh: '等待写入' },
      help: {
        en: 'Messages for which no thread is free yet.',
        zh: '还没轮到线程来写的消息数。',
      },
    },
    storeTime: {
      label: { en: 'Store time', zh: '写入用时' },
      help: {
        en: 'From a message’s arrival to its being in the cache, or on disk where every message is flushed.',
        zh: '从消息到达到进入缓存的时间；每条消息都刷盘时，到落盘为止。',
      },
    },
    lag: {
      label: { en: 'Lag', zh: '积压' },
      help: {
        en: 'Bytes of the log that consumers have not read, summed over them.',
        zh: '各消费者尚未读取的日志字节数之和。',
      },
    },
    utilization: {
      label: { en: 'Utilisation', zh: '利用率' },
      help: {
        en: 'Share of the threads that are busy: of those that serve or of those that store, the larger.',
        zh: '正在忙的线程所占的比例；供数据的和写数据的，取较忙的一边。',
      },
    },
    fetchTime: {
      label: { en: 'Fetch time', zh: '拉取用时' },
      help: {
        en: 'From the first call of a fetch to the last of its bytes being handed on.',
        zh: '从一次拉取的第一个调用，到最后一个字节交出去。',
      },
    },
  },
  notes: {
    received: {
      en: '{component} received message {message} from its producer: {bytes}',
      zh: '{component} 从生产者收到消息 {message}：{bytes}',
    },
    firstReading: {
      en: '{component} calls read() for {bytes}: the processor switches from user to kernel mode. Every call switches twice, in and out; many texts call these context switches',
      zh: '{component} 调用 read() 要 {bytes}：CPU 由用户态切到内核态。每次调用一进一出，切换两次；不少资料称之为上下文切换',
    },
    reading: {
      en: '{component} calls read() for {bytes}: into the kernel, the first of four mode switches',
      zh: '{component} 调用 read() 要 {bytes}：进入内核，四次用户态内核态切换中的第一次',
    },
    insteadOfSendfile: {
      en: '{component} cannot use sendfile(): TLS encrypts in user space, so these {bytes} have to come here. It calls read()',
      zh: '{component} 用不了 sendfile()：TLS 在用户态加密，这 {bytes} 必须先进到这里，于是调用 read()',
    },
    encrypted: {
      en: '{component} encrypts the {bytes} in its own buffer; with sendfile() they would never have been there',
      zh: '{component} 在自己的缓冲区里加密这 {bytes}；若是 sendfile()，数据根本不会到这里',
    },
    writing: {
      en: 'read() is back, and {component} calls write() (switches two and three): the CPU copies the {bytes} into the socket buffer, third of four copies',
      zh: 'read() 返回，{component} 再调用 write()（第二、第三次切换）：CPU 把这 {bytes} 拷进套接字缓冲区，四次拷贝中的第三次',
    },
    writingCached: {
      en: 'read() is back, and {component} calls write() (switches two and three): the CPU copies the {bytes} into the socket buffer, second of three copies',
      zh: 'read() 返回，{component} 再调用 write()（第二、第三次切换）：CPU 把这 {bytes} 拷进套接字缓冲区，三次拷贝中的第二次',
    },
    firstSending: {
      en: '{component} calls sendfile() for {bytes}: one call, two mode switches (many texts call them context switches), and no byte comes to user space',
      zh: '{component} 调用 sendfile() 发 {bytes}：一次调用，两次用户态内核态切换（不少资料称之为上下文切换），没有一个字节进用户态',
    },
    sending: {
      en: '{component} calls sendfile() for {bytes}: one call, two mode switches, and no byte comes to user space',
      zh: '{component} 调用 sendfile() 发 {bytes}：一次调用，两次用户态内核态切换，没有一个字节进用户态',
    },
    storing: {
      en: '{component} calls write(): the CPU copies the {bytes} into the OS cache',
      zh: '{component} 调用 write()：CPU 把这 {bytes} 拷进页缓存',
    },
    served: {
      en: 'Back in user mode, {component} has handed {bytes} to the network, in {took}',
      zh: '{component} 回到用户态，已把 {bytes} 交给网络，用时 {took}',
    },
  },
  reasons: {},
});

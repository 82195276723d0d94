/** What the inspector says: every parameter, and what is modelled and left out. */
import { defineHelp } from '../defineWords.ts';
import { definition } from './definition.ts';

export const help = defineHelp(definition, {
  parameters: {
    size: {
      label: { en: 'Size', zh: '容量' },
      help: {
        en: 'Memory for file bytes. A consumer that lags by more than this reads from disk, and evicts what others would have found.',
        zh: '留给文件数据的内存。消费者落后超过这么多，就得读磁盘，还会挤掉别人本可命中的数据。',
      },
      source: {
        en: 'our choice: small, so that it fills while one watches',
        zh: '我们的选择：小一点，看得见它装满',
      },
    },
    readAhead: {
      label: { en: 'Read ahead', zh: '预读' },
      help: {
        en: 'What is fetched beyond what was asked for. Sequential readers then find their next bytes in memory.',
        zh: '读取时多取多少。顺序读的下一批数据便已在内存。',
      },
      source: {
        en: 'none, so that each read is seen; Linux: 128 KiB',
        zh: '不预读，好看清每次读取；Linux 为 128 KiB',
      },
    },
    writeBack: {
      label: { en: 'Write back every', zh: '回写间隔' },
      help: {
        en: 'How long dirty bytes may stay in memory before they go to disk. A power cut loses them.',
        zh: '脏数据在内存里最多留多久再落盘。断电时会丢。',
      },
      source: {
        en: 'Linux: vm.dirty_writeback_centisecs, 5 s',
        zh: 'Linux：vm.dirty_writeback_centisecs，5 秒',
      },
    },
    flush: {
      label: { en: 'Flush', zh: '刷盘' },
      help: {
        en: 'Leave it to the operating system, or make every writer wait until its message is on disk (fsync).',
        zh: '交给操作系统，或让每次写入都等到消息落盘（fsync）。',
      },
      source: {
        en: 'Kafka: log.flush.interval.messages unset',
        zh: 'Kafka：不设置 log.flush.interval.messages',
      },
      options: {
        os: { en: 'left to the OS', zh: '交给操作系统' },
        'per-message': { en: 'after every message', zh: '每条消息都刷' },
      },
    },
    dirtyLimit: {
      label: { en: 'Dirty limit', zh: '脏数据上限' },
      help: {
        en: 'Share of the cache that may be dirty. Above it every writer waits until the disk has caught up; at half of it writing back begins before its time.',
        zh: '缓存里最多有多大比例是脏数据。超过上限，写入者都要等磁盘跟上；到了一半，就提前开始回写。',
      },
      source: {
        en: 'Linux: vm.dirty_ratio is 20 % by default',
        zh: 'Linux 的 vm.dirty_ratio 默认 20%',
      },
    },
  },
  notes: {
    hit: { en: 'found in memory', zh: '命中' },
    missed: { en: 'asked of the disk', zh: '未命中' },
    copied: { en: 'copied to a process', zh: '拷给进程' },
    copiedCached: { en: 'copied after a hit', zh: '命中后拷给进程' },
    handed: { en: 'fetched by the card', zh: '网卡取走' },
    handedCached: { en: 'fetched after a hit', zh: '命中后网卡取走' },
    buffered: { en: 'copied to the socket', zh: '拷到套接字' },
    bufferedCached: { en: 'to the socket after a hit', zh: '命中后拷到套接字' },
    stored: { en: 'stored in memory', zh: '存入内存' },
    flushed: { en: 'written back', zh: '回写磁盘' },
  },
  fidelity: {
    lru: {
      en: 'The least recently used run goes first; dirty ones stay until they are on disk.',
      zh: '最久未用的先走；脏的要等落盘。',
    },
    readAhead: { en: 'A fixed amount beyond each miss.', zh: '每次未命中多取固定一段。' },
    writeBack: {
      en: 'At each turn of a timer everything dirty goes to disk, sorted by partition and offset; neighbouring stretches go as one, in writes of at most 1 MiB and 128 at once.',
      zh: '定时器一到，脏数据按分区和偏移量排好序全部回写；相邻的合成一段，每次最多写 1 MiB，最多 128 个写请求同时在途。',
    },
    flush: {
      en: 'With a flush per message the write returns once its bytes are on disk; write and fsync count as one call (as with O_DSYNC).',
      zh: '每条消息都刷盘时，写入要等数据落盘才返回；write 和 fsync 合算一次调用（如同 O_DSYNC）。',
    },
    dirtyLimit: {
      en: 'Above the limit, or when there is no room because everything is dirty, writers wait; rounds begin at half the limit, as with Linux’s background ratio.',
      zh: '超过上限，或内存里全是脏数据腾不出地方时，写入者等待；脏数据到上限的一半就开始一轮回写，与 Linux 的后台阈值一样。',
    },
    sharing: {
      en: 'All readers share what is in memory, and the disk is asked once for all who wait.',
      zh: '所有读取者共用内存里的数据；大家等同一块时只问磁盘一次。',
    },
    pageSize: {
      en: 'Runs of 64 KiB instead of pages of 4 KiB.',
      zh: '以 64 KiB 为单位，而非 4 KiB 的页。',
    },
    partial: {
      en: 'Writing part of a page that is not in memory does not read the rest first.',
      zh: '改写不在内存里的页的一部分时，不会先读入其余部分。',
    },
    pressure: {
      en: 'Its size is fixed: no other program takes memory away.',
      zh: '容量固定：没有别的程序来抢内存。',
    },
    mmap: {
      en: 'No mapped files, no direct input and output.',
      zh: '没有内存映射文件和直接 I/O。',
    },
  },
});

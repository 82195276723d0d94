import { defineStrings } from '../defineWords.ts';
import { definition } from './definition.ts';

export const strings = defineStrings(definition, {
  name: { en: 'OS cache', zh: '页缓存' },
  summary: {
    en: 'The page cache: keeps file bytes in memory, fetches what is missing, and writes to disk later.',
    zh: '页缓存：把文件数据留在内存，缺的去取，写的稍后落盘。',
  },
  brief: { en: 'File bytes kept in memory', zh: '留在内存里的文件数据' },
  ports: {
    write: { label: { en: 'written by a process', zh: '进程写入' } },
    fill: { label: { en: 'read from disk', zh: '从磁盘读入' } },
    out: { label: { en: 'to whoever reads', zh: '交给读取者' } },
    back: { label: { en: 'written back to disk', zh: '回写磁盘' } },
  },
  metrics: {
    hits: {
      label: { en: 'Hits', zh: '命中' },
      help: { en: 'Reads that found their bytes in memory.', zh: '数据已在内存的读取次数。' },
    },
    misses: {
      label: { en: 'Misses', zh: '未命中' },
      help: { en: 'Reads that had to wait for the disk.', zh: '不得不等磁盘的读取次数。' },
    },
    evicted: {
      label: { en: 'Evicted', zh: '淘汰' },
      help: { en: 'Bytes that had to make room for others.', zh: '给别的数据让位的字节数。' },
    },
    flushes: {
      label: { en: 'Flushes', zh: '刷盘' },
      help: {
        en: 'Writes that dirty bytes were sent to disk with.',
        zh: '为脏数据落盘发出的写请求数。',
      },
    },
    cached: {
      label: { en: 'Cached', zh: '已缓存' },
      help: { en: 'Bytes in memory.', zh: '内存里的字节数。' },
    },
    dirty: {
      label: { en: 'Dirty', zh: '脏数据' },
      help: {
        en: 'Bytes that are in memory and not yet on disk.',
        zh: '已在内存、尚未落盘的字节数。',
      },
    },
    heldBack: {
      label: { en: 'Writers held back', zh: '受阻的写入' },
      help: {
        en: 'Writes that are not answered yet because too much is dirty.',
        zh: '脏数据过多，因而还没得到应答的写入。',
      },
    },
    waiting: {
      label: { en: 'Wait for bytes', zh: '等待数据' },
      help: {
        en: 'From a read to its bytes being in memory; 0 for a hit.',
        zh: '从读取到数据进入内存的时间；命中为 0。',
      },
    },
  },
  notes: {
    hit: {
      en: 'The {component} has the {bytes} in memory: the disk is not needed',
      zh: '{component} 的内存里已有这 {bytes}：不必读盘',
    },
    missed: {
      en: 'The {component} does not have the {bytes} and asks the disk',
      zh: '{component} 里没有这 {bytes}，去向磁盘要',
    },
    copied: {
      en: 'The CPU copies the {bytes} from the {component} into {to}’s buffer: second of four copies',
      zh: 'CPU 把这 {bytes} 从 {component} 拷进 {to} 的缓冲区：四次拷贝中的第二次',
    },
    copiedCached: {
      en: 'The CPU copies the {bytes} from the {component} into {to}’s buffer: first of three copies, as the disk was not needed',
      zh: 'CPU 把这 {bytes} 从 {component} 拷进 {to} 的缓冲区：省了读盘，三次拷贝中的第一次',
    },
    handed: {
      en: 'The card fetches the {bytes} straight from the {component} by DMA: second and last copy, none by the CPU',
      zh: '网卡用 DMA 直接从 {component} 取走这 {bytes}：第二次也是最后一次拷贝，CPU 一次也没拷',
    },
    handedCached: {
      en: 'The card fetches the {bytes} straight from the {component} by DMA: the only copy, and not by the CPU',
      zh: '网卡用 DMA 直接从 {component} 取走这 {bytes}：只拷贝这一次，还不用 CPU',
    },
    buffered: {
      en: 'This card cannot gather, so sendfile() has the CPU copy the {bytes} from the {component} into the socket buffer: second of three copies',
      zh: '网卡不能聚集，sendfile() 只好让 CPU 把这 {bytes} 从 {component} 拷进套接字缓冲区：三次拷贝中的第二次',
    },
    bufferedCached: {
      en: 'This card cannot gather, so sendfile() has the CPU copy the {bytes} from the {component} into the socket buffer: first of two copies',
      zh: '网卡不能聚集，sendfile() 只好让 CPU 把这 {bytes} 从 {component} 拷进套接字缓冲区：两次拷贝中的第一次',
    },
    stored: {
      en: '{component} holds block {message}: {bytes}, not yet on disk',
      zh: '数据块 {message} 进入 {component}：{bytes}，尚未落盘',
    },
    flushed: {
      en: '{component} writes block {message} back to disk: {bytes}',
      zh: '{component} 把数据块 {message} 回写磁盘：{bytes}',
    },
  },
  reasons: {},
});

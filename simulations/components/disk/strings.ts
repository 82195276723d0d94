import { defineStrings } from '../defineWords.ts';
import { definition } from './definition.ts';

export const strings = defineStrings(definition, {
  name: { en: 'Disk', zh: '磁盘' },
  summary: {
    en: 'Reads and writes blocks; going on where it left off is fast, jumping about is not.',
    zh: '读写数据块；接着上次的位置读写很快，跳来跳去就慢。',
  },
  brief: { en: 'Reads and writes blocks', zh: '读写数据块' },
  ports: {
    in: { label: { en: 'to be written', zh: '要写的数据' } },
    out: { label: { en: 'blocks read', zh: '读出的数据' } },
  },
  metrics: {
    reads: {
      label: { en: 'Reads', zh: '读次数' },
      help: { en: 'Blocks read.', zh: '读出的数据块数。' },
    },
    writes: {
      label: { en: 'Writes', zh: '写次数' },
      help: { en: 'Blocks written.', zh: '写入的数据块数。' },
    },
    seeks: {
      label: { en: 'Seeks', zh: '寻道' },
      help: {
        en: 'Times it had to go to another place, because a request did not go on where the one before it ended. On flash that costs nothing.',
        zh: '请求没有接着上一个的末尾，只好换位置的次数。闪存换位置没有代价。',
      },
    },
    readBytes: {
      label: { en: 'Bytes read', zh: '读出字节' },
      help: { en: 'Bytes read from it.', zh: '读出的字节数。' },
    },
    writtenBytes: {
      label: { en: 'Bytes written', zh: '写入字节' },
      help: { en: 'Bytes written to it.', zh: '写入的字节数。' },
    },
    queueLength: {
      label: { en: 'Queue length', zh: '队列长度' },
      help: { en: 'Requests that wait to be begun.', zh: '等着开始的请求数。' },
    },
    utilization: {
      label: { en: 'Utilisation', zh: '利用率' },
      help: {
        en: 'Requests under way, as a share of the queue depth.',
        zh: '进行中的请求占队列深度的比例。',
      },
    },
    residence: {
      label: { en: 'Time at the disk', zh: '磁盘用时' },
      help: {
        en: 'From a request’s arrival to its end, waiting included.',
        zh: '从请求到达至完成，含排队。',
      },
    },
  },
  notes: {
    sought: {
      en: '{component} moved its head for block {message}: {took} lost',
      zh: '{component} 为数据块 {message} 移动磁头，耗去 {took}',
    },
    read: {
      en: 'The {component} puts the {bytes} into the OS cache by DMA: first copy, and the CPU is free meanwhile; {residence} from request to arrival',
      zh: '{component} 用 DMA 把这 {bytes} 放进页缓存：第一次拷贝，不占用 CPU；从请求到放好共 {residence}',
    },
    written: {
      en: '{component} has block {message} for good: {bytes}, {residence} after it came',
      zh: '数据块 {message} 已落到 {component}：{bytes}，距到达 {residence}',
    },
  },
  reasons: {},
});

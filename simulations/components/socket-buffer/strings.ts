import { defineStrings } from '../defineWords.ts';
import { definition } from './definition.ts';

export const strings = defineStrings(definition, {
  name: { en: 'Socket buffer', zh: '套接字缓冲区' },
  summary: {
    en: 'Bytes on their way out wait here, in the kernel, until the network card has fetched them.',
    zh: '要发出的数据在内核里的这里等着，直到网卡取走。',
  },
  brief: { en: 'Bytes waiting for the card', zh: '等网卡来取的数据' },
  ports: {
    in: { label: { en: 'written into it', zh: '写入' } },
    out: { label: { en: 'to the card', zh: '交给网卡' } },
  },
  metrics: {
    filled: {
      label: { en: 'Filled', zh: '占用' },
      help: { en: 'Bytes that the card has not sent yet.', zh: '网卡还没发走的字节数。' },
    },
    waiting: {
      label: { en: 'Wait for room', zh: '等待空间' },
      help: { en: 'How long a write waited for room.', zh: '一次写入等空间的时间。' },
    },
    blocked: {
      label: { en: 'Blocked writes', zh: '阻塞的写入' },
      help: { en: 'Writes that found no room.', zh: '没有空间的写入次数。' },
    },
  },
  notes: {
    handed: {
      en: 'The card fetches the {bytes} from the {component} by DMA: last of {copies} copies',
      zh: '网卡用 DMA 从 {component} 取走这 {bytes}：{copies} 次拷贝中的最后一次',
    },
    blocked: {
      en: 'The call waits with block {message}: the {component} is full, with {filled} in it',
      zh: '调用带着数据块 {message} 等着：{component} 已满，里面有 {filled}',
    },
  },
  reasons: {},
});

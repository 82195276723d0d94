import { defineStrings } from '../defineWords.ts';
import { definition } from './definition.ts';

export const strings = defineStrings(definition, {
  name: { en: 'Network card', zh: '网卡' },
  summary: {
    en: 'Fetches blocks by DMA and sends them to consumers at its rate.',
    zh: '用 DMA 取数据块，按自己的速率发给消费者。',
  },
  brief: { en: 'Sends blocks out at its rate', zh: '按速率把数据发出去' },
  ports: {
    in: { label: { en: 'from a socket', zh: '来自套接字' } },
    dma: { label: { en: 'gathered from memory', zh: '从内存聚集' } },
    out: { label: { en: 'to consumers', zh: '发给消费者' } },
  },
  metrics: {
    sent: {
      label: { en: 'Sent', zh: '已发送' },
      help: { en: 'Blocks sent.', zh: '发出的数据块数。' },
    },
    sentBytes: {
      label: { en: 'Bytes sent', zh: '发出字节' },
      help: { en: 'Bytes sent.', zh: '发出的字节数。' },
    },
    queueLength: {
      label: { en: 'Queue length', zh: '队列长度' },
      help: { en: 'Blocks that wait to be sent.', zh: '等着发出的数据块数。' },
    },
    utilization: {
      label: { en: 'Utilisation', zh: '利用率' },
      help: { en: 'Share of the time that it sends.', zh: '正在发送的时间比例。' },
    },
  },
  notes: {
    sent: {
      en: 'The {component} sends the {bytes} over the network to its consumer',
      zh: '{component} 把这 {bytes} 经网络发给消费者',
    },
  },
  reasons: {
    noReceiver: { en: 'nobody to send it to', zh: '没有接收者' },
  },
});

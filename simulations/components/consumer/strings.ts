import { defineStrings } from '../defineWords.ts';
import { definition } from './definition.ts';

export const strings = defineStrings(definition, {
  name: { en: 'Consumer', zh: '消费者' },
  summary: {
    en: 'Takes messages from queues and works on each for its service time.',
    zh: '从队列取得消息，每条花一段处理时间做完。',
  },
  brief: { en: 'Takes messages and works on them', zh: '取来消息，逐条处理' },
  ports: {
    in: { label: { en: 'messages in', zh: '收入消息' } },
  },
  metrics: {
    utilization: {
      label: { en: 'Utilisation', zh: '利用率' },
      help: { en: 'Share of the slots that are busy.', zh: '正在忙的槽位所占的比例。' },
    },
    completed: {
      label: { en: 'Completed', zh: '已完成' },
      help: { en: 'Messages worked on successfully.', zh: '成功处理完的消息数。' },
    },
    latency: {
      label: { en: 'Latency', zh: '延迟' },
      help: {
        en: 'From the birth of a message at its sender to the end of the work on it here.',
        zh: '从消息在发送方产生，到在这里处理完毕的时间。',
      },
    },
  },
  notes: {
    started: {
      en: '{component} started on message {message} (attempt {attempt})',
      zh: '{component} 开始处理消息 {message}（第 {attempt} 次尝试）',
    },
    completed: {
      en: '{component} finished message {message}, {latency} after it was born',
      zh: '{component} 处理完消息 {message}，距它产生 {latency}',
    },
    failed: {
      en: '{component} failed at message {message} (attempt {attempt})',
      zh: '{component} 处理消息 {message} 失败（第 {attempt} 次尝试）',
    },
  },
  reasons: {},
});

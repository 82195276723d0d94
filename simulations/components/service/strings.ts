import { defineStrings } from '../defineWords.ts';
import { definition } from './definition.ts';

export const strings = defineStrings(definition, {
  name: { en: 'Service', zh: '服务' },
  summary: {
    en: 'Works on requests in a limited number of slots, may call other services, and answers.',
    zh: '用有限的槽位处理请求，可以再调用其他服务，然后响应。',
  },
  brief: { en: 'Answers requests, may call others', zh: '处理请求，给出响应' },
  ports: {
    in: { label: { en: 'requests in', zh: '收入请求' } },
    out: {
      label: { en: 'calls', zh: '对外调用' },
    },
  },
  metrics: {
    residence: {
      label: { en: 'Residence', zh: '逗留时间' },
      help: {
        en: 'Time in line plus time in service of completed requests, without the time waiting for calls.',
        zh: '已完成请求的排队时间加处理时间，不含等待调用的时间。',
      },
    },
    waiting: {
      label: { en: 'Waiting time', zh: '等待时间' },
      help: { en: 'Time in line before a slot was free.', zh: '等到空闲槽位之前的排队时间。' },
    },
    queueLength: {
      label: { en: 'In line', zh: '排队数' },
      help: { en: 'Requests waiting for a slot.', zh: '正在等槽位的请求数。' },
    },
    population: {
      label: { en: 'In the service', zh: '在场请求' },
      help: {
        en: 'Requests in line and in service together, without those that wait for calls.',
        zh: '排队中与处理中的请求总数，不含正在等待调用的。',
      },
    },
    utilization: {
      label: { en: 'Utilisation', zh: '利用率' },
      help: {
        en: 'Share of the slots in use; a slot held during a call counts as in use.',
        zh: '在用槽位所占的比例；调用期间占着的槽位也算在用。',
      },
    },
    completed: {
      label: { en: 'Completed', zh: '已完成' },
      help: { en: 'Requests answered well.', zh: '正常响应的请求数。' },
    },
    rejected: {
      label: { en: 'Refused', zh: '已拒绝' },
      help: {
        en: 'Requests turned away because all slots were busy and the line was full.',
        zh: '槽位全忙、队也排满而被拒绝的请求数。',
      },
    },
    failed: {
      label: { en: 'Failed', zh: '失败' },
      help: {
        en: 'Requests that ended in an error, of its own or of a call.',
        zh: '以出错告终的请求数，错在自身或出在调用上。',
      },
    },
  },
  notes: {
    queued: {
      en: 'request {message} waits at {component}: {length} in line',
      zh: '请求 {message} 在 {component} 排队：{length}在等',
    },
    rejected: {
      en: '{component} refused request {message}: every slot is busy, {length} in line',
      zh: '{component} 拒绝请求 {message}：槽位全忙，{length}在排队',
    },
    started: {
      en: '{component} started on request {message} after {waiting} in line',
      zh: '请求 {message} 排队 {waiting} 后，{component} 开始处理',
    },
    preempted: {
      en: '{component} set request {message} aside for a more urgent one, {left} of work left',
      zh: '{component} 暂停请求 {message}，先处理更急的，它还差 {left} 没做完',
    },
    called: {
      en: '{component} calls on for request {message} (calls under way: {calls})',
      zh: '{component} 为请求 {message} 对外调用（进行中：{calls}）',
    },
    callFailed: {
      en: 'a call of {component} failed: request {message}',
      zh: '{component} 的一次对外调用失败：请求 {message}',
    },
    callTimedOut: {
      en: '{component} waited {timeout} for the answer to its call, request {message}, and gave up',
      zh: '{component} 对外调用的请求 {message} 等了 {timeout} 仍无响应，放弃',
    },
    completed: {
      en: '{component} answered request {message} after {residence} in line and service',
      zh: '{component} 响应请求 {message}，排队加处理共 {residence}',
    },
    failed: {
      en: '{component} answered request {message} with an error',
      zh: '{component} 对请求 {message} 响应出错',
    },
    neverPolls: {
      en: '{component} never polls, and the queue before it waits to be polled: it gets nothing',
      zh: '{component} 从不主动拉取，上游队列却在等它来取：一条消息也收不到',
    },
  },
  reasons: {
    rejected: { en: 'full, turned away', zh: '已满被拒' },
    timedOut: { en: 'timed out', zh: '超时' },
    abandoned: { en: 'no longer wanted', zh: '已无人需要' },
  },
});

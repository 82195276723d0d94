import { defineStrings } from '../defineWords.ts';
import { definition } from './definition.ts';

export const strings = defineStrings(definition, {
  name: { en: 'Client', zh: '客户端' },
  summary: {
    en: 'Sends requests and waits for the answers, as open traffic or as a fixed number of users who think in between.',
    zh: '发出请求并等待响应；可以是源源不断的开放流量，也可以是固定数量、每次会停下来想一想的用户。',
  },
  brief: { en: 'Sends requests and waits for answers', zh: '发出请求，等待响应' },
  ports: {
    out: { label: { en: 'requests out', zh: '发出请求' } },
  },
  metrics: {
    latency: {
      label: { en: 'Latency', zh: '延迟' },
      help: {
        en: 'From the first attempt to the good answer, retries and their delays included.',
        zh: '从第一次尝试到拿到正确响应的时间，重试及其等待都算在内。',
      },
    },
    succeeded: {
      label: { en: 'Succeeded', zh: '成功' },
      help: {
        en: 'Requests answered well, on whichever attempt.',
        zh: '得到正确响应的请求数，不论第几次尝试。',
      },
    },
    failed: {
      label: { en: 'Failed', zh: '失败' },
      help: {
        en: 'Requests that never got a good answer: the last attempt was refused, failed or timed out.',
        zh: '始终没有得到正确响应的请求数：最后一次尝试被拒、失败或超时。',
      },
    },
    timedOut: {
      label: { en: 'Timed out', zh: '超时' },
      help: {
        en: 'Attempts given up because no answer came within the timeout.',
        zh: '超时时间内没有等到响应而放弃的尝试次数。',
      },
    },
    retried: {
      label: { en: 'Retried', zh: '已重试' },
      help: { en: 'Attempts after the first.', zh: '第一次之后的尝试次数。' },
    },
  },
  notes: {
    sent: {
      en: '{component} sent request {message} (attempt {attempt})',
      zh: '{component} 发出请求 {message}（第 {attempt} 次尝试）',
    },
    succeeded: {
      en: '{component} got the answer to request {message} after {latency}',
      zh: '{component} 等了 {latency}，拿到请求 {message} 的响应',
    },
    failed: {
      en: 'request {message} of {component} failed for good: attempt {attempt} was the last',
      zh: '{component} 的请求 {message} 最终失败：第 {attempt} 次尝试是最后一次',
    },
    timedOut: {
      en: '{component} waited {timeout} for request {message} and gave up on attempt {attempt}',
      zh: '{component} 等请求 {message} 等了 {timeout}，放弃第 {attempt} 次尝试',
    },
    retrying: {
      en: '{component} will ask again in {delay}: attempt {attempt} failed, with request {message}',
      zh: '请求 {message} 第 {attempt} 次尝试未果，{component} 将在 {delay} 后重试',
    },
    late: {
      en: 'the answer to request {message} came too late: {component} had given up on it',
      zh: '请求 {message} 的响应来晚了：{component} 已经放弃',
    },
  },
  reasons: {
    timedOut: { en: 'timed out', zh: '超时' },
  },
});

import { defineStrings } from '../define.ts';
import { messageWords, retryWords } from '../traits/strings.ts';
import { definition } from './definition.ts';

export const strings = defineStrings(definition, {
  name: { en: 'Client', zh: '客户端' },
  summary: {
    en: 'Sends requests and waits for the answers, as open traffic or as a fixed number of users who think in between.',
    zh: '发出请求并等待响应；可以是源源不断的开放流量，也可以是固定数量、每次会停下来想一想的用户。',
  },
  ports: {
    out: { label: { en: 'requests out', zh: '发出请求' } },
  },
  parameters: {
    interval: {
      label: { en: 'Interval', zh: '请求间隔' },
      help: {
        en: 'Time from one new request to the next, whether or not earlier ones have been answered. Shorten it and the load rises.',
        zh: '相邻两个新请求隔多久，不管之前的是否已经响应。调短，负载就上升。',
      },
    },
    users: {
      label: { en: 'Users', zh: '用户数' },
      help: {
        en: 'With a number, each user thinks, asks, waits for the answer, and thinks again: slow answers slow the users down. Without, requests arrive at the interval whatever happens.',
        zh: '设了人数，每个用户都是想一想、发请求、等响应、再想一想：响应慢，他们也就问得慢。不设，则请求按间隔到来，不管后面如何。',
      },
    },
    thinkTime: {
      label: { en: 'Think time', zh: '思考时间' },
      help: {
        en: 'Pause of a user between an answer and the next request. Shorten it and the same users ask more often.',
        zh: '用户收到响应后到下次请求前停多久。调短，同样多的用户就问得更勤。',
      },
    },
    timeout: {
      label: { en: 'Timeout', zh: '超时时间' },
      help: {
        en: 'How long to wait for each attempt. Too short and it gives up on answers still being worked on: the server works on regardless, for nobody.',
        zh: '每次尝试最多等多久。设得太短，就会放弃还在处理的请求；服务端照样做完，只是没人要了。',
      },
    },
    ...messageWords,
    size: {
      ...messageWords.size,
      label: { en: 'Request size', zh: '请求大小' },
      help: {
        en: 'Bytes in each request. Larger ones take longer on a link whose bandwidth is limited; elsewhere nothing changes.',
        zh: '每个请求的字节数。链路限了带宽时，请求越大传得越慢；不限带宽时没有影响。',
      },
    },
    ...retryWords,
    retry: {
      ...retryWords.retry,
      help: {
        en: 'What to do when a request is refused, fails or times out. Retries hide short troubles, and multiply the load in long ones.',
        zh: '请求被拒、失败或超时之后怎么办。短暂的故障可以靠重试掩过去；故障一长，重试会让负载成倍增加。',
      },
    },
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
  fidelity: {
    open: {
      en: 'Open traffic: requests arrive at the interval however slow the answers are.',
      zh: '开放流量：不管响应多慢，请求都按间隔到来。',
    },
    closed: {
      en: 'Closed traffic: a fixed number of users, each with at most one request under way.',
      zh: '封闭流量：用户数固定，每人最多只有一个请求在途。',
    },
    timeouts: {
      en: 'After a timeout the client lets go; the server is not told, works on, and its late answer is ignored.',
      zh: '超时后客户端撒手不管；服务端并不知情，照样做完，迟到的响应无人理会。',
    },
    retries: {
      en: 'Retries with fixed, doubling or fully jittered delays; each is a new request with the same root.',
      zh: '重试间隔可以固定、逐次翻倍或完全随机抖动；每次重试都是源头相同的一个新请求。',
    },
    latency: {
      en: 'Latency counts what the person waits: from the first attempt to the good answer.',
      zh: '延迟按人的等待来算：从第一次尝试到拿到正确响应。',
    },
    cancellation: {
      en: 'A request that was given up is not cancelled at the server.',
      zh: '放弃的请求不会通知服务端取消。',
    },
    connections: {
      en: 'No connection set-up, pools or handshakes: a request leaves at once.',
      zh: '没有建连、连接池和握手：请求立即发出。',
    },
    caching: {
      en: 'No cache: equal requests are all sent.',
      zh: '没有缓存：相同的请求也会全部发出。',
    },
  },
});

/** What the inspector says: every parameter, and what is modelled and left out. */
import { defineHelp } from '../defineWords.ts';
import { messageWords, retryWords } from '../traits/help.ts';
import { definition } from './definition.ts';

export const help = defineHelp(definition, {
  parameters: {
    interval: {
      label: { en: 'Interval', zh: '请求间隔' },
      help: {
        en: 'Time from one new request to the next, whether or not earlier ones have been answered. Shorten it and the load rises.',
        zh: '相邻两个新请求隔多久，不管之前的是否已经响应。调短，负载就上升。',
      },
      source: {
        en: 'ten a second, arriving independently (a Poisson process)',
        zh: '每秒十个，到达彼此独立（泊松过程）',
      },
    },
    users: {
      label: { en: 'Users', zh: '用户数' },
      help: {
        en: 'With a number, each user thinks, asks, waits for the answer, and thinks again: slow answers slow the users down. Without, requests arrive at the interval whatever happens.',
        zh: '设了人数，每个用户都是想一想、发请求、等响应、再想一想：响应慢，他们也就问得慢。不设，则请求按间隔到来，不管后面如何。',
      },
      source: { en: 'an open source of requests unless asked', zh: '不设则为开放式请求来源' },
    },
    thinkTime: {
      label: { en: 'Think time', zh: '思考时间' },
      help: {
        en: 'Pause of a user between an answer and the next request. Shorten it and the same users ask more often.',
        zh: '用户收到响应后到下次请求前停多久。调短，同样多的用户就问得更勤。',
      },
      source: {
        en: 'our choice; measured web think times are seconds',
        zh: '我们的选择；实测的网页思考时间以秒计',
      },
    },
    timeout: {
      label: { en: 'Timeout', zh: '超时时间' },
      help: {
        en: 'How long to wait for each attempt. Too short and it gives up on answers still being worked on: the server works on regardless, for nobody.',
        zh: '每次尝试最多等多久。设得太短，就会放弃还在处理的请求；服务端照样做完，只是没人要了。',
      },
      source: { en: 'waits for ever unless asked not to', zh: '不设就一直等' },
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
  notes: {
    sent: { en: 'request sent', zh: '发出请求' },
    succeeded: { en: 'answer received', zh: '拿到响应' },
    failed: { en: 'failed for good', zh: '最终失败' },
    timedOut: { en: 'timed out', zh: '等待超时' },
    retrying: { en: 'will ask again', zh: '准备重试' },
    late: { en: 'answer came too late', zh: '响应来晚' },
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

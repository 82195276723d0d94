/** What the inspector says: every parameter, and what is modelled and left out. */
import { defineHelp } from '../defineWords.ts';
import { inert } from '../traits/help.ts';
import { definition } from './definition.ts';

export const help = defineHelp(definition, {
  parameters: {
    concurrency: {
      label: { en: 'Slots', zh: '并发数' },
      help: {
        en: 'Requests worked on at the same time, such as threads. More slots finish more per second until something behind becomes the bottleneck.',
        zh: '同时处理几个请求，好比线程数。调大则每秒做完更多，直到后面某处成为瓶颈。',
      },
      source: { en: 'one worker thread', zh: '一个工作线程' },
    },
    capacity: {
      label: { en: 'Line capacity', zh: '排队上限' },
      help: {
        en: 'Places to wait while all slots are busy; 0 means none. Lower it and requests are refused early instead of waiting long.',
        zh: '槽位全忙时能有几个请求排队，0 为不许排队。调小则请求早早被拒，而不是久等。',
      },
      source: { en: 'the line has no end unless asked', zh: '不设则队伍长度不限' },
    },
    discipline: {
      label: { en: 'Discipline', zh: '排队规则' },
      help: {
        en: 'Who is served next. Sharing serves all at once and slower, so short requests are not stuck behind long ones; preemptive priority even interrupts work, which resumes later.',
        zh: '下一个轮到谁。处理器共享是大家一起做、各自变慢，短请求不会堵在长请求后面；抢占式优先级甚至会打断正在做的，之后再接着做。',
      },
      source: { en: 'first come, first served', zh: '先来先服务' },
      options: {
        fifo: { en: 'FIFO', zh: '先进先出' },
        lifo: { en: 'LIFO', zh: '后进先出' },
        'processor-sharing': { en: 'processor sharing', zh: '处理器共享' },
        priority: { en: 'priority', zh: '优先级' },
        'priority-preemptive': { en: 'preemptive priority', zh: '抢占式优先级' },
      },
    },
    serviceTime: {
      label: { en: 'Service time', zh: '处理时间' },
      help: {
        en: 'Own work per request in one slot, before any calls. Waits grow slowly at first and steeply as the slots near full use.',
        zh: '一个槽位处理一个请求自身所需的时间，在对外调用之前。越接近用满，等待涨得越陡。',
      },
      source: {
        en: 'our choice: busy half the time at ten a second',
        zh: '我们的选择：每秒十个请求时，一半时间在忙',
      },
    },
    failureRate: {
      label: { en: 'Failure rate', zh: '失败率' },
      help: {
        en: 'Chance that a request ends in an error after its work is done. The work is spent all the same.',
        zh: '请求做到最后却出错的概率。花掉的时间并不会退回来。',
      },
      source: inert,
    },
    calls: {
      label: { en: 'Calls', zh: '对外调用' },
      help: {
        en: 'How it uses its outgoing links before it answers. In sequence the times add up; in parallel the slowest counts; one of them picks a link by weight.',
        zh: '响应之前怎样使用出站链路。依次调用，时间相加；并行调用，取决于最慢的；择一调用，按权重挑一条链路。',
      },
      source: inert,
      options: {
        none: { en: 'none', zh: '不调用' },
        sequence: { en: 'in sequence', zh: '依次' },
        parallel: { en: 'in parallel', zh: '并行' },
        'one-of': { en: 'one of them', zh: '择一' },
      },
    },
    answerWeight: {
      label: { en: 'Weight of no call', zh: '直接响应权重' },
      help: {
        en: 'Share of the requests answered at once without a call, against the weights of the links. With one link of weight 1, a value of 3 answers three in four.',
        zh: '不调用、直接响应的份额，与各链路的权重相比。只有一条权重 1 的链路时，设为 3 就有四分之三直接响应。',
      },
      source: { en: 'always calls unless asked', zh: '不设则总要调用' },
    },
    whileCalling: {
      label: { en: 'While calling', zh: '调用期间' },
      help: {
        en: 'Hold keeps the slot until all calls are back, so a slow service behind fills this one too. Release frees the slot for other requests meanwhile.',
        zh: '占着：调用没回来就不让出槽位，后面的服务一慢，这里也会被占满。让出：等待期间槽位先给别的请求用。',
      },
      source: {
        en: 'a thread per request waits for its calls',
        zh: '每个请求一个线程，等着调用返回',
      },
      options: {
        hold: { en: 'hold the slot', zh: '占着槽位' },
        release: { en: 'release it', zh: '让出槽位' },
      },
    },
    callTimeout: {
      label: { en: 'Call timeout', zh: '调用超时' },
      help: {
        en: 'How long to wait for each call; when it passes, the whole request fails. Without one, a silent service behind blocks this one for ever.',
        zh: '每次调用最多等多久，过时整个请求就算失败。不设的话，后面的服务一旦没了声音，这里会永远等下去。',
      },
      source: { en: 'waits for ever unless asked not to', zh: '不设就一直等' },
    },
  },
  linkParameters: {
    out: {
      order: {
        label: { en: 'Order', zh: '调用次序' },
        help: {
          en: 'Place of this call when calls go in sequence: smaller numbers first.',
          zh: '依次调用时这条链路排第几：数字小的先调。',
        },
        source: {
          en: 'links of one order go as they were drawn',
          zh: '次序相同的链路按画出的先后',
        },
      },
      weight: {
        label: { en: 'Weight', zh: '权重' },
        help: {
          en: 'Share of the requests that take this link when one of them is chosen: weight 3 gets three times what weight 1 gets.',
          zh: '择一调用时走这条链路的份额：权重 3 分到的是权重 1 的三倍。',
        },
        source: { en: 'all calls alike', zh: '各个调用机会均等' },
      },
    },
  },
  notes: {
    queued: { en: 'waits in line', zh: '排队等待' },
    rejected: { en: 'refused: full', zh: '已满，拒绝' },
    started: { en: 'started', zh: '开始处理' },
    preempted: { en: 'set aside for a more urgent one', zh: '被更急的抢占' },
    called: { en: 'calls another service', zh: '对外调用' },
    callFailed: { en: 'its call failed', zh: '对外调用失败' },
    callTimedOut: { en: 'its call timed out', zh: '对外调用超时' },
    completed: { en: 'answered', zh: '给出响应' },
    failed: { en: 'answered with an error', zh: '响应出错' },
    neverPolls: { en: 'is to poll, and never does', zh: '须主动拉取，但它不会' },
  },
  fidelity: {
    disciplines: {
      en: 'First come, last come, processor sharing, and priority with or without preemption (work resumes where it stopped).',
      zh: '先进先出、后进先出、处理器共享，以及抢占与不抢占的优先级（被打断的请求从中断处继续）。',
    },
    line: {
      en: 'A line with a bound on its places; who finds no place is refused at once.',
      zh: '排队位置可以有上限；没有位置的请求当场被拒。',
    },
    calls: {
      en: 'Calls to other services after its own work: in sequence, in parallel, or one of them by weight.',
      zh: '自身处理完之后再调用其他服务：依次、并行，或按权重择一。',
    },
    holding: {
      en: 'A slot held or released while calls are out, as with blocking threads or asynchronous calls.',
      zh: '调用期间占着或让出槽位，对应阻塞线程与异步调用。',
    },
    failures: {
      en: 'Failures of its own work are drawn per attempt; a call that fails or times out fails the request.',
      zh: '自身失败按每次尝试抽取；任何一次调用失败或超时，请求就算失败。',
    },
    cpu: {
      en: 'Slots do not slow each other down (except under processor sharing): no processor, memory or garbage collection.',
      zh: '除处理器共享外，槽位之间互不拖慢：没有 CPU、内存和垃圾回收。',
    },
    cancellation: {
      en: 'Work is not cancelled when the caller has given up.',
      zh: '调用方放弃之后，处理照样进行到底，不会取消。',
    },
    connections: {
      en: 'No connection set-up, pools or handshakes.',
      zh: '没有建连、连接池和握手。',
    },
    payload: {
      en: 'What a request contains does not matter; answers have a fixed small size.',
      zh: '不关心请求的内容；响应大小固定且很小。',
    },
  },
});

/**
 * The examples that come with the lab, in the order of the menu: what they are called and what to
 * look at. The page opens on the first. The scenarios themselves are in `index.ts`, which the page
 * loads when one is asked for.
 */
import type { Words } from '../../components/define.ts';

interface Title {
  /** Also the file's name, `<id>.topolab.json`. */
  readonly id: string;
  readonly title: Words;
  /** What to look at, in one or two sentences. */
  readonly summary: Words;
}

export const titles = [
  {
    id: 'orders',
    title: { en: 'Orders behind a queue', zh: '队列背后的订单' },
    summary: {
      en: 'Orders come steadily and refunds in bursts; one queue shares them out among three workers.',
      zh: '订单平稳到来，退款一阵一阵；一个队列把它们分给三个消费者。',
    },
  },
  {
    id: 'spike',
    title: { en: 'A spike, absorbed', zh: '扛住流量尖峰' },
    summary: {
      en: 'For ten seconds the shop sends three times its usual orders. Nothing is lost, but the wait outlives the spike by two minutes.',
      zh: '商店有十秒钟发来平时三倍的订单。一条没丢，可尖峰过后，等待还拖了两分钟。',
    },
  },
  {
    id: 'full-queue',
    title: { en: 'When the queue is full', zh: '队列满了怎么办' },
    summary: {
      en: 'The same overload three ways: refuse the newest, drop the oldest, or never say no. Compare what is lost with how old the rest is.',
      zh: '同样的过载，三种对策：拒收最新的、丢弃最旧的、来者不拒。比一比各丢了多少，剩下的又有多陈旧。',
    },
  },
  {
    id: 'competing',
    title: { en: 'Competing consumers', zh: '竞争消费者' },
    summary: {
      en: 'At 15 s encoder b crashes and its unacknowledged videos go to the others. At 45 s a link is cut, and what is being done behind it is done twice.',
      zh: '15 秒时 encoder b 崩溃，它未确认的视频转给别人；45 秒时一条链路被切断，那头正在处理的又被别人处理一遍。',
    },
  },
  {
    id: 'ack-timeout',
    title: { en: 'A timeout shorter than the work', zh: '超时短于处理时间' },
    summary: {
      en: 'From 15 s to 55 s both printers are slower. The patient queue waits; the hasty one redelivers what is still being printed, and falls ever further behind.',
      zh: '15 到 55 秒两台打印机都变慢。有耐心的队列等着；性急的队列把还在打印的又投一遍，于是越积越多。',
    },
  },
  {
    id: 'polling',
    title: { en: 'Polling against push', zh: '轮询与推送' },
    summary: {
      en: 'The same news pushed, polled often and polled seldom: staleness is bought off with empty answers.',
      zh: '同样的新闻，推送、勤轮询、懒轮询：想要新鲜，就得付出一次次空跑。',
    },
  },
  {
    id: 'hot-key',
    title: { en: 'One hot key', zh: '一个热点键' },
    summary: {
      en: 'Keys are spread over four shards. At 15 s a few become popular: one shard drowns while the others idle.',
      zh: '键分散在四个分片上。15 秒时少数键突然走红：一个分片不堪重负，其余的却闲着。',
    },
  },
  {
    id: 'knee',
    title: { en: 'The knee of the curve', zh: '曲线的拐点' },
    summary: {
      en: 'Traffic grows in a straight line; the wait does not. Watch it turn as utilisation nears 100 %.',
      zh: '流量直线上升，等待却不是。看它在利用率逼近 100 % 时怎样陡然拐弯。',
    },
  },
  {
    id: 'chain',
    title: { en: 'A chain of services', zh: '服务调用链' },
    summary: {
      en: 'At 15 s the bank slows down. Each service in front of it holds its slots while it waits, until the gateway is full too.',
      zh: '15 秒时银行变慢。它前面的服务个个占着槽位等它，直到网关也被占满。',
    },
  },
  {
    id: 'routing',
    title: { en: 'One of them, or all of them', zh: '择一还是全部' },
    summary: {
      en: 'Above, each request goes to one server, and the small one is slow at equal utilisation. Below, each asks four, and the slowest decides.',
      zh: '上面每个请求只去一台服务器，利用率相同，小的那台却更慢；下面每个请求要问四台，由最慢的说了算。',
    },
  },
  {
    id: 'users',
    title: { en: 'Users who think', zh: '会思考的用户' },
    summary: {
      en: 'The number of users doubles every 40 seconds. Throughput rises until the database is full; from then on only the wait grows.',
      zh: '用户数每 40 秒翻一番。吞吐量一路上升，直到数据库满载；此后只有等待在增长。',
    },
  },
  {
    id: 'priority',
    title: { en: 'Who goes first', zh: '谁先来' },
    summary: {
      en: 'Urgent and routine requests at one busy server: in turn, urgent first, and urgent at once. The urgent gain much, the routine lose little.',
      zh: '一台繁忙的服务器，急件与普通件：按次序、急件优先、急件打断。急件大大受益，普通件稍有损失。',
    },
  },
  {
    id: 'network',
    title: { en: 'Thin wires and lossy ones', zh: '细线路与丢包线路' },
    summary: {
      en: 'Pictures queue up at a thin link. One lossy link loses readings in silence; on the other, timeouts and retries lose nothing but time.',
      zh: '图片在细线路入口排队。一条丢包线路无声无息地丢读数；另一条靠超时与重试，丢的只是时间。',
    },
  },
  {
    id: 'retry-storm',
    title: { en: 'A retry storm', zh: '重试风暴' },
    summary: {
      en: 'The database is slow for ten seconds. Impatient clients ask again and again, and the collapse outlives its cause by more than a minute.',
      zh: '数据库只慢了十秒。急性子的客户端问了又问，原因消失之后，崩溃又持续了一分多钟。',
    },
  },
  {
    id: 'cache',
    title: { en: 'Behind a warm cache', zh: '热缓存背后' },
    summary: {
      en: 'Nine in ten reads never reach the database. At 15 s the cache is empty for five seconds, and the small database pays for half a minute.',
      zh: '十次读取有九次到不了数据库。15 秒时缓存空了五秒，小小的数据库要还半分钟的债。',
    },
  },
  {
    id: 'broker',
    title: { en: 'Inside a broker', zh: '消息代理的内部' },
    summary: {
      en: 'Process, page cache, disk and network card of one machine. As long as everybody keeps up, nobody reads from the disk. The archive is away for a second, and comes back.',
      zh: '一台机器里的进程、页缓存、磁盘和网卡。只要大家都跟得上，就没有人读磁盘。archive 离开一秒，又回来了。',
    },
  },
  {
    id: 'busy',
    title: { en: 'A busy afternoon', zh: '繁忙的下午' },
    summary: {
      en: 'Thirty-four components and some two thousand messages a second: queues on the left, services on the right.',
      zh: '三十四个组件，每秒约两千条消息：左边是队列，右边是服务。',
    },
  },
] as const satisfies readonly Title[];

export type ExampleId = (typeof titles)[number]['id'];

/** The fourteen systems of the curriculum, in the order of the course. */
import type { Words } from '../../simulations/components/define.ts';

export interface Chapter {
  readonly number: number;
  readonly title: Words;
  /** What there is to find out. */
  readonly summary: Words;
  /** The lesson whose board is offered in the classroom view, for whoever stands before a class. */
  readonly inClass?: string;
}

const chapter = (number: number, title: Words, summary: Words): Chapter => ({
  number,
  title,
  summary,
});

export const chapters: readonly Chapter[] = [
  chapter(
    1,
    { en: 'N-tier', zh: 'N 层架构' },
    {
      en: 'What does splitting a shop into tiers cost, and what does it buy?',
      zh: '把一家商店拆成几层，代价是什么，换来什么？',
    },
  ),
  chapter(
    2,
    { en: 'Message brokers', zh: '消息代理' },
    {
      en: 'Store, route, deliver: who needs to know whom, and who need not.',
      zh: '存储、路由、投递：谁必须认识谁，谁不必。',
    },
  ),
  chapter(
    3,
    { en: 'Message queues', zh: '消息队列' },
    {
      en: 'Spikes, backpressure, crashes and duplicates: what a queue buys, and what it does not.',
      zh: '尖峰、背压、崩溃与重复：队列能换来什么，换不来什么。',
    },
  ),
  chapter(
    4,
    { en: 'Publish-subscribe', zh: '发布订阅' },
    {
      en: 'One event, many readers: who gets a copy, and who comes too late?',
      zh: '一个事件，许多读者：谁拿得到一份，谁来晚了？',
    },
  ),
  chapter(
    5,
    { en: 'Enterprise service bus', zh: '企业服务总线' },
    {
      en: 'A hub between all systems: fewer links, one place to wait in.',
      zh: '所有系统之间的枢纽：连线少了，大家却在同一处排队。',
    },
  ),
  chapter(
    6,
    { en: 'Monolith and microservices', zh: '单体与微服务' },
    {
      en: 'The same traffic through one program and through many: latency, and how far a failure reaches.',
      zh: '同样的流量，走一个程序还是许多个：延迟多大，故障传多远。',
    },
  ),
  chapter(
    7,
    { en: 'Event-driven architecture', zh: '事件驱动架构' },
    {
      en: 'Facts instead of wishes: events, sagas, and what falls between two writes.',
      zh: '说事实，不下命令：事件、Saga，以及落在两次写入之间的东西。',
    },
  ),
  chapter(
    8,
    { en: 'Event sourcing', zh: '事件溯源' },
    {
      en: 'State as the sum of everything that happened, and what replaying it costs.',
      zh: '状态就是发生过的一切之和；重放一遍又要付出什么。',
    },
  ),
  chapter(
    9,
    { en: 'CQRS', zh: '命令查询职责分离' },
    {
      en: 'Writing here, reading there: how stale is what you read?',
      zh: '在这里写，在那里读：读到的有多旧？',
    },
  ),
  chapter(
    10,
    { en: 'API gateway', zh: 'API 网关' },
    {
      en: 'One door for everyone: limits, retries, caching, and the door as a bottleneck.',
      zh: '人人走同一道门：限流、重试、缓存，以及这道门本身成为瓶颈。',
    },
  ),
  chapter(
    11,
    { en: 'REST, GraphQL, gRPC', zh: 'REST、GraphQL、gRPC' },
    {
      en: 'The same screen fetched three ways: round trips, bytes and lost replies.',
      zh: '同一个页面，三种取法：往返次数、字节数、丢失的应答。',
    },
  ),
  chapter(
    12,
    { en: 'Long polling, WebSocket, SSE', zh: '长轮询、WebSocket、SSE' },
    {
      en: 'How news reaches a browser, and which way is cheapest at which pace.',
      zh: '消息怎样抵达浏览器；快慢不同，哪种方式最省。',
    },
  ),
  chapter(
    13,
    { en: 'A typical microservice architecture', zh: '典型微服务架构' },
    {
      en: 'Balancer, gateway, registry, domains and stores, working together and failing together.',
      zh: '负载均衡、网关、注册中心、领域与存储：一起工作，也一起出事。',
    },
  ),
  {
    ...chapter(
      14,
      { en: 'Why Kafka is fast', zh: 'Kafka 为什么快' },
      {
        en: 'Batches, the page cache and zero copy, turned off one at a time.',
        zh: '批量、页缓存、零拷贝，一样一样关掉看看。',
      },
    ),
    inClass: 'zero-copy',
  },
];

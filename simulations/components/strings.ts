/**
 * The words that a running board needs, in one place: every kind's, and those that no single kind
 * owns. What the inspector says of parameters is in `help.ts`, which the page loads later.
 */
import type { Form } from '../kernel/messages.ts';
import type { Definition, Unit, Words } from './define.ts';
import type { StringsOf } from './defineWords.ts';
import type { linkMetrics, networkNotes, networkReasons } from './link.ts';
import { strings } from './packs/basic/strings.ts';
import { Shelf } from './shelf.ts';

/** What a running board says of any kind. */
export type KindStrings = StringsOf<Definition>;

export const stringsShelf = new Shelf<KindStrings>(strings, {
  requests: async () => (await import('./packs/requests/strings.ts')).strings,
  machine: async () => (await import('./packs/machine/strings.ts')).strings,
});

/** Undefined for a kind that there is not, or that has not been loaded. */
export function stringsOf(kind: string): KindStrings | undefined {
  return stringsShelf.get(kind);
}

/**
 * A text with each `{name}` replaced. A name without a value stays as it is, braces and all, so that
 * a mistake is seen instead of leaving a hole in the sentence.
 *
 * In captions `{component}` is the label or id of the component or link that noted something,
 * `{message}` the number of the message, and every other name a number of the note, formatted with
 * its unit (`12 messages`, `45 ms`, `3×`; plain when the unit is `number`).
 */
export function fillTemplate(
  template: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : placeholder,
  );
}

/** A unit as it stands beside a number; `one` is its English singular. */
export interface UnitWords extends Words {
  readonly one: string;
}

/** Short forms. Times, bytes and shares are usually scaled first (2.4 s, 10 MB/s, 97 %). */
export const unitWords: { readonly [U in Unit]: UnitWords } = {
  ms: { en: 'ms', one: 'ms', zh: '毫秒' },
  bytes: { en: 'bytes', one: 'byte', zh: '字节' },
  bytesPerSecond: { en: 'bytes/s', one: 'byte/s', zh: '字节/秒' },
  messages: { en: 'messages', one: 'message', zh: '条消息' },
  records: { en: 'records', one: 'record', zh: '条记录' },
  requests: { en: 'requests', one: 'request', zh: '个请求' },
  users: { en: 'users', one: 'user', zh: '个用户' },
  slots: { en: 'slots', one: 'slot', zh: '个槽位' },
  attempts: { en: 'attempts', one: 'attempt', zh: '次尝试' },
  keys: { en: 'keys', one: 'key', zh: '个键' },
  ratio: { en: '', one: '', zh: '' },
  factor: { en: '×', one: '×', zh: '倍' },
  number: { en: '', one: '', zh: '' },
};

export const categoryWords: { readonly [C in Definition['category']]: Words } = {
  sources: { en: 'Sources', zh: '流量来源' },
  messaging: { en: 'Messaging', zh: '消息传递' },
  processing: { en: 'Processing', zh: '处理' },
  machine: { en: 'Inside a machine', zh: '机器内部' },
};

/** What a mark on a link is, as in the legend and when hovering. */
export const formWords: { readonly [F in Form]: Words } = {
  message: { en: 'message', zh: '消息' },
  delivery: { en: 'delivery', zh: '投递' },
  reply: { en: 'reply', zh: '响应' },
  confirm: { en: 'confirm', zh: '发布确认' },
  ack: { en: 'ack', zh: '确认' },
  nack: { en: 'nack', zh: '否定确认' },
  refusal: { en: 'refusal', zh: '拒绝' },
  subscribe: { en: 'subscription', zh: '订阅' },
  pull: { en: 'poll', zh: '拉取请求' },
  empty: { en: 'nothing to fetch', zh: '空响应' },
  mode: { en: 'delivery terms', zh: '投递约定' },
  done: { en: 'system call returns', zh: '系统调用返回' },
};

interface LinkWords {
  readonly name: Words;
  readonly summary: Words;
  readonly metrics: {
    readonly [K in keyof typeof linkMetrics]: { readonly label: Words; readonly help: Words };
  };
}

export const linkWords: LinkWords = {
  name: { en: 'Link', zh: '链路' },
  summary: {
    en: 'Carries messages one way and what answers them the other, each direction in order.',
    zh: '一个方向传消息，另一个方向传响应，各自保持先后次序。',
  },
  metrics: {
    sent: {
      label: { en: 'Sent', zh: '已发送' },
      help: { en: 'Messages that entered the link.', zh: '进入链路的消息数。' },
    },
    delivered: {
      label: { en: 'Delivered', zh: '已送达' },
      help: { en: 'Messages that reached the other end.', zh: '到达另一端的消息数。' },
    },
    lost: {
      label: { en: 'Lost', zh: '丢失' },
      help: { en: 'Messages that vanished on the way.', zh: '途中消失的消息数。' },
    },
    bytes: {
      label: { en: 'Bytes', zh: '字节数' },
      help: {
        en: 'Bytes put on the link, both directions together.',
        zh: '送上链路的字节数，两个方向合计。',
      },
    },
  },
};

/** Captions of what the network itself notes; `{component}` may be a link. */
export const networkNoteWords: { readonly [N in keyof typeof networkNotes]: Words } = {
  crashed: {
    en: '{component} crashed: {dropped} lost',
    zh: '{component} 崩溃，{dropped}丢失',
  },
  recovered: { en: '{component} is back', zh: '{component} 恢复了' },
  slowed: {
    en: '{component} slowed down: everything it does takes {factor} as long',
    zh: '{component} 变慢了：做什么都要花 {factor}的时间',
  },
  unslowed: { en: '{component} is at normal speed again', zh: '{component} 恢复正常速度' },
  cut: {
    en: '{component} was cut: {dropped} lost on the way',
    zh: '{component} 被切断，途中的 {dropped}丢失',
  },
  healed: { en: '{component} is joined again', zh: '{component} 重新接通' },
  added: { en: '{component} joined the run', zh: '{component} 加入运行' },
  removed: {
    en: '{component} was removed, and {dropped} with it',
    zh: '{component} 被移除，{dropped}随之消失',
  },
  changed: { en: 'a setting of {component} changed', zh: '{component} 的设置有改动' },
  lost: {
    en: 'message {message}, or the answer to it, was lost on {component}',
    zh: '消息 {message}（或它的响应）在 {component} 上丢失',
  },
  turnedAway: {
    en: 'message {message} was turned away: {component} is out of service',
    zh: '消息 {message} 被拒：{component} 已停止工作',
  },
};

/** Ways a message can end anywhere, as in a list of losses. */
export const networkReasonWords: { readonly [R in keyof typeof networkReasons]: Words } = {
  failed: { en: 'failed', zh: '处理失败' },
  refused: { en: 'refused', zh: '被拒' },
  crashed: { en: 'lost in a crash', zh: '随崩溃丢失' },
  cut: { en: 'link cut', zh: '链路切断' },
  lost: { en: 'lost on the way', zh: '途中丢失' },
  removed: { en: 'component removed', zh: '组件被移除' },
};

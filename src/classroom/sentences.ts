/**
 * What a teacher says at a step, by what moves from which kind to which: one large sentence, and a
 * quieter line with what it means and how far the counts are. Each language says it its own way.
 */
import type { Words } from '../../simulations/components/define.ts';
import { fillTemplate } from '../../simulations/components/strings.ts';
import { showBytes } from '../../simulations/scenarios/quantities.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import type { Language } from '../stores/view.ts';
import type { LeftOut, Step } from './course.ts';
import { capital, cardinal, microseconds, ordinal } from './numerals.ts';
import type { Tally } from './tallies.ts';

type Values = Readonly<Record<string, string>>;

/** By the kinds at both ends. `{from}` and `{to}` are the names on the cards. */
const moving: Readonly<Record<string, Words>> = {
  'disk>page-cache': {
    en: 'DMA brings {bytes} from the disk into the OS cache.',
    zh: 'DMA 把 {bytes} 从磁盘搬进页缓存。',
  },
  'page-cache>process': {
    en: 'The CPU copies the {bytes} from the OS cache into {owner} buffer.',
    zh: 'CPU 把这 {bytes} 从页缓存拷贝到{to}的缓冲区。',
  },
  'process>socket-buffer': {
    en: 'The CPU copies them again, from {giver} buffer into the socket buffer.',
    zh: 'CPU 再拷贝一遍：从{from}的缓冲区到套接字缓冲区。',
  },
  'socket-buffer>network-card': {
    en: 'DMA fetches the {bytes} from the socket buffer to the network card.',
    zh: 'DMA 把 {bytes} 从套接字缓冲区取到网卡。',
  },
  'page-cache>network-card': {
    en: 'sendfile(): DMA fetches the {bytes} straight from the OS cache to the card.',
    zh: 'sendfile()：DMA 直接从页缓存把 {bytes} 取到网卡。',
  },
  'page-cache>socket-buffer': {
    en: 'sendfile(): the CPU copies the {bytes} into the socket buffer, within the kernel.',
    zh: 'sendfile()：CPU 在内核里把 {bytes} 从页缓存拷贝到套接字缓冲区。',
  },
  'network-card>consumer': {
    en: 'The network card sends the {bytes} to the consumer.',
    zh: '网卡把 {bytes} 发给消费者。',
  },
  'producer>process': {
    en: 'The producer sends {bytes} to {to}.',
    zh: '生产者把 {bytes} 发给{to}。',
  },
  'process>page-cache': {
    en: 'The CPU copies the {bytes} from {giver} buffer into the OS cache: written.',
    zh: 'CPU 把 {bytes} 从{from}的缓冲区拷贝到页缓存：这就算写好了。',
  },
  'page-cache>disk': {
    en: 'DMA takes {bytes} from the OS cache to the disk, when the system flushes.',
    zh: '系统刷盘时，DMA 才把 {bytes} 从页缓存写到磁盘。',
  },
};

const movingBy: Readonly<Record<'cpu' | 'dma' | 'link', Words>> = {
  cpu: {
    en: 'The CPU copies {bytes} from {from} to {to}.',
    zh: 'CPU 把 {bytes} 从{from}拷贝到{to}。',
  },
  dma: {
    en: 'DMA moves {bytes} from {from} to {to}.',
    zh: 'DMA 把 {bytes} 从{from}搬到{to}。',
  },
  link: { en: '{from} sends {bytes} to {to}.', zh: '{from}把 {bytes} 发给{to}。' },
};

/** What it means, where that needs saying; only of kinds whose ways are known. */
const meaning: Readonly<Record<string, Words>> = {
  'disk>page-cache': { en: 'The CPU has no part in it.', zh: 'CPU 不用动手。' },
  'page-cache>process': {
    en: 'read() brings them up into user space.',
    zh: 'read() 把数据带进用户态。',
  },
  'process>socket-buffer': {
    en: 'write() takes them down again, as they were.',
    zh: 'write() 又把数据原样送回内核。',
  },
  'socket-buffer>network-card': {
    en: 'The CPU is free for other things.',
    zh: 'CPU 可以去忙别的。',
  },
  'page-cache>network-card': {
    en: '{process} only asked: the bytes never come up to user space.',
    zh: '{process}只发了一个请求：数据始终没有进入用户态。',
  },
  'page-cache>socket-buffer': {
    en: 'Without gather DMA the card cannot collect them from the cache itself.',
    zh: '网卡不支持聚集 DMA，没法自己到缓存里取。',
  },
};
const encrypting: Words = {
  en: 'write() takes them down again, encrypted.',
  zh: 'write() 把加密后的数据送回内核。',
};

const instead: Readonly<Record<LeftOut['why'], Words>> = {
  cached: {
    en: '{number} is left out: the OS cache has the bytes.',
    zh: '没有 {number}：数据已经在页缓存里。',
  },
  encrypted: {
    en: '{number} does not occur: TLS encrypts in {owner} own memory, so the bytes must come up. sendfile() is not used.',
    zh: '没有 {number}：TLS 要在{process}自己的内存里加密，数据必须先上到用户态，sendfile() 用不上。',
  },
};

const lines = {
  onlyCopy: { en: 'The only copy.', zh: '只拷贝这一次。' },
  copy: { en: '{place} of {count} copies.', zh: '共 {count} 次拷贝，这是第 {at} 次。' },
  laterCopy: { en: 'Copy {at} of {count}.', zh: '共 {count} 次拷贝，这是第 {at} 次。' },
  switches: {
    en: 'A system call enters the kernel and returns: two mode switches (many texts say context switches).',
    zh: '一次系统调用进内核、再回来，算两次用户态内核态切换（不少资料叫“上下文切换”）。',
  },
  rounds: {
    en: 'Round one of {rounds}: the buffer holds no more at a time.',
    zh: '共 {rounds} 轮，这是第 1 轮：缓冲区一次只装得下这么多。',
  },
  lastRound: { en: 'The last of {rounds} rounds.', zh: '共 {rounds} 轮，这是最后一轮。' },
  whole: {
    en: 'In all: {copies} copies, {switches} mode switches, {cpu} of CPU time.',
    zh: '总共拷贝 {copies} 次，用户态内核态切换 {switches} 次，CPU 时间 {cpu}。',
  },
  beside: { en: 'With {name} it was {cpu}.', zh: '{name}用了 {cpu}。' },
} as const satisfies Record<string, Words>;

export interface Said {
  readonly sentence: string;
  readonly more: string;
}

export interface Context {
  readonly scenario: Scenario;
  readonly language: Language;
  /** The first that a class sees: what a switch is has to be said once. */
  readonly isFirst: boolean;
  /** What the request comes to, here and on the machine told of before; null where it is not known. */
  readonly whole: Tally | null;
  readonly before: { readonly name: string; readonly whole: Tally } | null;
}

export function saidAt(step: Step, context: Context): Said {
  const { language } = context;
  const values = valuesOf(step, context);
  const write = (words: Words, more: Values = {}) =>
    fillTemplate(words[language], { ...values, ...more }).replaceAll(/ (?=[。，：；])/g, '');
  const path = `${step.link.from.kind}>${step.link.to.kind}`;
  const sentence = write(moving[path] ?? movingBy[step.link.moves ?? 'link']);
  const said = [
    ...step.instead.map(({ number, why }) => write(instead[why], { number })),
    copyLine(step, language, write),
    roundLine(step, language, write),
    ...(step.instead.length > 0 ? [] : [meaningLine(path, step, context, write)]),
    context.isFirst ? write(lines.switches) : '',
    step.isLast ? wholeLine(context, write) : '',
  ];
  const space = language === 'en' ? ' ' : '';
  return {
    sentence,
    more: said
      .map((text) => text.trim())
      .filter(Boolean)
      .join(space),
  };
}

type Write = (words: Words, more?: Values) => string;

function copyLine({ copy, copies }: Step, language: Language, write: Write): string {
  if (copy === 0) return '';
  if (copies === 1) return write(lines.onlyCopy);
  const place = ordinal(copy);
  const values = { at: String(copy), count: cardinal(copies, language) };
  if (place === undefined) return write(lines.laterCopy, values);
  return write(lines.copy, { ...values, place: capital(place) });
}

function roundLine({ round, rounds }: Step, language: Language, write: Write): string {
  if (rounds === 1) return '';
  const values = { rounds: cardinal(rounds, language) };
  return write(round === 1 ? lines.rounds : lines.lastRound, values);
}

function meaningLine(path: string, step: Step, context: Context, write: Write): string {
  if (context.isFirst || step.rounds > 1) return '';
  const process = processOf(step, context.scenario);
  if (path === 'process>socket-buffer' && process?.params?.tls === 'on') return write(encrypting);
  const words = meaning[path];
  return words ? write(words) : '';
}

function wholeLine({ language, whole, before }: Context, write: Write): string {
  if (whole === null) return '';
  const values = {
    copies: cardinal(whole.cpuCopies + whole.dmaCopies, language),
    switches: cardinal(whole.modeSwitches, language),
    cpu: microseconds(whole.cpuTime),
  };
  const all = write(lines.whole, values);
  if (before === null) return all;
  const cpu = microseconds(before.whole.cpuTime);
  return `${all}${language === 'en' ? ' ' : ''}${write(lines.beside, { name: language === 'zh' ? besideChinese(before.name) : before.name, cpu })}`;
}

function valuesOf(step: Step, { scenario, language }: Context): Values {
  const nameOf = (id: string) => scenario.components.find((one) => one.id === id)?.label ?? id;
  const process = processOf(step, scenario);
  const [from, to] = [nameOf(step.link.from.id), nameOf(step.link.to.id)];
  const name = process ? (process.label ?? process.id) : '';
  const spaced = language === 'zh' ? besideChinese : (text: string) => text;
  return {
    bytes: bytesText(step.bytes),
    from: spaced(from),
    to: spaced(to),
    giver: possessive(from),
    owner: possessive(name),
    process: spaced(name),
  };
}

/** The process of the machine that a step belongs to: whichever of its links leads there. */
function processOf(step: Step, { components, links }: Scenario) {
  const near = new Set([step.link.from.id, step.link.to.id]);
  const direct = components.find(({ id, kind }) => kind === 'process' && near.has(id));
  if (direct) return direct;
  const beside = links
    .map(({ from, to }) => [from.split('.')[0] ?? '', to.split('.')[0] ?? ''] as const)
    .flatMap(([from, to]) => (near.has(from) ? [to] : near.has(to) ? [from] : []));
  return components.find(({ id, kind }) => kind === 'process' && beside.includes(id));
}

const possessive = (name: string) => (name.endsWith('s') ? `${name}’` : `${name}’s`);

/** Latin letters stand apart from Chinese ones. */
function besideChinese(name: string): string {
  const start = /^[!-~]/.test(name) ? ' ' : '';
  const end = /[!-~]$/.test(name) ? ' ' : '';
  return `${start}${name}${end}`;
}

const units = ['B', 'KiB', 'MiB', 'GiB'] as const;

/** `64 KiB` where memory is handed out in such pieces. */
export function bytesText(bytes: number): string {
  let scaled = bytes;
  let unit = 0;
  while (unit < units.length - 1 && scaled >= 1024 && scaled % 1024 === 0) {
    scaled /= 1024;
    unit += 1;
  }
  return unit === 0 ? showBytes(bytes) : `${scaled} ${units[unit]}`;
}

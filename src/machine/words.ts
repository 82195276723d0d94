/** The bottleneck of a machine as a sentence, and as the few words that a card has room for. */
import type { Words } from '../../simulations/components/define.ts';
import { fillTemplate } from '../../simulations/components/strings.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import type { Bottleneck, Resource } from './bottleneck.ts';

type Language = keyof Words;

const sentences: Readonly<Record<Resource | 'processBehind' | 'nothing' | 'unknown', Words>> = {
  cpu: {
    en: 'The CPU holds it up: busy {share} of the time.',
    zh: '瓶颈是 CPU：{share} 的时间在忙。',
  },
  disk: {
    en: 'The disk “{name}” holds it up: busy {share} of the time.',
    zh: '瓶颈是磁盘“{name}”：{share} 的时间在忙。',
  },
  card: {
    en: 'The network card “{name}” holds it up: sending {share} of the time.',
    zh: '瓶颈是网卡“{name}”：{share} 的时间在发送。',
  },
  socket: {
    en: 'The socket buffer “{name}” holds it up: {share} full, because what leaves it is too slow.',
    zh: '瓶颈在套接字缓冲区“{name}”之后：它已占用 {share}，发出去的太慢。',
  },
  process: {
    en: 'The threads of “{name}” hold it up: taken {share} of the time. More threads would find work.',
    zh: '瓶颈是“{name}”的线程：{share} 的时间被占用。再多几个线程也有活干。',
  },
  processBehind: {
    en: 'The threads of “{name}” hold it up: taken {share} of the time, most of it by “{behind}”, at work {behindShare} of the time. More threads would find work.',
    zh: '瓶颈是“{name}”的线程：{share} 的时间被占用，其中多半花在“{behind}”上，它 {behindShare} 的时间在干活。再多几个线程也有活干。',
  },
  consumer: {
    en: 'Nothing in the machine: it waits for “{name}”, which is busy {share} of the time.',
    zh: '不在机器里：它在等“{name}”，后者 {share} 的时间在忙。',
  },
  producer: {
    en: 'Nothing in the machine: “{name}” is busy {share} of the time.',
    zh: '不在机器里：“{name}” {share} 的时间在忙。',
  },
  nothing: {
    en: 'Nothing is: it waits for requests. The busiest is at {share}.',
    zh: '没有瓶颈：它在等请求。最忙的也只到 {share}。',
  },
  unknown: { en: 'Not measured yet.', zh: '尚未测得。' },
};

export function bottleneckText(found: Bottleneck, scenario: Scenario, language: Language): string {
  const { is, component, share, behind } = found;
  const key = is === 'process' && behind ? 'processBehind' : is;
  return fillTemplate(sentences[key][language], {
    name: nameIn(scenario, component),
    share: shareText(share, language),
    behind: behind ? nameIn(scenario, behind.component) : '',
    behindShare: behind ? shareText(behind.atWork, language) : '',
  });
}

const none: Words = { en: 'none', zh: '无' };

/** `disk 97 %`, `none`, `–`. */
export function bottleneckShort(found: Bottleneck, scenario: Scenario, language: Language): string {
  if (found.is === 'unknown') return '–';
  if (found.is === 'nothing') return none[language];
  return `${nameIn(scenario, found.component)} ${shareText(found.share, language)}`;
}

function nameIn({ components }: Scenario, id: string): string {
  return components.find((one) => one.id === id)?.label ?? id;
}

function shareText(share: number, language: Language): string {
  const percent = Math.round(Math.min(1, share) * 100);
  return language === 'zh' ? `${percent}%` : `${percent} %`;
}

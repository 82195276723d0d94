/** What the inspector and the JSON Schema say of parameters: every kind's, and those of every link. */

import type { Words } from './define.ts';
import type { ParameterWords } from './defineWords.ts';
import { helpShelf, type KindHelp, type LinkHelp } from './helpShelf.ts';
import type { linkParameters, networkNotes } from './link.ts';
import { help } from './packs/basic/help.ts';
import { inert } from './traits/help.ts';

helpShelf.put(help);

/** Undefined for a kind that there is not, or that has not been loaded. */
export function helpOf(kind: string): KindHelp | undefined {
  return helpShelf.get(kind);
}

export const linkHelp: {
  readonly [K in keyof typeof linkParameters]: ParameterWords<(typeof linkParameters)[K]>;
} = {
  latency: {
    label: { en: 'Latency', zh: '延迟' },
    help: {
      en: 'Time on the way, in each direction. A question and its answer take it twice; a varying latency never lets one overtake another.',
      zh: '单程传输时间，两个方向相同；一问一答就要花两遍。延迟有快有慢时，后发的也不会超到前面。',
    },
    source: inert,
  },
  bandwidth: {
    label: { en: 'Bandwidth', zh: '带宽' },
    help: {
      en: 'Bytes per second in each direction. When more is sent, messages wait their turn at the entrance, and the wait keeps growing.',
      zh: '每个方向每秒能传的字节数。送来的超过它，消息就在入口排队，越等越久。',
    },
    source: { en: 'no limit unless asked for', zh: '不设就不限速' },
  },
  loss: {
    label: { en: 'Loss', zh: '丢失率' },
    help: {
      en: 'Chance that a message or an answer vanishes on the way. Nobody is told: only a timeout notices.',
      zh: '消息或响应在途中消失的概率。谁也不会得到通知，只有超时才能发觉。',
    },
    source: inert,
  },
};

/** What the network itself notes, as it is called in a list. */
export const networkNoteNames: { readonly [N in keyof typeof networkNotes]: Words } = {
  crashed: { en: 'crashed', zh: '崩溃' },
  recovered: { en: 'is back', zh: '恢复' },
  slowed: { en: 'slowed down', zh: '变慢' },
  unslowed: { en: 'back to normal speed', zh: '恢复正常速度' },
  cut: { en: 'link cut', zh: '链路切断' },
  healed: { en: 'link joined again', zh: '链路重新接通' },
  added: { en: 'joined the run', zh: '加入运行' },
  removed: { en: 'removed', zh: '被移除' },
  changed: { en: 'setting changed', zh: '设置有改动' },
  lost: { en: 'lost on the way', zh: '途中丢失' },
  turnedAway: { en: 'turned away: out of service', zh: '停止工作，被拒' },
};

/** By port, the words of what a link has because it is attached there. */
export function linkHelpByPort(kind: string): Readonly<Record<string, LinkHelp>> {
  return helpOf(kind)?.linkParameters ?? {};
}

/** What the diagrams say: names of things and short labels, in the reader's language. */

import { captionOf, captionText } from '../../simulations/captions.ts';
import type { NoteCode } from '../../simulations/components/define.ts';
import { definitionOf, definitionShelf } from '../../simulations/components/index.ts';
import { formWords, networkReasonWords, stringsOf } from '../../simulations/components/strings.ts';
import type { NoteReport } from '../../simulations/protocol.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import type { Hop, TraceMessage } from '../../simulations/traces/trace.ts';
import { addWords, type Key, translate, type Values } from '../i18n/index.ts';
import type { Language } from '../stores/view.ts';
import { carriesMessage, type Story } from './story.ts';
import { strings as words } from './strings.ts';

addWords(words);

export interface Speech {
  readonly language: Language;
  t(key: Key, values?: Values): string;
  /** Label of a component or link, else its id; a link without one is named by its ends. */
  name(id: string): string;
  kind(kind: string): string;
  icon(kind: string): string;
  /** Number of a message type, from which shape and colour follow as on the board. */
  type(type: string): number;
  caption(note: NoteReport): {
    readonly text: string;
    readonly tone: NoteCode['tone'];
    /** Whether it begins with what people called something, which is written as they wrote it. */
    readonly beginsWithName: boolean;
  };
  /** Why a message was dropped; `kind` is that of the component where it ended. */
  reason(reason: string, kind: string | undefined): string;
}

type Named = Pick<Scenario, 'components' | 'links'>;

export function speechOf(language: Language, scenario: Named, types: readonly string[]): Speech {
  const of = language;
  const names = new Map(scenario.components.map(({ id, label }) => [id, label ?? id]));
  const end = (text: string) => names.get(text.split('.')[0]) ?? text;
  for (const { id, label, from, to } of scenario.links) {
    names.set(id, label ?? `${end(from)} → ${end(to)}`);
  }
  // A type that the board does not know (any more) comes after those that it does.
  const numbers = new Map(types.map((type, index) => [type, index]));
  return {
    language,
    t: (key, values) => translate(language, key, values),
    name: (id) => names.get(id) ?? id,
    kind: (kind) => stringsOf(kind)?.name[of] ?? kind,
    icon: (kind) => definitionOf(kind)?.icon ?? '',
    type(type) {
      const known = numbers.get(type);
      if (known !== undefined) return known;
      numbers.set(type, numbers.size);
      return numbers.size - 1;
    },
    caption(note) {
      const caption = captionOf(note, language, scenario);
      const beginsWithName = caption.parts[0]?.isName === true;
      return { text: captionText(caption), tone: caption.tone, beginsWithName };
    },
    reason(reason, kind) {
      const network: Readonly<Record<string, (typeof networkReasonWords)['lost']>> =
        networkReasonWords;
      const own: Readonly<Record<string, (typeof networkReasonWords)['lost']>> =
        stringsOf(kind ?? '')?.reasons ?? {};
      // A request that a client gave up on ends wherever it was by then: any kind's word will do.
      const any = definitionShelf.kinds
        .map((one): typeof own => stringsOf(one)?.reasons ?? {})
        .find((reasons) => Object.hasOwn(reasons, reason));
      const found = [own, network, any ?? {}].find((one) => Object.hasOwn(one, reason));
      return found?.[reason][of] ?? reason;
    },
  };
}

/** `order #12`. */
export function messageName(message: Pick<TraceMessage, 'type' | 'id'>): string {
  return `${message.type} #${message.id}`;
}

/** `order #12 · try 2`. */
export function messageTitle(message: TraceMessage, speech: Speech): string {
  const { attempt } = message;
  if (attempt <= 1) return messageName(message);
  return `${messageName(message)} · ${speech.t('trace.try', { n: attempt })}`;
}

/** What stands at an arrow; `delivery` numbers the deliveries of a message from 1. */
export function hopTitle(story: Story, hop: Hop, delivery: number, speech: Speech): string {
  const message = story.byId.get(hop.message)?.message;
  if (carriesMessage(hop)) {
    const title = message ? messageTitle(message, speech) : `#${hop.message}`;
    return delivery > 1 ? `${title} · ${speech.t('trace.delivery', { n: delivery })}` : title;
  }
  const form = formWords[hop.form][speech.language];
  const bad = hop.form === 'reply' && hop.status !== 'ok';
  const word = bad
    ? speech.t(`trace.${hop.status === 'failed' ? 'failed' : 'refused'}Reply`)
    : form;
  return `${word} #${hop.message}`;
}

/** How a message ended, in a few words, and whether that was well. */
export function outcomeOf(
  story: Story,
  message: TraceMessage,
  speech: Speech,
): { readonly text: string; readonly look: 'good' | 'bad' | 'open' } {
  const { end } = message;
  if (!end) return { text: speech.t('trace.alive'), look: 'open' };
  if (end.outcome === 'completed') return { text: speech.t('trace.completed'), look: 'good' };
  const kind = story.trace.components.find(({ id }) => id === end.at)?.kind;
  return { text: speech.reason(end.reason, kind), look: 'bad' };
}

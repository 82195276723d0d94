/** The history of a message, or of its family, as sentences in time order. */
import { formWords } from '../../simulations/components/strings.ts';
import { showBytes } from '../../simulations/scenarios/quantities.ts';
import type { Hop, TraceMessage } from '../../simulations/traces/trace.ts';
import { lengthText } from './clock.ts';
import { messageName, outcomeOf, type Speech } from './speech.ts';
import { arrivalOf, deliveryOf, type Story } from './story.ts';

export interface Sentence {
  readonly time: number;
  readonly message: number;
  readonly text: string;
  readonly tone: string;
  readonly key: string;
}

/** Of one message; of all of them when `id` is null. */
export function sentencesOf(story: Story, speech: Speech, id: number | null): readonly Sentence[] {
  const isAsked = (message: number) => id === null || message === id;
  // Within an instant: what is born, then what it does in the order in which that was recorded, then its end.
  const lines: (Sentence & { readonly rank: number })[] = [];
  const add = (rank: number, sentence: Sentence) => lines.push({ ...sentence, rank });
  for (const { message } of story.members) {
    if (!isAsked(message.id)) continue;
    add(0, born(story, message, speech));
    const ended = end(story, message, speech);
    if (ended) add(3, ended);
  }
  story.trace.hops.forEach((hop, index) => {
    if (!isAsked(hop.message)) return;
    const text = travelled(story, hop, deliveryOf(hop), speech);
    const tone = hop.outcome === 'lost' || hop.outcome === 'cut' ? 'bad' : 'plain';
    add(2, { time: hop.sentAt, message: hop.message, text, tone, key: `hop ${index}` });
  });
  story.trace.notes.forEach((note, index) => {
    if (!isAsked(note.message)) return;
    const { text: caption, tone, beginsWithName } = speech.caption(note);
    const text = sentence(caption, beginsWithName);
    add(1, {
      time: note.time,
      message: note.message,
      text,
      tone,
      key: `note ${index}`,
    });
  });
  // Of many, only what happened in the stretch; of one, how it came to be there as well.
  const shown = id === null ? lines.filter(({ time }) => time >= story.from) : lines;
  return shown.sort((a, b) => a.time - b.time || a.rank - b.rank);
}

function born(story: Story, message: TraceMessage, speech: Speech): Sentence {
  const at = speech.name(message.bornAt);
  const texts = [speech.t('trace.says.born', { at, size: showBytes(message.sizeBytes) })];
  const cause = story.byId.get(message.parent)?.message;
  if (cause) texts.push(speech.t('trace.says.because', { message: messageName(cause) }));
  return {
    time: message.birth,
    message: message.id,
    text: texts.join(speech.language === 'zh' ? '' : ' '),
    tone: 'plain',
    key: `born ${message.id}`,
  };
}

function end(story: Story, message: TraceMessage, speech: Speech): Sentence | null {
  const about = { message: message.id, key: `end ${message.id}` };
  if (!message.end) {
    const text = speech.t('trace.says.aliveSomewhere');
    return { ...about, time: story.to, text, tone: 'plain' };
  }
  const { time, at, outcome } = message.end;
  const values = { at: speech.name(at), after: lengthText(time - message.birth) };
  if (outcome === 'completed') {
    return { ...about, time, text: speech.t('trace.says.completed', values), tone: 'good' };
  }
  const reason = outcomeOf(story, message, speech).text;
  const text = speech.t('trace.says.dropped', { ...values, reason });
  return { ...about, time, text, tone: 'bad' };
}

function travelled(story: Story, hop: Hop, delivery: number, speech: Speech): string {
  const values = {
    from: speech.name(hop.from),
    to: speech.name(hop.to),
    form: formWords[hop.form][speech.language],
    n: delivery,
  };
  const what =
    hop.form === 'message'
      ? speech.t('trace.says.left', values)
      : hop.form !== 'delivery'
        ? speech.t('trace.says.answer', values)
        : speech.t(delivery > 1 ? 'trace.says.again' : 'trace.says.copy', values);
  const took = arrivalOf(story, hop) - hop.sentAt;
  if (hop.outcome === 'arrived' && took === 0)
    return speech.t('trace.says.arrivedAtOnce', { what });
  return speech.t(`trace.says.${hop.outcome}`, { what, after: lengthText(took) });
}

/** Captions stand alone on the board; in a text they begin and end like sentences. */
function sentence(text: string, keepsFirst: boolean): string {
  const first = keepsFirst ? text.slice(0, 1) : text.slice(0, 1).toUpperCase();
  const last = /[\u4e00-\u9fff]/.test(text) ? '。' : '.';
  return `${first}${text.slice(1)}${/[.。]$/.test(text) ? '' : last}`;
}

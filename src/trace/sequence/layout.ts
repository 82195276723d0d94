/** The sequence diagram as geometry: lanes, arrows, bars, ends. Pure; drawn by `draw.ts`. */
import type { Hop } from '../../../simulations/traces/trace.ts';
import { textWidth } from '../scene.ts';
import { hopTitle, outcomeOf, type Speech } from '../speech.ts';
import { arrivalOf, deliveryOf, type Story } from '../story.ts';
import { type Bar, barsOf } from './bars.ts';
import { type Instants, instantsOf } from './instants.ts';
import { Paper, type Placed, placeLabel } from './labels.ts';
import { type Lanes, lanesOf } from './lanes.ts';
import { compressedScale, proportionalScale, type TimeScale } from './timeScale.ts';

export interface Arrow {
  readonly index: number;
  readonly hop: Hop;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** From a component to itself: drawn as a loop to the right. */
  readonly isLoop: boolean;
  /** It set out before the diagram begins: where it enters is how far it had got. */
  readonly entersAmid: boolean;
  /** Which delivery of its message it is, 0 when it is none. */
  readonly delivery: number;
  readonly title: string;
  readonly label: Placed | null;
}

/** Where a message was born, or ended at a component. */
export interface Ending {
  readonly message: number;
  readonly x: number;
  readonly y: number;
  readonly look: 'good' | 'bad';
  readonly text: string;
  /** Whether there is room for the text. */
  readonly isWritten: boolean;
}

export interface Sequence {
  readonly lanes: Lanes;
  readonly scale: TimeScale;
  readonly arrows: readonly Arrow[];
  readonly bars: readonly Bar[];
  readonly endings: readonly Ending[];
  /** Hops that are not drawn because there are too many. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

export interface SequenceOptions {
  readonly room: number;
  readonly compressed: boolean;
  /** Height of the whole when it is to scale. */
  readonly height: number;
}

/** More arrows than anyone follows; the rest is said in words. */
export const mostHops = 2000;
/** Share of the way after which something that never arrives is drawn to end. */
const brokenOff = 0.68;
/** Arrows end at the edge of a bar. */
const inset = 5;

export function layoutSequence(full: Story, speech: Speech, options: SequenceOptions): Sequence {
  const story = limited(full);
  const lanes = lanesOf(story.trace.components, options.room);
  const instants = instantsOf(story, lanes.of);
  const scale = options.compressed
    ? compressedScale(instants)
    : proportionalScale(story.from, story.to, options.height);
  const bars = barsOf(story, lanes, scale, instants);
  const words = new Paper();
  const endings = endingsOf(story, speech, lanes, scale, words);
  const lines = new Paper();
  const bare = story.trace.hops.map((hop, index) => {
    const line = lineOf(story, hop, index, lanes, scale, instants);
    lines.draw(line, index);
    return line;
  });
  const arrows = story.trace.hops.map((hop, index): Arrow => {
    const line = bare[index];
    const delivery = deliveryOf(hop);
    const title = hopTitle(story, hop, delivery, speech);
    const label = line.isLoop ? null : placeLabel(words, lines, title, line, index);
    return { index, hop, ...line, delivery, title, label };
  });
  return {
    lanes,
    scale,
    arrows,
    bars,
    endings,
    left: full.trace.hops.length - story.trace.hops.length,
    width: lanes.width,
    height: scale.height,
  };
}

function lineOf(
  story: Story,
  hop: Hop,
  index: number,
  lanes: Lanes,
  scale: TimeScale,
  { starts, ends }: Instants,
): Pick<Arrow, 'x0' | 'y0' | 'x1' | 'y1' | 'isLoop' | 'entersAmid'> {
  const from = lanes.of.get(hop.from) ?? 0;
  const to = lanes.of.get(hop.to) ?? 0;
  const direction = Math.sign(to - from);
  const way = hop.outcome === 'arrived' ? 1 : brokenOff;
  const start = lanes.list[from].x + inset * (direction || 1);
  const target = lanes.list[to].x - inset * (direction || -1);
  const end = arrivalOf(story, hop);
  const entersAmid = hop.sentAt < story.from;
  const done = entersAmid && end > hop.sentAt ? (story.from - hop.sentAt) / (end - hop.sentAt) : 0;
  const x1 = start + (target - start) * way;
  const y0 = scale.y(hop.sentAt, entersAmid ? 0 : starts[index]);
  const y1 = Math.max(y0, scale.y(end, ends[index]));
  return { x0: start + (x1 - start) * done, y0, x1, y1, isLoop: direction === 0, entersAmid };
}

/** The story up to the last hop that is drawn. */
function limited(story: Story): Story {
  const { trace } = story;
  if (trace.hops.length <= mostHops) return story;
  const hops = trace.hops.slice(0, mostHops);
  const to = hops[mostHops - 1].sentAt;
  const stays = story.stays.filter(({ parts }) => parts[0] && parts[0].from <= to);
  const until = Math.max(to, ...hops.map((hop) => (Number.isNaN(hop.endedAt) ? to : hop.endedAt)));
  const messages = trace.messages.filter(({ birth }) => birth <= to);
  const used = new Set(hops.flatMap(({ from, to: target }) => [from, target]));
  const components = trace.components.filter(({ id }) => used.has(id));
  return { ...story, trace: { ...trace, hops, messages, components }, stays, to: until };
}

const endingSize = 10.5;

function endingsOf(
  story: Story,
  speech: Speech,
  lanes: Lanes,
  scale: TimeScale,
  paper: Paper,
): readonly Ending[] {
  const endings: Ending[] = [];
  for (const { message } of story.members) {
    const lane = message.end ? lanes.of.get(message.end.at) : undefined;
    if (lane === undefined || !message.end) continue;
    if (message.end.time < story.from || message.end.time > story.to) continue;
    const { text, look } = outcomeOf(story, message, speech);
    const { x } = lanes.list[lane];
    const y = scale.y(message.end.time);
    // A good end needs no words: the arrow that leaves says it.
    const width = textWidth(text, endingSize);
    const rect = { left: x - width - 14, right: x - 4, top: y - 8, bottom: y + 8 };
    const isWritten = look === 'bad' && paper.isFree(rect);
    if (isWritten) paper.take(rect);
    endings.push({
      message: message.id,
      x,
      y,
      look: look === 'bad' ? 'bad' : 'good',
      text,
      isWritten,
    });
  }
  return endings;
}

/** What is drawn, explained: marks of types, kinds of arrows, phases. One line that wraps. */
import { colourOf, shapes as markShapes, shapeOf } from '../board/motion/looks.ts';
import { phaseShapes } from './phaseLooks.ts';
import { type Ink, line, type Mark, placed, type Scene, type Shape, textWidth } from './scene.ts';
import { againSign, cross } from './sequence/arrows.ts';
import type { Speech } from './speech.ts';
import { deliveryOf, type Phase, phases, type Story } from './story.ts';

const rowHeight = 20;
const gap = 18;
const size = 11;
/** More types than this are told apart by their names. */
const mostTypes = 8;

interface Entry {
  readonly key: string;
  readonly text: string;
  readonly width: number;
  readonly draw: (x: number, y: number) => readonly Shape[];
}

/** `arrows` where there are any: the waterfall has none. */
export function drawLegend(story: Story, speech: Speech, room: number, arrows: boolean): Scene {
  const entries = entriesOf(story, speech, arrows);
  const marks: Mark[] = [];
  let x = 0;
  let row = 0;
  for (const { key, text, width, draw } of entries) {
    const whole = width + 6 + textWidth(text, size);
    if (x > 0 && x + whole > room) {
      x = 0;
      row += 1;
    }
    const middle = row * rowHeight + rowHeight / 2;
    const label = { text, x: x + width + 6, y: middle + 4, size, ink: 'soft' as const };
    const top = row * rowHeight;
    marks.push({ key, top, bottom: top + rowHeight, shapes: [...draw(x, middle), label] });
    x += whole + gap;
  }
  return { width: room, height: entries.length === 0 ? 0 : (row + 1) * rowHeight, marks };
}

/** The same, each entry by itself, so that the page breaks the line where it must. */
export function legendEntries(
  story: Story,
  speech: Speech,
  arrows: boolean,
): readonly { readonly key: string; readonly text: string; readonly sample: Scene }[] {
  return entriesOf(story, speech, arrows).map(({ key, text, width, draw }) => {
    const mark = { key, top: 0, bottom: rowHeight, shapes: draw(0, rowHeight / 2) };
    return { key, text, sample: { width, height: rowHeight, marks: [mark] } };
  });
}

function entriesOf(story: Story, speech: Speech, arrows: boolean): readonly Entry[] {
  return [
    ...typeEntries(story, speech),
    ...(arrows ? arrowEntries(story, speech) : []),
    ...phaseEntries(story, speech, arrows),
  ];
}

function typeEntries(story: Story, speech: Speech): Entry[] {
  const types = [...new Set(story.trace.messages.map(({ type }) => type))].slice(0, mostTypes);
  return types.map((text): Entry => {
    const type = speech.type(text);
    const fill = `m${colourOf(type) + 1}` as Ink;
    const draw = (x: number, y: number) => [
      { d: placed(markShapes[shapeOf(type)], x + 5, y, 4.8), fill },
    ];
    return { key: `type ${text}`, text, width: 10, draw };
  });
}

function arrowEntries(story: Story, speech: Speech): Entry[] {
  const { hops } = story.trace;
  const first = story.trace.messages[0];
  const ink = `m${colourOf(first ? speech.type(first.type) : 0) + 1}` as Ink;
  const forms = new Set(hops.map(({ form }) => form));
  const outcomes = new Set(hops.map(({ outcome }) => outcome));
  const entries: Entry[] = [];
  const add = (key: string, text: string, draw: Entry['draw']) =>
    entries.push({ key, text, width: 30, draw });
  const head = (x: number, y: number) =>
    `M${x + 23},${y - 3.6}L${x + 30},${y}L${x + 23},${y + 3.6}`;
  add('message', speech.t('trace.legend.message'), (x, y) => [
    { d: line(x, y, x + 28, y), stroke: ink, width: 1.5 },
    { d: `${head(x, y)}Z`, fill: ink },
  ]);
  if (forms.has('reply') || forms.has('ack') || forms.has('confirm')) {
    add('answer', speech.t('trace.legend.answer'), (x, y) => [
      { d: line(x, y, x + 29, y), stroke: ink, width: 1.5, dash: '5 3.5' },
      { d: head(x, y), stroke: ink, width: 1.5 },
    ]);
  }
  if (forms.has('refusal') || forms.has('nack')) {
    add('refusal', speech.t('trace.legend.refusal'), (x, y) => [
      { d: line(x, y, x + 29, y), stroke: 'bad', width: 1.5, dash: '5 3.5' },
      { d: head(x, y), stroke: 'bad', width: 1.5 },
    ]);
  }
  if (hops.some((hop) => deliveryOf(hop) > 1)) {
    add('again', speech.t('trace.legend.again'), (x, y) => [
      { d: placed(markShapes[0], x + 15, y, 4.2), fill: ink },
      ...againSign(x + 15, y, ink),
    ]);
  }
  if (outcomes.has('lost')) {
    add('lost', speech.t('trace.lostMark'), (x, y) => [
      { d: line(x, y, x + 21, y), stroke: ink, width: 1.5 },
      { d: cross(x + 24, y, 9), stroke: 'bad', width: 2 },
    ]);
  }
  if (outcomes.has('cut')) {
    add('cut', speech.t('trace.cutMark'), (x, y) => [
      { d: line(x, y, x + 20, y), stroke: ink, width: 1.5 },
      { d: `M${x + 22},${y - 5}l-3,10M${x + 27},${y - 5}l-3,10`, stroke: 'bad', width: 1.8 },
    ]);
  }
  return entries;
}

function phaseEntries(story: Story, speech: Speech, arrows: boolean): Entry[] {
  const used = new Set<Phase>();
  for (const parts of story.parts.values()) for (const { phase } of parts) used.add(phase);
  for (const { parts } of story.stays) for (const { phase } of parts) used.add(phase);
  return phases
    .filter((phase) => used.has(phase) && !(arrows && phase === 'network'))
    .map((phase): Entry => {
      const text = speech.t(`trace.phase.${phase}`);
      const draw = (x: number, y: number) => phaseShapes(phase, x, y - 5, 20, 10, true);
      return { key: `phase ${phase}`, text, width: 20, draw };
    });
}

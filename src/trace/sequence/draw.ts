/** The sequence diagram as a scene: lifelines, ruler, bars, arrows and ends; the heads of lanes apart. */
import { lengthText, momentText, momentTexts } from '../clock.ts';
import { phaseShapes } from '../phaseLooks.ts';
import { box, fitted, line, type Mark, placed, type Scene, type Shape } from '../scene.ts';
import type { Speech } from '../speech.ts';
import { arrivalOf, type Story } from '../story.ts';
import { arrowMarks, cross } from './arrows.ts';
import { barWidth } from './bars.ts';
import { gutter } from './lanes.ts';
import type { Ending, Sequence } from './layout.ts';

export const headHeight = 52;
const leastTickGap = 17;

export function drawSequence(
  sequence: Sequence,
  story: Story,
  speech: Speech,
  chosen: number | null,
): Scene {
  const { lanes, scale, width, height } = sequence;
  const words = {
    lost: speech.t('trace.lostMark'),
    cut: speech.t('trace.cutMark'),
    flying: speech.t('trace.flyingMark'),
  };
  const marks: Mark[] = [];
  for (const { id, x } of lanes.list) {
    const shapes = [{ d: line(x, 0, x, height), stroke: 'line2', width: 1 } as const];
    marks.push({ key: `lane ${id}`, top: 0, bottom: height, shapes });
  }
  marks.push(...rulerMarks(sequence));
  sequence.bars.forEach((bar, index) => {
    const { x, y, phase, message } = bar;
    const title = messageOf(story, message);
    const length = lengthText(bar.to - bar.from);
    const at = speech.name(lanes.list[bar.lane].id);
    const part = speech.t('trace.says.part', {
      phase: speech.t(`trace.phase.${phase}`),
      at,
      length,
    });
    marks.push({
      key: `bar ${index}`,
      top: y,
      bottom: y + bar.height,
      shapes: phaseShapes(phase, x, y, barWidth, bar.height, false),
      message,
      says: `${title} · ${part}`,
    });
  });
  marks.push(...breakMarks(sequence, speech));
  for (const arrow of sequence.arrows) {
    const { hop } = arrow;
    const type = speech.type(story.byId.get(hop.message)?.message.type ?? '');
    const says = arrowSays(arrow.title, hop.sentAt, arrivalOf(story, hop));
    marks.push(...arrowMarks(arrow, type, chosen === hop.message, says, words));
  }
  marks.push(...flagMarks(sequence, story, speech));
  for (const ending of sequence.endings) marks.push(endingMark(ending));
  return { width, height: scale.height, marks };
}

function messageOf(story: Story, id: number): string {
  const message = story.byId.get(id)?.message;
  return message ? `${message.type} #${id}` : `#${id}`;
}

function arrowSays(title: string, from: number, to: number): string {
  if (to <= from) return `${title}\n${momentText(from)}`;
  return `${title}\n${momentText(from)} → ${momentText(to)} (${lengthText(to - from)})`;
}

function rulerMarks({ scale, width, height }: Sequence): Mark[] {
  const edge = gutter - 12;
  const marks: Mark[] = [
    {
      key: 'ruler',
      top: 0,
      bottom: height,
      shapes: [{ d: line(edge, 0, edge, height), stroke: 'line', width: 1 }],
    },
  ];
  const shown: { y: number; time: number }[] = [];
  for (const tick of scale.ticks) {
    const above = shown[shown.length - 1];
    if (!above || tick.y - above.y >= leastTickGap) shown.push(tick);
  }
  const texts = momentTexts(shown.map(({ time }) => time));
  shown.forEach(({ y }, index) => {
    const shapes: Shape[] = [
      { d: line(edge - 5, y, edge, y), stroke: 'line2', width: 1 },
      { d: line(edge, y, width - 8, y), stroke: 'line', width: 1, dash: '1 5' },
      { text: texts[index], x: edge - 9, y: y + 3.5, size: 10.5, ink: 'faint', anchor: 'end' },
    ];
    marks.push({ key: `tick ${index}`, top: y - 8, bottom: y + 8, shapes });
  });
  return marks;
}

/** Where time has been left out: lifelines are interrupted, and how much is missing stands there. */
function breakMarks({ scale, lanes, bars }: Sequence, speech: Speech): Mark[] {
  // As wide as what they go through.
  const widths = new Map<number, number>();
  for (const bar of bars) {
    const { x } = lanes.list[bar.lane];
    widths.set(x, Math.max(widths.get(x) ?? 0, bar.x + barWidth - x));
  }
  return scale.breaks.map(({ y, from, to }, index) => {
    const shapes: Shape[] = [];
    for (const { x } of lanes.list) shapes.push(...waves(x, y, widths.get(x) ?? 0));
    const text = speech.t('trace.nothingFor', { length: lengthText(to - from) });
    const x = lanes.list.length > 1 ? (lanes.list[0].x + lanes.list[1].x) / 2 : gutter + 40;
    const room = lanes.list.length > 1 ? lanes.pitch - 24 : lanes.pitch;
    shapes.push({
      text: fitted(text, 10.5, room),
      x,
      y: y + 3.5,
      size: 10.5,
      ink: 'faint',
      anchor: 'middle',
      halo: true,
    });
    return { key: `break ${index}`, top: y - 12, bottom: y + 12, shapes };
  });
}

/** Two waves with nothing between them, through a lifeline and the bars beside it. */
function waves(x: number, y: number, toRight: number): Shape[] {
  const left = x - 9;
  const right = x + Math.max(9, toRight + 4);
  const shapes: Shape[] = [{ d: box(left, y - 4, right - left, 8), fill: 'panel' }];
  for (const height of [y - 4, y + 4]) {
    let d = `M${left},${height + 1}`;
    const swings = Math.max(2, Math.round((right - left) / 9));
    const swing = (right - left) / swings;
    for (let i = 0; i < swings; i++) {
      const to = left + (i + 1) * swing;
      d += `Q${to - swing / 2},${height + (i % 2 === 0 ? -4 : 4)} ${to},${height}`;
    }
    shapes.push({ d, stroke: 'line2', width: 1.2 });
  }
  return shapes;
}

/** What was noted as a warning or as bad, where it was noted: a small diamond that says it. */
function flagMarks({ lanes, scale, endings }: Sequence, story: Story, speech: Speech): Mark[] {
  const taken = new Set(endings.map(({ x, y }) => `${x} ${Math.round(y)}`));
  const flags = new Map<string, Mark & { readonly tone: 'warn' | 'bad' }>();
  for (const note of story.trace.notes) {
    const lane = lanes.of.get(note.owner);
    if (lane === undefined || note.time > story.to) continue;
    const { text, tone } = speech.caption(note);
    if (tone !== 'warn' && tone !== 'bad') continue;
    const { x } = lanes.list[lane];
    const y = scale.y(note.time);
    const place = `${x} ${Math.round(y)}`;
    if (taken.has(place)) continue;
    const before = flags.get(place);
    const worst = tone === 'bad' || before?.tone === 'bad' ? 'bad' : 'warn';
    flags.set(place, {
      key: `flag ${place}`,
      top: y - 8,
      bottom: y + 8,
      shapes: [
        { d: placed('M0,-1L1,0L0,1L-1,0Z', x, y, 6), fill: worst, stroke: 'panel', width: 1.5 },
      ],
      message: note.message,
      says: before ? `${before.says}\n${text}` : text,
      tone: worst,
    });
  }
  return [...flags.values()];
}

function endingMark({ message, x, y, look, text, isWritten }: Ending): Mark {
  const shapes: Shape[] = [];
  if (look === 'bad') {
    const d = placed('M-1,-1L1,-1L1,1L-1,1Z', x, y, 6.5);
    shapes.push({ d, fill: 'panel', stroke: 'bad', width: 1.3 });
    shapes.push({ d: cross(x, y, 8), stroke: 'bad', width: 1.6 });
    if (isWritten) {
      shapes.push({
        text,
        x: x - 11,
        y: y + 3.5,
        size: 10.5,
        ink: 'bad',
        anchor: 'end',
        halo: true,
        bold: true,
      });
    }
  } else {
    const d = `M${x - 3.2},${y + 0.2}l2.2,2.4l4.2,-5`;
    shapes.push({ d: box(x - 6.5, y - 6.5, 13, 13, 6.5), fill: 'panel', stroke: 'ok', width: 1.3 });
    shapes.push({ d, stroke: 'ok', width: 1.6 });
  }
  const says = `#${message} · ${text}`;
  return { key: `end ${message}`, top: y - 10, bottom: y + 10, shapes, message, says };
}

/** The heads of the lanes: icon, name and kind on a card, as on the board. */
export function drawHeads({ lanes, width }: Sequence, speech: Speech): Scene {
  const marks = lanes.list.map(({ id, kind, x, half }): Mark => {
    const across = Math.min(2 * half - 10, 190);
    const left = x - across / 2;
    const room = across - 42;
    const icon = speech.icon(kind);
    const shapes: Shape[] = [
      { d: line(x, headHeight - 8, x, headHeight), stroke: 'line2', width: 1 },
      { d: box(left, 4, across, 40, 9), fill: 'panel', stroke: 'line2', width: 1 },
      {
        text: fitted(speech.name(id), 12.5, room, true),
        x: left + 33,
        y: 21,
        size: 12.5,
        ink: 'ink',
        bold: true,
      },
      {
        text: fitted(speech.kind(kind), 10.5, room),
        x: left + 33,
        y: 36,
        size: 10.5,
        ink: 'faint',
      },
    ];
    if (icon !== '')
      shapes.push({ d: icon, stroke: 'soft', width: 1.6, x: left + 9, y: 15, scale: 0.9 });
    const isCut = fitted(speech.name(id), 12.5, room, true) !== speech.name(id);
    const says = isCut ? { says: speech.name(id) } : {};
    return { key: id, top: 0, bottom: headHeight, shapes, ...says };
  });
  return { width, height: headHeight, marks };
}

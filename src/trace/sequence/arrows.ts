/** Arrows as strokes: what carries a message solid, what answers dashed, what failed red, as on the board. */
import { colourOf, crossPath, shapeOf, shapes } from '../../board/motion/looks.ts';
import { at, type Ink, line, type Mark, placed, type Shape } from '../scene.ts';
import { carriesMessage } from '../story.ts';
import { labelSize } from './labels.ts';
import type { Arrow } from './layout.ts';

interface ArrowWords {
  readonly lost: string;
  readonly cut: string;
  readonly flying: string;
}

const headLength = 8;
const tailAt = 10;
const loopReach = 40;

/** A longer one is drawn in pieces, of which only those in view need be in the document. */
const pieceLength = 800;

/** `type` is the number of its message's type; `isChosen` that of the message people follow. */
export function arrowMarks(
  arrow: Arrow,
  type: number,
  isChosen: boolean,
  says: string,
  words: ArrowWords,
): readonly Mark[] {
  const { hop, x0, y0, x1, y1, label, isLoop } = arrow;
  const ink = inkOf(arrow, type);
  const width = isChosen ? 2.2 : 1.5;
  const dash = dashOf(arrow);
  const marks: Mark[] = [];
  const add = (part: string, top: number, bottom: number, shapes: Shape[], reach?: string) => {
    const about = { hop: arrow.index, message: hop.message, says };
    const key = `hop ${arrow.index} ${part}`;
    const touched = reach === undefined ? {} : { reach };
    marks.push({ key, top: top - 18, bottom: bottom + 18, shapes, ...about, ...touched });
  };
  const head = [...endOf(arrow, ink, width), ...wordOf(arrow, words)];
  const foot = arrow.entersAmid ? [] : tail(arrow, type, ink);
  const text = label ? [labelOf(arrow, isChosen)] : [];
  const stroke = (d: string): Shape => ({ d, stroke: ink, width, ...(dash ? { dash } : {}) });
  const pieces = Math.ceil((y1 - y0) / pieceLength);
  if (isLoop || pieces <= 1) {
    const d = isLoop ? loop(arrow) : line(x0, y0, x1, y1);
    add('', y0, y1, [stroke(d), ...foot, ...head, ...text], d);
    return marks;
  }
  for (let i = 0; i < pieces; i++) {
    const [from, to] = [i / pieces, (i + 1) / pieces];
    const [top, bottom] = [y0 + (y1 - y0) * from, y0 + (y1 - y0) * to];
    const d = line(x0 + (x1 - x0) * from, top, x0 + (x1 - x0) * to, bottom);
    add(`${i}`, top, bottom, [stroke(d)], d);
  }
  if (foot.length > 0) add('tail', y0, y0, foot);
  add('head', y1, y1, head);
  if (label) add('label', label.y, label.y, text);
  return marks;
}

/** What became of what never arrived, at the end of its arrow. */
function wordOf({ hop, x0, x1, y1, isLoop }: Arrow, words: ArrowWords): Shape[] {
  if (hop.outcome === 'arrived' || isLoop) return [];
  const toRight = x1 >= x0;
  const place = { x: x1 + (toRight ? 10 : -10), y: y1 + 4, size: 10.5, bold: true, halo: true };
  const ink = hop.outcome === 'flying' ? 'faint' : 'bad';
  const text = { ...place, text: words[hop.outcome], ink } as const;
  return [toRight ? text : { ...text, anchor: 'end' }];
}

function labelOf(arrow: Arrow, isChosen: boolean): Shape {
  const { x, y, turn, text } = arrow.label!;
  const quiet = !carriesMessage(arrow.hop);
  return {
    text,
    x,
    // Above its arrow, at a right angle to it; words beside a steep one stand as they are.
    y: turn === 0 && arrow.y1 - arrow.y0 > 1 ? y : y - 5 / Math.cos((turn * Math.PI) / 180),
    size: labelSize,
    ink: isBad(arrow) ? 'bad' : quiet ? 'faint' : isChosen ? 'ink' : 'soft',
    bold: isChosen && !quiet,
    anchor: 'middle',
    turn,
    halo: true,
  };
}

function isBad({ hop }: Arrow): boolean {
  return (
    hop.form === 'nack' || hop.form === 'refusal' || (hop.form === 'reply' && hop.status !== 'ok')
  );
}

function inkOf(arrow: Arrow, type: number): Ink {
  if (isBad(arrow)) return 'bad';
  const { form } = arrow.hop;
  if (form === 'subscribe' || form === 'pull' || form === 'empty' || form === 'mode') {
    return 'faint';
  }
  return `m${colourOf(type) + 1}` as Ink;
}

function dashOf({ hop }: Arrow): string {
  if (carriesMessage(hop)) return '';
  return hop.form === 'subscribe' || hop.form === 'pull' || hop.form === 'mode' ? '1.5 3' : '5 3.5';
}

/** The mark that travels, near where it set out: solid, hollow, or crossed. */
function tail(arrow: Arrow, type: number, ink: Ink): Shape[] {
  const { hop, x0, y0, x1, y1 } = arrow;
  const length = Math.hypot(x1 - x0, y1 - y0);
  const share = arrow.isLoop || length === 0 ? 0 : Math.min(0.3, tailAt / length);
  const x = x0 + (x1 - x0) * share + (arrow.isLoop ? tailAt : 0);
  const y = y0 + (y1 - y0) * share;
  const shape = shapes[shapeOf(type)];
  if (carriesMessage(hop)) {
    const solid: Shape = { d: placed(shape, x, y, 4.6), fill: ink, stroke: 'panel', width: 1.5 };
    return arrow.delivery > 1 ? [solid, ...againSign(x, y, ink)] : [solid];
  }
  if (isBad(arrow)) {
    const ring: Shape = { d: placed(shapes[0], x, y, 4.4), fill: 'panel', stroke: ink, width: 1.4 };
    return [ring, { d: cross(x, y, 4.4), stroke: ink, width: 1.4 }];
  }
  if (ink === 'faint') return [{ d: line(x, y - 3, x, y + 3), stroke: ink, width: 1.5 }];
  return [{ d: placed(shape, x, y, 3.6), fill: 'panel', stroke: ink, width: 1.6 }];
}

/** Three quarters of a turn round the mark: it has been here before. */
export function againSign(x: number, y: number, ink: Ink): Shape[] {
  const r = 7.6;
  const d = `M${at(x)},${at(y - r)}A${r},${r} 0 1 1 ${at(x - r)},${at(y)}`;
  const head = `M${at(x - r - 2.6)},${at(y + 2.6)}L${at(x - r)},${at(y - 0.4)}L${at(x - r + 2.8)},${at(y + 2.4)}`;
  return [
    { d, stroke: ink, width: 1.3 },
    { d: head, stroke: ink, width: 1.3 },
  ];
}

export function cross(x: number, y: number, size: number): string {
  return placed(crossPath, x, y, size);
}

function endOf(arrow: Arrow, ink: Ink, width: number): Shape[] {
  const { hop, x0, y0, x1, y1 } = arrow;
  const angle = arrow.isLoop ? Math.PI : Math.atan2(y1 - y0, x1 - x0);
  const along = (distance: number, side: number): string => {
    const x = x1 - Math.cos(angle) * distance - Math.sin(angle) * side;
    const y = y1 - Math.sin(angle) * distance + Math.cos(angle) * side;
    return `${at(x)},${at(y)}`;
  };
  switch (hop.outcome) {
    case 'lost':
      return [{ d: cross(x1, y1, 11), stroke: 'bad', width: 2.2 }];
    case 'cut':
      return [
        { d: `M${along(-1, -6)}L${along(3, 6)}`, stroke: 'bad', width: 2 },
        { d: `M${along(-5, -6)}L${along(-1, 6)}`, stroke: 'bad', width: 2 },
      ];
    case 'flying':
      return [{ d: `M${at(x1)},${at(y1)}L${along(-8, 0)}`, stroke: ink, width, dash: '1.5 2.5' }];
    default: {
      const wings = `M${along(headLength, -4)}L${at(x1)},${at(y1)}L${along(headLength, 4)}`;
      // Answers have an open head.
      return carriesMessage(hop)
        ? [{ d: `${wings}Z`, fill: ink }]
        : [{ d: wings, stroke: ink, width: 1.5 }];
    }
  }
}

function loop({ x0, y0, y1 }: Arrow): string {
  const down = Math.max(y1, y0 + 4);
  const out = at(x0 + loopReach);
  return `M${at(x0)},${at(y0 - 4)}C${out},${at(y0 - 6)} ${out},${at(down + 6)} ${at(x0)},${at(down)}`;
}

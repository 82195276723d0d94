/** A diagram made ready for paper or a file: title, run, legend, where the time went, the diagram. */
import { lengthText, momentText, shareText } from './clock.ts';
import type { Piece, Sheet } from './exportSvg.ts';
import { drawLegend } from './legend.ts';
import { phaseShapes } from './phaseLooks.ts';
import { fitted, type Mark, type Scene, type Shape, textWidth } from './scene.ts';
import { drawHeads, drawSequence, headHeight } from './sequence/draw.ts';
import { layoutSequence, type SequenceOptions } from './sequence/layout.ts';
import type { Speech } from './speech.ts';
import { isOneStory, type Spent, spentByAll, spentByStory } from './spent.ts';
import type { Story } from './story.ts';
import { drawAxis, drawWaterfall } from './waterfall/draw.ts';
import { axisHeight, layoutWaterfall } from './waterfall/layout.ts';

export interface About {
  readonly title: string;
  /** Run name, seed, what was left out. */
  readonly lines: readonly string[];
}

export type Diagram = 'sequence' | 'waterfall';

const margin = 28;
const waterfallWidth = 1060;

interface Parts {
  readonly width: number;
  readonly top: Scene;
  /** Repeated at the head of every page. */
  readonly head: Scene;
  readonly body: Scene;
  /** Heights at which a page may end. */
  readonly cuts: readonly number[];
}

/** One tall sheet, for a file. */
export function wholeSheet(
  diagram: Diagram,
  story: Story,
  speech: Speech,
  about: About,
  options: SequenceOptions,
  chosen: number | null,
): Sheet {
  const { width, top, head, body } = partsOf(diagram, story, speech, about, options, chosen);
  let y = margin;
  const pieces: Piece[] = [];
  for (const scene of [top, head, body]) {
    pieces.push({ scene, x: margin, y });
    y += scene.height;
  }
  return { title: about.title, width: width + 2 * margin, height: y + margin, pieces };
}

/** Height over width of a landscape page between its margins, the narrower of A4 and Letter. */
const pageShape = 0.66;
/** More pages than anyone prints by one click. */
export const mostPages = 60;

/** Pages of equal size, each with the heads of its lanes. */
export function printSheets(
  diagram: Diagram,
  story: Story,
  speech: Speech,
  about: About,
  options: SequenceOptions,
  chosen: number | null,
): readonly Sheet[] {
  const parts = partsOf(diagram, story, speech, about, options, chosen);
  const width = parts.width + 2 * margin;
  const height = Math.round(width * pageShape);
  const sheets: Sheet[] = [];
  let from = 0;
  while (sheets.length < mostPages && (from < parts.body.height || sheets.length === 0)) {
    const pieces: Piece[] = [];
    let y = margin / 2;
    if (sheets.length === 0) {
      pieces.push({ scene: parts.top, x: margin, y });
      y += parts.top.height;
    }
    pieces.push({ scene: parts.head, x: margin, y });
    y += parts.head.height;
    const room = Math.max(60, height - y - margin / 2);
    const to = endOfPage(parts, from, room);
    pieces.push({ scene: parts.body, x: margin, y, top: from, bottom: to });
    sheets.push({ title: about.title, width, height, pieces });
    from = to;
  }
  return sheets;
}

/** A page ends between moments rather than through an arrow, unless that would leave it half empty. */
function endOfPage({ body, cuts }: Parts, from: number, room: number): number {
  if (body.height - from <= room) return body.height;
  const last = cuts.findLast((cut) => cut <= from + room) ?? 0;
  return last > from + room / 2 ? last : from + room;
}

function partsOf(
  diagram: Diagram,
  story: Story,
  speech: Speech,
  about: About,
  options: SequenceOptions,
  chosen: number | null,
): Parts {
  if (diagram === 'waterfall') {
    const waterfall = layoutWaterfall(story, waterfallWidth);
    const body = drawWaterfall(story, waterfall, speech, chosen);
    const head = drawAxis(story, waterfall);
    const top = drawTop(story, speech, about, waterfall.width, false);
    const cuts = body.marks
      .filter(({ message }) => message !== undefined)
      .map((mark) => mark.bottom);
    return { width: waterfall.width, top, head: padded(head, axisHeight), body, cuts };
  }
  const sequence = layoutSequence(story, speech, options);
  const body = drawSequence(sequence, story, speech, chosen);
  const head = drawHeads(sequence, speech);
  const top = drawTop(story, speech, about, sequence.width, true);
  const cuts = sequence.scale.ticks.map(({ y }) => y - 9).filter((y) => y > 0);
  return { width: sequence.width, top, head: padded(head, headHeight), body, cuts };
}

function padded(scene: Scene, height: number): Scene {
  return { ...scene, height };
}

/** Title, lines about the run, legend, and for the waterfall where the time went. */
function drawTop(
  story: Story,
  speech: Speech,
  about: About,
  width: number,
  arrows: boolean,
): Scene {
  const marks: Mark[] = [];
  let y = 20;
  const text = (key: string, size: number, shape: Shape) =>
    marks.push({ key, top: y - size, bottom: y + 4, shapes: [shape] });
  const title = fitted(about.title, 18, width, true);
  text('title', 18, { text: title, x: 0, y, size: 18, ink: 'ink', bold: true });
  const span = speech.t('trace.storySpan', {
    from: momentText(story.from),
    to: momentText(story.to),
    length: lengthText(story.to - story.from),
  });
  for (const [index, words] of [...about.lines, span].entries()) {
    y += 18;
    text(`line ${index}`, 12, { text: fitted(words, 12, width), x: 0, y, size: 12, ink: 'soft' });
  }
  y += 14;
  const shift = (scene: Scene) => {
    for (const mark of scene.marks) marks.push(shifted(mark, y));
    y += scene.height;
  };
  if (!arrows)
    shift(
      drawSpent(
        isOneStory(story) ? spentByStory(story) : spentByAll(story),
        speech,
        Math.min(width, 620),
      ),
    );
  shift(drawLegend(story, speech, width, arrows));
  return { width, height: y + 10, marks };
}

/** Where the time went, as a bar with its numbers. */
export function drawSpent(spent: readonly Spent[], speech: Speech, width: number): Scene {
  const total = spent.reduce((sum, { ms }) => sum + ms, 0);
  if (total === 0) return { width, height: 0, marks: [] };
  const barTop = 20;
  const shapes: Shape[] = [
    { text: speech.t('trace.spent'), x: 0, y: 11, size: 12, ink: 'ink', bold: true },
  ];
  let x = 0;
  for (const { phase, ms } of spent) {
    const across = (ms / total) * width;
    shapes.push(...phaseShapes(phase, x, barTop, across, 16, true));
    x += across;
  }
  let column = 0;
  let row = 0;
  for (const { phase, ms, permille } of spent) {
    const text = `${speech.t(`trace.phase.${phase}`)} ${lengthText(ms)} · ${shareText(permille)}`;
    const across = 26 + textWidth(text, 11.5) + 18;
    if (column > 0 && column + across > width) {
      column = 0;
      row += 1;
    }
    const y = barTop + 26 + row * 20;
    shapes.push(...phaseShapes(phase, column, y, 20, 10, true));
    shapes.push({ text, x: column + 26, y: y + 9, size: 11.5, ink: 'soft' });
    column += across;
  }
  const height = barTop + 26 + (row + 1) * 20 + 8;
  return { width, height, marks: [{ key: 'spent', top: 0, bottom: height, shapes }] };
}

/** The same, further down; paths are moved as a whole. */
function shifted(mark: Mark, by: number): Mark {
  const shapes = mark.shapes.map(
    (shape): Shape => ({
      ...shape,
      y: (shape.y ?? 0) + by,
    }),
  );
  return {
    ...mark,
    key: `${mark.key} ${by}`,
    top: mark.top + by,
    bottom: mark.bottom + by,
    shapes,
  };
}

/** Under the picture: which mark is what, and whether every message is drawn. */
import type { Scenario } from '../../../simulations/scenarios/types.ts';
import { moveWords } from '../../board/labels/strings.ts';
import { look } from '../../board/motion/looks.ts';
import { hasMoves, type Moves } from '../../board/moves.ts';
import { translate } from '../../i18n/index.ts';
import type { Drawing } from './card.ts';
import { markShapes } from './links.ts';
import type { Shape } from './shapes.ts';

const size = 12;
const lineHeight = 24;
const gap = 18;

interface LegendOf {
  readonly types: readonly string[];
  readonly markShare: number;
  readonly scenario: Scenario;
}

interface Entry {
  readonly text: string;
  readonly row: number | null;
  readonly type: number;
  readonly moves?: Moves;
}

/** Its entries in lines of at most `width`, from (x, y) on. */
export function drawLegend(
  { types, markShare, scenario }: LegendOf,
  x: number,
  y: number,
  width: number,
  { language, measure }: Drawing,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const share =
    markShare >= 1
      ? translate(language, 'board.legend.every')
      : translate(language, 'board.legend.share', { n: roundRate(1 / markShare) });
  const entries: readonly Entry[] = [
    ...types.map((name, type) => {
      const text = name === 'block' ? translate(language, 'board.legend.block') : name;
      return { text, row: look.solid, type };
    }),
    { text: translate(language, 'board.legend.answer'), row: look.hollow, type: 0 },
    { text: translate(language, 'board.legend.refused'), row: look.refused, type: 0 },
    ...(['cpu', 'dma'] as const)
      .filter((moves) => hasMoves(scenario, moves))
      .map((moves) => ({ text: moveWords[moves][language], row: null, type: 0, moves })),
    { text: share, row: null, type: 0 },
  ];
  const shapes: Shape[] = [];
  let left = x;
  let top = y;
  for (const { text, row, type, moves } of entries) {
    const mark = moves ? 34 : row === null ? 0 : 16;
    const wide = mark + measure(text, size, 400);
    if (left > x && left + wide > x + width) {
      left = x;
      top += lineHeight;
    }
    if (row !== null) shapes.push(...looks(row, type, left + 6, top + 10));
    if (moves) shapes.push(moveLine(moves, left, top + 10));
    shapes.push({
      text,
      x: left + mark,
      y: top + 14,
      size,
      colour: row === null && !moves ? 'faint' : 'soft',
    });
    left += wide + gap;
  }
  return { shapes, height: top + lineHeight - y };
}

function moveLine(moves: Moves, x: number, y: number): Shape {
  const line = { d: `M${x},${y}h28`, width: 2.4 };
  return moves === 'cpu'
    ? { ...line, stroke: 'copied' }
    : { ...line, stroke: 'moved', dash: [8, 6] };
}

/** Answers have no type of their own here: theirs is that of what they answer. */
function looks(row: number, type: number, x: number, y: number): readonly Shape[] {
  const drawn = markShapes(row, type, x, y, 5.6);
  if (row !== look.hollow) return drawn;
  return drawn.map((one) => (one.stroke === 'halo' ? one : { ...one, stroke: 'soft' }));
}

function roundRate(rate: number): string {
  return rate < 10 ? String(Math.round(rate * 10) / 10) : String(Math.round(rate));
}

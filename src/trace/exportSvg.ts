/** Scenes as a file of their own: fixed colours, a font stack, no style sheet; black on white. */
import { box, type Ink, type Scene } from './scene.ts';
import { escaped, type Paint, shapesText } from './svg.ts';

/** The light colours of the page, darker where paper needs it. */
const colours: Readonly<Record<Ink, string>> = {
  ink: '#000000',
  soft: '#3a3732',
  faint: '#5f5a51',
  line: '#dddad2',
  line2: '#aaa599',
  link: '#a8a294',
  panel: '#ffffff',
  raise: '#fbfaf7',
  sunken: '#f0eee8',
  accent: '#4a48d4',
  'accent-soft': '#ebeafc',
  bad: '#b3261e',
  'bad-soft': '#fbe9e7',
  warn: '#8f5207',
  'warn-soft': '#fbe8c8',
  ok: '#1b7045',
  m1: '#0067b1',
  m2: '#c9620a',
  m3: '#0b8260',
  m4: '#b03a84',
  m5: '#7a6a00',
};

const paint: Paint = { ink: (ink) => colours[ink], pattern: (name) => `url(#${name})` };

const font =
  "Inter, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif";

const patterns = `<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="${colours.panel}"/><path d="M0,0V5" stroke="${colours.soft}" stroke-width="1.6"/></pattern><pattern id="dots" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="${colours.panel}"/><circle cx="2" cy="2" r="0.8" fill="${colours.faint}"/></pattern></defs>`;

/** A part of the page: a scene, or the stretch of it from `top` to `bottom`, at a height. */
export interface Piece {
  readonly scene: Scene;
  readonly x: number;
  readonly y: number;
  readonly top?: number;
  readonly bottom?: number;
}

export interface Sheet {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

export function svgText({ title, width, height, pieces }: Sheet): string {
  const body = pieces.map(pieceText).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(font)}" role="img" aria-label="${escaped(title)}">
<title>${escaped(title)}</title>
${patterns}
<path d="${box(0, 0, width, height)}" fill="${colours.panel}"/>
${body}
</svg>
`;
}

function pieceText({ scene, x, y, top = 0, bottom = scene.height }: Piece): string {
  const height = bottom - top;
  const lines: string[] = [];
  for (const mark of scene.marks) {
    if (mark.bottom < top || mark.top > bottom) continue;
    const shapes = shapesText(mark.shapes, paint);
    const says = mark.says ? `<title>${escaped(mark.says)}</title>` : '';
    lines.push(`<g>${says}${shapes}</g>`);
  }
  return `<svg x="${x}" y="${y}" width="${scene.width}" height="${height}" viewBox="0 ${top} ${scene.width} ${height}">
${lines.join('\n')}
</svg>`;
}

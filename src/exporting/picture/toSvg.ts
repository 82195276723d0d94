/** A picture as an SVG file of its own: no style sheet, nothing from elsewhere, its font within. */
import { escaped } from '../../trace/svg.ts';
import type { Palette } from './palette.ts';
import { at, isText, type PathShape, type Picture, type TextShape, type Token } from './shapes.ts';

export const fontFamily =
  "Inter, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif";

/** `font`: the letters of the page as a data address, so that the file looks the same elsewhere. */
export function toSvg(picture: Picture, palette: Palette, font: string | null): string {
  const { title, width, height, shapes } = picture;
  const clips: string[] = [];
  const body = shapes
    .map((shape) => (isText(shape) ? words(shape, palette) : path(shape, palette, clips)))
    .join('\n');
  const face = font
    ? `<style>@font-face{font-family:Inter;font-weight:100 900;src:url(${font}) format('woff2')}</style>`
    : '';
  const defs = clips.length > 0 || face ? `<defs>${face}${clips.join('')}</defs>\n` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${at(width)}" height="${at(height)}" viewBox="0 0 ${at(width)} ${at(height)}" font-family="${escaped(fontFamily)}" role="img" aria-label="${escaped(title)}">
<title>${escaped(title)}</title>
${defs}${body}
</svg>
`;
}

function path(shape: PathShape, palette: Palette, clips: string[]): string {
  const { d, fill, stroke, width = 1, dash, opacity = 1, x = 0, y = 0, scale = 1, clip } = shape;
  const parts = [`d="${d}"`, painted('fill', fill, palette, opacity)];
  if (stroke) {
    parts.push(
      painted('stroke', stroke, palette, opacity),
      `stroke-width="${at(width)}" stroke-linecap="round" stroke-linejoin="round"`,
    );
    if (dash) parts.push(`stroke-dasharray="${dash.join(' ')}"`);
  }
  if (x !== 0 || y !== 0 || scale !== 1) {
    const scaled = scale === 1 ? '' : ` scale(${scale})`;
    parts.push(`transform="translate(${at(x)} ${at(y)})${scaled}"`);
  }
  if (clip) {
    const id = `clip-${clips.length + 1}`;
    clips.push(`<clipPath id="${id}"><path d="${clip}"/></clipPath>`);
    parts.push(`clip-path="url(#${id})"`);
  }
  return `<path ${parts.join(' ')}/>`;
}

function painted(
  what: 'fill' | 'stroke',
  token: Token | undefined,
  palette: Palette,
  opacity: number,
): string {
  if (token === undefined) return `${what}="none"`;
  const ink = palette(token);
  const through = ink.opacity * opacity;
  return `${what}="${ink.hex}"${through < 1 ? ` ${what}-opacity="${at(through)}"` : ''}`;
}

function words(shape: TextShape, palette: Palette): string {
  const { text, x, y, size, colour, weight = 400, anchor } = shape;
  const from = anchor ? ` text-anchor="${anchor}"` : '';
  const heavy = weight === 400 ? '' : ` font-weight="${weight}"`;
  const ink = palette(colour);
  return `<text x="${at(x)}" y="${at(y)}" font-size="${size}"${heavy}${from} fill="${ink.hex}" xml:space="preserve">${escaped(text)}</text>`;
}

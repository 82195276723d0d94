/** How wide texts are in the page's own letters. */
import type { Measure } from './picture/shapes.ts';
import { fontFamily } from './picture/toSvg.ts';

export function measured(): Measure {
  const pen = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  return (text, size, weight) => {
    const font = `${weight} ${size}px ${fontFamily}`;
    const key = `${font} ${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      if (pen) pen.font = font;
      width = pen?.measureText(text).width ?? text.length * size * 0.6;
      widths.set(key, width);
    }
    return width;
  };
}

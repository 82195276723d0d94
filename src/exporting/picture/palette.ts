/** The colours of either theme as the style sheet of the page has them, whichever is on. */
import type { Token } from './shapes.ts';

export type PictureTheme = 'light' | 'dark';

export interface Ink {
  /** `#rrggbb`: every program that draws SVG knows these. */
  readonly hex: string;
  readonly opacity: number;
}

export type Palette = (token: Token) => Ink;

const dark = /\[data-theme=["']?dark["']?\]/;

/** `sheets` are those of the page; a token that none of them has is black, and easily seen to be wrong. */
export function paletteOf(theme: PictureTheme, sheets: Iterable<CSSStyleSheet>): Palette {
  const tokens = new Map<string, string>();
  for (const { selectorText, style } of rootRules(sheets)) {
    if (dark.test(selectorText) && theme === 'light') continue;
    for (const name of style) {
      if (name.startsWith('--')) tokens.set(name.slice(2), style.getPropertyValue(name).trim());
    }
  }
  return (token) => inkOf(tokens.get(token) ?? '#000000');
}

/** In the order in which they apply: the dark theme stands after what it changes. */
function* rootRules(sheets: Iterable<CSSStyleSheet>): Generator<CSSStyleRule> {
  for (const sheet of sheets) {
    for (const rule of rulesIn(sheet)) {
      if (!('selectorText' in rule)) continue;
      const one = rule as CSSStyleRule;
      const parts = one.selectorText.split(',').map((part) => part.trim());
      if (parts.some((part) => part === ':root' || (part.startsWith(':root') && dark.test(part)))) {
        yield one;
      }
    }
  }
}

function rulesIn(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    // One that an extension of the browser has put in is not ours to read.
    return [];
  }
}

/** Of `#abc`, `#aabbcc`, `#aabbccdd` and `rgb(1 2 3 / 0.4)`, which is all that tokens are. */
export function inkOf(colour: string): Ink {
  const [, hex] = /^#([\da-f]{3,8})$/i.exec(colour) ?? [];
  if (hex !== undefined) {
    const long = hex.length < 6 ? [...hex].map((digit) => digit + digit).join('') : hex;
    const opacity = long.length === 8 ? Number.parseInt(long.slice(6), 16) / 255 : 1;
    return { hex: `#${long.slice(0, 6).toLowerCase()}`, opacity };
  }
  const numbers = (colour.match(/[\d.]+%?/g) ?? []).map((text) =>
    text.endsWith('%') ? Number.parseFloat(text) / 100 : Number(text),
  );
  const [r = 0, g = 0, b = 0, opacity = 1] = numbers;
  const digits = [r, g, b].map((part) => Math.round(part).toString(16).padStart(2, '0'));
  return { hex: `#${digits.join('')}`, opacity };
}

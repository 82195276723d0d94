import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inkOf, paletteOf } from '../../../src/exporting/picture/palette.ts';
import {
  box,
  fitted,
  type Measure,
  type Picture,
  wrapped,
} from '../../../src/exporting/picture/shapes.ts';
import { pngScale } from '../../../src/exporting/picture/toPng.ts';
import { toSvg } from '../../../src/exporting/picture/toSvg.ts';
import { VectorPen } from '../../../src/exporting/picture/vectorPen.ts';
import { textWidth } from '../../../src/trace/scene.ts';

const measure: Measure = (text, size, weight) => textWidth(text, size, weight > 400);

/** The sheet of tokens as a browser would hand it out. */
function sheetOf(css: string): CSSStyleSheet {
  const rules = [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(
    ([, selector = '', body = '']) => {
      const values = new Map(
        [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
          name,
          value,
        ]),
      );
      const style = Object.assign([...values.keys()], {
        getPropertyValue: (name: string) => values.get(name) ?? '',
      });
      return { selectorText: selector.trim(), style };
    },
  );
  return { cssRules: rules } as unknown as CSSStyleSheet;
}

describe('the colours of a picture', () => {
  const tokens = sheetOf(readFileSync(new URL('../../../src/tokens.css', import.meta.url), 'utf8'));
  const foreign = {
    get cssRules(): CSSRuleList {
      throw new DOMException('not yours', 'SecurityError');
    },
  } as CSSStyleSheet;

  it('are those of either theme, whichever the page is in', () => {
    const light = paletteOf('light', [foreign, tokens]);
    const dark = paletteOf('dark', [foreign, tokens]);
    expect([light('panel'), dark('panel')]).toEqual([
      { hex: '#ffffff', opacity: 1 },
      { hex: '#1e2024', opacity: 1 },
    ]);
    expect(light('frame-blue').opacity).toBeLessThan(0.2);
    // What the dark theme leaves alone is as in the light one; nothing is missing in either.
    for (const token of ['paper', 'halo', 'm5', 'note', 'note-ink', 'frame-rose-line', 'on-bad']) {
      expect(light(token).hex, token).not.toBe(dark(token).hex);
    }
  });

  it('are written as every program reads them', () => {
    expect(inkOf('#abc')).toEqual({ hex: '#aabbcc', opacity: 1 });
    expect(inkOf('#11223380').opacity).toBeCloseTo(0.5, 2);
    expect(inkOf('rgb(90 84 70 / 0.055)')).toEqual({ hex: '#5a5446', opacity: 0.055 });
    expect(inkOf('rgba(255, 0, 10, 50%)')).toEqual({ hex: '#ff000a', opacity: 0.5 });
  });
});

describe('a text in a picture', () => {
  it('is cut where there is no room, and says so', () => {
    expect(fitted('orders', 14, 600, 200, measure)).toBe('orders');
    const cut = fitted('a very long name indeed', 14, 600, 60, measure);
    expect(cut).toMatch(/^a .*…$/);
    expect(measure(cut, 14, 600)).toBeLessThanOrEqual(60);
  });

  it('is broken at spaces, between Chinese characters, and where nothing else is left', () => {
    const room = 80;
    const lines = wrapped(
      'one two three four\n队列满了以后会拒收新的消息 ok\n\nabcdefghijklmnopqrstuvw',
      13,
      room,
      measure,
    );
    for (const line of lines) expect(measure(line, 13, 400)).toBeLessThanOrEqual(room);
    expect(lines.join('').replaceAll(' ', '')).toBe(
      'onetwothreefour队列满了以后会拒收新的消息okabcdefghijklmnopqrstuvw',
    );
    expect(lines).toContain('');
  });
});

describe('a picture as SVG', () => {
  it('has nothing in it that a person has written as markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const hostile = `${text}</text><script>alert(1)</script>"'&`;
        const picture: Picture = {
          title: hostile,
          width: 100,
          height: 80,
          shapes: [
            { d: box(0, 0, 100, 80), fill: 'paper' },
            { text: hostile, x: 10, y: 20, size: 13, colour: 'ink' },
          ],
        };
        const svg = toSvg(picture, () => ({ hex: '#123456', opacity: 1 }), null);
        expect(svg).not.toMatch(/<script|<\/text><s/);
        expect(svg.match(/<text /g)).toHaveLength(1);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML does not allow them
        expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps transparency apart from the colour, and clips by name', () => {
    const picture: Picture = {
      title: 'x',
      width: 10,
      height: 10,
      shapes: [
        { d: 'M0,0H5', stroke: 'a', width: 2, dash: [3, 1], opacity: 0.5, clip: 'M0,0h1v1Z', x: 4 },
      ],
    };
    const svg = toSvg(
      picture,
      () => ({ hex: '#123456', opacity: 0.4 }),
      'data:font/woff2;base64,AA',
    );
    expect(svg).toContain('stroke="#123456" stroke-opacity="0.2"');
    expect(svg).toContain('<clipPath id="clip-1"><path d="M0,0h1v1Z"/></clipPath>');
    expect(svg).toContain('transform="translate(4 0)" clip-path="url(#clip-1)"');
    expect(svg).toContain("src:url(data:font/woff2;base64,AA) format('woff2')");
  });
});

describe('a pen that writes paths', () => {
  it('draws what a canvas would', () => {
    const pen = new VectorPen(10, 20, 'panel');
    pen.fillStyle = 'soft';
    pen.beginPath();
    pen.moveTo(5, 5);
    pen.arc(5, 5, 4, 0, Math.PI / 2);
    pen.fill();
    pen.beginPath();
    pen.arc(5, 5, 4, 0, Math.PI * 2);
    pen.setLineDash([2, 2]);
    pen.stroke();
    pen.save();
    pen.clip();
    pen.globalAlpha = 0.5;
    pen.fillRect(0, 0, 2, 2);
    pen.restore();
    pen.globalCompositeOperation = 'destination-out';
    pen.beginPath();
    pen.rect(0, 0, 1, 1);
    pen.fill();
    const place = { x: 10, y: 20 };
    const ring = 'M1,5a4,4 0 1 1 8,0a4,4 0 1 1 -8,0Z';
    expect(pen.shapes).toEqual([
      { d: 'M5,5L9,5A4,4 0 0 1 5,9', fill: 'soft', ...place },
      { d: ring, stroke: 'ink', width: 1, dash: [2, 2], ...place },
      { d: 'M0,0h2v2h-2Z', fill: 'soft', ...place, opacity: 0.5, clip: ring },
      { d: 'M0,0h1v1h-1Z', fill: 'panel', ...place },
    ]);
  });
});

it('pixels are as many as were asked for, or as a browser can draw', () => {
  const of = (width: number, height: number) =>
    pngScale({ title: '', width, height, shapes: [] }, 3);
  expect(of(800, 600)).toBe(3);
  expect(of(20_000, 400) * 20_000).toBeLessThanOrEqual(16_000);
  expect(of(9000, 9000) ** 2 * 81e6).toBeLessThanOrEqual(60_000_001);
});

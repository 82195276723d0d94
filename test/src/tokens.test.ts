/**
 * Contrast, computed: every ink that a style sheet names, on every ground it may stand on, in both
 * themes. And the sheets themselves: sizes of type and colours are decided in tokens.css alone.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { frameTints } from '../../simulations/scenarios/types.ts';
import { type Colour, contrast, over, parseColour } from '../support/colour.ts';

const src = path.join(import.meta.dirname, '../../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' });
const read = (file: string) => readFileSync(path.join(src, file), 'utf8');
const withoutComments = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '');

const tokensFile = withoutComments(read('tokens.css'));
const sheets = files
  .filter((file) => file.endsWith('.css') && file !== 'tokens.css')
  .map((file) => ({ file, css: withoutComments(read(file)) }));

/** A sheet for paper is black on white whatever the theme. */
const isForPaper = (file: string) => file.endsWith('print.css');

function tokensIn(...selectors: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { selector, declarations } of rulesOf(tokensFile)) {
    if (!selectors.includes(selector)) continue;
    for (const [name, value] of declarations) if (name.startsWith('--')) found.set(name, value);
  }
  return found;
}

interface Rule {
  readonly selector: string;
  readonly declarations: ReadonlyMap<string, string>;
}

/** Rules of a sheet that is written the way ours are: blocks may stand in at-rules, not in rules. */
function rulesOf(css: string): Rule[] {
  return [...css.matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selector, body]) => ({
    selector: selector.trim(),
    declarations: new Map(
      body
        .split(';')
        .map((line) => line.split(/:([\s\S]*)/).map((part) => part.trim()))
        .filter(([name, value]) => name && value)
        .map(([name, value]) => [name, value] as const),
    ),
  }));
}

const light = tokensIn(':root');
const themes = { light, dark: new Map([...light, ...tokensIn(":root[data-theme='dark']")]) };

/** What an ink stands on when its own rule does not say. */
const grounds = ['--paper', '--panel', '--raise', '--sunken'] as const;
/** What may lie between: the pointer rests on it, or it is pressed. */
const washes = [null, '--hover'] as const;
/** Drawn, not written: 3:1 is asked of what must be seen, nothing of what only divides. */
const drawn = [
  '--line-strong',
  '--m1',
  '--m2',
  '--m3',
  '--m4',
  '--m5',
  '--accent',
  '--bad',
  '--warn',
];
/** Local names of a few sheets that stand for one of several inks. */
const variable = /^var\((--[\w-]+)\)$/;

function inksWritten(): Set<string> {
  const inks = new Set<string>();
  for (const { css } of sheets) {
    for (const { declarations } of rulesOf(css)) {
      if (declarations.has('background') || declarations.has('background-color')) continue;
      const name = variable.exec(declarations.get('color') ?? '')?.[1];
      if (name && light.has(name)) inks.add(name);
    }
  }
  return inks;
}

/** Ink and ground of the same rule. */
function pairsWritten(): Map<string, readonly [ink: string, ground: string]> {
  const pairs = new Map<string, readonly [string, string]>();
  for (const { css } of sheets) {
    for (const { declarations } of rulesOf(css)) {
      const ink = variable.exec(declarations.get('color') ?? '')?.[1];
      const background = declarations.get('background') ?? declarations.get('background-color');
      const ground = variable.exec(background ?? '')?.[1];
      if (ink && ground && light.has(ink) && light.has(ground)) {
        pairs.set(`${ink} on ${ground}`, [ink, ground]);
      }
    }
  }
  return pairs;
}

describe.each(Object.entries(themes))('contrast in the %s theme', (_, tokens) => {
  const colour = (name: string): Colour => parseColour(tokens.get(name) ?? name);
  const onGround = (ground: string, wash: string | null): Colour =>
    wash === null ? colour(ground) : over(colour(wash), colour(ground));
  /** A ground that lets through stands on paper or on a panel. */
  const solid = (ground: string): Colour[] =>
    colour(ground)[3] === 1
      ? [colour(ground)]
      : [over(colour(ground), colour('--paper')), over(colour(ground), colour('--panel'))];

  test.each([...inksWritten()].filter((ink) => !ink.startsWith('--on-')))(
    '%s can be read wherever it may stand',
    (ink) => {
      if (ink.startsWith('--frame-') || ink.startsWith('--note') || ink === '--panel') return;
      for (const ground of grounds) {
        for (const wash of washes) {
          const ratio = contrast(colour(ink), onGround(ground, wash));
          expect(ratio, `${ink} on ${ground} ${wash ?? ''}`).toBeGreaterThanOrEqual(4.5);
        }
      }
    },
  );

  test.each([...pairsWritten()])('%s', (_name, [ink, ground]) => {
    for (const under of solid(ground)) {
      expect(contrast(colour(ink), under)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(drawn)('%s can be told from what it is drawn on', (name) => {
    for (const ground of grounds) {
      expect(contrast(colour(name), colour(ground)), ground).toBeGreaterThanOrEqual(3);
    }
  });

  test('the edge of a field can be seen on both sides of it', () => {
    for (const ground of ['--panel', '--raise']) {
      expect(contrast(colour('--edge'), colour(ground)), ground).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(frameTints)('a label of a frame can be read: %s', (tint) => {
    const ink = colour(`--frame-${tint}-ink`);
    // A frame may stand in two others, and its label outside of it.
    let ground = colour('--paper');
    for (let depth = 0; depth <= 3; depth++) {
      expect(contrast(ink, ground), `depth ${depth}`).toBeGreaterThanOrEqual(4.5);
      ground = over(colour(`--frame-${tint}`), ground);
    }
  });

  test('a note on the board can be read', () => {
    expect(contrast(colour('--note-ink'), colour('--note'))).toBeGreaterThanOrEqual(7);
  });
});

describe('style sheets', () => {
  const plain = sheets.filter(({ file }) => !isForPaper(file));

  test.each(plain)('sizes of type and colours come from tokens: $file', ({ css }) => {
    const sizes = [...css.matchAll(/font(?:-size)?:[^;]*?\d(?:px|rem|pt)/g)].map(([all]) => all);
    expect(sizes).toEqual([]);
    const colours = css.match(/#[\da-f]{3,8}\b(?![^{]*\{)|\b(?:rgba?|hsla?|oklch)\(/gi) ?? [];
    expect(colours).toEqual([]);
  });

  test('every name that is used is decided somewhere', () => {
    const code = files.filter((file) => /\.tsx?$/.test(file)).map(read);
    const all = [tokensFile, ...sheets.map(({ css }) => css), ...code];
    const decided = new Set(
      all.flatMap((text) =>
        [...text.matchAll(/(--[a-z][\w-]*)['"]?\]?:/g)].map(([, name]) => name),
      ),
    );
    for (const text of code)
      for (const [, name] of text.matchAll(/setProperty\(\s*['"](--[\w-]+)/g)) decided.add(name);
    const used = new Set(
      all.flatMap((text) =>
        [...text.matchAll(/var\((--[a-z][\w-]*)[),]/g)].map(([, name]) => name),
      ),
    );
    // Some are set by libraries.
    const unknown = [...used].filter((name) => !decided.has(name) && !name.startsWith('--xy-'));
    expect(unknown).toEqual([]);
  });
});

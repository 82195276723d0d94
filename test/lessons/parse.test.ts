/** Lesson files: good ones, bad ones in words, and a thousand mutated ones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lessons } from '../../simulations/lessons/catalogue.ts';
import { factCounts, isFact } from '../../simulations/lessons/facts.ts';
import { loadLesson } from '../../simulations/lessons/load.ts';
import { parseLesson } from '../../simulations/lessons/parse.ts';
import { lessonProblemCodes, lessonProblemText } from '../../simulations/lessons/problems.ts';
import { readText } from '../helpers/sources.ts';
import { complaints, good, spoilt, words } from './samples.ts';

describe('a lesson file', () => {
  it('reads', () => {
    expect(complaints(spoilt({}))).toEqual([]);
    expect(complaints(good)).toEqual([]);
  });

  it('may be in one language, without solution, chapter, facts and minutes', () => {
    expect(words({ solution: undefined })).toEqual([]);
    expect(words({ title: { zh: '太慢' }, chapter: 3, facts: ['3.1'], minutes: 5 })).toEqual([]);
  });

  it.each([
    [{ format: undefined }, /"format" is missing/],
    [{ format: 'topolab' }, /write "topolab-lesson"/],
    [{ version: undefined }, /"version" is missing/],
    [{ version: 2 }, /newer than this program/],
    [{ version: 'x' }, /not a version/],
    [{ id: 'a b' }, /^id: .*cannot be an id/],
    [{ titel: {} }, /did you mean "title"/],
    [{ title: undefined }, /"title" is missing/],
    [{ title: {} }, /^title: this has no words/],
    [{ title: { en: ' ' } }, /no words/],
    [{ title: { en: 'x', fr: 'y' } }, /^title.fr: "fr" is not known here/],
    [{ title: { en: 7 } }, /^title.en: 7 stands where/],
    [{ chapter: 15 }, /^chapter: 15 is out of range/],
    [{ chapter: 1.5 }, /whole number/],
    [{ facts: ['3.41'] }, /^facts\[0\]: "3.41" is not the number of a fact/],
    [{ facts: ['3.1', '3.1'] }, /^facts\[1\]: "3.1" is used twice/],
    [{ goals: undefined }, /"goals" is missing/],
    [{ goals: {} }, /^goals: .*list/],
    [{ goals: Array.from({ length: 31 }, () => good.goals[0]) }, /31 are too many/],
    [{ goals: [good.goals[0], good.goals[0]] }, /"keep-up" is used twice/],
    [{ 'goals.0.check': [] }, /^goals\[0\].check: there is nothing to check/],
    [{ 'goals.0.check': ['orders.rejected'] }, /^goals\[0\].check\[0\]: /],
    [{ 'goals.0.at': '10' }, /^goals\[0\].at: "10" has no unit/],
    [{ 'goals.0.at': {} }, /^goals\[0\].at/],
    [{ view: { hide: ['board'] } }, /^view.hide\[0\]: "board" is not one of the choices/],
    [{ view: { speed: 0 } }, /^view.speed: 0 is out of range/],
    [{ start: undefined }, /"start" is missing/],
    [{ start: 'orders' }, /^start: .*scenario/],
    [
      { 'start.components.1.kind': 'pigeon' },
      /^start.components\[1\].kind: "pigeon" is not a kind/,
    ],
    [{ 'solution.links.0.to': 'nowhere' }, /^solution.links\[0\].to/],
    [{ text: { en: '' } }, /no words/],
  ])('that has %j is told so', (changes, text) => {
    expect(words(changes)[0] ?? '').toMatch(text);
  });

  it.each([
    ['', /empty/],
    ['{', /ends too early/],
    ['[]', /stands where something else belongs/],
    ['null', /stands where something else belongs/],
    ['{"format":"topolab-lesson","format":1}', /stands twice/],
    ['x'.repeat(21_000_000), /21 MB/],
    [
      {
        get format() {
          throw new Error('no');
        },
      },
      /cannot be read \(no\)/,
    ],
  ])('%# that is none is refused', (text, said) => {
    const [first] = complaints(text);
    expect(first).toMatch(said);
  });

  it('says of a figure in a solution that is not there', () => {
    const text = { en: '## A\n\n:value[3]{of="orders.rejected" in=solution}' };
    expect(words({ text, solution: undefined })).toEqual([expect.stringContaining('has none')]);
  });

  it('may ask in its goals for what only its solution has', () => {
    const changes = { 'solution.components.2.id': 'helper', 'solution.links.1.to': 'helper' };
    expect(words({ ...changes, 'goals.0.check': ['helper.completed > 10'] })).toEqual([]);
  });
});

describe('a thousand mutated files', () => {
  it('are read, or refused in words in both languages, and never throw', async () => {
    const files = [spoilt({})];
    for (const { id } of lessons) files.push(JSON.stringify(await loadLesson(id)));
    const mutation = fc.record({
      file: fc.constantFrom(...files),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 0, max: 12 }),
      put: fc.oneof(
        fc.string({ maxLength: 8 }),
        fc.constantFrom(
          '"',
          '{',
          '}',
          '\\n',
          ':set[x]{a.b=1}',
          '<img src=x onerror=alert(1)>',
          '0',
        ),
        fc.constantFrom(':::', '[x](javascript:alert(1))', '\\u202e', 'null', '`', '> > > '),
      ),
    });
    let refused = 0;
    fc.assert(
      fc.property(mutation, ({ file, at, length, put }) => {
        const i = Math.floor(at * file.length);
        const parsed = parseLesson(file.slice(0, i) + put + file.slice(i + length));
        if (parsed.ok) return;
        refused++;
        expect(parsed.problems.length).toBeGreaterThan(0);
        for (const problem of parsed.problems) {
          for (const language of ['en', 'zh'] as const) {
            const text = lessonProblemText(problem, language);
            expect(text.length).toBeGreaterThan(5);
            expect(text).not.toMatch(/undefined|\[object|[\p{Cc}\p{Cf}]/u);
          }
        }
      }),
      { numRuns: 1000, seed: 41 },
    );
    expect(refused).toBeGreaterThan(300);
  });

  it('of any shape at all', () => {
    const head = { format: fc.constant('topolab-lesson'), version: fc.constant(1) };
    const any = fc.anything({ withNullPrototype: true });
    const shape = { ...head, id: any, title: any, goals: any, start: any, text: any, view: any };
    fc.assert(
      fc.property(fc.record(shape), (file) => {
        expect(parseLesson(file).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
    fc.assert(fc.property(fc.string(), (text) => void parseLesson(text)));
  });

  it('with deeply nested Markdown do not take long', () => {
    const started = performance.now();
    for (const text of ['>'.repeat(3000), '- '.repeat(1500), '['.repeat(3000), '*a'.repeat(5000)]) {
      parseLesson(spoilt({ text: { en: `## A\n\n${text}` } }));
    }
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

it('has words for each problem of its own', () => {
  const values = Object.fromEntries(
    'culprit most name count rest left right stats nearest known id written meant directive'
      .split(' ')
      .concat(['example', 'attribute', 'answer', 'choices'])
      .map((name) => [name, `<${name}>`]),
  );
  for (const code of lessonProblemCodes) {
    const [en, zh] = (['en', 'zh'] as const).map((language) =>
      lessonProblemText({ place: 'goals[0]', code, values }, language),
    );
    expect(en).not.toMatch(/undefined/);
    expect(zh).not.toMatch(/undefined/);
    expect(en).not.toBe(zh);
    expect(en).toMatch(/^goals\[0\]: /);
    expect(zh).toMatch(/^goals\[0\]：/);
  }
});

describe('facts', () => {
  const listed = Array.from(
    readText('docs/facts.md').matchAll(/^- (\d+)\.(\d+) \S/gm),
    (match) => ({
      chapter: Number(match[1]),
      number: Number(match[2]),
    }),
  );

  it('are 493, numbered without a gap, as many in each chapter as the checks believe', () => {
    expect(listed).toHaveLength(493);
    const expected = factCounts.flatMap((count, i) =>
      Array.from({ length: count }, (_, n) => ({ chapter: i + 1, number: n + 1 })),
    );
    expect(listed).toEqual(expected);
  });

  it('are known by their numbers', () => {
    for (const id of ['1.1', '3.40', '6.77', '14.13']) expect(isFact(id), id).toBe(true);
    for (const id of ['0.1', '3.0', '3.41', '15.1', '3', '3.01', ' 3.1', '3.1.1', ''])
      expect(isFact(id), id).toBe(false);
  });
});

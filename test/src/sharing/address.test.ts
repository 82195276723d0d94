import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemText } from '../../../simulations/scenarios/problems.ts';
import {
  type Content,
  panels,
  parseAddress,
  type Switches,
  writeAddress,
} from '../../../src/sharing/address.ts';
import { iframeCode } from '../../../src/sharing/iframeCode.ts';
import { isLocked, toggled } from '../../../src/sharing/locks.ts';
import board from './fixtures/version-1-board.json' with { type: 'json' };

const words = (fragment: string) =>
  parseAddress(fragment).problems.map((problem) => problemText(problem, 'en'));

const id = fc
  .string({ unit: fc.constantFrom(...'abcXYZ019-_队列'), minLength: 1, maxLength: 12 })
  .filter((text) => text !== '__proto__');
const optional = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const anySwitches = fc
  .record({
    language: optional(fc.constantFrom('en', 'zh')),
    theme: optional(fc.constantFrom('light', 'dark', 'system')),
    hide: optional(fc.subarray([...panels], { minLength: 1 })),
    readOnly: optional(fc.constant(true)),
    lock: optional(
      fc.uniqueArray(
        fc.oneof(
          id,
          fc.tuple(id, id).map((both) => both.join('.')),
        ),
        {
          minLength: 1,
          maxLength: 5,
        },
      ),
    ),
    autoplay: optional(fc.boolean()),
    speed: optional(
      fc.constantFrom(0.000001, 0.00002, 0.001, 0.5, 1, 20, 1000, Number.POSITIVE_INFINITY),
    ),
    embed: optional(fc.constant(true)),
    projector: optional(fc.constant(true)),
  })
  .map(
    (all) =>
      Object.fromEntries(
        Object.entries(all).filter(([, value]) => value !== undefined),
      ) as Switches,
  );
const anyContent: fc.Arbitrary<Content> = fc.oneof(
  fc.constantFrom<Content>({ is: 'nothing' }, { is: 'home' }, { is: 'packed', pack: 't2.AbC_-9' }),
  fc.record({ is: fc.constantFrom('example', 'lesson', 'board'), id }),
);

describe('the address of the page', () => {
  it('is read as it is written, whatever it asks for', () => {
    fc.assert(
      fc.property(anyContent, anySwitches, (content, switches) => {
        const fragment = writeAddress(content, switches);
        expect(parseAddress(fragment)).toEqual({ content, switches, problems: [] });
        // As a person types it, and as it stands in an HTML attribute.
        expect(parseAddress(decodeURI(fragment)).switches).toEqual(switches);
        expect(parseAddress(fragment.replaceAll('&', '&amp;')).switches).toEqual(switches);
        expect(fragment).toMatch(/^$|^#[\w.%&=,-]+$/);
      }),
      { numRuns: 500 },
    );
  });

  it('can be written by hand', () => {
    const hand = '#example=retry-storm&Lang=ZH&readonly=yes&speed=.5x&autoplay=off&embed=no';
    expect(parseAddress(hand)).toEqual({
      content: { is: 'example', id: 'retry-storm' },
      switches: { language: 'zh', readOnly: true, speed: 0.5, autoplay: false },
      problems: [],
    });
    const twice = parseAddress('#hide=palette&hide=metrics,palette&lock=a&lock=b.c,a');
    expect(twice.switches).toEqual({ hide: ['palette', 'metrics'], lock: ['a', 'b.c'] });
  });

  it('survives what mail and chat programs do to it', () => {
    const written = `${board.link}&lang=zh&lock=worker.concurrency`;
    const { content, switches } = parseAddress(written);
    for (const sent of [
      `${written}.`,
      `${written})`,
      `${written}」。`,
      `${written}&utm_source=mail&fbclid=x1`,
      `${written.slice(0, 80)}\r\n ${written.slice(80)}`,
      `${written.slice(0, -4)}%20${written.slice(-4)}`,
    ]) {
      expect(parseAddress(sent), sent).toEqual({ content, switches, problems: [] });
    }
  });

  it.each<[string, string]>([
    ['#lang=fr', 'lang: "fr" is not one of the choices; choose from en, zh'],
    ['#hide=inspektor', 'hide: "inspektor" is not one of the choices; did you mean "inspector"?'],
    ['#readonly=maybe', 'readonly: "maybe" is not one of the choices; choose from yes, no'],
    ['#speed=fast', 'speed: "fast" is not a number'],
    ['#speed=0', 'speed: 0 is out of range; write a value between 0.000001 and 1000'],
    ['#speed=1e9', 'speed: "1e9" is not a number'],
    ['#lock=a.b.c', 'lock: "a.b.c" cannot be an id'],
    ['#home&readolny', '"readolny" is not known here; did you mean "readonly"?'],
    ['#lesson=<script>', 'lesson: "<script" cannot be an id'],
    ['#example', 'example: "" cannot be an id'],
    [`#x2.${'A'.repeat(200)}`, 'there is no board'],
  ])('%s is answered in words', (fragment, answer) => {
    expect(words(fragment).join()).toContain(answer);
  });

  it('may be nobody’s business', () => {
    for (const fragment of ['', '#', '#top', '#section-2']) {
      expect(parseAddress(fragment)).toEqual({
        content: { is: 'nothing' },
        switches: {},
        problems: [],
      });
    }
  });

  it('is never thrown at anybody: two thousand strange ones', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'lang=',
        'hide=',
        'lock=',
        '__proto__=1',
        'constructor',
        '%',
        '%E0%A4%A',
        '=',
      ),
      fc.constantFrom('&', '&&', ',', '.', 'speed=', 'NaN', 'javascript:alert(1)', '<img src=x>'),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { switches, problems } = parseAddress(`#${pieces.join('')}`);
        expect(Object.getPrototypeOf(switches)).toBe(Object.prototype);
        for (const language of ['en', 'zh'] as const) {
          for (const problem of problems) {
            const sentence = problemText(problem, language);
            expect(sentence).not.toMatch(/undefined|\[object|[\p{Cc}\p{Cf}]/u);
            expect(sentence.length).toBeLessThan(700);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the code for a web page', () => {
  it('keeps what a person has written out of the code', () => {
    const code = iframeCode('https://x.example/#t2.AA&embed', '"><script>alert(1)</script>\n');
    expect(code).toContain('src="https://x.example/#t2.AA&amp;embed"');
    expect(code).toContain('title="Topolab: &quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    expect(code.match(/</g)).toHaveLength(2);
  });
});

describe('a list of what is locked', () => {
  const lockable = new Map([
    ['worker', ['concurrency', 'serviceTime']],
    ['orders', ['capacity']],
  ]);

  it('stays as short as it can be', () => {
    expect(toggled([], 'worker.concurrency', true, lockable)).toEqual(['worker.concurrency']);
    expect(toggled(['worker.concurrency'], 'worker.serviceTime', true, lockable)).toEqual([
      'worker',
    ]);
    expect(toggled(['worker'], 'orders', true, lockable)).toEqual(['all']);
    expect(toggled(['all'], 'worker.serviceTime', false, lockable)).toEqual([
      'worker.concurrency',
      'orders',
    ]);
    expect(toggled(['all'], 'all', false, lockable)).toEqual([]);
  });

  it('locks what was ticked and nothing else', () => {
    const names = ['all', 'worker', 'orders', 'worker.concurrency', 'worker.serviceTime'];
    const anyTick = fc.tuple(fc.constantFrom(...names), fc.boolean());
    fc.assert(
      fc.property(fc.array(anyTick, { maxLength: 12 }), (ticks) => {
        let lock: readonly string[] = [];
        for (const [name, on] of ticks) {
          lock = toggled(lock, name, on, lockable);
          expect(isLocked(lock, name)).toBe(on);
        }
      }),
    );
  });
});

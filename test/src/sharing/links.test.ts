import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { gallery } from '../../../simulations/scenarios/gallery/index.ts';
import { problemText } from '../../../simulations/scenarios/problems.ts';
import type { Scenario } from '../../../simulations/scenarios/types.ts';
import { parseAddress } from '../../../src/sharing/address.ts';
import { wrap } from '../../../src/sharing/envelope.ts';
import { type LinkSteps, linkVersion } from '../../../src/sharing/linkVersions.ts';
import { makeLink, mostCharacters } from '../../../src/sharing/makeLink.ts';
import { type LinkContent, readLink } from '../../../src/sharing/readLink.ts';
import { anyScenario } from '../../scenarios/arbitraries.ts';
import { runOfScenario } from '../../scenarios/runArbitraries.ts';
import { orders } from '../../scenarios/samples.ts';
import board from './fixtures/version-1-board.json' with { type: 'json' };
import moment from './fixtures/version-1-moment.json' with { type: 'json' };
import board2 from './fixtures/version-2-board.json' with { type: 'json' };
import moment2 from './fixtures/version-2-moment.json' with { type: 'json' };

const address = 'https://topolab.example/lab/';
const words = (parsed: LinkContent, language: 'en' | 'zh' = 'en') =>
  parsed.ok ? [] : parsed.problems.map((problem) => problemText(problem, language));

async function linkOf(scenario: Scenario): Promise<string> {
  const made = await makeLink(scenario, address);
  if (!made.ok) throw new Error(problemText(made.problem, 'en'));
  return made.value;
}

const fragmentOf = async (scenario: Scenario) => (await linkOf(scenario)).slice(address.length);

/** A link whose label is right, whatever is in it. */
const linkWith = (content: string | Buffer, version = linkVersion) =>
  wrap({ version, bytes: new Uint8Array(deflateRawSync(content)) });

describe('a share link', () => {
  it('opens to what was shared, for every example', async () => {
    for (const { id, scenario } of gallery) {
      const link = await linkOf(scenario);
      expect(link.startsWith(`${address}#t2.`), id).toBe(true);
      expect(await readLink(link.slice(address.length)), id).toEqual({ ok: true, scenario });
      // The fragment needs no escaping anywhere.
      expect(link.slice(address.length + 1)).toMatch(/^[\w.-]+$/);
    }
  });

  it('opens to any board and any run', async () => {
    const any = anyScenario.chain((scenario) =>
      runOfScenario(scenario).map((run): Scenario => ({ ...scenario, run })),
    );
    await fc.assert(
      fc.asyncProperty(any, async (scenario) => {
        const made = await makeLink(scenario, address);
        if (made.ok) {
          const fragment = made.value.slice(address.length);
          expect(await readLink(fragment)).toEqual({ ok: true, scenario });
        } else {
          expect(made.problem.code).toBe('linkTooLong');
        }
      }),
      { numRuns: 100 },
    );
  });

  it('survives what mail and chat programs do to links', async () => {
    const fragment = await fragmentOf(orders);
    const opened = { ok: true, scenario: orders };
    expect(await readLink(`${fragment.slice(0, 90)}\r\n ${fragment.slice(90)}`)).toEqual(opened);
    expect(await readLink(`${fragment.slice(0, 90)}%20${fragment.slice(90)}`)).toEqual(opened);
    for (const tail of ['.', ')', '>', ').', '&utm_source=mail', '%29', '…']) {
      expect(await readLink(fragment + tail), tail).toEqual(opened);
    }
  });

  it('that would be too long is not made: its length is said, and what to do', async () => {
    // Random letters do not pack.
    let seed = 1;
    const letter = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return String.fromCharCode(97 + (seed % 26));
    };
    const notes = Array.from({ length: 19_000 }, letter).join('');
    const components = [0, 1].map((i) => ({ id: `q${i}`, kind: 'queue', notes }));
    const big: Scenario = { ...orders, links: [], inputs: [], components };
    const small = await makeLink({ ...big, components: components.slice(0, 1) }, address);
    expect(small.ok && small.value.length).toBeLessThanOrEqual(mostCharacters);
    const different = components.map((one, i) =>
      i === 0 ? one : { ...one, notes: notes.split('').reverse().join('') },
    );
    const made = await makeLink({ ...big, components: different }, address);
    if (made.ok) throw new Error(`a link of ${made.value.length} characters`);
    expect(made.problem.code).toBe('linkTooLong');
    expect(problemText(made.problem, 'en')).toMatch(/would have \d{5} characters.*save a file/);
  });

  it('is not made, and not read, by a browser that cannot', async () => {
    vi.stubGlobal('CompressionStream', undefined);
    vi.stubGlobal('DecompressionStream', undefined);
    try {
      const made = await makeLink(orders, address);
      expect(made.ok ? '' : problemText(made.problem, 'en')).toContain('save a file');
      expect(words(await readLink(board.link))[0]).toContain('this browser cannot unpack links');
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

/** These stand as they were sent; a later version must open them to the same. */
describe('a link of version 1', () => {
  it.each([
    ['of a board', board],
    ['of a moment', moment],
  ])('%s opens for ever', async (_, { link, scenario }) => {
    const parsed = await readLink(link);
    expect(words(parsed)).toEqual([]);
    expect(parsed).toMatchObject({ ok: true, scenario });
  });

  it('may have switches that were added by hand', async () => {
    const { content, switches } = parseAddress(`${board.link}&readonly`);
    expect(switches).toEqual({ readOnly: true });
    const pack = content.is === 'packed' ? content.pack : '';
    expect(await readLink(pack)).toMatchObject({ ok: true, scenario: board.scenario });
  });

  it('is brought forward step by step', async () => {
    const steps: LinkSteps = new Map([
      [1, (content: unknown): object => ({ ...(content as object), name: 'second' })],
      [2, (content: unknown): object => ({ ...(content as object), notes: 'third' })],
    ]);
    const scenario = { ...board.scenario, name: 'second', notes: 'third' };
    expect(await readLink(board.link, steps, 3)).toEqual({ ok: true, scenario });
    expect(words(await readLink(board.link, new Map([[1, (one) => one]]), 3))[0]).toContain(
      'version 1 can no longer be brought to 3',
    );
  });
});

/** These stand as they were sent, like those of version 1. */
describe('a link of version 2', () => {
  it.each([
    ['of a board', board2],
    ['of a moment', moment2],
  ])('%s opens for ever, with its switches', async (_, { link, switches, scenario }) => {
    const address = parseAddress(link);
    expect(address).toMatchObject({ switches, problems: [] });
    const pack = address.content.is === 'packed' ? address.content.pack : '';
    expect(await readLink(pack)).toEqual({ ok: true, scenario });
    // A reader that knows nothing of switches takes them for none of its business.
    expect(await readLink(link)).toEqual({ ok: true, scenario });
  });

  it('may carry a lesson, told apart by its format', async () => {
    const lesson = { format: 'topolab-lesson', version: 1, id: 'mine' };
    expect(await readLink(linkWith(JSON.stringify(lesson)))).toEqual({ ok: true, lesson });
  });
});

describe('a link that is wrong', () => {
  it('of a later version says so', async () => {
    const fragment = linkWith('{}', linkVersion + 1);
    expect(words(await readLink(fragment))).toEqual([
      'the link is of version 3, and this program reads up to 2; reload the page or update it',
    ]);
  });

  it('that was cut short says how much is missing', async () => {
    const fragment = await fragmentOf(orders);
    for (const there of [12, 20, 100, fragment.length - 1]) {
      expect(words(await readLink(fragment.slice(0, there)))[0]).toBe(
        `the link has been cut short: ${there} of its ${fragment.length} characters have arrived; copy all of it, or ask for a file`,
      );
    }
  });

  it('that was changed anywhere says so, or nothing was lost by it', async () => {
    const fragment = await fragmentOf(orders);
    for (let at = 4; at < fragment.length; at++) {
      const other = fragment[at] === 'A' ? 'B' : 'A';
      const parsed = await readLink(fragment.slice(0, at) + other + fragment.slice(at + 1));
      if (parsed.ok) expect(parsed).toEqual({ ok: true, scenario: orders });
      else expect(parsed.problems[0]?.code).toMatch(/^link(Damaged|CutShort)$/);
    }
  });

  it.each<[string, string]>([
    ['', 'there is no board'],
    ['#', 'there is no board'],
    ['#top', 'there is no board'],
    ['#t1', 'there is no board'],
    ['#t1.', 'there is no board'],
    ['#t0.AAAAAAAAAAAA', 'there is no board'],
    ['#t1.%%%%%%%%%%%%', 'has been changed'],
    ['#t99999999999999999999.AAAA', 'there is no board'],
    [linkWith('{'), 'ends too early'],
    [linkWith('[]'), 'write a Topolab scenario'],
    [linkWith('{"format":"other"}'), 'is another format'],
    [linkWith(Buffer.from([0x22, 0xff, 0xfe, 0x22])), 'has been changed'],
    [wrap({ version: 1, bytes: new Uint8Array([1, 2, 3, 4, 5]) }), 'has been changed'],
    [wrap({ version: 1, bytes: new Uint8Array(0) }), 'has been changed'],
  ])('%j is answered in words', async (fragment, answer) => {
    expect(words(await readLink(fragment)).join()).toContain(answer);
  });

  it('that would unpack to a gigabyte is stopped at four megabytes', async () => {
    // 4 MB of zeros take 4 kB: the most that a link can hold would be some sixty times more.
    const bomb = linkWith(Buffer.alloc(60_000_000, 0x20));
    const started = performance.now();
    expect(words(await readLink(bomb))[0]).toContain('unpacks to more than 4 MB');
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('is never thrown at anybody: a thousand mutated links and a thousand strings', async () => {
    const fragments = [await fragmentOf(orders), moment.link, board.link];
    const cut = fc.record({
      link: fc.constantFrom(...fragments),
      edits: fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 1, noNaN: true }),
          remove: fc.nat({ max: 40 }),
          put: fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom('', 'A', '-', '.', 't2')),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    });
    const mutated = cut.map(({ link, edits }) =>
      edits.reduce((text, { at, remove, put }) => {
        const place = Math.floor(at * text.length);
        return text.slice(0, place) + put + text.slice(place + remove);
      }, link),
    );
    const nonsense = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .string({ unit: fc.constantFrom(...'ABCabc019-_.'), maxLength: 300 })
        .map((s) => `#t1.${s}`),
      // With a label that is right, so that unpacking and reading get their share.
      fc.uint8Array({ maxLength: 300 }).map((b) => wrap({ version: 1, bytes: new Uint8Array(b) })),
      fc.json().map((text) => linkWith(text)),
      fc.string({ unit: 'binary' }).map((text) => linkWith(text)),
    );
    for (const fragment of [mutated, nonsense]) {
      await fc.assert(
        fc.asyncProperty(fragment, async (text) => {
          const parsed = await readLink(text);
          if (parsed.ok) return;
          expect(parsed.problems.length).toBeGreaterThan(0);
          for (const language of ['en', 'zh'] as const) {
            for (const sentence of words(parsed, language)) {
              expect(sentence).not.toMatch(/undefined|\[object|[\p{Cc}\p{Cf}]/u);
              expect(sentence.length).toBeGreaterThan(8);
            }
          }
        }),
        { numRuns: 1000 },
      );
    }
  }, 60_000);
});

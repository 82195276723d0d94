/** How the house is built, kept by a test: see ARCHITECTURE.md for the reasons. */
import { describe, expect, it } from 'vitest';
import { kinds, kindsOfPack, type Pack, packs } from '../simulations/components/kinds.ts';
import {
  impurities,
  moduleState,
  pageReachingIn,
  strayShelves,
  workersNamed,
  wrongDirections,
} from './helpers/houseRules.ts';
import { filesUnder, parseSource, readText, type Source, sourcesUnder } from './helpers/sources.ts';

/** Files over the limit, with the number of lines they may have. This list may only shrink. */
const longFiles: Record<string, number> = {
  // One structure, hot throughout: a split would put a call where there is none.
  'simulations/kernel/events.ts': 415,
};
const longestFile = 300;

const simulations = sourcesUnder('simulations');
const page = sourcesUnder('src');
const doors = new Set(['simulations/worker.ts', 'simulations/cli.ts']);
const behindDoors = simulations.filter(({ path }) => !doors.has(path));

const complaints = (rule: (source: Source) => string[], sources: readonly Source[]) =>
  sources.flatMap(rule);

describe('the engine', () => {
  it('imports in one direction', () => {
    expect(complaints(wrongDirections, simulations)).toEqual([]);
  });

  it('uses nothing that differs between two runs or two browsers', () => {
    expect(complaints(impurities, behindDoors)).toEqual([]);
  });

  it('keeps no state in its modules', () => {
    expect(complaints(moduleState, behindDoors)).toEqual([]);
    expect(complaints(strayShelves, [...behindDoors, ...page])).toEqual([]);
  });
});

describe('the page', () => {
  it('imports only what is open to it', () => {
    expect(complaints(pageReachingIn, page)).toEqual([]);
  });

  it('names the worker in src/engine only', () => {
    expect(complaints(workersNamed, page)).toEqual([]);
  });

  it('does not load the behaviour of any component, however indirectly', () => {
    const sources = new Map([...simulations, ...page].map((source) => [source.path, source]));
    const reached = new Map(page.map(({ path }) => [path, path]));
    for (const [path, way] of reached) {
      for (const { to, typeOnly } of sources.get(path)?.imports ?? []) {
        if (!typeOnly && !reached.has(to) && sources.has(to)) reached.set(to, `${way} > ${to}`);
      }
    }
    const behaviour =
      /^simulations\/(network\/|session|worker|cli|components\/(all|models|.*\/models?)\.ts)/;
    expect([...reached].filter(([path]) => behaviour.test(path)).map(([, way]) => way)).toEqual([]);
  });
});

describe('components', () => {
  const files = filesUnder('simulations/components');
  const folders = new Set(
    files.map((file) => file.split('/')[2]).filter((name) => !/\./.test(name)),
  );
  folders.delete('traits');
  folders.delete('packs');

  it('each have a name in kinds.ts', () => {
    expect([...kinds].sort()).toEqual([...folders].sort());
  });

  it.each([
    ['definitions.ts', 'definition.ts'],
    ['strings.ts', 'strings.ts'],
    ['help.ts', 'help.ts'],
    ['models.ts', 'model.ts'],
  ])('are registered in the %s of their pack', (list, part) => {
    for (const pack of Object.keys(packs) as Pack[]) {
      const path = `simulations/components/packs/${pack}/${list}`;
      const { imports } = parseSource(path, readText(path));
      const registered = imports
        .map(({ to }) => to.match(/^simulations\/components\/(.+)\/(.+)$/))
        .flatMap((match) => (match?.[2] === part ? [match[1]] : []));
      expect(registered.sort(), `kinds with a line in ${path}`).toEqual(
        [...kindsOfPack(pack)].sort(),
      );
    }
  });

  it('of later packs are fetched, never brought along', () => {
    const sources = new Map([...simulations, ...page].map((source) => [source.path, source]));
    const later = /^simulations\/components\/packs\/(?!basic\/)/;
    // What comes with a worker or with a page at once: everything but what `import()` asks for.
    const reached = new Set(['simulations/worker.ts', 'src/main.tsx', 'src/Lab.tsx']);
    for (const path of reached) {
      for (const { to, typeOnly, isAsked } of sources.get(path)?.imports ?? []) {
        if (!typeOnly && !isAsked && sources.has(to)) reached.add(to);
      }
    }
    expect([...reached].filter((path) => later.test(path) || path.endsWith('/all.ts'))).toEqual([]);
    expect(reached).toContain('simulations/components/packs/basic/models.ts');
  });
});

describe('files', () => {
  const written = [...filesUnder('simulations'), ...filesUnder('src')];
  const lengths = written
    .filter((file) => /\.(tsx?|css)$/.test(file))
    .map((file) => [file, readText(file).trimEnd().split('\n').length] as const);

  it(`have at most ${longestFile} lines`, () => {
    const tooLong = lengths.filter(([file, lines]) => lines > (longFiles[file] ?? longestFile));
    expect(tooLong, 'find the missing idea in these, with their lines').toEqual([]);
  });

  it('leave the list of long files when they are short again', () => {
    const stillLong = new Map(lengths.filter(([, lines]) => lines > longestFile));
    expect(Object.keys(longFiles).filter((file) => !stillLong.has(file))).toEqual([]);
  });
});

describe('the rules themselves', () => {
  const count = (rule: (source: Source) => string[], path: string, text: string) =>
    rule(parseSource(path, text)).length;

  it.each([
    ['kernel/a.ts', "import '../network/b.ts'"],
    ['network/a.ts', "export * from '../components/define.ts'"],
    ['components/queue/model.ts', "import type { A } from '../../session.ts'"],
    ['scenarios/a.ts', "const b = await import('../lessons/index.ts')"],
    ['session.ts', "let a: import('./protocol.ts').Frame"],
    ['worker.ts', "import './cli.ts'"],
    ['worker.ts', "import '../src/main.tsx'"],
    ['misc/a.ts', ''],
  ])('simulations/%s may not say %s', (path, text) => {
    expect(count(wrongDirections, `simulations/${path}`, text)).toBe(1);
  });

  it('let a room import itself, what is below it, and packages', () => {
    const text = "import '../define.ts'; import '../../kernel/math.ts'; import 'zod'";
    expect(count(wrongDirections, 'simulations/components/queue/model.ts', text)).toBe(0);
  });

  it.each([
    'Math.random()',
    'Math.pow(2, 3)',
    'const { log } = Math',
    "Math['sin'](1)",
    '10 ** 2',
    'a **= 2',
    'new Date()',
    'Date.now()',
    'performance.now()',
    'setTimeout(f, 1)',
    "'a'.localeCompare('b')",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a program
    '`${Math.log(2)}`',
  ])('see that %s is impure', (text) => {
    expect(count(impurities, 'simulations/kernel/a.ts', text)).toBe(1);
  });

  it('allow exact arithmetic, and words that only look like clocks', () => {
    const text =
      "Math.floor(2 ** -30); a.performance; f({ Date: 1 }); 'Math.random()' // new Date()";
    expect(count(impurities, 'simulations/kernel/a.ts', text)).toBe(0);
  });

  it.each([
    'let a = 1',
    'export let a: number',
    'const a = new Map(); export const f = () => a.set(1, 2)',
    'const a = { next: 0 }; export const f = () => a.next++',
    'export const a = [] as string[]; function f() { a.push("x") }',
  ])('see that %s is state', (text) => {
    expect(count(moduleState, 'simulations/kernel/a.ts', text)).toBe(1);
  });

  it('see a shelf where none belongs', () => {
    const text = 'const shelf = new Shelf({}, {})';
    expect(count(strayShelves, 'simulations/kernel/a.ts', text)).toBe(1);
    expect(count(strayShelves, 'simulations/components/models.ts', text)).toBe(0);
  });

  it('allow tables that never change, and scratch space', () => {
    const text = `const a = new Set(['x']); export const b: readonly string[] = [];
      const bits = new Float64Array(1); function f(x: number) { let c = a.size; bits[0] = x }`;
    expect(count(moduleState, 'simulations/kernel/a.ts', text)).toBe(0);
  });

  it.each([
    "import '../../simulations/session.ts'",
    "import type { A } from '../../simulations/network/links.ts'",
    "import '../../simulations/components/queue/model.ts'",
  ])('see that the page may not %s', (text) => {
    expect(count(pageReachingIn, 'src/board/a.ts', text)).toBe(1);
  });

  it.each(['new Worker(address)', "const address = '../../simulations/worker.ts'"])(
    'see that %s names the worker',
    (text) => {
      expect(count(workersNamed, 'src/board/a.ts', text)).toBe(1);
      expect(count(workersNamed, 'src/engine/a.ts', text)).toBe(0);
    },
  );
});

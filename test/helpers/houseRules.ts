/** The rules of ARCHITECTURE.md as functions from a source file to complaints about it. */
import { type ESTree, Visitor } from 'vite';
import type { Source } from './sources.ts';

/** The rooms of `simulations/`, lowest first: each may import itself and those above it here. */
const layers = [
  ['version'],
  ['kernel'],
  ['theory'],
  ['network'],
  ['components'],
  ['scenarios'],
  ['lessons'],
  ['report', 'assembly'],
  ['session'],
  ['judge', 'noteReport'],
  ['traces', 'revisiting'],
  // From here on it is about telling someone: the page by way of the protocol, or a terminal.
  ['protocol'],
  ['table', 'pacing', 'gate'],
  ['captions', 'frames', 'windows'],
  ['history'],
  ['teller'],
  ['runner'],
  ['player'],
  ['worker', 'cli'],
];
/** Closed forms stand on the kernel's portable mathematics; the engine itself does not need them. */
const closedTo: Record<string, readonly string[]> = { network: ['theory'] };

/** Where a file of `simulations/` lives: `components`, `session`, ... */
const roomOf = (file: string) => file.split('/')[1].replace(/\.tsx?$/, '');
const levelOf = (room: string) => layers.findIndex((rooms) => rooms.includes(room));
const inSimulations = (file: string) => file.startsWith('simulations/');

export function wrongDirections(source: Source): string[] {
  const room = roomOf(source.path);
  if (levelOf(room) < 0) {
    return [
      `${source.path}: give "${room}" a place among the layers in test/helpers/houseRules.ts`,
    ];
  }
  return source.imports.flatMap(({ to, line }) => {
    const place = `${source.path}:${line}`;
    if (to.startsWith('src/'))
      return [`${place} imports ${to}: the engine knows nothing of the page`];
    if (!inSimulations(to)) return [];
    const target = roomOf(to);
    const allowed =
      target === room || (levelOf(target) < levelOf(room) && !closedTo[room]?.includes(target));
    return allowed ? [] : [`${place} imports ${to}: "${room}" stands below or beside "${target}"`];
  });
}

/** What the page may know of the engine: its words and its files, never its workings. */
const openToPage = [
  /^simulations\/(protocol|version)\.ts$/,
  /^simulations\/components\/(index|kinds|define|link|strings|help|helpShelf)\.ts$/,
  /^simulations\/components\/[^/]+\/(definition|strings|help)\.ts$/,
  // Values to choose from, and what was measured: data, and no more.
  /^simulations\/components\/(presets|presetStrings|comparisons)\.ts$/,
  /^simulations\/(scenarios|lessons)\//,
  // Notes in words: the same sentences as in the terminal, from the words above and nothing else.
  /^simulations\/captions\.ts$/,
  // What happened to messages, as data, and what is made of it; not how it is recorded.
  /^simulations\/traces\/(?!recorder)[^/]+\.ts$/,
  // Closed forms only: the inspector draws the density of what was typed.
  /^simulations\/kernel\/distribution\.ts$/,
];

export const pageReachingIn = (source: Source): string[] =>
  source.imports
    .filter(({ to }) => inSimulations(to) && !openToPage.some((pattern) => pattern.test(to)))
    .map(({ to, line }) => `${source.path}:${line} imports ${to}: the page may not know it`);

/** Only `src/engine` may make a Worker or name its file. */
export function workersNamed(source: Source): string[] {
  const complaints: string[] = [];
  if (source.path.startsWith('src/engine/')) return complaints;
  const complain = (node: ESTree.Node) =>
    complaints.push(`${source.path}:${source.lineOf(node)} names the worker: only src/engine may`);
  new Visitor({
    NewExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Worker') complain(node);
    },
    Literal(node) {
      if (typeof node.value === 'string' && /simulations\/worker/.test(node.value)) complain(node);
    },
  }).visit(source.program);
  return complaints;
}

/** The part of Math that gives the same bits in every browser. */
const exactMath = new Set(
  `abs ceil floor round trunc sign min max sqrt imul clz32 fround
   E LN2 LN10 LOG2E LOG10E PI SQRT1_2 SQRT2`.split(/\s+/),
);
const impureGlobals = new Set(
  `Date performance crypto Intl setTimeout setInterval setImmediate queueMicrotask
   requestAnimationFrame fetch`.split(/\s+/),
);
const localeMethods = /^(toLocale\w+|localeCompare)$/;

/** Uses of what differs between two runs or two browsers: clocks, timers, randomness, locale. */
export function impurities(source: Source): string[] {
  const complaints: string[] = [];
  const complain = (node: ESTree.Node, what: string) =>
    complaints.push(`${source.path}:${source.lineOf(node)} uses ${what}: runs would differ`);
  const check = (node: ESTree.Node | null) => {
    if (node?.type !== 'Identifier') return;
    if (impureGlobals.has(node.name)) complain(node, node.name);
  };
  new Visitor({
    CallExpression: (node) => check(node.callee),
    NewExpression: (node) => check(node.callee),
    VariableDeclarator(node) {
      check(node.init);
      if (node.init?.type === 'Identifier' && node.init.name === 'Math')
        complain(node, 'all of Math');
    },
    MemberExpression(node) {
      check(node.object);
      const name = node.property.type === 'Identifier' && !node.computed ? node.property.name : '';
      if (
        node.object.type === 'Identifier' &&
        node.object.name === 'Math' &&
        !exactMath.has(name)
      ) {
        complain(node, `Math.${name || '[...]'} (use kernel/math or kernel/random)`);
      }
      if (localeMethods.test(name)) complain(node, name);
    },
    BinaryExpression(node) {
      if (node.operator === '**' && !isPowerOfTwo(node)) complain(node, '** (use kernel/math)');
    },
    AssignmentExpression(node) {
      if (node.operator === '**=') complain(node, '**= (use kernel/math)');
    },
  }).visit(source.program);
  return complaints;
}

/** `2 ** 32`, `2 ** -30`, `1024 ** n`: powers of two are exact everywhere. */
const isPowerOfTwo = ({ left }: ESTree.BinaryExpression) =>
  left.type === 'Literal' && (left.value === 2 || left.value === 1024);

/** Variables of a module that change: two sessions in one process would share them. */
export function moduleState(source: Source): string[] {
  const changed = changedNames(source.program);
  return source.program.body.flatMap((statement) => {
    const declaration =
      statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type !== 'VariableDeclaration') return [];
    const place = `${source.path}:${source.lineOf(declaration)}`;
    if (declaration.kind !== 'const') return [`${place} keeps a module-level ${declaration.kind}`];
    return declaration.declarations.flatMap(({ id, init }) =>
      id.type === 'Identifier' && changed.has(id.name) && !isScratch(init)
        ? [`${place} keeps "${id.name}" for the whole module and changes it`]
        : [],
    );
  });
}

/**
 * Kinds whose code comes later are put on shelves (see `components/shelf.ts` for why no run can tell):
 * the one thing that modules keep. These have one, and no others may.
 */
const withShelves = /^simulations\/components\/(index|models|strings|helpShelf)\.ts$/;

export function strayShelves(source: Source): string[] {
  const complaints: string[] = [];
  new Visitor({
    NewExpression(node) {
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'Shelf') return;
      if (withShelves.test(source.path)) return;
      complaints.push(
        `${source.path}:${source.lineOf(node)} makes a shelf: state outlives its run`,
      );
    },
  }).visit(source.program);
  return complaints;
}

const changingMethods = new Set(
  'set add delete clear push pop shift unshift splice sort reverse fill copyWithin'.split(' '),
);

/** Names of variables whose contents are changed somewhere in a file. */
function changedNames(program: ESTree.Program): Set<string> {
  const names = new Set<string>();
  const changes = (target: ESTree.Node) => {
    if (target.type !== 'MemberExpression') return;
    if (target.object.type === 'Identifier') names.add(target.object.name);
    else changes(target.object);
  };
  new Visitor({
    AssignmentExpression: (node) => changes(node.left),
    UpdateExpression: (node) => changes(node.argument),
    UnaryExpression(node) {
      if (node.operator === 'delete') changes(node.argument);
    },
    CallExpression({ callee }) {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
      if (changingMethods.has(callee.property.name)) changes(callee);
    },
  }).visit(program);
  return names;
}

/** A few numbers of working space (the bits of a float, say) tell a later call nothing. */
const isScratch = (init: ESTree.Expression | null) =>
  init?.type === 'NewExpression' &&
  init.callee.type === 'Identifier' &&
  /^((Float|Uint|Int|BigInt|BigUint)\d+Array|DataView)$/.test(init.callee.name);

/**
 * The documents stay true: what they name exists, what they quote is in the file, what they tell
 * people to type works. A document says where an excerpt is from after the language of its block.
 */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { judge } from '../simulations/judge.ts';
import { withSettings } from '../simulations/lessons/figures.ts';
import { parseLesson } from '../simulations/lessons/parse.ts';
import { lessonProblemText } from '../simulations/lessons/problems.ts';
import { parseScenario } from '../simulations/scenarios/parse.ts';
import { problemText } from '../simulations/scenarios/problems.ts';
import { Session } from '../simulations/session.ts';
import { filesUnder, readText } from './helpers/sources.ts';

const decisions = filesUnder('docs/decisions');
const documents = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'simulations/README.md'],
  ...decisions,
];
const { scripts, dependencies, devDependencies } = JSON.parse(readText('package.json'));
const packages = { ...dependencies, ...devDependencies };

const rooms = ['.ci', 'docs', 'public', 'scripts', 'simulations', 'src', 'test'];
const files = new Set([
  ...rooms.flatMap(filesUnder),
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'LICENSE'],
  ...['index.html', 'package.json', 'vite.config.ts'],
]);
const names = new Set([...files].map((file) => path.posix.basename(file)));
const folders = new Set([...files].flatMap(foldersOf));
/** Made by the build. */
const made = new Set(['dist', 'dist/topolab.schema.json']);

function foldersOf(file: string): string[] {
  const folder = path.posix.dirname(file);
  return folder === '.' ? [] : [folder, ...foldersOf(folder)];
}

const exists = (place: string) => files.has(place) || folders.has(place) || made.has(place);

interface Block {
  readonly language: string;
  readonly source: string;
  readonly text: string;
}

const blockPattern = /^ *```(\w*) *(\S*)\n([\s\S]*?)^ *```$/gm;

const blocksOf = (text: string): Block[] =>
  Array.from(text.matchAll(blockPattern), ([, language, source, body]) => ({
    language: language ?? '',
    source: source ?? '',
    text: body ?? '',
  }));

/** Where the links of a document lead, from the project's folder; those to other sites left out. */
const linksOf = (document: string): string[] =>
  Array.from(readText(document).matchAll(/\]\(([^)\s]+)\)/g), ([, to]) => to ?? '')
    .filter((to) => !/^(\w+:|#)/.test(to))
    .map((to) => path.posix.join(path.posix.dirname(document), to.replace(/#.*$/, '')));

/** What stands between backquotes or in a block for the shell: words in which a path may stand. */
const wordsOf = (document: string): string[] => {
  const text = readText(document);
  const shell = blocksOf(text).filter(({ language }) => language === 'sh');
  const spans = Array.from(
    text.replace(blockPattern, '').matchAll(/`([^`\n]+)`/g),
    ([, span]) => span,
  );
  return [...spans, ...shell.map((block) => block.text)].flatMap(
    (code) => code?.split(/\s+/) ?? [],
  );
};

const isPackage = (word: string) =>
  Object.keys(packages).some((name) => word === name || word.startsWith(`${name}/`));

/** Words that name a place in this project: with a slash, or with the ending of a file. */
const pathsOf = (document: string): string[] =>
  wordsOf(document)
    .map((word) => word.replace(/\/$/, ''))
    .filter((word) => /^[\w.-]+(\/[\w.-]+)*$/.test(word))
    .filter((word) => word.includes('/') || /\.(tsx?|mjs|md|css|png|html)$/.test(word))
    .filter((word) => !isPackage(word));

function leadsNowhere(document: string, word: string): boolean {
  if (!word.includes('/')) return !names.has(word);
  const beside = path.posix.join(path.posix.dirname(document), word);
  return !exists(word) && !exists(beside) && !exists(`simulations/${word}`);
}

describe.each(documents)('%s', (document) => {
  it('links to what is there', () => {
    expect(linksOf(document).filter((place) => !exists(place))).toEqual([]);
  });

  it('names places that are there', () => {
    expect(pathsOf(document).filter((word) => leadsNowhere(document, word))).toEqual([]);
  });

  it('names commands that are there', () => {
    const text = readText(document);
    const run = Array.from(text.matchAll(/npm run (?:--silent )?([\w:-]+)/g), ([, name]) => name);
    const short = Array.from(text.matchAll(/npm (start|test)\b/g), ([, name]) => name);
    const missing = [...run, ...short].filter((name) => !Object.hasOwn(scripts, name ?? ''));
    expect(missing).toEqual([]);
  });

  it('knows what a model may call', () => {
    const component = readText('simulations/network/component.ts');
    const named = Array.from(
      readText(document).matchAll(/`[^`\n]*?\bc\.(\w+)/g),
      ([, name]) => name,
    );
    const missing = named.filter(
      (name) => !new RegExp(`^  (get |readonly )?${name}\\b`, 'm').test(component),
    );
    expect(missing).toEqual([]);
  });

  it('quotes what is in the file, in its order', () => {
    const lost = blocksOf(readText(document))
      .filter(({ source }) => source !== '')
      .flatMap(({ source, text }) => missingLines(text, readText(source)));
    expect(lost).toEqual([]);
  });

  it('knows no place outside the project', () => {
    expect(readText(document)).not.toMatch(/(^|[\s"'`(])\/(work|tmp|home|root|Users)\//m);
  });
});

/** Lines of an excerpt that do not follow in the file after those before. */
function missingLines(excerpt: string, file: string): string[] {
  const lines = file.split('\n').map((line) => line.trim());
  let at = 0;
  return excerpt
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .filter((line) => {
      const found = lines.indexOf(line, at);
      if (found >= 0) at = found + 1;
      return found < 0;
    });
}

describe('the scenario in the README', () => {
  const [example] = blocksOf(readText('README.md')).filter(({ language }) => language === 'json');
  const parsed = parseScenario(example?.text);

  it('parses', () => {
    expect(parsed.ok || parsed.problems).toBe(true);
  });

  it('runs to its end, and its inputs make themselves felt', () => {
    if (!parsed.ok) throw new Error('it does not parse');
    const run = (inputs = parsed.scenario.inputs) => {
      const session = new Session({ ...parsed.scenario, inputs });
      expect(session.advance(session.durationMs)).toBe(true);
      return session.report();
    };
    const { time, components, messages } = run();
    expect(time).toBe(600_000);
    // From 60 s on the work is too much: the queue of a thousand fills and refuses.
    expect(messages.dropped.rejected).toBeGreaterThan(1000);
    // The crash at 90 s gives the queue back what the worker had.
    expect(components.orders?.redelivered).toBe(1);
    expect(run([]).messages.dropped).toEqual({});
  });

  it('has the mistake that is quoted when it is made', () => {
    const wrong = parseScenario({
      ...{ format: 'topolab', version: 1, links: [] },
      components: [{ id: 'worker', kind: 'consumer', params: { serviceTime: '45' } }],
    });
    if (wrong.ok) throw new Error('45 without a unit parses');
    const said = wrong.problems.map((problem) => problemText(problem, 'en'));
    expect(said).toHaveLength(1);
    expect(readText('README.md')).toContain(said[0]);
  });
});

it('the lesson in CONTRIBUTING reads, runs and is not solved when it begins', () => {
  const [example] = blocksOf(readText('CONTRIBUTING.md')).filter(
    ({ language }) => language === 'json',
  );
  const parsed = parseLesson(example?.text);
  if (!parsed.ok)
    throw new Error(parsed.problems.map((one) => lessonProblemText(one, 'en')).join());
  const { start, goals } = parsed.lesson;
  const [goal] = judge(start, goals).goals;
  expect(goal?.lines.map(({ holds }) => holds)).toEqual([false, true]);
  const solved = withSettings(start, [{ target: 'worker', param: 'concurrency', to: '3' }]);
  expect(judge(solved, goals).goals[0]?.holds).toBe(true);
});

it('every file at the top of the engine has its line in the reading order', () => {
  const text = readText('simulations/README.md');
  const atTheTop = [...files].filter((file) => /^simulations\/\w+\.ts$/.test(file));
  expect(atTheTop.length).toBeGreaterThan(5);
  expect(atTheTop.filter((file) => !text.includes(`| [${path.posix.basename(file)}](`))).toEqual(
    [],
  );
});

it('the decisions that the sources send people to are there', () => {
  const sources = [...files].filter((file) =>
    /^(src|simulations|scripts|test)\/.*\.\w+$/.test(file),
  );
  const sent = sources.flatMap((file) =>
    Array.from(readText(file).matchAll(/docs\/decisions\/[\w-]+\.md/g), ([place]) => [file, place]),
  );
  expect(sent.length).toBeGreaterThan(1);
  expect(sent.filter(([, place]) => !exists(place ?? ''))).toEqual([]);
});

describe('the decisions', () => {
  const records = decisions.filter((file) => !file.endsWith('/README.md'));

  it('are numbered from 1, each titled with its number and listed', () => {
    const list = readText('docs/decisions/README.md');
    records.forEach((file, i) => {
      const number = String(i + 1).padStart(4, '0');
      const name = path.posix.basename(file);
      expect(name).toMatch(new RegExp(`^${number}-`));
      expect(readText(file)).toMatch(new RegExp(`^# ${number} \\S`));
      expect(list).toContain(`- [${number}](${name}) `);
    });
  });

  it('say of every library why it is here, and of none that has gone', () => {
    const text = readText('docs/decisions/0001-libraries.md');
    const named = Array.from(text.matchAll(/\*\*([@a-z][\w@/.-]*)\*\*/g), ([, name]) => name);
    expect([...named].sort()).toEqual(Object.keys(packages).sort());
  });
});

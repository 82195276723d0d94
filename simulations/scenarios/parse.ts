/**
 * A scenario file, read. Whatever it is given, it answers with a scenario that `compileScenario`
 * will take, or with what is wrong; it never throws and never repairs.
 */
import { readScenario } from './compile.ts';
import { isPlainObject, own } from './compileParameters.ts';
import { problemsOf } from './issues.ts';
import { parseJson } from './jsonText.ts';
import { limits } from './limits.ts';
import { migrate } from './migrations.ts';
import { fail, problem, type Result, shorten } from './result.ts';
import { runProblems } from './run.ts';
import { buildSchema } from './schema.ts';
import type { Problem, Scenario } from './types.ts';

export { limits } from './limits.ts';

export type Parsed =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const schema = buildSchema();

/** Reads text, or what JSON text stands for. At most 50 problems are listed, then how many more. */
export function parseScenario(text: unknown): Parsed {
  try {
    const read = readFile(text);
    if (!read.ok) return { ok: false, problems: [read.problem] };
    return check(read.value);
  } catch (error) {
    // An object with getters or a proxy can throw at any touch; text cannot.
    const reason = error instanceof Error ? shorten(error.message) : 'unknown';
    return { ok: false, problems: [problem('', 'unreadableFile', { reason })] };
  }
}

/**
 * The same, once `load` has brought the kinds that are in it; rejects where it does. Only what is
 * JSON is looked at before.
 */
export async function parseScenarioOnceThere(
  text: unknown,
  load: (scenario: unknown) => Promise<void>,
): Promise<Parsed> {
  const read = readFile(text);
  if (!read.ok) return { ok: false, problems: [read.problem] };
  await load(read.value);
  return parseScenario(read.value);
}

function readFile(text: unknown): Result<unknown> {
  if (typeof text !== 'string') return migrate(text);
  if (text.length > limits.characters) {
    const megabytes = Math.ceil(text.length / 1e6);
    return fail('tooLarge', { megabytes, most: limits.characters / 1e6 });
  }
  // Some editors begin a file with a byte order mark.
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (plain.trim() === '') return fail('emptyFile', {});
  const json = parseJson(plain);
  return json.ok ? migrate(json.value) : json;
}

function check(file: unknown): Parsed {
  const tooMany = countItems(file);
  if (tooMany.length > 0) return { ok: false, problems: tooMany };
  const parsed = schema.scenario.safeParse(file);
  if (!parsed.success) {
    const { issues } = parsed.error;
    const problems = issues
      .slice(0, limits.problems + 1)
      .flatMap((issue) => problemsOf(issue, file, schema));
    return refuse(problems, Math.max(0, issues.length - limits.problems - 1));
  }
  const scenario = parsed.data as Scenario;
  const read = readScenario(scenario);
  // Whether a run fits can only be told of a scenario that hangs together.
  const problems = read.problems.length === 0 ? runProblems(scenario) : read.problems;
  return problems.length === 0 ? { ok: true, scenario } : refuse(problems, 0);
}

/** Before anything looks at each of them. */
function countItems(file: unknown): Problem[] {
  if (!isPlainObject(file)) return [];
  const problems: Problem[] = [];
  for (const what of ['components', 'links', 'frames', 'annotations', 'inputs'] as const) {
    const items = own(file, what);
    const most = limits[what];
    if (!Array.isArray(items) || items.length <= most) continue;
    problems.push(problem(what, 'tooManyItems', { what, count: items.length, most }));
  }
  return [...problems, ...countInRun(own(file, 'run'))];
}

function countInRun(run: unknown): Problem[] {
  if (!isPlainObject(run)) return [];
  const branches = listOf(run, 'branches');
  const inputs = branches.reduce<number>((sum, one) => sum + listOf(one, 'inputs').length, 0);
  const counts = [
    ['branches', 'branches', branches.length],
    ['branches', 'inputs', inputs],
    ['selection', 'ids', listOf(run, 'selection').length],
  ] as const;
  return counts
    .filter(([, what, count]) => count > limits[what])
    .map(([key, what, count]) =>
      problem(`run.${key}`, 'tooManyItems', { what, count, most: limits[what] }),
    );
}

function listOf(holder: unknown, key: string): readonly unknown[] {
  const items = isPlainObject(holder) ? own(holder, key) : undefined;
  return Array.isArray(items) ? items : [];
}

function refuse(problems: readonly Problem[], unlisted: number): Parsed {
  const listed = problems.slice(0, limits.problems);
  const count = problems.length - listed.length + unlisted;
  return { ok: false, problems: count > 0 ? [...listed, problem('', 'more', { count })] : listed };
}

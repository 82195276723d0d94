/**
 * A lesson file, read. Whatever it is given, it answers with a lesson whose boards run, whose goals
 * can be measured and whose text does only what a lesson may, or with what is wrong. It never throws
 * and never repairs. The page loads it with the first lesson.
 */
import { isPlainObject, own } from '../scenarios/compileParameters.ts';
import { parseJson } from '../scenarios/jsonText.ts';
import { limits as scenarioLimits } from '../scenarios/limits.ts';
import { parseScenario } from '../scenarios/parse.ts';
import { shorten, show } from '../scenarios/result.ts';
import type { Scenario } from '../scenarios/types.ts';
import { checkLesson } from './check.ts';
import { inPlace, lessonProblem } from './faults.ts';
import { headProblems } from './head.ts';
import type { Lesson, LessonProblem, ParsedLesson } from './types.ts';

export const currentLessonVersion = 1;

/** Whether JSON that has been read means to be a lesson (and not a scenario). */
export const looksLikeLesson = (file: unknown): boolean =>
  isPlainObject(file) && own(file, 'format') === 'topolab-lesson';

/** Reads text, or what JSON text stands for. */
export function parseLesson(text: unknown): ParsedLesson {
  try {
    const file = typeof text === 'string' ? readJson(text) : { value: text };
    return 'problem' in file ? refuse([file.problem]) : readFile(file.value);
  } catch (error) {
    // An object with getters or a proxy can throw at any touch, text nested too deep in its Markdown.
    const reason = error instanceof Error ? shorten(error.message) : 'unknown';
    return refuse([lessonProblem('', 'unreadableFile', { reason })]);
  }
}

function readJson(text: string): { value: unknown } | { problem: LessonProblem } {
  const most = scenarioLimits.characters;
  if (text.length > most) {
    const megabytes = Math.ceil(text.length / 1e6);
    return { problem: lessonProblem('', 'tooLarge', { megabytes, most: most / 1e6 }) };
  }
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (plain.trim() === '') return { problem: lessonProblem('', 'emptyFile', {}) };
  const json = parseJson(plain);
  return json.ok ? { value: json.value } : { problem: json.problem };
}

function readFile(file: unknown): ParsedLesson {
  if (!isPlainObject(file)) {
    return refuse([lessonProblem('', 'wrongType', { culprit: show(file), expected: 'object' })]);
  }
  const foreign = formatProblem(file);
  if (foreign) return refuse([foreign]);
  const start = readBoard(file, 'start');
  const solution = own(file, 'solution') === undefined ? null : readBoard(file, 'solution');
  const problems = [
    ...headProblems(file),
    ...(Array.isArray(start) ? start : []),
    ...(Array.isArray(solution) ? solution : []),
  ];
  if (problems.length > 0) return refuse(problems);
  const lesson = { ...file, start, ...(solution && { solution }) } as unknown as Lesson;
  const faults = checkLesson(lesson);
  return faults.length > 0 ? refuse(faults) : { ok: true, lesson };
}

function formatProblem(file: Readonly<Record<string, unknown>>): LessonProblem | undefined {
  const format = own(file, 'format');
  const version = own(file, 'version');
  const current = currentLessonVersion;
  if (format === undefined) return lessonProblem('', 'notThere', { key: 'format' });
  if (!looksLikeLesson(file)) {
    return lessonProblem('format', 'notALesson', { culprit: show(format) });
  }
  if (version === undefined) return lessonProblem('', 'notThere', { key: 'version' });
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    return lessonProblem('version', 'wrongVersion', { culprit: show(version), current });
  }
  if (version > current) return lessonProblem('version', 'newerVersion', { version, current });
  return undefined;
}

function readBoard(
  file: Readonly<Record<string, unknown>>,
  name: 'start' | 'solution',
): Scenario | readonly LessonProblem[] {
  const raw = own(file, name);
  if (raw === undefined) return [lessonProblem('', 'notThere', { key: name })];
  if (!isPlainObject(raw)) {
    return [lessonProblem(name, 'wrongType', { culprit: show(raw), expected: 'scenario' })];
  }
  const parsed = parseScenario(raw);
  return parsed.ok ? parsed.scenario : parsed.problems.map((inner) => inPlace(name, inner));
}

function refuse(problems: readonly LessonProblem[]): ParsedLesson {
  const most = scenarioLimits.problems;
  const count = problems.length - most;
  if (count <= 0) return { ok: false, problems };
  return {
    ok: false,
    problems: [...problems.slice(0, most), lessonProblem('', 'more', { count })],
  };
}

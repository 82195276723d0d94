/** Whether the parts of a lesson fit together: goals and text speak of what is on its boards. */
import { definitionOf } from '../components/index.ts';
import { isKind, kinds } from '../components/kinds.ts';
import { linkMetrics } from '../components/link.ts';
import { inputProblems } from '../scenarios/compile.ts';
import { parseDuration } from '../scenarios/measures.ts';
import { unknown } from '../scenarios/nearest.ts';
import { key, shorten, show } from '../scenarios/result.ts';
import type { RawTime, Scenario } from '../scenarios/types.ts';
import { inPlace, lessonFault, lessonProblem, type Read } from './faults.ts';
import { quotedNumber } from './figures.ts';
import { expressionFor, goalLineFor } from './goalMeaning.ts';
import { type PlacedDirective, readText } from './text.ts';
import type { Directive, Lesson, LessonProblem, Setting } from './types.ts';

export function checkLesson(lesson: Lesson): readonly LessonProblem[] {
  const { labels = {}, start, solution } = lesson;
  const named = Object.keys(labels).flatMap((id) =>
    missing(id, start, solution).map((inner) => inPlace('labels', inPlace(key(id), inner))),
  );
  return [...checkNames(lesson), ...named, ...checkGoals(lesson), ...checkTexts(lesson)];
}

function checkNames({ goals, facts = [] }: Lesson): LessonProblem[] {
  const twice = (names: readonly string[], place: (i: number) => string) =>
    names.flatMap((name, i) =>
      names.indexOf(name) < i ? [lessonProblem(place(i), 'duplicateName', { name })] : [],
    );
  return [
    ...twice(
      goals.map(({ id }) => id),
      (i) => `goals[${i}].id`,
    ),
    ...twice(facts, (i) => `facts[${i}]`),
  ];
}

function checkGoals({ goals, start, solution }: Lesson): LessonProblem[] {
  return goals.flatMap(({ check, at, from }, i) => {
    const times = checkTimes({ at, from });
    const none = check.length === 0 ? [lessonProblem('check', 'goalEmpty', {})] : [];
    const lines = check.flatMap((line, n) => {
      // What a solution adds may be spoken of as well.
      const read = goalLineFor(line, start);
      if (read.ok || (solution && goalLineFor(line, solution).ok)) return [];
      return [inPlace(`check[${n}]`, read.problem)];
    });
    return [...times, ...none, ...lines].map((inner) => inPlace(`goals[${i}]`, inner));
  });
}

function checkTimes(times: {
  readonly at?: RawTime | undefined;
  readonly from?: RawTime | undefined;
}): LessonProblem[] {
  return Object.entries(times).flatMap(([name, raw]) => {
    const read = raw === undefined ? undefined : parseDuration(raw);
    return read === undefined || read.ok ? [] : [inPlace(name, read.problem)];
  });
}

// --- The text -------------------------------------------------------------------------------------

function checkTexts(lesson: Lesson): LessonProblem[] {
  return (['en', 'zh'] as const).flatMap((language) => {
    const markdown = lesson.text[language];
    if (markdown === undefined) return [];
    const { steps, directives, problems } = readText(markdown);
    const empty = steps.length === 0 ? [lessonProblem('', 'noText', {})] : [];
    const faults = [...empty, ...problems, ...checkDirectives(directives, lesson)];
    return faults.map((inner) => ({ ...inner, place: `text.${language}${inner.place}` }));
  });
}

function checkDirectives(
  directives: readonly PlacedDirective[],
  lesson: Lesson,
): readonly LessonProblem[] {
  const questions = new Set<string>();
  return directives.flatMap((placed) => {
    const { directive, line } = placed;
    const faults = [...checkDirective(placed, lesson)];
    if (directive.is === 'predict') {
      const { id } = directive;
      if (questions.has(id)) faults.push(lessonProblem('', 'duplicateName', { name: id }));
      questions.add(id);
    }
    return faults.map((inner) => inPlace(`:${line}`, inner));
  });
}

function checkDirective(
  { directive, label }: PlacedDirective,
  lesson: Lesson,
): readonly LessonProblem[] {
  const { start, solution } = lesson;
  switch (directive.is) {
    case 'set':
      return settingProblems(directive.settings, start, solution);
    case 'do':
      return inputProblems(start, [{ ...directive.input, at: 0 }]).map(withoutPlace);
    case 'highlight':
      return directive.ids.flatMap((id) => missing(id, start, solution));
    case 'run':
      return 'until' in directive ? untilProblems(directive.until, start, solution) : [];
    case 'chart':
      return directive.series.flatMap(({ owner, metric }) =>
        metricProblem(owner, metric, start, solution),
      );
    case 'fidelity':
      return isKind(directive.kind) ? [] : [strangeName(directive.kind, kinds)];
    case 'goal': {
      const ids = lesson.goals.map(({ id }) => id);
      if (ids.includes(directive.goal)) return [];
      const known = unknown(directive.goal, ids);
      return [lessonProblem('', 'unknownGoal', { culprit: show(directive.goal), ...known })];
    }
    case 'value':
      return figureProblems(directive, label, lesson);
    case 'predict':
      return [];
  }
}

const strangeName = (name: string, known: readonly string[]) =>
  lessonProblem('', 'unknownName', { culprit: show(name), ...unknown(name, known) });

const withoutPlace = (problem: LessonProblem): LessonProblem => ({ ...problem, place: '' });

/** Of the boards that there are, the first that has nothing against it decides. */
function onEither(
  boards: readonly (Scenario | undefined)[],
  complaints: (board: Scenario) => readonly LessonProblem[],
): readonly LessonProblem[] {
  const all = boards.flatMap((board) => (board ? [complaints(board)] : []));
  return all.find((found) => found.length === 0) ?? all[0] ?? [];
}

function settingProblems(
  settings: readonly Setting[],
  ...boards: (Scenario | undefined)[]
): readonly LessonProblem[] {
  return settings.flatMap((setting) =>
    onEither(boards, (board) =>
      inputProblems(board, [{ at: 0, do: 'set', ...setting }]).map(withoutPlace),
    ),
  );
}

function missing(id: string, ...boards: (Scenario | undefined)[]): readonly LessonProblem[] {
  return onEither(boards, (board) => {
    const ids = [
      ...board.components,
      ...board.links,
      ...(board.frames ?? []),
      ...(board.annotations ?? []),
    ].map((one) => one.id);
    if (ids.includes(id)) return [];
    return [lessonProblem('', 'notOnBoard', { id: show(id), ...unknown(id, ids) })];
  });
}

function metricsOf(owner: string, board: Scenario) {
  const component = board.components.find(({ id }) => id === owner);
  if (component) return definitionOf(component.kind)?.metrics;
  return board.links.some(({ id }) => id === owner) ? linkMetrics : undefined;
}

function metricProblem(
  owner: string,
  metric: string,
  ...boards: (Scenario | undefined)[]
): readonly LessonProblem[] {
  const absent = missing(owner, ...boards);
  if (absent.length > 0) return absent;
  return onEither(boards, (board) => {
    const metrics = metricsOf(owner, board) ?? {};
    return Object.hasOwn(metrics, metric) ? [] : [strangeName(metric, Object.keys(metrics))];
  });
}

/** Only levels and counters have a value at every moment. */
function untilProblems(
  { owner, metric }: Extract<Extract<Directive, { is: 'run' }>, { until: unknown }>['until'],
  ...boards: (Scenario | undefined)[]
): readonly LessonProblem[] {
  const strange = metricProblem(owner, metric, ...boards);
  if (strange.length > 0) return strange;
  return onEither(boards, (board) => {
    const metrics = metricsOf(owner, board) ?? {};
    const momentary = Object.fromEntries(
      Object.entries(metrics).filter(([, { stat }]) => stat !== 'distribution'),
    );
    return Object.hasOwn(momentary, metric) ? [] : [strangeName(metric, Object.keys(momentary))];
  });
}

function figureProblems(
  { figure }: Extract<Directive, { is: 'value' }>,
  label: string,
  lesson: Lesson,
): readonly LessonProblem[] {
  const board = lesson[figure.in];
  if (board === undefined) return [lessonProblem('', 'solutionMissing', {})];
  const strange = settingProblems(figure.with, board);
  if (strange.length > 0) return strange;
  const meaning = expressionFor(figure.of, board);
  const read = meaning.ok && meaning.value.isText ? notANumber(label) : meaning;
  const quoted = quotedNumber(label);
  return [
    ...checkTimes({ at: figure.at, from: figure.from }),
    ...(read.ok ? [] : [read.problem]),
    ...(quoted ? [] : [lessonProblem('', 'noNumber', { culprit: show(shorten(label)) })]),
  ];
}

const notANumber = (label: string): Read<never> =>
  lessonFault('noNumber', { culprit: show(shorten(label)) });

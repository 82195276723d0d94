/** The structure of a lesson file: which keys there are and what may stand in them. */
import { isPlainObject, own } from '../scenarios/compileParameters.ts';
import { unknown } from '../scenarios/nearest.ts';
import type { Expected } from '../scenarios/problemCodes.ts';
import { key, show } from '../scenarios/result.ts';
import { isId } from '../scenarios/topology.ts';
import { factCounts, isFact } from './facts.ts';
import { inPlace, lessonProblem } from './faults.ts';
import { hideable, type LessonProblem } from './types.ts';

export const lessonLimits = {
  goals: 30,
  checks: 20,
  facts: 493,
  locks: 200,
  labels: 200,
  /** Characters of a title or a sentence, and of the text. */
  words: 2000,
  text: 100_000,
} as const;

type Check = (value: unknown) => readonly LessonProblem[];
interface Field {
  readonly check: Check;
  readonly isOptional?: true;
}
type Fields = Readonly<Record<string, Field>>;

const wrong = (value: unknown, expected: Expected) => [
  lessonProblem('', 'wrongType', { culprit: show(value), expected }),
];
const optional = (check: Check): Field => ({ check, isOptional: true });
const needed = (check: Check): Field => ({ check });
const anything: Check = () => [];

const record =
  (fields: Fields): Check =>
  (value) => {
    if (!isPlainObject(value)) return wrong(value, 'object');
    const names = Object.keys(fields);
    const strange = Object.keys(value)
      .filter((name) => !names.includes(name))
      .map((name) =>
        lessonProblem(key(name), 'unknownKey', { key: show(name), ...unknown(name, names) }),
      );
    const inside = names.flatMap((name) => {
      const item = own(value, name);
      const field = fields[name];
      if (item !== undefined) return field.check(item).map((inner) => inPlace(name, inner));
      return field.isOptional ? [] : [lessonProblem('', 'notThere', { key: name })];
    });
    return [...strange, ...inside];
  };

const list =
  (what: string, most: number, check: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return wrong(value, 'list');
    if (value.length > most) {
      return [lessonProblem('', 'tooMany', { what, count: value.length, most })];
    }
    return value.flatMap((item, i) => check(item).map((inner) => inPlace(`[${i}]`, inner)));
  };

const text =
  (most: number): Check =>
  (value) => {
    if (typeof value !== 'string') return wrong(value, 'text');
    if (value.length <= most) return [];
    return [lessonProblem('', 'tooLong', { culprit: show(value), length: value.length, most })];
  };

const words =
  (most: number): Check =>
  (value) => {
    if (!isPlainObject(value)) return wrong(value, 'object');
    const said = [own(value, 'en'), own(value, 'zh')].filter((one) => one !== undefined);
    const isEmpty = said.every((one) => typeof one === 'string' && one.trim() === '');
    if (isEmpty) return [lessonProblem('', 'missingWords', {})];
    return record({ en: optional(text(most)), zh: optional(text(most)) })(value);
  };

const id: Check = (value) => {
  if (typeof value !== 'string') return wrong(value, 'text');
  return isId(value) ? [] : [lessonProblem('', 'badId', { culprit: show(value) })];
};

const numberIn =
  (min: number, max: number): Check =>
  (value) => {
    if (typeof value !== 'number') return wrong(value, 'number');
    if (value >= min && value <= max) return [];
    const range = { min: String(min), max: String(max) };
    return [lessonProblem('', 'outOfRange', { culprit: show(value), ...range })];
  };

const whole =
  (min: number, max: number): Check =>
  (value) =>
    typeof value === 'number' && !Number.isInteger(value)
      ? [lessonProblem('', 'unreadable', { culprit: show(value), meant: 'integer' })]
      : numberIn(min, max)(value);

const choice =
  (options: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && options.includes(value)
      ? []
      : [
          lessonProblem('', 'notAChoice', {
            culprit: show(value),
            ...unknown(String(value), options),
          }),
        ];

const time: Check = (value) =>
  typeof value === 'string' || typeof value === 'number' ? [] : wrong(value, 'text');

const fact: Check = (value) =>
  typeof value === 'string' && isFact(value)
    ? []
    : [lessonProblem('', 'badFact', { culprit: show(value), most: factCounts.length })];

const goal = record({
  id: needed(id),
  words: needed(words(lessonLimits.words)),
  hint: optional(words(lessonLimits.words)),
  check: needed(list('checks', lessonLimits.checks, text(lessonLimits.words))),
  at: optional(time),
  from: optional(time),
});

const view = record({
  hide: optional(list('panels', hideable.length, choice(hideable))),
  lock: optional(list('locks', lessonLimits.locks, text(200))),
  speed: optional((value) => (value === 'fastest' ? [] : numberIn(0.000001, 1000)(value))),
});

/** By id of what is named; whether there is such a thing, `check.ts` tells. */
const labels: Check = (value) => {
  if (!isPlainObject(value)) return wrong(value, 'object');
  const entries = Object.entries(value);
  if (entries.length > lessonLimits.labels) {
    const values = { what: 'labels', count: entries.length, most: lessonLimits.labels };
    return [lessonProblem('', 'tooMany', values)];
  }
  return entries.flatMap(([name, said]) =>
    words(200)(said).map((inner) => inPlace(key(name), inner)),
  );
};

const lesson = record({
  $schema: optional(text(2000)),
  format: needed(anything),
  version: needed(anything),
  id: needed(id),
  chapter: optional(whole(1, factCounts.length)),
  title: needed(words(200)),
  summary: needed(words(lessonLimits.words)),
  minutes: optional(whole(1, 600)),
  facts: optional(list('facts', lessonLimits.facts, fact)),
  goals: needed(list('goals', lessonLimits.goals, goal)),
  view: optional(view),
  labels: optional(labels),
  // The boards are read as scenarios are.
  start: optional(anything),
  solution: optional(anything),
  text: needed(words(lessonLimits.text)),
});

/** Everything but what only makes sense together with the boards: see `check.ts`. */
export function headProblems(file: unknown): readonly LessonProblem[] {
  return lesson(file);
}

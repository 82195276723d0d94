/** What zod found wrong with the structure, as problems that name place, culprit and remedy. */
import type { core } from 'zod/mini';
import { kinds } from '../components/kinds.ts';
import { isPlainObject, own } from './compileParameters.ts';
import { unknown } from './nearest.ts';
import type { Expected } from './problemCodes.ts';
import { key, problem, show } from './result.ts';
import type { ScenarioSchema } from './schema.ts';
import type { Problem } from './types.ts';

type Path = readonly PropertyKey[];

/** `components[2].params.serviceTime`. */
export function placeOf(path: Path): string {
  let place = '';
  for (const step of path) {
    if (typeof step === 'number') place += `[${step}]`;
    else place += place === '' ? key(String(step)) : `.${key(String(step))}`;
  }
  return place;
}

/** What stands at a path; `there` is false when its last step leads nowhere. */
function lookAt(file: unknown, path: Path): { readonly value: unknown; readonly there: boolean } {
  let value = file;
  for (const step of path) {
    if (Array.isArray(value) && typeof step === 'number') {
      value = value[step];
    } else {
      const name = String(step);
      if (!isPlainObject(value) || !Object.hasOwn(value, name)) {
        return { value: undefined, there: false };
      }
      value = value[name];
    }
  }
  return { value, there: value !== undefined };
}

/** Which keys are known where unknown ones were found. */
function knownKeys(schema: ScenarioSchema, path: Path, value: unknown): string[] {
  const part = path.findLast((step) => typeof step === 'string');
  if (part === undefined) return Object.keys(schema.scenario.shape);
  if (part === 'links' || part === 'link') return Object.keys(schema.link.shape);
  if (part === 'frames') return Object.keys(schema.frame.shape);
  if (part === 'annotations') return Object.keys(schema.annotation.shape);
  if (part === 'run') return Object.keys(schema.run.shape);
  if (part === 'branches') return Object.keys(schema.branch.shape);
  if (part === 'moment' || part === 'end' || part === 'forkedAt') {
    return Object.keys(schema.moment.shape);
  }
  if (part === 'inputs') {
    const action = isPlainObject(value) ? own(value, 'do') : undefined;
    const option = schema.input.def.options.find(({ shape }) => shape.do.def.values[0] === action);
    return Object.keys(option?.shape ?? {});
  }
  return Object.keys(schema.component.def.options[0].shape);
}

const expectations: Readonly<Record<string, Expected>> = {
  object: 'object',
  array: 'list',
  tuple: 'position',
  string: 'text',
  number: 'number',
  int: 'number',
};

export function problemsOf(
  issue: core.$ZodIssue,
  file: unknown,
  schema: ScenarioSchema,
): Problem[] {
  const { path } = issue;
  const place = placeOf(path);
  const { value, there } = lookAt(file, path);
  const culprit = show(value);
  const last = path.at(-1);
  if (!there && typeof last === 'string') {
    return [problem(placeOf(path.slice(0, -1)), 'notThere', { key: last })];
  }
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeys(schema, path, value);
      return issue.keys.map((name) => {
        const values = { key: show(name), ...unknown(name, known) };
        return problem(place === '' ? key(name) : `${place}.${key(name)}`, 'unknownKey', values);
      });
    }
    case 'invalid_union': {
      const known = issue.discriminator === 'kind' ? kinds : actionsOf(schema);
      const values = { culprit, ...unknown(String(value), known) };
      if (issue.discriminator === 'kind') return [problem(place, 'unknownKind', values)];
      if (issue.discriminator === 'do') return [problem(place, 'unknownAction', values)];
      if (last === 'speed') return [problem(place, 'wrongType', { culprit, expected: 'number' })];
      return [problem(place, 'unreadable', { culprit, meant: 'duration' })];
    }
    case 'invalid_value': {
      const choices = unknown(String(value), issue.values.map(String));
      const is = last === 'format' || last === 'version' ? 'wrongType' : 'notAChoice';
      if (is === 'wrongType') return [problem(place, is, { culprit, expected: 'scenario' })];
      return [problem(place, is, { culprit, ...choices })];
    }
    case 'too_big':
    case 'too_small':
      return [outOfBounds(issue, place, value)];
    case 'custom':
      if (path.at(-2) === 'inputs') {
        return [problem(place, 'inputWithoutSubject', {})];
      }
      return [problem(place, 'wrongType', { culprit, expected: 'object' })];
    case 'invalid_type': {
      if (issue.expected === 'int' && typeof value === 'number') {
        return [problem(place, 'unreadable', { culprit, meant: 'integer' })];
      }
      const expected = expectations[issue.expected] ?? 'object';
      return [problem(place, 'wrongType', { culprit, expected })];
    }
    default:
      return [problem(place, 'wrongType', { culprit, expected: 'scenario' })];
  }
}

function actionsOf(schema: ScenarioSchema): string[] {
  return schema.input.def.options.map(({ shape }) => shape.do.def.values[0]);
}

function outOfBounds(
  issue: core.$ZodIssueTooBig | core.$ZodIssueTooSmall,
  place: string,
  value: unknown,
): Problem {
  const culprit = show(value);
  if (issue.origin === 'array') {
    return problem(place, 'wrongType', { culprit, expected: 'position' });
  }
  if (typeof value === 'string' && issue.code === 'too_big') {
    const most = Number(issue.maximum);
    return problem(place, 'tooLong', { culprit, length: value.length, most });
  }
  const min = issue.code === 'too_small' ? String(issue.minimum) : '';
  const max = issue.code === 'too_big' ? String(issue.maximum) : '';
  return problem(place, 'outOfRange', { culprit, min, max });
}

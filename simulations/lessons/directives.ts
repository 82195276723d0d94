/**
 * Directives of a lesson's text, from the attributes they are written with: `{to=60s}`. What one may
 * ask for is listed here and nowhere else, so a lesson can do nothing but this.
 */
import { parseDuration, parseInteger, parseNumber } from '../scenarios/measures.ts';
import { unknown } from '../scenarios/nearest.ts';
import type { LiveInput } from '../scenarios/types.ts';
import { lessonFault, type Read, shown } from './faults.ts';
import { readGoalLine } from './goalText.ts';
import {
  type Directive,
  type DirectiveForm,
  directiveForms,
  type Setting,
  type UntilCondition,
} from './types.ts';

type Name = Directive['is'];
/** In the order they were written; one without a value has ''. */
type Attributes = Readonly<Record<string, string>>;

/** A directive as remark-directive leaves it in the tree. */
export interface WrittenDirective {
  readonly type: DirectiveForm;
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | null | undefined>> | null;
  readonly children: readonly unknown[];
}

const examples: Readonly<Record<Name, string>> = {
  set: ':set[two slots]{worker.concurrency=2}',
  highlight: ':highlight[the queue]{orders}',
  run: ':run[Run to 60 s]{to=60s}',
  do: ':do[Crash it]{crash=worker for=10s}',
  value: ':value[38 ms]{of="orders.waiting.mean" at=60s}',
  fidelity: ':fidelity[what it leaves out]{queue}',
  chart: '::chart[The line]{orders.queueLength}',
  goal: '::goal{keep-up}',
  predict: ':::predict{id=twice answer=2}',
};
const colons: Readonly<Record<DirectiveForm, string>> = {
  textDirective: ':',
  leafDirective: '::',
  containerDirective: ':::',
};

/** `10:30` and `3:1` hold what looks like a directive; without label and attributes it is text. */
export const isPlainText = ({ type, attributes, children }: WrittenDirective): boolean =>
  type === 'textDirective' && children.length === 0 && Object.keys(attributes ?? {}).length === 0;

export function readDirective(written: WrittenDirective): Read<Directive> {
  const { name, type, children } = written;
  const names = Object.keys(directiveForms) as Name[];
  const known = names.find((one) => one === name);
  if (known === undefined) {
    return lessonFault('unknownDirective', { culprit: shown(name), ...unknown(name, names) });
  }
  if (directiveForms[known] !== type) {
    return lessonFault('directiveForm', {
      written: `${colons[type]}${known}`,
      meant: examples[known],
    });
  }
  // What stands in a sentence is nothing without words to show.
  if (type === 'textDirective' && children.length === 0) return needs(known);
  const attributes = Object.fromEntries(
    Object.entries(written.attributes ?? {}).map(([key, value]) => [key, value ?? '']),
  );
  return readers[known](attributes);
}

const needs = (directive: Name) =>
  lessonFault('directiveNeeds', { directive, example: examples[directive] });

/** Attributes by name, and a complaint about the first that has no place here. */
function only(
  directive: Name,
  attributes: Attributes,
  allowed: readonly string[],
): Extract<Read<never>, { ok: false }> | undefined {
  const extra = Object.keys(attributes).find((name) => !allowed.includes(name));
  if (extra === undefined) return undefined;
  return lessonFault('unknownAttribute', {
    attribute: shown(extra),
    example: examples[directive],
  });
}

/** `worker.concurrency`, in two. */
function pair(text: string): readonly [string, string] | undefined {
  const parts = text.split('.');
  const [owner, name] = parts;
  return parts.length === 2 && owner && name ? [owner, name] : undefined;
}

/** Names alone: `{orders worker-a}`. */
function bareNames(attributes: Attributes): readonly string[] | undefined {
  const names = Object.keys(attributes);
  return names.length > 0 && names.every((name) => attributes[name] === '') ? names : undefined;
}

function readSettings(
  entries: Iterable<readonly [string, string]>,
): readonly Setting[] | undefined {
  const settings: Setting[] = [];
  for (const [name, to] of entries) {
    const place = pair(name);
    if (place === undefined || to === '') return undefined;
    settings.push({ target: place[0], param: place[1], to });
  }
  return settings;
}

/** `orders.queueLength > 100`: what the engine can pause at. */
export function readUntil(text: string): Read<UntilCondition> {
  const line = readGoalLine(text);
  if (!line.ok) return line;
  const { left, comparison, right } = line.value;
  const place = left.is === 'path' ? pair(left.text) : undefined;
  if (!place || right.is !== 'number' || (comparison !== '>' && comparison !== '<')) {
    const example = ':run[Until the line is long]{until="orders.queueLength > 100"}';
    return lessonFault('directiveNeeds', { directive: 'run', example });
  }
  const [owner, metric] = place;
  const is = comparison === '>' ? 'above' : 'below';
  return { ok: true, value: { when: 'metric', owner, metric, is, value: right.value } };
}

function readRun(attributes: Attributes): Read<Directive> {
  const extra = only('run', attributes, ['to', 'until', 'restart']);
  if (extra) return extra;
  const { to, until, restart: again } = attributes;
  const restart = again !== undefined;
  if ((to === undefined) === (until === undefined)) return needs('run');
  if (until !== undefined) {
    const read = readUntil(until);
    return read.ok ? { ok: true, value: { is: 'run', restart, until: read.value } } : read;
  }
  const time = parseDuration(to);
  return time.ok ? { ok: true, value: { is: 'run', restart, toMs: time.value } } : time;
}

const acts = ['crash', 'recover', 'slow', 'unslow', 'cut', 'heal', 'send'] as const;

function readDo(attributes: Attributes): Read<Directive> {
  const extra = only('do', attributes, [...acts, 'by', 'for', 'count']);
  if (extra) return extra;
  const [act, another] = acts.filter((name) => attributes[name] !== undefined);
  const target = act && attributes[act];
  if (!act || !target || another) return needs('do');
  const { by, for: lasting, count } = attributes;
  const numbers: Record<string, number | string> = {};
  for (const [name, text, read] of [
    ['by', by, parseNumber],
    ['count', count, parseInteger],
    ['for', lasting, parseDuration],
  ] as const) {
    if (text === undefined) continue;
    const value = read(text);
    if (!value.ok) return value;
    numbers[name] = name === 'for' ? text : value.value;
  }
  const lasts = ['crash', 'slow', 'cut'].includes(act);
  const fits =
    (by !== undefined) === (act === 'slow') &&
    (count === undefined || act === 'send') &&
    (lasting === undefined || lasts);
  if (!fits) return needs('do');
  return { ok: true, value: { is: 'do', input: { do: act, target, ...numbers } as LiveInput } };
}

function readValue(attributes: Attributes): Read<Directive> {
  const extra = only('value', attributes, ['of', 'at', 'from', 'in', 'with']);
  if (extra) return extra;
  const { of, at, from, in: board = 'start', with: changes = '' } = attributes;
  const settings = readSettings(
    changes
      .split(';')
      .filter((part) => part.trim() !== '')
      .map((part): [string, string] => {
        const [name = '', ...to] = part.split('=');
        return [name.trim(), to.join('=').trim()];
      }),
  );
  if (!of || settings === undefined || (board !== 'start' && board !== 'solution')) {
    return needs('value');
  }
  for (const time of [at, from]) {
    const read = time === undefined ? undefined : parseDuration(time);
    if (read && !read.ok) return read;
  }
  const times = { ...(at !== undefined && { at }), ...(from !== undefined && { from }) };
  return {
    ok: true,
    value: { is: 'value', figure: { of, in: board, with: settings, ...times } },
  };
}

const readers: Readonly<Record<Name, (attributes: Attributes) => Read<Directive>>> = {
  set(attributes) {
    const settings = readSettings(Object.entries(attributes));
    if (settings === undefined || settings.length === 0) return needs('set');
    return { ok: true, value: { is: 'set', settings } };
  },
  highlight(attributes) {
    const ids = bareNames(attributes);
    return ids ? { ok: true, value: { is: 'highlight', ids } } : needs('highlight');
  },
  run: readRun,
  do: readDo,
  value: readValue,
  fidelity(attributes) {
    const [kind, another] = bareNames(attributes) ?? [];
    if (kind === undefined || another !== undefined) return needs('fidelity');
    return { ok: true, value: { is: 'fidelity', kind } };
  },
  chart(attributes) {
    const series = (bareNames(attributes) ?? []).map(pair);
    if (series.length === 0 || series.includes(undefined)) return needs('chart');
    const named = series.filter((place) => place !== undefined);
    return {
      ok: true,
      value: { is: 'chart', series: named.map(([owner, metric]) => ({ owner, metric })) },
    };
  },
  goal(attributes) {
    const [goal, another] = bareNames(attributes) ?? [];
    if (goal === undefined || another !== undefined) return needs('goal');
    return { ok: true, value: { is: 'goal', goal } };
  },
  predict(attributes) {
    const extra = only('predict', attributes, ['id', 'answer']);
    if (extra) return extra;
    const { id, answer } = attributes;
    const place = parseInteger(answer);
    if (!id || !place.ok || place.value < 1) return needs('predict');
    return { ok: true, value: { is: 'predict', id, answer: place.value } };
  },
};

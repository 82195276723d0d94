/** Inputs as people say them: `orders capacity = 20`, `worker b crash`; for marks, lists and forks. */
import type { RawValue } from '../../simulations/components/define.ts';
import {
  formatDuration,
  parseDuration,
  showDuration,
  showNumber,
} from '../../simulations/scenarios/quantities.ts';
import type { Input, Scenario } from '../../simulations/scenarios/types.ts';
import type { Translate, Values } from '../i18n/index.ts';
import { textOf } from '../inspector/meaning.ts';
import { type Row, subjectOf } from '../inspector/subject.ts';
import type { Language } from '../stores/view.ts';

/** Everything that has ever stood on the board of a branch, so that what is gone keeps its name. */
export function everOnBoard(scenario: Scenario, inputs: readonly Input[]): Scenario {
  const components = new Map(scenario.components.map((one) => [one.id, one]));
  const links = new Map(scenario.links.map((one) => [one.id, one]));
  for (const input of inputs) {
    if (input.do !== 'add') continue;
    if ('component' in input && !components.has(input.component.id)) {
      components.set(input.component.id, input.component);
    } else if ('link' in input && !links.has(input.link.id)) links.set(input.link.id, input.link);
  }
  return { ...scenario, components: [...components.values()], links: [...links.values()] };
}

export interface Speaker {
  readonly t: Translate;
  readonly language: Language;
  readonly scenario: Scenario;
}

/** With how long it lasts, where it says so. */
export function inputText(input: Input, speaker: Speaker): string {
  const what = inputName(input, speaker);
  const lasts = 'for' in input && input.for !== undefined ? parseDuration(input.for) : null;
  if (!lasts?.ok) return what;
  return speaker.t('timeline.lasting', { what, time: showDuration(lasts.value) });
}

const names = {
  set: 'Set',
  crash: 'Crash',
  recover: 'Recover',
  slow: 'Slow',
  unslow: 'Unslow',
  cut: 'Cut',
  heal: 'Heal',
  add: 'Add',
  remove: 'Remove',
  send: 'Send',
} as const;

/** What was done to whom. */
export function inputName(input: Input, speaker: Speaker): string {
  return speaker.t(`timeline.did${names[input.do]}`, valuesOf(input, speaker));
}

/** What was done, where there is no room for whom. */
export function inputBrief(input: Input, speaker: Speaker): string {
  return speaker.t(`timeline.brief${names[input.do]}`, valuesOf(input, speaker));
}

function valuesOf(input: Input, speaker: Speaker): Values {
  const { language, scenario } = speaker;
  if (input.do === 'add') {
    const added = 'component' in input ? input.component : input.link;
    return { target: nameOf(scenario, added.id) };
  }
  const target = nameOf(scenario, input.target);
  if (input.do === 'set') return { target, ...settingText(input, speaker) };
  if (input.do === 'slow') return { target, factor: showNumber(input.by, language) };
  return input.do === 'send' ? { target, count: input.count ?? 1 } : { target };
}

type SetInput = Extract<Input, { do: 'set' }>;

/** The parameter that a setting is about, with its words; null for what nobody knows any more. */
export function rowOf(input: SetInput, scenario: Scenario): Row | null {
  return subjectOf(scenario, input.target)?.rows.find(({ name }) => name === input.param) ?? null;
}

function settingText(input: SetInput, { t, language, scenario }: Speaker) {
  const row = rowOf(input, scenario);
  const name = row ? row.text.label[language] : input.param;
  // In the middle of an English sentence a label is an ordinary word.
  const param = language === 'en' && /^[A-Z][a-z]/.test(name) ? lowered(name) : name;
  return { param, value: valueText(input.to, row, t, language) };
}

function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function valueText(value: RawValue, row: Row | null, t: Translate, language: Language): string {
  if (Array.isArray(value)) return t('timeline.rows', { count: value.length });
  if (value === null) return t('timeline.none');
  if (!row || row.parameter.type === 'records') return String(value);
  if (row.parameter.type === 'choice') {
    return row.text.options?.[String(value)]?.[language] ?? String(value);
  }
  if (row.parameter.type === 'duration' && typeof value === 'number') return formatDuration(value);
  return textOf(row.parameter, value) || t('timeline.none');
}

export function nameOf(scenario: Scenario, id: string): string {
  const component = scenario.components.find((one) => one.id === id);
  if (component) return component.label ?? id;
  const link = scenario.links.find((one) => one.id === id);
  if (!link) return id;
  if (link.label) return link.label;
  const end = (text: string) => nameOf({ ...scenario, links: [] }, text.split('.')[0] ?? text);
  return `${end(link.from)} → ${end(link.to)}`;
}

/** What things in the log and in conditions are called: owners, kinds of notes, metrics. */
import type { NoteCode, Words } from '../../simulations/components/define.ts';
import { helpOf, networkNoteNames } from '../../simulations/components/help.ts';
import { definitionOf } from '../../simulations/components/index.ts';
import { linkMetrics } from '../../simulations/components/link.ts';
import { linkWords } from '../../simulations/components/strings.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { kindWords } from '../board/kinds.ts';
import { addWords } from '../i18n/index.ts';
import { strings } from './strings.ts';

addWords(strings);

export interface Named {
  readonly id: string;
  readonly name: string;
}

export function componentsOf({ components }: Scenario): Named[] {
  return components.map(({ id, label }) => ({ id, name: label ?? id }));
}

export function linksOf(scenario: Scenario): Named[] {
  return scenario.links.map(({ id }) => ({ id, name: nameOf(id, scenario) }));
}

/** As on the board; a link without a name of its own by its ends. */
export function nameOf(id: string, { components, links }: Scenario): string {
  const component = components.find((one) => one.id === id);
  if (component) return component.label ?? id;
  const link = links.find((one) => one.id === id);
  if (!link) return id;
  if (link.label) return link.label;
  const end = (text: string): string => {
    const owner = text.split('.')[0] ?? text;
    return components.find((one) => one.id === owner)?.label ?? owner;
  };
  return `${end(link.from)} → ${end(link.to)}`;
}

export interface CodeGroup {
  readonly kind: string;
  readonly name: Words;
  readonly codes: readonly { readonly code: string; readonly words: Words }[];
}

const networkName: Words = { en: 'Anything', zh: '任何组件' };

/** The kinds of notes that the components on the board can make, and the network's own. */
export function codesOf(scenario: Scenario): CodeGroup[] {
  const kinds = [...new Set(scenario.components.map(({ kind }) => kind))].filter(
    (kind) => definitionOf(kind) !== undefined,
  );
  const groups = kinds.map((kind) => group(kind, kindWords(kind).name, helpOf(kind)?.notes ?? {}));
  return [...groups, group('', networkName, networkNoteNames)];
}

function group(kind: string, name: Words, notes: Readonly<Record<string, Words>>): CodeGroup {
  return { kind, name, codes: Object.entries(notes).map(([code, words]) => ({ code, words })) };
}

/** What a code is called; of several kinds that have it, as the first says it. */
export function codeWords(code: string, scenario: Scenario): Words {
  for (const { codes } of codesOf(scenario)) {
    const found = codes.find((one) => one.code === code);
    if (found) return found.words;
  }
  return { en: code, zh: code };
}

export interface MetricName {
  readonly metric: string;
  readonly unit: NoteCode['numbers'][string];
  readonly words: Words;
}

/** What of a component or link can be compared with a value: levels and counters. */
export function metricsOf(owner: string, { components, links }: Scenario): MetricName[] {
  const component = components.find(({ id }) => id === owner);
  if (component) {
    const definition = definitionOf(component.kind);
    if (!definition) return [];
    const words = kindWords(component.kind).metrics;
    return Object.entries(definition.metrics)
      .filter(([, { stat }]) => stat !== 'distribution')
      .map(([metric, { unit }]) => ({
        metric,
        unit,
        words: words[metric]?.label ?? { en: metric, zh: metric },
      }));
  }
  if (!links.some(({ id }) => id === owner)) return [];
  return Object.entries(linkMetrics).map(([metric, { unit }]) => ({
    metric,
    unit,
    words: linkWords.metrics[metric as keyof typeof linkMetrics].label,
  }));
}

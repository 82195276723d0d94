/** The words of a kind by name; a kind that this build does not know shows its own name. */
import type { Words } from '../../simulations/components/define.ts';
import { definitionOf } from '../../simulations/components/index.ts';
import { strings } from '../../simulations/components/strings.ts';

export interface KindWords {
  readonly name: Words;
  readonly summary: Words;
  readonly ports: Readonly<Record<string, { readonly label: Words }>>;
  readonly metrics: Readonly<Record<string, { readonly label: Words }>>;
}

const all: Readonly<Record<string, KindWords>> = strings;

export function kindWords(kind: string): KindWords {
  if (definitionOf(kind) && Object.hasOwn(all, kind)) return all[kind];
  const name = { en: kind, zh: kind };
  return { name, summary: name, ports: {}, metrics: {} };
}

export function portWords(kind: string, port: string): Words {
  return kindWords(kind).ports[port]?.label ?? { en: port, zh: port };
}

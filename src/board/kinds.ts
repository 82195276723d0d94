/** The words of a kind by name; a kind that this build does not know shows its own name. */
import type { Words } from '../../simulations/components/define.ts';
import { stringsOf } from '../../simulations/components/strings.ts';

export interface KindWords {
  readonly name: Words;
  readonly summary: Words;
  readonly ports: Readonly<Record<string, { readonly label: Words }>>;
  readonly metrics: Readonly<Record<string, { readonly label: Words }>>;
}

export function kindWords(kind: string): KindWords {
  const known = stringsOf(kind);
  if (known) return known;
  const name = { en: kind, zh: kind };
  return { name, summary: name, ports: {}, metrics: {} };
}

export function portWords(kind: string, port: string): Words {
  return kindWords(kind).ports[port]?.label ?? { en: port, zh: port };
}

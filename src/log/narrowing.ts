/**
 * Which notes a search can find at all. Captions are made on the page, so the engine cannot search
 * them; but whose notes and which kinds may read like what is searched for, it can be told. What
 * passes is a little more than what matches, never less.
 */
import { captionOf, captionText } from '../../simulations/captions.ts';
import { definitionOf } from '../../simulations/components/index.ts';
import { networkNotes } from '../../simulations/components/link.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import type { Language } from '../stores/view.ts';
import { nameOf } from './words.ts';

/** Ids and codes; null for all. */
export interface Narrowing {
  readonly owners: readonly string[] | null;
  readonly codes: readonly string[] | null;
}

/** Every way that a number is written: singular and plural, and each size of unit. */
const samples = [
  0,
  1,
  2,
  0.0005,
  0.5,
  50,
  1500,
  65_000,
  5e6,
  5e9,
  5e13,
  Number.POSITIVE_INFINITY,
  Number.NaN,
];
/** Stands for a name; nobody can type it. */
const anyName = '\u0001';

/** Null where nothing on this board can read like that. `text` is in lower case. */
export function narrowingOf(
  text: string,
  scenario: Scenario,
  language: Language,
): Narrowing | null {
  // What may stand within any number tells nothing.
  if (/^[.,]+$/.test(text)) return { owners: null, codes: null };
  const searched = reduced(text.replace(/(\d)[.,]$/, '$1').replace(/^[.,](?=\d)/, ''));
  const owners = new Set<string>();
  const codes = new Set<string>();
  let pairs = 0;
  let possible = 0;
  const elements = [
    ...scenario.components.map(({ id, kind }) => ({ id, kind })),
    ...scenario.links.map(({ id }) => ({ id, kind: '' })),
  ];
  for (const { id, kind } of elements) {
    const texts = textsOf(kind, language);
    const name = reduced(nameOf(id, scenario).toLowerCase());
    for (const [code, captions] of texts) {
      pairs++;
      if (!captions.some((one) => one.replace(anyName, () => name).includes(searched))) continue;
      possible++;
      owners.add(id);
      codes.add(code);
    }
  }
  if (possible === 0) return null;
  if (possible === pairs) return { owners: null, codes: null };
  const isAllOwners = owners.size === elements.length;
  return { owners: isAllOwners ? null : [...owners], codes: [...codes] };
}

/** All that notes of a kind may read like, numbers aside; the network's for what is no component. */
function textsOf(kind: string, language: Language): Texts {
  const key = `${language} ${kind}`;
  const known = written.get(key) ?? write(kind, language);
  written.set(key, known);
  return known;
}

type Texts = readonly (readonly [code: string, captions: readonly string[]])[];
const written = new Map<string, Texts>();

function write(kind: string, language: Language): Texts {
  const own = Object.keys(definitionOf(kind)?.notes ?? {});
  const network = Object.keys(networkNotes).filter((code) => !own.includes(code));
  const about = { time: 0, sequence: 0, owner: anyName, message: 1 };
  const texts = (code: string, from: string): [string, string[]] => {
    const all = samples.map((number) => {
      const note = { ...about, kind: from, code, numbers: [number, number] };
      return reduced(captionText(captionOf(note, language)).toLowerCase());
    });
    return [code, [...new Set(all)]];
  };
  return [
    ...own.map((code) => texts(code, kind)),
    ...network.map((code) => texts(code, 'network')),
  ];
}

/** With every number alike. */
function reduced(text: string): string {
  return text.replace(/\d+(?:[.,]\d+)*/g, '0');
}

/** Notes as sentences, for the page and the terminal alike: pure functions of a note and the words. */
import type { NoteCode, Unit, Words } from './components/define.ts';
import { definitionOf } from './components/index.ts';
import { networkNotes } from './components/link.ts';
import { fillTemplate, networkNoteWords, stringsOf } from './components/strings.ts';
import type { NoteReport } from './protocol.ts';
import { type Language, showQuantity } from './scenarios/showQuantity.ts';
import type { Scenario } from './scenarios/types.ts';

export interface Caption {
  /** The number of a numbered link, `2.1`, on which the message has just set out. */
  readonly step?: string;
  /** The sentence in pieces, so that names can be set apart. */
  readonly parts: readonly { readonly text: string; readonly isName: boolean }[];
  readonly tone: NoteCode['tone'];
}

/** Where labels are looked up; without it things are called by their ids. */
type Named = Pick<Scenario, 'components' | 'links'>;

export function captionOf(note: NoteReport, language: Language, scenario?: Named): Caption {
  const { code, words } = meaningOf(note);
  const name = nameOf(note.owner, scenario);
  const step = stepOf(note, scenario);
  if (!code || !words) {
    return {
      parts: [
        { text: name, isName: true },
        { text: ` ${note.code}`, isName: false },
      ],
      tone: 'plain',
    };
  }
  const values: Record<string, string> = { message: String(note.message) };
  const units: readonly (readonly [string, Unit])[] = Object.entries(code.numbers);
  units.forEach(([key, unit], index) => {
    values[key] = showQuantity(note.numbers[index] ?? Number.NaN, unit, language);
  });
  const names: Record<string, string> = {
    '{component}': name,
    '{to}': note.to === undefined ? otherEnd[language] : nameOf(note.to, scenario),
  };
  const pieces = words[language].split(/(\{component\}|\{to\})/).filter((piece) => piece !== '');
  return {
    ...(step !== undefined && { step }),
    tone: code.tone,
    parts: pieces.map((piece) =>
      Object.hasOwn(names, piece)
        ? { text: names[piece] ?? '', isName: true }
        : { text: fillTemplate(piece, values), isName: false },
    ),
  };
}

/** Where a message would have gone that could not set out. */
const otherEnd: Words = { en: 'the other end', zh: '对端' };

/** A link whose label is a number of this kind is a step of something that is told in steps. */
export const stepPattern = /^\d+\.\d+$/;

/** The number of the step that a note tells of; undefined when it tells of none. */
export function stepOf({ link }: NoteReport, scenario?: Named): string | undefined {
  if (link === undefined) return undefined;
  const label = scenario?.links.find(({ id }) => id === link)?.label;
  return label !== undefined && stepPattern.test(label) ? label : undefined;
}

export function captionText(caption: Caption): string {
  return caption.parts.map((part) => part.text).join('');
}

/** A kind's own note comes before the network's of the same name. */
function meaningOf(note: NoteReport): { code?: NoteCode | undefined; words?: Words | undefined } {
  const definition = definitionOf(note.kind);
  const own =
    definition && Object.hasOwn(definition.notes, note.code)
      ? definition.notes[note.code]
      : undefined;
  if (own) {
    return { code: own, words: stringsOf(note.kind)?.notes[note.code] };
  }
  if (!Object.hasOwn(networkNotes, note.code)) return {};
  const code = note.code as keyof typeof networkNotes;
  return { code: networkNotes[code], words: networkNoteWords[code] };
}

function nameOf(id: string, scenario: Named | undefined): string {
  const component = scenario?.components.find((one) => one.id === id);
  if (component) return component.label ?? id;
  const link = scenario?.links.find((one) => one.id === id);
  if (!link || !scenario) return id;
  if (link.label) return link.label;
  const { components } = scenario;
  const end = (text: string) => nameOf(text.split('.')[0] ?? text, { components, links: [] });
  return `${end(link.from)} → ${end(link.to)}`;
}

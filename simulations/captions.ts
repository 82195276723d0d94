/** Notes as sentences, for the page and the terminal alike: pure functions of a note and the words. */
import type { NoteCode, Unit, Words } from './components/define.ts';
import { definitionOf, type Kind } from './components/index.ts';
import { networkNotes } from './components/link.ts';
import { fillTemplate, networkNoteWords, strings } from './components/strings.ts';
import type { NoteReport } from './protocol.ts';
import { type Language, showQuantity } from './scenarios/showQuantity.ts';
import type { Scenario } from './scenarios/types.ts';

export interface Caption {
  /** The sentence in pieces, so that names can be set apart. */
  readonly parts: readonly { readonly text: string; readonly isName: boolean }[];
  readonly tone: NoteCode['tone'];
}

/** Where labels are looked up; without it things are called by their ids. */
type Named = Pick<Scenario, 'components' | 'links'>;

export function captionOf(note: NoteReport, language: Language, scenario?: Named): Caption {
  const { code, words } = meaningOf(note);
  const name = nameOf(note.owner, scenario);
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
  const pieces = words[language].split(/(\{component\})/).filter((piece) => piece !== '');
  return {
    tone: code.tone,
    parts: pieces.map((piece) =>
      piece === '{component}'
        ? { text: name, isName: true }
        : { text: fillTemplate(piece, values), isName: false },
    ),
  };
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
    const words: Readonly<Record<string, Words>> = strings[note.kind as Kind].notes;
    return { code: own, words: words[note.code] };
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

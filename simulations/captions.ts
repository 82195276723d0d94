/** Notes as sentences: what the event log, the stepper and the terminal read out. */

import type { Unit, Words } from './components/define.ts';
import { definitionOf, type Kind } from './components/index.ts';
import { networkNotes } from './components/link.ts';
import { fillTemplate, networkNoteWords, strings } from './components/strings.ts';
import { FIRST_NETWORK_NOTE, type NetworkNote, networkNoteNames } from './network/base.ts';
import type { Network } from './network/network.ts';
import type { NoteReport } from './protocol.ts';
import { showQuantity } from './scenarios/quantities.ts';

/** Note number `index`, which must still be kept, with names for numbers. */
export function noteReport(network: Network, index: number): NoteReport {
  const { owner, code, ...rest } = network.notes.at(index);
  const component = owner >= 0 ? network.components[owner] : undefined;
  const isNetworks = code >= FIRST_NETWORK_NOTE;
  return {
    ...rest,
    owner: component?.id ?? network.links.id[-1 - owner],
    kind: isNetworks ? 'network' : (component?.kind.id ?? ''),
    code: isNetworks
      ? networkNoteNames[code - FIRST_NETWORK_NOTE]
      : Object.keys(component?.kind.notes ?? {})[code],
  };
}

/** The caption of a note; `name` is what its owner is called on the board, its id if nothing is given. */
export function captionOf(note: NoteReport, language: 'en' | 'zh', name = note.owner): string {
  const isNetworks = note.kind === 'network';
  const units: Readonly<Record<string, Unit>> = isNetworks
    ? networkNotes[note.code as NetworkNote].numbers
    : (definitionOf(note.kind)?.notes[note.code].numbers ?? {});
  const words: Words = isNetworks
    ? networkNoteWords[note.code as NetworkNote]
    : (strings[note.kind as Kind].notes as Record<string, Words>)[note.code];
  const values: Record<string, string> = { component: name, message: String(note.message) };
  Object.entries(units).forEach(([number, unit], i) => {
    values[number] = showQuantity(note.numbers[i], unit, language);
  });
  return fillTemplate(words[language], values);
}

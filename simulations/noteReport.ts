/** A note with names for its numbers; the words for it are in `captions.ts`, which no worker needs. */
import {
  FIRST_NETWORK_NOTE,
  type NetworkNote,
  networkNoteNames,
  routineNetworkNotes,
} from './network/base.ts';
import type { Network } from './network/network.ts';

export interface NoteReport {
  readonly time: number;
  readonly sequence: number;
  /** Component or link id. */
  readonly owner: string;
  readonly kind: string;
  readonly code: string;
  /** 0 when the note is about no message. */
  readonly message: number;
  readonly numbers: readonly number[];
  /** The link on which the message has just set out, and the component at its other end. */
  readonly link?: string;
  readonly to?: string;
}

/** Note number `index`, which must still be kept. */
export function noteReport(network: Network, index: number): NoteReport {
  const { owner, code, link, inputs: _, ...rest } = network.notes.at(index);
  const component = owner >= 0 ? network.components[owner] : undefined;
  const isNetworks = code >= FIRST_NETWORK_NOTE;
  return {
    ...rest,
    owner: component?.id ?? network.links.id[-1 - owner],
    kind: isNetworks ? 'network' : (component?.kind.id ?? ''),
    code: isNetworks
      ? networkNoteNames[code - FIRST_NETWORK_NOTE]
      : Object.keys(component?.kind.notes ?? {})[code],
    ...(link >= 0 && {
      link: network.links.id[link],
      to: network.components[network.links.to[link]].id,
    }),
  };
}

/** Whether a note's code tells of something breaking, healing, coming or going. */
export function isIncident(code: number): boolean {
  if (code < FIRST_NETWORK_NOTE) return false;
  return !routineNetworkNotes.has(networkNoteNames[code - FIRST_NETWORK_NOTE] as NetworkNote);
}

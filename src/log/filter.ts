/** What people choose in the head of the log, and the question to the engine that follows from it. */
import type { NoteCode } from '../../simulations/components/define.ts';
import type { LogFilter } from '../../simulations/protocol.ts';
import { searchedMessage } from './find.ts';
import type { Narrowing } from './narrowing.ts';

export type Tone = NoteCode['tone'];
export const tones = ['plain', 'good', 'warn', 'bad'] as const satisfies readonly Tone[];

/** In place of an id: whatever is selected on the board. */
export const selected = '@selected';

export interface Choice {
  /** '' for all, `selected`, or an id. */
  readonly owner: string;
  /** None chosen means all. */
  readonly tones: readonly Tone[];
  /** '' for all. */
  readonly code: string;
  /** Only what is about the message that is followed. */
  readonly followed: boolean;
  readonly text: string;
}

export const everything: Choice = { owner: '', tones: [], code: '', followed: false, text: '' };

export function filterOf(
  choice: Choice,
  selection: readonly string[],
  message: number | null,
  narrowing: Narrowing = { owners: null, codes: null },
): LogFilter {
  const chosen = choice.owner === selected ? selection : choice.owner ? [choice.owner] : [];
  const owners = both(chosen.length > 0 ? chosen : null, narrowing.owners);
  const codes = both(choice.code ? [choice.code] : null, narrowing.codes);
  const about = searchedMessage(choice.text) ?? (choice.followed ? message : null);
  const isAllTones = choice.tones.length === 0 || choice.tones.length === tones.length;
  return {
    ...(owners && { owners }),
    ...(codes && { codes }),
    ...(!isAllTones && { tones: choice.tones }),
    ...(about !== null && { message: about }),
  };
}

/** What is in both lists; null stands for all. */
function both(a: readonly string[] | null, b: readonly string[] | null): readonly string[] | null {
  return a && b ? a.filter((one) => b.includes(one)) : (a ?? b);
}

/** Nothing can pass: there is no need to ask. */
export function isImpossible({ owners, codes }: LogFilter): boolean {
  return owners?.length === 0 || codes?.length === 0;
}

export function isEverything({ owner, tones: some, code, followed, text }: Choice): boolean {
  return !owner && some.length === 0 && !code && !followed && text.trim() === '';
}

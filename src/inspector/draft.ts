/**
 * What happens to the text of one field between the reader's keystrokes and the document, as a pure
 * state machine. The text is the reader's own: nothing reaches the document before it is committed
 * (Enter, leaving the field, or a short pause), nothing invalid ever does, and what the document
 * says in the meantime (undo, another hand) replaces a text nobody is editing.
 */

import type { RawValue } from '../../simulations/components/define.ts';
import type { Problem } from '../../simulations/scenarios/types.ts';

/** What a text means to its parameter: a value to keep (`undefined` is the default), or a problem. */
export type Meaning =
  | { readonly ok: true; readonly raw: RawValue | undefined }
  | { readonly ok: false; readonly problem: Pick<Problem, 'code' | 'values'> };

export interface Draft {
  /** What the document says, as text. */
  readonly committed: string;
  /** What the field shows. */
  readonly text: string;
  readonly focused: boolean;
  /** Set while the text differs from the document because of typing. */
  readonly dirty: boolean;
  /** Whether a problem of this text is to be told: not while a word is still being written. */
  readonly told: boolean;
}

export type DraftEvent =
  | { readonly type: 'focus' }
  | { readonly type: 'write'; readonly text: string }
  /** Typing stopped for a moment. */
  | { readonly type: 'pause' }
  | { readonly type: 'enter' }
  | { readonly type: 'blur' }
  | { readonly type: 'escape' }
  /** The document changed. */
  | { readonly type: 'document'; readonly text: string };

export interface DraftStep {
  readonly draft: Draft;
  /** Present when the document is to be given this value, as one undo step. */
  readonly commit?: { readonly raw: RawValue | undefined };
}

/** How long typing has to stop before a valid text applies by itself. */
export const pauseMs = 400;

export function startDraft(committed: string): Draft {
  return { committed, text: committed, focused: false, dirty: false, told: false };
}

export function stepDraft(
  draft: Draft,
  event: DraftEvent,
  mean: (text: string) => Meaning,
): DraftStep {
  switch (event.type) {
    case 'focus':
      return { draft: { ...draft, focused: true } };
    case 'write': {
      // A problem already told stays told until it is mended, so that the words do not flicker.
      const told = draft.told && !mean(event.text).ok;
      return { draft: { ...draft, text: event.text, dirty: event.text !== draft.committed, told } };
    }
    case 'pause':
      // An emptied field usually waits for a new value: clearing applies when it is meant.
      return draft.text.trim() === '' ? { draft } : settle(draft, mean);
    case 'enter':
      return settle(draft, mean);
    case 'blur': {
      const step = settle(draft, mean);
      const next = { ...step.draft, focused: false };
      // A valid text gives way to the document's own spelling as soon as nobody is in the field.
      return {
        ...step,
        draft: next.dirty || step.commit ? next : { ...next, text: next.committed },
      };
    }
    case 'escape':
      return { draft: { ...draft, text: draft.committed, dirty: false, told: false } };
    case 'document': {
      if (event.text === draft.committed) return { draft };
      const committed = event.text;
      const keeps = draft.dirty && draft.focused;
      if (keeps) return { draft: { ...draft, committed, dirty: draft.text !== committed } };
      // What was just typed and committed stays as it was typed while the caret is in it.
      const echo = draft.focused && sameValue(mean(draft.text), mean(committed));
      return {
        draft: {
          ...draft,
          committed,
          text: echo ? draft.text : committed,
          dirty: false,
          told: false,
        },
      };
    }
  }
}

function settle(draft: Draft, mean: (text: string) => Meaning): DraftStep {
  if (!draft.dirty) return { draft };
  const meaning = mean(draft.text);
  if (!meaning.ok) return { draft: { ...draft, told: true } };
  const settled = { ...draft, dirty: false, told: false };
  // The same value in other words is not a change, hence not an undo step.
  if (sameValue(meaning, mean(draft.committed))) return { draft: settled };
  return { draft: settled, commit: { raw: meaning.raw } };
}

function sameValue(a: Meaning, b: Meaning): boolean {
  return a.ok && b.ok && JSON.stringify(a.raw ?? '') === JSON.stringify(b.raw ?? '');
}

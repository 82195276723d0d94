/** The draft of one field, alive: `draft.ts` with a timer, a document, and a caret that may vanish. */
import { useEffect, useRef, useState } from 'react';
import type { RawValue } from '../../../simulations/components/define.ts';
import {
  type Draft,
  type DraftEvent,
  type Meaning,
  pauseMs,
  startDraft,
  stepDraft,
} from '../draft.ts';

export interface DraftOptions {
  /** What the document says, as text. */
  readonly committed: string;
  readonly mean: (text: string) => Meaning;
  readonly commit: (raw: RawValue | undefined) => void;
}

export function useDraft(options: DraftOptions): {
  draft: Draft;
  send: (event: DraftEvent) => void;
} {
  const [draft, setDraft] = useState(() => startDraft(options.committed));
  const state = useRef({ draft, options, timer: 0 });
  state.current.options = options;

  const send = useRef((event: DraftEvent): void => {
    const now = state.current;
    clearTimeout(now.timer);
    const step = stepDraft(now.draft, event, now.options.mean);
    now.draft = step.draft;
    setDraft(step.draft);
    if (event.type === 'write')
      now.timer = window.setTimeout(() => send({ type: 'pause' }), pauseMs);
    if (step.commit) now.options.commit(step.commit.raw);
  }).current;

  useEffect(() => send({ type: 'document', text: options.committed }), [options.committed, send]);
  // A field may go (another component is selected) before it is left: what was typed still counts.
  useEffect(() => {
    const { current } = state;
    return () => {
      clearTimeout(current.timer);
      const step = stepDraft(current.draft, { type: 'blur' }, current.options.mean);
      if (step.commit) current.options.commit(step.commit.raw);
    };
  }, []);
  return { draft, send };
}

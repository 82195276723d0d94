/** The story of a message, or of a stretch of time: asked of the engine, and again when there is more. */
import { useEffect, useState } from 'react';
import { engine } from '../engine/engine.ts';
import { useRun } from '../stores/run.ts';
import { type Story, storyOf } from './story.ts';

export type Question =
  | { readonly message: number }
  /** Simulated ms. */
  | { readonly from: number; readonly to: number };

export type Answer =
  | { readonly state: 'loading' | 'none' }
  | { readonly state: 'found'; readonly story: Story };

/** Wall ms between two looks at a story that goes on. */
const lookAgainMs = 1500;
/** Whoever asks later takes the place of who asked before; once more is enough to have one's turn. */
const retryMs = 350;

interface Known {
  readonly run: string;
  readonly answer: Answer;
  /** Simulated ms up to which it has been looked. */
  readonly until: number;
}

const nothing: Known = { run: '', answer: { state: 'loading' }, until: 0 };
/** What was found last: the panel and the dialog are mostly about the same. */
let last = nothing;

export function useStory(question: Question | null): Answer {
  const run = useRunKey();
  const [known, setKnown] = useState(last);
  const [from, to, message] = keyOf(question);
  const { answer, until } = known;
  const isKnown = known.run === run && tellsOf(answer, message);

  useEffect(() => {
    if (isKnown || (message === 0 && Number.isNaN(from))) return;
    if (last.run === run && tellsOf(last.answer, message)) {
      setKnown(last);
      return;
    }
    setKnown(nothing);
    return ask(message > 0 ? { message } : { from, to }, run, setKnown);
  }, [isKnown, run, message, from, to]);

  // What was still under way may have gone on, and what was not there yet may have come.
  const isOpen = message > 0 && known.run === run && goesOn(answer);
  useEffect(() => {
    if (!isOpen) return;
    let forget = () => {};
    const timer = setInterval(() => {
      if (useRun.getState().time <= until + 1) return;
      clearInterval(timer);
      forget = ask({ message }, run, setKnown);
    }, lookAgainMs);
    return () => {
      clearInterval(timer);
      forget();
    };
  }, [isOpen, until, message, run]);

  if (question === null || known.run !== run) return { state: 'loading' };
  return message > 0 && answer.state === 'found' && !isKnown ? { state: 'loading' } : answer;
}

function tellsOf(answer: Answer, message: number): boolean {
  return answer.state === 'found' && message > 0 && answer.story.byId.has(message);
}

function goesOn(answer: Answer): boolean {
  return answer.state === 'none' || (answer.state === 'found' && isUnfinished(answer.story));
}

function keyOf(question: Question | null): readonly [number, number, number] {
  if (question === null) return [Number.NaN, Number.NaN, 0];
  if ('message' in question) return [Number.NaN, Number.NaN, question.message];
  return [question.from, question.to, 0];
}

/** Runs begun; one that begins anew from an edited board has other messages by the same numbers. */
let runs = 0;
useRun.subscribe((now, before) => {
  if (now.status === 'loading' && before.status !== 'loading') runs += 1;
});

/** A new one whenever what has been found need not be true any more. */
function useRunKey(): string {
  const branch = useRun(({ history }) => history?.current ?? 0);
  const begun = useRun(() => runs);
  return `${begun} ${branch}`;
}

function isUnfinished({ trace }: Story): boolean {
  return trace.messages.some(({ end }) => end === null) && !trace.truncated;
}

/** Returns how not to be told any more. */
function ask(question: Question, run: string, tell: (known: Known) => void): () => void {
  let isWanted = true;
  const { time } = useRun.getState();
  const once = () =>
    'message' in question
      ? engine.trace(question.message)
      : engine.traceWindow(question.from, question.to);
  const look = async () => {
    const first = await once();
    if (first || !isWanted) return first;
    await new Promise((resolve) => setTimeout(resolve, retryMs));
    return isWanted ? once() : null;
  };
  void look().then((trace) => {
    if (!isWanted) return;
    const found: Known = trace
      ? { run, answer: { state: 'found', story: storyOf(trace) }, until: trace.to }
      : { run, answer: { state: 'none' }, until: time };
    if (trace && 'message' in question) last = found;
    tell(found);
  });
  return () => {
    isWanted = false;
  };
}

/**
 * The run in words, for whoever listens: what its notes tell, what becomes saturated, when it runs
 * and stops. Incidents and single steps are said by the captions over the board, not twice.
 */
import { useEffect, useState } from 'react';
import { captionOf, captionText } from '../../simulations/captions.ts';
import { flags, type NoteReport } from '../../simulations/protocol.ts';
import { spokenNumbers } from '../board/live.ts';
import { useStates } from '../board/states.ts';
import { addWords, useTranslation } from '../i18n/index.ts';
import { useDocument } from '../stores/document.ts';
import { useRun } from '../stores/run.ts';
import { clockText } from '../timeline/clock.ts';
import styles from './Narrator.module.css';
import { useNarration } from './store.ts';
import { strings } from './strings.ts';
import { createTelling, weightOf } from './telling.ts';

addWords(strings);

const lookEveryMs = 250;
const linesKept = 40;

export function Narrator() {
  const { t } = useTranslation();
  const on = useNarration((narration) => narration.on);
  const lines = useLines(on);
  return (
    <div className={styles.hidden} role="log" aria-live="polite" aria-label={t('narration.log')}>
      {lines.map(({ key, text }) => (
        <p key={key}>{text}</p>
      ))}
    </div>
  );
}

interface Line {
  readonly key: number;
  readonly text: string;
}

function useLines(on: boolean): readonly Line[] {
  const { t, language } = useTranslation();
  const [lines, setLines] = useState<readonly Line[]>([]);
  useEffect(() => {
    if (!on) return;
    const telling = createTelling();
    let known = useRun.getState().captions.at(-1);
    let key = Date.now();
    const say = (text: string) =>
      setLines((before) => [...before.slice(1 - linesKept), { key: key++, text }]);
    const hearNotes = (captions: readonly NoteReport[]) => {
      const { scenario } = useDocument.getState();
      for (const note of captions.slice(captions.indexOf(known as NoteReport) + 1)) {
        if (note.kind === 'network') continue;
        const caption = captionOf(note, language, scenario);
        const text = captionText(caption);
        telling.hear({ text, time: note.time, weight: weightOf(caption.tone) });
      }
      known = captions.at(-1);
    };
    const stops = [
      useRun.subscribe((now, before) => {
        if (now.captions !== before.captions) {
          if (now.status === 'playing') hearNotes(now.captions);
          else known = now.captions.at(-1);
        }
        if (now.status === before.status) return;
        telling.forget();
        const time = clockText(now.time);
        if (now.status === 'playing') say(t('narration.playing', { time }));
        else if (before.status === 'playing' && !now.ended) say(t('narration.paused', { time }));
      }),
      useStates.subscribe((now, before) => {
        for (const id of saturationOf(now.flags, before.flags)) {
          const is = ((now.flags[id] ?? 0) & flags.saturated) !== 0;
          const { components } = useDocument.getState().scenario;
          const name = components.find((one) => one.id === id)?.label ?? id;
          const text = is
            ? t('narration.saturated', { name, numbers: spokenNumbers(id) })
            : t('narration.relieved', { name });
          telling.hear({ text, time: useRun.getState().time, weight: is ? 4 : 1 });
        }
      }),
    ];
    const timer = setInterval(() => {
      if (useRun.getState().status !== 'playing') return;
      const told = telling.tell(performance.now());
      if (!told) return;
      const { text, others } = told;
      const whole = others > 0 ? t('narration.more', { text, count: others }) : text;
      say(t('narration.at', { time: clockText(told.time), text: whole }));
    }, lookEveryMs);
    return () => {
      clearInterval(timer);
      for (const stop of stops) stop();
    };
  }, [on, t, language]);
  return lines;
}

type Flags = Readonly<Record<string, number>>;

/** Components that became saturated, or are no longer. */
function saturationOf(now: Flags, before: Flags): string[] {
  const ids = new Set([...Object.keys(now), ...Object.keys(before)]);
  return [...ids].filter((id) => (((now[id] ?? 0) ^ (before[id] ?? 0)) & flags.saturated) !== 0);
}

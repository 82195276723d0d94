/**
 * The run in words, for whoever listens: what its notes tell, what becomes saturated, when it runs
 * and stops. Incidents and single steps are said by the captions over the board, not twice.
 */
import { useEffect, useState } from 'react';
import { captionOf } from '../../simulations/captions.ts';
import { flags, type NoteReport } from '../../simulations/protocol.ts';
import { spokenNumbers } from '../board/live.ts';
import { useStates } from '../board/states.ts';
import { addWords, useTranslation } from '../i18n/index.ts';
import { useDocument } from '../stores/document.ts';
import { useRun } from '../stores/run.ts';
import { clockText } from '../timeline/clock.ts';
import { saidCaption } from '../timeline/saidCaption.ts';
import styles from './Narrator.module.css';
import { useNarration } from './store.ts';
import { strings } from './strings.ts';
import { before, createSaturation, createTelling, weightOf } from './telling.ts';

addWords(strings);

const lookEveryMs = 250;
const linesKept = 40;
const fewOthers = 9;

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
        const text = saidCaption(caption);
        telling.hear({ text, time: note.time, weight: weightOf(caption.tone) });
      }
      known = captions.at(-1);
    };
    const saturation = createSaturation();
    const hearSaturation = () => {
      const { scenario } = useDocument.getState();
      const names = new Map(scenario.components.map(({ id, label }) => [id, label ?? id]));
      const now = useStates.getState().flags;
      const isSaturated = (id: string) => ((now[id] ?? 0) & flags.saturated) !== 0;
      for (const { id, is } of saturation.look([...names.keys()], isSaturated)) {
        const name = names.get(id) ?? id;
        const waiting = before(scenario, id).map(
          (one) => `${names.get(one)} ${spokenNumbers(one)}`,
        );
        const text = is
          ? t('narration.saturated', { name, before: waiting.slice(0, 2).join('; ') })
          : t('narration.relieved', { name });
        telling.hear({ text, time: useRun.getState().time, weight: is ? 4 : 1 });
      }
    };
    const stops = [
      useRun.subscribe((now, last) => {
        if (now.captions !== last.captions) {
          if (now.status === 'playing') hearNotes(now.captions);
          else known = now.captions.at(-1);
        }
        if (now.status === last.status) return;
        telling.forget();
        const time = clockText(now.time);
        if (now.status === 'playing') say(t('narration.playing', { time }));
        else if (last.status === 'playing' && !now.ended) say(t('narration.paused', { time }));
      }),
    ];
    const timer = setInterval(() => {
      if (useRun.getState().status !== 'playing') return;
      hearSaturation();
      const told = telling.tell(performance.now());
      if (!told) return;
      const { text, others } = told;
      // Few are worth a word; in a busy run there is always more.
      const isFew = others > 0 && others <= fewOthers;
      const whole = isFew ? t('narration.more', { text, count: others }) : text;
      say(t('narration.at', { time: clockText(told.time), text: whole }));
    }, lookEveryMs);
    return () => {
      clearInterval(timer);
      for (const stop of stops) stop();
    };
  }, [on, t, language]);
  return lines;
}

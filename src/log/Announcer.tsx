/** Says the line that a step or a jump has come to, unless the captions over the board say it. */
import { useEffect, useState } from 'react';
import { captionOf } from '../../simulations/captions.ts';
import type { NoteReport } from '../../simulations/protocol.ts';
import { useTranslation } from '../i18n/index.ts';
import { useDocument } from '../stores/document.ts';
import { useRun } from '../stores/run.ts';
import { clockText } from '../timeline/clock.ts';
import { saidCaption } from '../timeline/saidCaption.ts';
import styles from './EventLog.module.css';
import { useLog } from './log.ts';

/** Long enough for the captions of the same step to have come, and for a key that is held. */
const restMs = 200;

export function Announcer() {
  const { language } = useTranslation();
  const line = useLog((log) => log.lines[log.split - 1]);
  const playing = useRun((run) => run.status === 'playing');
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (playing || !line) return;
    const timer = setTimeout(() => {
      const spoken = useRun.getState().captions.at(-1);
      if (spoken && isOfSameEvent(spoken, line.note)) return;
      const { scenario } = useDocument.getState();
      const text = saidCaption(captionOf(line.note, language, scenario));
      setSaid(`${clockText(line.note.time)} ${text}`);
    }, restMs);
    return () => clearTimeout(timer);
  }, [line, playing, language]);
  return (
    <p className={styles.hidden} aria-live="polite">
      {said}
    </p>
  );
}

function isOfSameEvent(a: NoteReport, b: NoteReport): boolean {
  return a.sequence === b.sequence && a.time === b.time;
}

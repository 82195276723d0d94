/**
 * What just happened, as a line over the board: every noted thing while stepping or paused, and
 * while playing only what breaks and heals. Screen readers hear the same.
 */
import { Suspense, useEffect, useState } from 'react';
import { captionOf } from '../../simulations/captions.ts';
import type { NoteReport } from '../../simulations/protocol.ts';
import { useTranslation } from '../i18n/index.ts';
import { onDemand } from '../loading/later.ts';
import { useDocument } from '../stores/document.ts';
import { useRun } from '../stores/run.ts';
import { useView } from '../stores/view.ts';
import styles from './Captions.module.css';
import { lengthText } from './clock.ts';

const BrokeLine = onDemand(async () => (await import('../log/BrokeLine.tsx')).BrokeLine);

/** Notes of one event shown together; more would hide the board. */
const mostLines = 3;
/** Wall ms that an incident stays while the run goes on. */
const incidentMs = 5000;

export function Captions() {
  const playing = useRun((run) => run.status === 'playing');
  const captions = useRun((run) => run.captions);
  const incident = useIncident(useRun((run) => run.incident));
  const ended = useRun((run) => run.ended);
  const broke = useRun((run) => run.broke !== null) && !playing;
  const quiet = useRun((run) => run.quietStep) && !playing && !ended;
  const notes = playing || ended ? (incident ? [incident] : []) : quiet ? [] : ofOneEvent(captions);
  return (
    <div className={styles.captions} role="status" aria-live="polite">
      <Suspense>{broke && <BrokeLine />}</Suspense>
      {ended && <EndLine />}
      {quiet && <QuietLine />}
      {notes.map((note) => (
        <Line key={`${note.sequence} ${note.owner} ${note.code} ${note.message}`} note={note} />
      ))}
    </div>
  );
}

function EndLine() {
  const { t } = useTranslation();
  const duration = useRun((run) => run.duration);
  return (
    <p className={styles.line}>{t('timeline.endedNote', { duration: lengthText(duration) })}</p>
  );
}

/** Repeated steps are told apart by how many events there have been. */
function QuietLine() {
  const { t } = useTranslation();
  const events = useRun((run) => run.events);
  return (
    <p className={styles.line} data-tone="quiet">
      {t('timeline.quietStep', { number: events.toLocaleString('en') })}
    </p>
  );
}

function Line({ note }: { readonly note: NoteReport }) {
  const language = useView((view) => view.language);
  const scenario = useDocument((document) => document.scenario);
  const caption = captionOf(note, language, scenario);
  return (
    <p className={styles.line} data-tone={caption.tone}>
      {caption.step !== undefined && <b className={styles.step}>{caption.step}</b>}
      {caption.parts.map((part, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence never change places
        part.isName ? <b key={index}>{part.text}</b> : <span key={index}>{part.text}</span>,
      )}
    </p>
  );
}

/** The latest notes that one event made. */
function ofOneEvent(captions: readonly NoteReport[]): readonly NoteReport[] {
  const last = captions.at(-1);
  if (!last) return [];
  return captions
    .filter((note) => note.sequence === last.sequence && note.time === last.time)
    .slice(-mostLines);
}

function useIncident(incident: NoteReport | null): NoteReport | null {
  const [shown, setShown] = useState<NoteReport | null>(null);
  useEffect(() => {
    setShown(incident);
    if (!incident) return;
    const timer = setTimeout(() => setShown(null), incidentMs);
    return () => clearTimeout(timer);
  }, [incident]);
  return shown;
}

import { memo } from 'react';
import { captionOf } from '../../simulations/captions.ts';
import type { LogLine } from '../../simulations/protocol.ts';
import { useTranslation } from '../i18n/index.ts';
import { useDocument } from '../stores/document.ts';
import { useRun } from '../stores/run.ts';
import { useView } from '../stores/view.ts';
import { clockText, isFine } from '../timeline/clock.ts';
import styles from './EventLog.module.css';
import { type Piece, piecesOf, searchedText } from './find.ts';
import { goTo } from './go.ts';
import { useLog } from './log.ts';
import { ToneMark } from './ToneMark.tsx';

export const rowId = (number: number | null) => `log-line-${number}`;

interface LogRowProps {
  readonly line: LogLine;
  readonly index: number;
  readonly top: number;
  /** The last thing that had happened by the moment shown. */
  readonly isNow: boolean;
  /** Not yet happened at the moment shown. */
  readonly isAhead: boolean;
  /** Where the keyboard stands. */
  readonly isActive: boolean;
}

export const LogRow = memo(function LogRow(props: LogRowProps) {
  const { line, top, isNow, isAhead, isActive } = props;
  const { note, number } = line;
  const { t, language } = useTranslation();
  const scenario = useDocument((document) => document.scenario);
  const fine = useRun(isFine);
  const paused = useRun((run) => run.status !== 'playing');
  const search = useLog((log) => log.choice.text);
  const isFollowed = useView((view) => view.message !== null && view.message === note.message);
  const caption = captionOf(note, language, scenario);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it has the keyboard
    // biome-ignore lint/a11y/useFocusableInteractive: the list around it has the focus
    <div
      id={rowId(number)}
      role="option"
      aria-selected={isNow}
      aria-posinset={props.index + 1}
      aria-setsize={-1}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      data-now={isNow || undefined}
      data-ahead={isAhead || undefined}
      data-active={isActive || undefined}
      data-followed={isFollowed || undefined}
      onClick={() => goTo(line)}
    >
      <span className={styles.time}>{clockText(note.time, fine)}</span>
      <ToneMark tone={caption.tone} />
      <span className={styles.caption}>
        {caption.step !== undefined && <b className={styles.step}>{caption.step}</b>}
        {piecesOf(caption, searchedText(search)).map((piece, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence never change places
          <Part key={at} piece={piece} />
        ))}
      </span>
      {isNow && paused && <span className={styles.now}>{t('log.now')}</span>}
    </div>
  );
});

function Part({ piece: { text, isName, isFound } }: { readonly piece: Piece }) {
  const words = isFound ? <mark>{text}</mark> : text;
  return isName ? <b>{words}</b> : words;
}

/**
 * The board for a class: all of the room, one large sentence at a time, and what has been counted so
 * far. Steps are those of the numbered links; the run under it is the same as everywhere.
 */
import { useEffect } from 'react';
import { Board } from '../board/Board.tsx';
import { loadCommands } from '../commands/index.ts';
import { addWords, useTranslation } from '../i18n/index.ts';
import { Banner } from '../shell/Banner.tsx';
import { Part } from '../shell/Part.tsx';
import { useDocument } from '../stores/document.ts';
import { useRun } from '../stores/run.ts';
import { AtSpeed } from './AtSpeed.tsx';
import { Caption } from './Caption.tsx';
import { Chips } from './Chips.tsx';
import './sizes.css';
import './board.css';
import styles from './Classroom.module.css';
import { Counters } from './Counters.tsx';
import { followDigits } from './digits.ts';
import { Head } from './Head.tsx';
import { hasSteps } from './numbered.ts';
import { Settings } from './Settings.tsx';
import { beginClass } from './session.ts';
import { useClassroom } from './store.ts';
import { strings } from './strings.ts';
import { useFraming, useLooks } from './useFraming.ts';
import { useSwipes } from './useSwipes.ts';

addWords(strings);

export function Classroom() {
  const { t } = useTranslation();
  const opened = useDocument((document) => document.opened);
  const isPreparing = useClassroom(({ phase }) => phase === 'preparing');
  // Where there is nothing to step through, cards go on saying what they hold.
  const hasNumbers = useDocument(({ scenario }) => hasSteps(scenario));
  const isAtSpeed = useClassroom((state) => state.isAtSpeed);
  const hasFailed = useRun(({ status }) => status === 'failed');
  const swipes = useSwipes();
  useEffect(() => void loadCommands(), []);
  useEffect(followDigits, []);
  // Another board has another class.
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins again with what has been opened
  useEffect(beginClass, [opened]);
  useFraming();
  useLooks();
  return (
    <div className={`${styles.room} classroom`} data-steps={hasNumbers || undefined}>
      <Head />
      <div className={styles.row}>
        <Chips />
        <Settings />
      </div>
      <div className={styles.foot} {...swipes}>
        <Caption />
        {isAtSpeed ? <AtSpeed /> : <Counters />}
      </div>
      {/* Seen above the words, and reached after them: the board has a stop for every card. */}
      <main
        className={styles.board}
        data-hidden={(isPreparing && !hasFailed) || undefined}
        aria-label={t('classroom.name')}
      >
        <Part>
          <Board />
        </Part>
        <Banner />
      </main>
    </div>
  );
}

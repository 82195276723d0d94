/** What the class is about, how bytes are drawn, and the ways out. */
import { lazy, Suspense } from 'react';
import { hasMoves } from '../board/moves.ts';
import { shortcutOf } from '../commands/index.ts';
import { useTranslation } from '../i18n/index.ts';
import { useLesson } from '../lesson/store.ts';
import { inLanguage } from '../lesson/words.ts';
import { useDocument } from '../stores/document.ts';
import { useView } from '../stores/view.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './Classroom.module.css';
import { mayFillScreen, toggleFullScreen, useFullScreen } from './fullScreen.ts';
import { letGo } from './letGo.ts';
import { toggleSpeed } from './moves.ts';
import { Requests } from './Requests.tsx';
import { leaveClass } from './session.ts';
import { useClassroom } from './store.ts';

const EmbedCorner = lazy(async () => ({
  default: (await import('../sharing/index.ts')).EmbedCorner,
}));

export function Head() {
  const { t, language } = useTranslation();
  const lesson = useLesson((state) => state.lesson);
  const name = useDocument(({ scenario }) => scenario.name ?? '');
  const isEmbedded = useView((view) => view.embed);
  const title = lesson ? inLanguage(lesson.title, language).text : name;
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{title}</h1>
      <Requests />
      <Legend />
      <div className={styles.ways}>
        <Speed />
        <Fill />
        {isEmbedded ? (
          <Suspense>
            <span className={styles.corner}>
              <EmbedCorner />
            </span>
          </Suspense>
        ) : (
          <IconButton
            icon="close"
            label={t('classroom.leave')}
            shortcut={shortcutOf('classroom.leave')}
            onClick={leaveClass}
          />
        )}
      </div>
    </header>
  );
}

function Legend() {
  const { t } = useTranslation();
  const isMachine = useDocument(({ scenario }) => hasMoves(scenario));
  if (!isMachine) return null;
  return (
    <p className={styles.legend}>
      <span data-moves="cpu">{t('classroom.legend.cpu')}</span>
      <span data-moves="dma">{t('classroom.legend.dma')}</span>
    </p>
  );
}

function Speed() {
  const { t } = useTranslation();
  const isReady = useClassroom(({ phase }) => phase === 'ready');
  const isAtSpeed = useClassroom((state) => state.isAtSpeed);
  if (!isReady) return null;
  return (
    <Button
      className={styles.way}
      aria-pressed={isAtSpeed}
      onClick={(event) => {
        letGo(event);
        toggleSpeed();
      }}
    >
      <Icon name={isAtSpeed ? 'stepNote' : 'play'} size={18} />
      <span>{t(isAtSpeed ? 'classroom.stepping' : 'classroom.speed')}</span>
    </Button>
  );
}

function Fill() {
  const { t } = useTranslation();
  const isFull = useFullScreen();
  if (!mayFillScreen()) return null;
  return (
    <IconButton
      icon="fullScreen"
      label={t('classroom.fullScreen')}
      shortcut={shortcutOf('classroom.fullScreen')}
      pressed={isFull}
      onClick={(event) => {
        letGo(event);
        toggleFullScreen();
      }}
    />
  );
}

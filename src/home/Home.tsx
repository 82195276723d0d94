/** The first page of a first visit: a running board, the curriculum, the examples, people's own boards. */
import { useEffect, useRef } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { whenCalm, whenSomeoneIsThere } from '../loading/later.ts';
import { Banner } from '../shell/Banner.tsx';
import { Mark } from '../shell/Mark.tsx';
import { Part } from '../shell/Part.tsx';
import { LanguageSwitch, ThemeMenu } from '../shell/Preferences.tsx';
import { Chapters } from './Chapters.tsx';
import { Hero } from './Hero.tsx';
import styles from './Home.module.css';
import { Lessons } from './Lessons.tsx';
import { OpenBoardButton } from './OpenBoard.tsx';

const Boards = whenCalm(async () => (await import('./later/index.ts')).Boards);
const Examples = whenCalm(async () => (await import('./later/index.ts')).Examples);

export function Home() {
  const { t } = useTranslation();
  const page = useRef<HTMLDivElement>(null);
  // Whoever comes from the board by keyboard goes on at the top of this page.
  useEffect(() => page.current?.focus({ preventScroll: true }), []);
  useEffect(followKeys, []);
  return (
    <div ref={page} className={styles.home} tabIndex={-1}>
      <header className={styles.bar}>
        <span className={styles.word}>
          <Mark />
          Topolab
        </span>
        <span className={styles.gap} />
        <LanguageSwitch />
        <ThemeMenu />
        <OpenBoardButton />
      </header>
      <main className={styles.main} aria-label={t('home.name')}>
        <Banner />
        <Hero />
        <Part>
          <Boards />
        </Part>
        <Lessons />
        <Chapters />
        <Part>
          <Examples />
        </Part>
      </main>
    </div>
  );
}

/** There is little to do by key here: what answers them comes with the first sign of a person. */
function followKeys(): () => void {
  let isOver = false;
  let stop: (() => void) | undefined;
  whenSomeoneIsThere(async () => {
    const { followKeyboard } = await import('../shell/keyboard.ts');
    if (!isOver) stop = followKeyboard();
  });
  return () => {
    isOver = true;
    stop?.();
  };
}

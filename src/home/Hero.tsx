/** What this is, in two sentences, beside the real board at work. */
import { Fragment, Suspense } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { whenCalm } from '../loading/later.ts';
import { showPage } from '../pages.ts';
import { Part } from '../shell/Part.tsx';
import { emptyScenario, openScenario, useDocument } from '../stores/document.ts';
import { useView } from '../stores/view.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Hero.module.css';
import { HeroBoard } from './HeroBoard.tsx';

export function Hero() {
  const { t } = useTranslation();
  return (
    <section className={styles.hero}>
      <div className={styles.text}>
        <h1 className={styles.title}>
          {t('home.title')
            .split('\u200b')
            .map((part, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one title never change places
              <Fragment key={index}>
                {index > 0 && <wbr />}
                {part}
              </Fragment>
            ))}
        </h1>
        <p className={styles.lead}>{t('home.lead')}</p>
        <div className={styles.actions}>
          <Button look="primary" className={styles.wide} onClick={() => showPage('board')}>
            {t('home.openBoard')}
          </Button>
          <Button className={styles.wide} onClick={() => openScenario(emptyScenario)}>
            {t('home.newBoard')}
          </Button>
        </div>
      </div>
      <figure className={styles.figure}>
        {/* It is looked at here; to take hold of it, it is opened. */}
        <div className={styles.board} inert>
          <Part>
            <HeroBoard />
          </Part>
        </div>
        <button type="button" className={styles.open} onClick={() => showPage('board')}>
          <span className={styles.name}>
            {t('home.running')} <NameSoon />
          </span>
        </button>
        <figcaption className={styles.caption}>
          <b>
            <NameSoon />
          </b>
          <span>{t('home.true')}</span>
        </figcaption>
      </figure>
    </section>
  );
}

/** Examples have names in both languages; these come with the titles, a moment later. */
const Name = whenCalm(async () => {
  const { shownName } = await import('../shell/shownName.ts');
  return () => {
    const { t, language } = useTranslation();
    return useDocument((document) => shownName(document, language)) || t('shell.untitled');
  };
});

function NameSoon() {
  const language = useView((view) => view.language);
  const name = useDocument(({ scenario }) => scenario.name);
  const isExample = useDocument(({ example }) => example !== null);
  return (
    <Suspense fallback={isExample && language === 'zh' ? null : name}>
      <Name />
    </Suspense>
  );
}

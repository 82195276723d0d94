/** The fourteen chapters; those without a lesson say so. */

import { lessons as all } from '../../simulations/lessons/catalogue.ts';
import { useTranslation, useWords } from '../i18n/index.ts';
import { useLessonWords } from '../lesson/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { Card } from './Card.tsx';
import { Cards } from './Cards.tsx';
import styles from './Chapters.module.css';
import { type Chapter, chapters } from './chapters.ts';
import { LaterSketch } from './LaterPicture.tsx';
import { openLesson } from './openLesson.ts';
import { Section } from './Section.tsx';

export function Chapters() {
  const { t } = useTranslation();
  return (
    <Section title={t('home.chapters')} note={t('home.chaptersNote')}>
      <Cards>
        {chapters.map((chapter) => (
          <ChapterCard key={chapter.number} chapter={chapter} />
        ))}
      </Cards>
    </Section>
  );
}

function ChapterCard({ chapter }: { readonly chapter: Chapter }) {
  const { t } = useTranslation();
  const words = useWords();
  const inWords = useLessonWords();
  const lessons = all.filter((head) => head.chapter === chapter.number);
  const foot =
    lessons.length === 0 ? (
      <span className={styles.notBuilt}>{t('home.notBuilt')}</span>
    ) : (
      <ul className={styles.lessons}>
        {lessons.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#lesson=${id}`}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                void openLesson(id);
              }}
            >
              {inWords(title)}
            </a>
          </li>
        ))}
        {chapter.inClass !== undefined && (
          <li>
            <a className={styles.inClass} href={`#lesson=${chapter.inClass}&classroom`}>
              <Icon name="projector" size={15} />
              {t('home.inClass')}
            </a>
          </li>
        )}
      </ul>
    );
  return (
    <Card
      title={`${chapter.number} ${words(chapter.title)}`}
      summary={words(chapter.summary)}
      picture={<LaterSketch chapter={chapter.number} />}
      isBuilt={lessons.length > 0}
      foot={foot}
    />
  );
}

/** The lessons there are, with how far one has come in each. */

import { lessons } from '../../simulations/lessons/catalogue.ts';
import type { LessonHead } from '../../simulations/lessons/types.ts';
import { useTranslation, useWords } from '../i18n/index.ts';
import { type Progress, readProgress } from '../lesson/progress.ts';
import { useLessonWords } from '../lesson/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { Card } from './Card.tsx';
import { Cards } from './Cards.tsx';
import { chapters } from './chapters.ts';
import { LaterLessonStart } from './LaterPicture.tsx';
import styles from './Lessons.module.css';
import { openLesson } from './openLesson.ts';
import { Section } from './Section.tsx';

export function Lessons() {
  const { t } = useTranslation();
  const progress = readProgress();
  if (lessons.length === 0) return null;
  return (
    <Section title={t('home.lessons')} note={t('home.lessonsNote')}>
      <Cards isWide>
        {lessons.map((head) => (
          <LessonCard key={head.id} head={head} progress={progress[head.id]} />
        ))}
      </Cards>
    </Section>
  );
}

interface LessonCardProps {
  readonly head: LessonHead;
  readonly progress: Progress | undefined;
}

function LessonCard({ head, progress }: LessonCardProps) {
  const { t } = useTranslation();
  const words = useWords();
  const inWords = useLessonWords();
  const chapter = chapters.find(({ number }) => number === head.chapter);
  return (
    <Card
      title={inWords(head.title)}
      summary={inWords(head.summary)}
      {...(chapter && {
        over: t('home.chapterOf', { number: chapter.number, title: words(chapter.title) }),
      })}
      picture={<LaterLessonStart id={head.id} />}
      href={`#lesson=${head.id}`}
      onOpen={() => void openLesson(head.id)}
      foot={<Foot minutes={head.minutes} progress={progress} />}
    />
  );
}

interface FootProps {
  readonly minutes: number | undefined;
  readonly progress: Progress | undefined;
}

function Foot({ minutes, progress }: FootProps) {
  const { t } = useTranslation();
  const has = progress !== undefined && progress.steps > 0;
  const share = has ? (progress.furthest + 1) / progress.steps : 0;
  return (
    <span className={styles.foot}>
      {has && (
        <span className={styles.bar} aria-hidden="true">
          <span style={{ width: `${Math.min(1, progress.isDone ? 1 : share) * 100}%` }} />
        </span>
      )}
      <span className={styles.state} data-done={progress?.isDone || undefined}>
        {progress?.isDone && <Icon name="done" size={15} />}
        {progress?.isDone
          ? t('home.done')
          : has
            ? t('home.continue', { step: progress.step + 1, steps: progress.steps })
            : t('home.start')}
      </span>
      {minutes !== undefined && <span>{t('home.minutes', { count: minutes })}</span>}
    </span>
  );
}

/** The lesson beside its board: where one is, the text of one step, and on to the next. */
import { useEffect, useMemo, useRef } from 'react';
import { parseMarkdown, readText } from '../../simulations/lessons/text.ts';
import type { Lesson, Step } from '../../simulations/lessons/types.ts';
import { hasSteps } from '../classroom/numbered.ts';
import { runCommand, shortcutOf } from '../commands/index.ts';
import { useTranslation } from '../i18n/index.ts';
import { useDocument } from '../stores/document.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Done } from './Done.tsx';
import { LessonMenu } from './LessonMenu.tsx';
import styles from './LessonPanel.module.css';
import { change } from './open.ts';
import { useLesson } from './store.ts';
import { Text } from './Text.tsx';
import { htmlLang, inLanguage } from './words.ts';

export function LessonPanel() {
  const lesson = useLesson((state) => state.lesson);
  return lesson ? <TheLesson key={lesson.id} lesson={lesson} /> : null;
}

/** The steps in the reader's language, or in the other where there is only that. */
function useSteps(lesson: Lesson) {
  const { language } = useTranslation();
  return useMemo(() => {
    const { text, lang } = inLanguage(lesson.text, language);
    return { steps: readText(text).steps, lang };
  }, [lesson, language]);
}

function TheLesson({ lesson }: { readonly lesson: Lesson }) {
  const { t, language } = useTranslation();
  const { steps, lang } = useSteps(lesson);
  const progress = useLesson((state) => state.progress);
  const at = Math.min(progress.step, steps.length - 1);
  const step = steps[at];
  const top = useRef<HTMLHeadingElement>(null);
  const go = (to: number) => {
    change(({ furthest }) => ({
      step: to,
      furthest: Math.max(furthest, to),
      steps: steps.length,
      ...(lesson.goals.length === 0 && to === steps.length - 1 && { isDone: true }),
    }));
    // Whoever reads on by keyboard or by ear begins at the top of the new step.
    requestAnimationFrame(() => top.current?.focus());
  };
  useEffect(() => {
    if (progress.steps !== steps.length) change(() => ({ steps: steps.length }));
  }, [progress.steps, steps.length]);
  if (!step) return null;
  const title = inLanguage(lesson.title, language);
  return (
    <div className={styles.lesson}>
      <div className={styles.head}>
        <div className={styles.which}>
          <span>{t('lesson.stepOf', { step: at + 1, steps: steps.length })}</span>
          <span className={styles.ways}>
            <InClass />
            <LessonMenu />
          </span>
        </div>
        <p className={styles.of} lang={htmlLang[title.lang]}>
          {title.text}
        </p>
        <Steps steps={steps} at={at} furthest={progress.furthest} lang={lang} onGo={go} />
      </div>
      <div key={at} className={styles.text} lang={htmlLang[lang]}>
        <h2 ref={top} tabIndex={-1} className={styles.title}>
          {step.title || t('lesson.introduction')}
        </h2>
        <StepText step={step} />
        {at === steps.length - 1 && progress.isDone && <Done />}
      </div>
      <div className={styles.foot}>
        <Button disabled={at === 0} onClick={() => go(at - 1)}>
          {t('lesson.back')}
        </Button>
        <Goals lesson={lesson} />
        <Button
          look={at < steps.length - 1 ? 'primary' : 'outline'}
          disabled={at === steps.length - 1}
          onClick={() => go(at + 1)}
        >
          {t('lesson.next')}
        </Button>
      </div>
    </div>
  );
}

/** For boards with numbered steps: the same, large, for a class. */
function InClass() {
  const { t } = useTranslation();
  const isThere = useDocument(({ scenario }) => hasSteps(scenario));
  return (
    isThere && (
      <IconButton
        icon="projector"
        size="small"
        label={t('lesson.classroom')}
        {...(shortcutOf('classroom.open') ? { shortcut: shortcutOf('classroom.open') } : {})}
        onClick={() => void runCommand('classroom.open')}
      />
    )
  );
}

function StepText({ step }: { readonly step: Step }) {
  const root = useMemo(() => parseMarkdown(step.markdown), [step]);
  return <Text nodes={root.children} />;
}

interface StepsProps {
  readonly steps: readonly Step[];
  readonly at: number;
  readonly furthest: number;
  readonly lang: 'en' | 'zh';
  readonly onGo: (step: number) => void;
}

function Steps({ steps, at, furthest, lang, onGo }: StepsProps) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('lesson.steps')}>
      <ol className={styles.steps}>
        {steps.map(({ title }, index) => {
          const name = t('lesson.stepName', {
            step: index + 1,
            title: title || t('lesson.introduction'),
          });
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps keep their places
            <li key={index}>
              <button
                type="button"
                lang={htmlLang[lang]}
                title={name}
                aria-label={name}
                aria-current={index === at ? 'step' : undefined}
                data-seen={index <= furthest || undefined}
                onClick={() => onGo(index)}
              />
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function Goals({ lesson }: { readonly lesson: Lesson }) {
  const { t } = useTranslation();
  const reached = useLesson(({ progress }) => progress.reached);
  const count = lesson.goals.length;
  if (count === 0) return <span />;
  const there = lesson.goals.filter(({ id }) => reached.includes(id)).length;
  return <span className={styles.goals}>{t('lesson.goals', { reached: there, count })}</span>;
}

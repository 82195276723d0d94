/** The diagrams, large: of a message and its family, or of everything in a stretch of time. */
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { selectMessage } from '../stores/view.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { lengthText, momentText } from './clock.ts';
import { Outcome } from './Outcome.tsx';
import { type StoryTab, StoryView } from './StoryView.tsx';
import { titleOf } from './save.ts';
import type { Story } from './story.ts';
import styles from './TraceDialog.module.css';
import { useSpeech } from './useSpeech.ts';
import { type Question, useStory } from './useStory.ts';
import { WindowForm } from './WindowForm.tsx';

interface TraceDialogProps {
  /** What is shown first; null begins with choosing a stretch of time. */
  readonly question: Question | null;
  readonly tab?: StoryTab;
  readonly onClose: () => void;
}

/** Open as long as it is drawn. */
export function TraceDialog({ question: first, tab: firstTab, onClose }: TraceDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [question, setQuestion] = useState(first);
  const [tab, setTab] = useState<StoryTab>(firstTab ?? 'sequence');
  const [chosen, setChosen] = useState(messageOf(first));
  const answer = useStory(question);
  useEffect(() => {
    if (dialog.current?.open) return;
    dialog.current?.showModal();
    // Else the way out would have the focus, and say so.
    dialog.current?.focus();
  }, []);
  const story = answer.state === 'found' ? answer.story : null;
  const isWindow = question === null || !('message' in question);
  const choose = (message: number) => {
    setChosen(message);
    selectMessage(message);
  };
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      className={styles.dialog}
      aria-labelledby={`${id}-title`}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      // The board's own keys are not meant while this lies over it.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className={styles.sheet}>
        <header className={styles.head}>
          <div className={styles.titles}>
            <h2 id={`${id}-title`}>
              <Title story={story} chosen={isWindow ? null : chosen} />
            </h2>
            {story && <About story={story} chosen={isWindow ? null : chosen} />}
          </div>
          <IconButton icon="close" label={t('trace.close')} onClick={onClose} />
        </header>
        {isWindow && (
          <WindowForm
            value={question}
            onAsk={(window) => {
              setChosen(null);
              setQuestion(window);
            }}
          />
        )}
        {story && story.trace.messages.length > 0 ? (
          <StoryView story={story} chosen={chosen} tab={tab} onTab={setTab} onChoose={choose} />
        ) : (
          question && (
            <Instead
              question={question}
              state={answer.state}
              onAgain={() => setQuestion({ ...question })}
            />
          )
        )}
      </div>
    </dialog>
  );
}

function messageOf(question: Question | null): number | null {
  return question && 'message' in question ? question.message : null;
}

interface AboutProps {
  readonly story: Story;
  readonly chosen: number | null;
}

function Title({
  story,
  chosen,
}: {
  readonly story: Story | null;
  readonly chosen: number | null;
}) {
  const { t } = useTranslation();
  const speech = useSpeech();
  if (!story) return t(chosen === null ? 'trace.windowTitle' : 'trace.title');
  return titleOf(story, speech, chosen);
}

function About({ story, chosen }: AboutProps) {
  const { t } = useTranslation();
  const message = chosen === null ? undefined : story.byId.get(chosen)?.message;
  const span = t('trace.storySpan', {
    from: momentText(story.from),
    to: momentText(story.to),
    length: lengthText(story.to - story.from),
  });
  return (
    <p className={styles.about}>
      {message && <Outcome story={story} message={message} />}
      <span>{t('trace.storyCount', { count: story.members.length })}</span>
      <span>{span}</span>
    </p>
  );
}

interface InsteadProps {
  readonly question: Question;
  readonly state: 'loading' | 'none' | 'found';
  readonly onAgain: () => void;
}

/** What is said where there is no diagram (yet). */
function Instead({ question, state, onAgain }: InsteadProps) {
  const { t } = useTranslation();
  const none =
    'message' in question
      ? t('trace.notFound', { id: question.message })
      : t('trace.nothing', { from: momentText(question.from), to: momentText(question.to) });
  return (
    <div className={styles.instead} role="status">
      <p>{state === 'loading' ? t('trace.loading') : none}</p>
      {state === 'none' && <Button onClick={onAgain}>{t('trace.again')}</Button>}
    </div>
  );
}

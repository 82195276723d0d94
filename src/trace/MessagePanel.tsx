/** The message that is followed: what it is, where its time went, and its history in words. */
import { type ReactNode, useState } from 'react';
import { showBytes } from '../../simulations/scenarios/quantities.ts';
import type { TraceMessage } from '../../simulations/traces/trace.ts';
import { colourOf, shapeOf, shapes } from '../board/motion/looks.ts';
import { useTranslation } from '../i18n/index.ts';
import { selectMessage, useView } from '../stores/view.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { StateNote } from '../ui/StateNote.tsx';
import { momentText } from './clock.ts';
import styles from './MessagePanel.module.css';
import { Outcome } from './Outcome.tsx';
import { Spent } from './Spent.tsx';
import type { StoryTab } from './StoryView.tsx';
import { messageName, messageTitle } from './speech.ts';
import type { Story } from './story.ts';
import { TraceDialog } from './TraceDialog.tsx';
import { useSpeech } from './useSpeech.ts';
import { type Question, useStory } from './useStory.ts';
import { WordsView } from './WordsView.tsx';

interface Opened {
  readonly question: Question | null;
  readonly tab: StoryTab;
}

export function MessagePanel() {
  const { t } = useTranslation();
  const id = useView((view) => view.message);
  const answer = useStory(id === null ? null : { message: id });
  const [opened, setOpened] = useState<Opened | null>(null);
  const openWindow = () => setOpened({ question: null, tab: 'sequence' });
  const story = answer.state === 'found' ? answer.story : null;
  const message = id === null ? undefined : story?.byId.get(id)?.message;
  return (
    <section className={styles.panel} aria-label={t('trace.title')}>
      {id !== null && story && message ? (
        <Told
          story={story}
          message={message}
          onOpen={(tab) => setOpened({ question: { message: id }, tab })}
          onWindow={openWindow}
        />
      ) : (
        <StateNote
          state={id !== null && answer.state === 'loading' ? 'loading' : 'empty'}
          icon="follow"
          actions={<Button onClick={openWindow}>{t('trace.window')}</Button>}
        >
          {id === null
            ? t('trace.none')
            : answer.state === 'loading'
              ? t('trace.loading')
              : t('trace.notFound', { id })}
        </StateNote>
      )}
      {opened && <TraceDialog {...opened} onClose={() => setOpened(null)} />}
    </section>
  );
}

interface ToldProps {
  readonly story: Story;
  readonly message: TraceMessage;
  readonly onOpen: (tab: StoryTab) => void;
  readonly onWindow: () => void;
}

function Told({ story, message, onOpen, onWindow }: ToldProps) {
  const { t } = useTranslation();
  const speech = useSpeech();
  const type = speech.type(message.type);
  const facts = [
    t('trace.bornAt', { at: speech.name(message.bornAt) }),
    momentText(message.birth),
    showBytes(message.sizeBytes),
    message.key >= 0 && t('trace.key', { key: message.key }),
    message.priority !== 0 && t('trace.priority', { priority: message.priority }),
  ].filter((fact) => fact !== false);
  return (
    <>
      <div className={styles.about}>
        <div className={styles.title}>
          <svg viewBox="-1.3 -1.3 2.6 2.6" width={16} height={16} aria-hidden="true">
            <path d={shapes[shapeOf(type)]} fill={`var(--m${colourOf(type) + 1})`} />
          </svg>
          <h2>{messageTitle(message, speech)}</h2>
          <IconButton
            icon="close"
            size="small"
            label={t('trace.deselect')}
            onClick={() => selectMessage(null)}
          />
        </div>
        <p className={styles.facts}>
          <Outcome story={story} message={message} />
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
        <Relations story={story} message={message} />
        <div className={styles.buttons}>
          {(['sequence', 'waterfall', 'tree'] as const).map((tab) => (
            <Button key={tab} onClick={() => onOpen(tab)}>
              {t(`trace.${tab}`)}
            </Button>
          ))}
          <Button look="plain" onClick={onWindow}>
            {t('trace.window')}
          </Button>
        </div>
      </div>
      <div className={styles.spent}>
        <Spent story={story} chosen={message.id} />
      </div>
      <div className={styles.words}>
        <WordsView story={story} speech={speech} chosen={message.id} compact />
      </div>
    </>
  );
}

/** More than these are in the tree. */
const mostShown = 4;

function Relations({ story, message }: { readonly story: Story; readonly message: TraceMessage }) {
  const { t } = useTranslation();
  const member = story.byId.get(message.id);
  if (!member) return null;
  const { parent, children } = member;
  const row = (label: string, ids: readonly number[], more: ReactNode) => (
    <p className={styles.relation}>
      {label}
      {ids.map((id) => {
        const one = story.byId.get(id)?.message;
        return (
          <button key={id} type="button" onClick={() => selectMessage(id)}>
            {one ? messageName(one) : `#${id}`}
          </button>
        );
      })}
      {more}
    </p>
  );
  const left = children.length - mostShown;
  return (
    <>
      {parent > 0 && row(t('trace.cause'), [parent], null)}
      {children.length > 0 &&
        row(
          t('trace.caused'),
          children.slice(0, mostShown),
          left > 0 && <span>{t('trace.moreCaused', { n: left })}</span>,
        )}
    </>
  );
}

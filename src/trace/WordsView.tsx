/** What happened to a message, line by line; each line leads to its moment. */
import { memo, useMemo, useState } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { useRun } from '../stores/run.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { momentText } from './clock.ts';
import { goTo } from './goTo.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { messageName, type Speech } from './speech.ts';
import type { Story } from './story.ts';
import styles from './Words.module.css';

/** More than anyone reads. */
const mostLines = 1500;

interface WordsViewProps {
  readonly story: Story;
  readonly speech: Speech;
  readonly chosen: number | null;
  /** Without the choice of whose history it is. */
  readonly compact?: boolean;
}

export function WordsView({ story, speech, chosen, compact }: WordsViewProps) {
  const { t } = useTranslation();
  const [scope, setScope] = useState<'message' | 'story'>('message');
  const isOne = chosen !== null && (compact || scope === 'message');
  const lines = useMemo(
    () => sentencesOf(story, speech, isOne ? chosen : null),
    [story, speech, isOne, chosen],
  );
  const canChoose = !compact && chosen !== null && story.members.length > 1;
  return (
    <div className={styles.words}>
      {canChoose && (
        <SegmentedControl
          className={styles.scope}
          value={scope}
          label={t('trace.scope')}
          options={[
            { value: 'message', label: t('trace.scopeMessage') },
            { value: 'story', label: t('trace.scopeStory') },
          ]}
          onChange={setScope}
        />
      )}
      <ol className={styles.lines} aria-label={t('trace.words')}>
        {lines.slice(0, mostLines).map((line) => (
          <Line key={line.key} line={line} story={story} showsMessage={!isOne} />
        ))}
      </ol>
      {lines.length > mostLines && (
        <p className={styles.more}>{t('trace.moreLines', { shown: mostLines })}</p>
      )}
    </div>
  );
}

interface LineProps {
  readonly line: Sentence;
  readonly story: Story;
  readonly showsMessage: boolean;
}

const Line = memo(function Line({ line, story, showsMessage }: LineProps) {
  const { t } = useTranslation();
  const isToCome = useRun((run) => run.time < line.time);
  const message = story.byId.get(line.message)?.message;
  return (
    <li>
      <button
        type="button"
        className={styles.line}
        data-tone={line.tone}
        data-future={isToCome || undefined}
        aria-description={t('trace.goThere')}
        onClick={() => goTo(line.time)}
      >
        <time>{momentText(line.time)}</time>
        <i aria-hidden="true" />
        <span>
          {showsMessage && message && <b>{messageName(message)} </b>}
          {line.text}
        </span>
      </button>
    </li>
  );
});

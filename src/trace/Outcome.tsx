/** How a message ended, as a small tag. */
import type { TraceMessage } from '../../simulations/traces/trace.ts';
import styles from './Outcome.module.css';
import { outcomeOf } from './speech.ts';
import type { Story } from './story.ts';
import { useSpeech } from './useSpeech.ts';

interface OutcomeProps {
  readonly story: Story;
  readonly message: TraceMessage;
}

export function Outcome({ story, message }: OutcomeProps) {
  const { text, look } = outcomeOf(story, message, useSpeech());
  return (
    <span className={styles.outcome} data-look={look}>
      {text}
    </span>
  );
}

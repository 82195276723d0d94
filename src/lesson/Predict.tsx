/** Predict, then look: a choice that cannot be wrong before it is made, and what really happens. */
import type { Nodes, RootContent } from 'mdast';
import { useId } from 'react';
import { predictParts, textOf } from '../../simulations/lessons/text.ts';
import type { Directive } from '../../simulations/lessons/types.ts';
import { useTranslation } from '../i18n/index.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { change } from './open.ts';
import styles from './Predict.module.css';
import { useLesson } from './store.ts';
import { Text } from './Text.tsx';

interface PredictProps {
  readonly directive: Extract<Directive, { is: 'predict' }>;
  readonly nodes: readonly RootContent[];
}

export function Predict({ directive, nodes }: PredictProps) {
  const { t } = useTranslation();
  const name = useId();
  const chosen = useLesson(({ progress }) => progress.answers[directive.id]);
  const isRevealed = useLesson(({ progress }) => progress.revealed.includes(directive.id));
  const parts = predictParts(nodes);
  if (!parts) return null;
  const choices = parts.choices.children;
  const answer = textOf(choices[directive.answer - 1]?.children ?? []);
  return (
    <section className={styles.predict} data-revealed={isRevealed || undefined}>
      <p className={styles.label}>
        <Icon name="predict" size={16} />
        {t('lesson.predict')}
      </p>
      <fieldset className={styles.question} aria-describedby={`${name}-note`}>
        <legend>
          <Text nodes={parts.question} />
        </legend>
        {choices.map((choice, index) => (
          <Choice
            // biome-ignore lint/suspicious/noArrayIndexKey: choices keep their places
            key={index}
            name={name}
            isChosen={chosen === index + 1}
            isAnswer={directive.answer === index + 1}
            isRevealed={isRevealed}
            onChoose={() =>
              change(({ answers }) => ({ answers: { ...answers, [directive.id]: index + 1 } }))
            }
          >
            {choice.children.flatMap((one): Nodes[] => ('children' in one ? one.children : [one]))}
          </Choice>
        ))}
      </fieldset>
      {chosen === undefined && (
        <p id={`${name}-note`} className={styles.note}>
          {t('lesson.choose')}
        </p>
      )}
      {chosen !== undefined && parts.look.length > 0 && <Text nodes={parts.look} />}
      {chosen !== undefined && !isRevealed && (
        <Button
          onClick={() => change(({ revealed }) => ({ revealed: [...revealed, directive.id] }))}
        >
          {t('lesson.reveal')}
        </Button>
      )}
      <div role="status" className={styles.reveal}>
        {isRevealed && (
          <>
            <p className={styles.verdict}>
              <Icon name={chosen === directive.answer ? 'check' : 'arrowRight'} size={16} />
              {chosen === directive.answer ? t('lesson.right') : t('lesson.wrong', { answer })}
            </p>
            <Text nodes={parts.reveal} />
          </>
        )}
      </div>
    </section>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly isChosen: boolean;
  readonly isAnswer: boolean;
  readonly isRevealed: boolean;
  readonly onChoose: () => void;
  readonly children: readonly Nodes[];
}

function Choice({ name, isChosen, isAnswer, isRevealed, onChoose, children }: ChoiceProps) {
  const { t } = useTranslation();
  return (
    <label
      className={styles.choice}
      data-chosen={isChosen || undefined}
      data-answer={(isRevealed && isAnswer) || undefined}
    >
      <input
        type="radio"
        name={name}
        checked={isChosen}
        disabled={isRevealed}
        onChange={onChoose}
      />
      <span className={styles.words}>
        <Text nodes={children} />
        {isRevealed && (isChosen || isAnswer) && (
          <small>
            {[isChosen && t('lesson.yours'), isAnswer && t('lesson.isAnswer')]
              .filter(Boolean)
              .join(' · ')}
          </small>
        )}
      </span>
    </label>
  );
}

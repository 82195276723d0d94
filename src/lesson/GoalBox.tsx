/** A goal: what it asks for, whether the design on the board comes to it, and what was measured. */
import { useEffect, useId } from 'react';
import type { Directive, Goal, GoalVerdict, LineVerdict } from '../../simulations/lessons/types.ts';
import { showQuantity } from '../../simulations/scenarios/quantities.ts';
import { type Key, useTranslation } from '../i18n/index.ts';
import { LessonProblemText } from '../sharing/LessonProblemText.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import styles from './GoalBox.module.css';
import { useLesson } from './store.ts';
import { checkNow, useVerdicts, type Verdicts, watchGoals } from './verdicts.ts';
import { useLessonWords } from './words.ts';

export function GoalBox({ directive }: { readonly directive: Extract<Directive, { is: 'goal' }> }) {
  const goal = useLesson(({ lesson }) => lesson?.goals.find(({ id }) => id === directive.goal));
  return goal ? <TheGoal goal={goal} /> : null;
}

type Look = 'idle' | 'checking' | 'holds' | 'fails';
const icons: Readonly<Record<Look, IconName>> = {
  idle: 'goal',
  checking: 'clock',
  holds: 'done',
  fails: 'todo',
};

function TheGoal({ goal }: { readonly goal: Goal }) {
  const { t } = useTranslation();
  const words = useLessonWords();
  const id = useId();
  const verdicts = useVerdicts();
  useEffect(watchGoals, []);
  const verdict = verdicts.judgement?.goals.find((one) => one.id === goal.id) ?? null;
  const look = lookOf(verdicts, verdict);
  return (
    <section className={styles.goal} data-look={look} aria-labelledby={`${id}-title`}>
      <p className={styles.label}>
        <Icon name={icons[look]} size={17} />
        <span id={`${id}-title`}>{t('lesson.goal')}</span>
        <span className={styles.state} role="status">
          {t(`lesson.goal.${look}` satisfies Key)}
        </span>
      </p>
      <p className={styles.words}>{words(goal.words)}</p>
      {verdict && look !== 'checking' && <Lines verdict={verdict} />}
      <Faults verdicts={verdicts} />
      <div className={styles.foot}>
        {look !== 'checking' && look !== 'holds' && (
          <Button onClick={() => void checkNow()}>{t('lesson.goal.check')}</Button>
        )}
        {goal.hint && (
          <details className={styles.hint}>
            <summary>{t('lesson.goal.hint')}</summary>
            <p>{words(goal.hint)}</p>
          </details>
        )}
      </div>
    </section>
  );
}

function lookOf({ status }: Verdicts, verdict: GoalVerdict | null): Look {
  if (status === 'checking') return 'checking';
  if (status !== 'done' || !verdict) return 'idle';
  return verdict.holds ? 'holds' : 'fails';
}

function Lines({ verdict }: { readonly verdict: GoalVerdict }) {
  const { t } = useTranslation();
  return (
    <>
      <ul className={styles.lines}>
        {verdict.lines.map((line) => (
          <Line key={line.check} line={line} />
        ))}
      </ul>
      <p className={styles.how}>{t('lesson.goal.how')}</p>
    </>
  );
}

function Line({ line }: { readonly line: LineVerdict }) {
  const { t, language } = useTranslation();
  const show = (value: number | string | null) => {
    if (value === null) return t('lesson.goal.nothing');
    return typeof value === 'number' ? showQuantity(value, line.unit, language) : value;
  };
  const values = rangeOf(line).map(show);
  return (
    <li data-holds={line.holds}>
      <Icon name={line.holds ? 'check' : 'close'} size={14} />
      <div>
        <code>{line.check}</code>
        {line.problem ? (
          <span>
            <LessonProblemText problem={line.problem} />
          </span>
        ) : (
          <span>{t('lesson.goal.measured', { values: [...new Set(values)].join(' – ') })}</span>
        )}
      </div>
    </li>
  );
}

/** From the least to the most, of numbers; of anything else, all there is. */
function rangeOf({ measured }: LineVerdict): readonly (number | string | null)[] {
  const found = measured.map(({ left }) => left);
  const numbers = found.filter((value) => typeof value === 'number');
  if (numbers.length < found.length) return found;
  return [Math.min(...numbers), Math.max(...numbers)];
}

function Faults({ verdicts }: { readonly verdicts: Verdicts }) {
  const { t } = useTranslation();
  const problem = verdicts.judgement?.problem;
  if (verdicts.status === 'failed') {
    return <p className={styles.fault}>{t('lesson.goal.failed', { reason: verdicts.reason })}</p>;
  }
  if (!problem || verdicts.status !== 'done') return null;
  return (
    <p className={styles.fault}>
      <LessonProblemText problem={problem} />
    </p>
  );
}

/** Which settings of a board the reader of a link may not change. */
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { useTranslation, useWords } from '../i18n/index.ts';
import { type Subject, subjectOf } from '../inspector/subject.ts';
import { Tick } from '../ui/Tick.tsx';
import { everything, isLocked, toggled } from './locks.ts';
import styles from './ShareOptions.module.css';

interface LockChooserProps {
  readonly scenario: Scenario;
  readonly lock: readonly string[];
  readonly onChange: (lock: readonly string[]) => void;
}

export function LockChooser({ scenario, lock, onChange }: LockChooserProps) {
  const { t } = useTranslation();
  const subjects = [...scenario.components, ...scenario.links]
    .map(({ id }) => subjectOf(scenario, id))
    .filter((subject) => subject !== null && subject.rows.length > 0) as Subject[];
  const lockable = new Map(subjects.map(({ id, rows }) => [id, rows.map(({ name }) => name)]));
  const toggle = (name: string, on: boolean) => onChange(toggled(lock, name, on, lockable));
  return (
    <div className={styles.locks}>
      <p className={styles.note}>{t('sharing.lockNote')}</p>
      <Tick checked={lock.includes(everything)} onChange={(on) => toggle(everything, on)}>
        <b>{t('sharing.lockEverything')}</b>
      </Tick>
      {subjects.map((subject) => (
        <Locks key={subject.id} subject={subject} lock={lock} toggle={toggle} />
      ))}
    </div>
  );
}

interface LocksProps {
  readonly subject: Subject;
  readonly lock: readonly string[];
  readonly toggle: (name: string, on: boolean) => void;
}

function Locks({ subject, lock, toggle }: LocksProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { id, label, rows } = subject;
  const count = rows.filter(({ name }) => isLocked(lock, `${id}.${name}`)).length;
  return (
    <details className={styles.subject}>
      <summary>
        {label}
        {count > 0 && <span className={styles.locked}>{t('sharing.lockCount', { count })}</span>}
      </summary>
      <div className={styles.parameters}>
        <Tick checked={isLocked(lock, id)} onChange={(on) => toggle(id, on)}>
          {t('sharing.lockWhole', { name: label })}
        </Tick>
        {rows.map(({ name, text }) => (
          <Tick
            key={name}
            checked={isLocked(lock, `${id}.${name}`)}
            onChange={(on) => toggle(`${id}.${name}`, on)}
          >
            {words(text.label)}
          </Tick>
        ))}
      </div>
    </details>
  );
}

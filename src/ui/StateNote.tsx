/**
 * What stands where there is nothing to show, and why: nothing yet, not here yet, not possible, gone
 * wrong. A drawing, words, and what can be done about it; the drawing is never all that tells.
 */
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import styles from './StateNote.module.css';

const looks = {
  empty: null,
  loading: null,
  error: 'warning',
  locked: 'lock',
  readOnly: 'readOnly',
  offline: 'offline',
  done: 'done',
} as const satisfies Record<string, IconName | null>;

interface StateNoteProps {
  readonly state: keyof typeof looks;
  /** Another drawing, that of what is missing. */
  readonly icon?: IconName;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons. */
  readonly actions?: ReactNode;
  /** One line within a panel, or in the middle of all the room there is. */
  readonly size?: 'line' | 'room';
}

export function StateNote({
  state,
  icon,
  title,
  children,
  actions,
  size = 'room',
}: StateNoteProps) {
  const drawing = icon ?? looks[state];
  return (
    <div
      className={`${styles.note} ${styles[size]}`}
      data-state={state}
      role={state === 'error' ? 'alert' : 'status'}
      aria-busy={state === 'loading' || undefined}
    >
      {state === 'loading' ? (
        <span className={styles.dots} aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
      ) : (
        drawing && (
          <span className={styles.drawing}>
            <Icon name={drawing} size={size === 'line' ? 16 : 22} />
          </span>
        )
      )}
      {title && <p className={styles.title}>{title}</p>}
      {children && <div className={styles.words}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

/** One thing to open: a picture, a title, a sentence. The whole card is one button or link. */
import type { ReactNode } from 'react';
import styles from './Card.module.css';

interface CardProps {
  readonly title: string;
  readonly summary?: string;
  /** Above the title. */
  readonly over?: string;
  /** Under everything: what there is, or that there is nothing yet. */
  readonly foot?: ReactNode;
  readonly picture: ReactNode;
  /** An address, so that it can also be opened in another tab; a click stays on this page. */
  readonly href?: string;
  /** Left out, the card itself opens nothing. */
  readonly onOpen?: () => void;
  /** False for what is only announced. */
  readonly isBuilt?: boolean;
}

export function Card(props: CardProps) {
  const { title, summary, over, foot, picture, href, onOpen, isBuilt = true } = props;
  return (
    <li
      className={styles.card}
      data-opens={onOpen !== undefined || undefined}
      data-planned={!isBuilt || undefined}
    >
      <div className={styles.picture} aria-hidden="true">
        {picture}
      </div>
      <div className={styles.text}>
        {over && <span className={styles.over}>{over}</span>}
        <h3 className={styles.title}>
          {onOpen ? (
            <a
              className={styles.open}
              href={href ?? '#home'}
              onClick={(event) => {
                // Another tab or window is asked for: that is the browser's.
                if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
                event.preventDefault();
                onOpen();
              }}
            >
              {title}
            </a>
          ) : (
            title
          )}
        </h3>
        {summary && <p className={styles.summary}>{summary}</p>}
        {foot && <div className={styles.foot}>{foot}</div>}
      </div>
    </li>
  );
}

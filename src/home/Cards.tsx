import type { ReactNode } from 'react';
import styles from './Cards.module.css';

interface CardsProps {
  /** Few of them, each with more room. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** Cards side by side, as many as there is room for. */
export function Cards({ isWide = false, children }: CardsProps) {
  return <ul className={`${styles.cards} ${isWide ? styles.wide : ''}`}>{children}</ul>;
}

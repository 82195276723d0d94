import type { ReactNode } from 'react';
import styles from './Cards.module.css';

/** Cards side by side, as many as there is room for. */
export function Cards({ children }: { readonly children: ReactNode }) {
  return <ul className={styles.cards}>{children}</ul>;
}

/** The mark: one message type becomes two. */
import styles from './TopBar.module.css';

export function Mark() {
  return (
    <svg className={styles.mark} width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      <circle cx="4.5" cy="11" r="3.2" className={styles.markOrigin} />
      <path
        d="M7.700 11h4M11.700 11c3 0 2.300-6 5.600-6M11.700 11c3 0 2.300 6 5.600 6"
        className={styles.markLine}
      />
      <rect x="15.400" y="2.600" width="4.800" height="4.800" rx="1.200" />
      <path d="M17.800 13.900l3 5.200h-6z" />
    </svg>
  );
}

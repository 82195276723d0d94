/** How something turned out, told by shape as well as by colour. */

import type { Tone } from './filter.ts';
import styles from './ToneMark.module.css';

const shapes: Readonly<Record<Tone, string>> = {
  plain: 'M4.800,6a1.200,1.200 0 1 1 2.400,0a1.200,1.200 0 1 1 -2.400,0Z',
  good: 'M2.500,6.300L5,8.800L9.500,3.600',
  warn: 'M6,2.600L10,9.400H2Z',
  bad: 'M3,3L9,9M9,3L3,9',
};

export function ToneMark({ tone }: { readonly tone: Tone }) {
  return (
    <svg className={styles.tone} data-tone={tone} viewBox="0 0 12 12" aria-hidden="true">
      <path d={shapes[tone]} />
    </svg>
  );
}

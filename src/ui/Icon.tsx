/**
 * One family of drawings: 20 px grid, 1.6 px stroke, round ends, the colour of the text around. What
 * the first view shows is here, the rest in laterIcons.tsx; `npm run screenshots` draws them all.
 */
import { lazy, Suspense } from 'react';
import styles from './Icon.module.css';
import type { LaterIconName } from './laterIcons.tsx';

export const firstPaths = {
  play: 'M6 4.2v11.6a.6.6 0 00.92.5l8.9-5.8a.6.6 0 000-1L6.92 3.7A.6.6 0 006 4.2z',
  pause: 'M6.5 4.5v11M13.5 4.5v11',
  playBack: 'M14 4.2v11.6a.6.6 0 01-.92.5L4.18 10.5a.6.6 0 010-1L13.08 3.7A.6.6 0 0114 4.2z',
  restart: 'M4.3 10.5a5.7 5.7 0 101.5-4.4L4 7.9M4 3.8v4.1h4.1',
  stepBack: 'M5.5 4v12M15.5 4.6v10.8a.5.5 0 01-.8.4L8.4 10.4a.5.5 0 010-.8l6.3-5.4a.5.5 0 01.8.4z',
  stepNote: 'M14.5 4v12M4.5 4.6v10.8a.5.5 0 00.8.4l6.3-5.4a.5.5 0 000-.8L5.3 4.2a.5.5 0 00-.8.4z',
  undo: 'M7 5L3 9l4 4M3 9h8.5a4.5 4.5 0 010 9H8',
  redo: 'M13 5l4 4-4 4M17 9H8.5a4.5 4.5 0 000 9H12',
  sun: 'M10 6.5a3.5 3.5 0 110 7 3.5 3.5 0 010-7zM10 1.8v1.7M10 16.5v1.7M1.8 10h1.7M16.5 10h1.7M4.2 4.2l1.2 1.2M14.6 14.6l1.2 1.2M15.8 4.2l-1.2 1.2M5.4 14.6l-1.2 1.2',
  moon: 'M16.5 11.8A6.8 6.8 0 018.2 3.5a6.8 6.8 0 108.3 8.3z',
  system: 'M3.5 4h13a1 1 0 011 1v8a1 1 0 01-1 1h-13a1 1 0 01-1-1V5a1 1 0 011-1zM7 17h6M10 14v3',
  panelLeft:
    'M4 3.5h12a1.5 1.5 0 011.5 1.5v10a1.5 1.5 0 01-1.5 1.5H4A1.5 1.5 0 012.5 15V5A1.5 1.5 0 014 3.5zM7.5 3.5v13',
  panelRight:
    'M4 3.5h12a1.5 1.5 0 011.5 1.5v10a1.5 1.5 0 01-1.5 1.5H4A1.5 1.5 0 012.5 15V5A1.5 1.5 0 014 3.5zM12.5 3.5v13',
  panelBottom:
    'M4 3.5h12a1.5 1.5 0 011.5 1.5v10a1.5 1.5 0 01-1.5 1.5H4A1.5 1.5 0 012.5 15V5A1.5 1.5 0 014 3.5zM2.5 12h15',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  fit: 'M3 7V4.5A1.5 1.5 0 014.5 3H7M13 3h2.5A1.5 1.5 0 0117 4.5V7M17 13v2.5a1.5 1.5 0 01-1.5 1.5H13M7 17H4.5A1.5 1.5 0 013 15.5V13',
  marquee:
    'M3 6V4.5A1.5 1.5 0 014.5 3H6M9 3h2M14 3h1.5A1.5 1.5 0 0117 4.5V6M6 17H4.5A1.5 1.5 0 013 15.5V14M3 11V9M9.5 9l7.5 2.7-3.3 1.5-1.5 3.3z',
  close: 'M5 5l10 10M15 5L5 15',
  check: 'M4 10.5l4 4 8-9',
  chevronDown: 'M5.5 8l4.5 4.5L14.5 8',
  chevronRight: 'M8 5.5l4.5 4.5L8 14.5',
  file: 'M5 2.5h6.5L16 7v9a1.5 1.5 0 01-1.5 1.5h-9A1.5 1.5 0 014 16V4a1.5 1.5 0 011-1.5zM11.5 2.5V7H16',
  share:
    'M10 12.5V3M6.5 6L10 2.5l3.5 3.5M6 8.5H4.5A1.5 1.5 0 003 10v6a1.5 1.5 0 001.5 1.5h11A1.5 1.5 0 0017 16v-6a1.5 1.5 0 00-1.5-1.5H14',
  examples: 'M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM11.5 11.5h5v5h-5z',
  more: 'M4.5 9.45a.55.55 0 110 1.1.55.55 0 010-1.1zM10 9.45a.55.55 0 110 1.1.55.55 0 010-1.1zM15.5 9.45a.55.55 0 110 1.1.55.55 0 010-1.1z',
  warning: 'M10 3.2l7.3 12.6a.8.8 0 01-.7 1.2H3.4a.8.8 0 01-.7-1.2zM10 8v4M10 14.4h.01',
  clock: 'M10 2.5a7.5 7.5 0 110 15 7.5 7.5 0 010-15zM10 6v4.2l2.8 1.8',
  copy: 'M8 7h7.5A1.5 1.5 0 0117 8.5V16a1.5 1.5 0 01-1.5 1.5H8A1.5 1.5 0 016.5 16V8.5A1.5 1.5 0 018 7zM13.5 7V4A1.5 1.5 0 0012 2.5H4.5A1.5 1.5 0 003 4v7.5A1.5 1.5 0 004.5 13h2',
  chart: 'M3 3.5v13h14M6 12.5l3.5-4 3 2.5 4-5.5',
  settings:
    'M3 6h7M14 6h3M3 14h3M10 14h7M12 4a2 2 0 110 4 2 2 0 010-4zM8 12a2 2 0 110 4 2 2 0 010-4z',
  frame: 'M5.5 2.5v15M14.5 2.5v15M2.5 5.5h15M2.5 14.5h15',
  note: 'M4.5 3h11A1.5 1.5 0 0117 4.5V12l-5 5H4.5A1.5 1.5 0 013 15.5v-11A1.5 1.5 0 014.5 3zM17 12h-3.5a1.5 1.5 0 00-1.5 1.5V17M6.5 7h7M6.5 10.5h3.5',
} as const;

type FirstIconName = keyof typeof firstPaths;
export type IconName = FirstIconName | LaterIconName;

let asked: Promise<{ default: typeof import('./laterIcons.tsx').LaterPath }> | undefined;

/** Icons are decoration: one that cannot be fetched is left out, and nothing breaks. */
export function fetchLaterIcons() {
  asked ??= import('./laterIcons.tsx').then(
    ({ LaterPath }) => ({ default: LaterPath }),
    () => ({ default: () => null }),
  ) as NonNullable<typeof asked>;
  return asked;
}

const LaterPath = lazy(fetchLaterIcons);

interface IconProps {
  readonly name?: IconName;
  /** A drawing of one's own, such as a kind's. */
  readonly path?: string;
  readonly size?: number;
  readonly className?: string;
}

/** Always decoration: what it stands for is said in text or by the button's name. */
export function Icon({ name, path, size = 18, className }: IconProps) {
  const filled = name === 'play' || name === 'playBack';
  return (
    <svg
      className={`${styles.icon} ${filled ? styles.filled : ''} ${className ?? ''}`}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
    >
      {path !== undefined ? <path d={path} /> : name && <Named name={name} />}
    </svg>
  );
}

function Named({ name }: { readonly name: IconName }) {
  if (name in firstPaths) return <path d={firstPaths[name as FirstIconName]} />;
  return (
    <Suspense fallback={null}>
      <LaterPath name={name as LaterIconName} />
    </Suspense>
  );
}

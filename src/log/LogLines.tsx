/** The list itself: only the rows in sight are on the page, however many lines there are. */
import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { LogLine } from '../../simulations/protocol.ts';
import { useTranslation } from '../i18n/index.ts';
import { useRun } from '../stores/run.ts';
import { Button } from '../ui/Button.tsx';
import { Announcer } from './Announcer.tsx';
import { Beginning, End } from './Ends.tsx';
import styles from './EventLog.module.css';
import { goTo } from './go.ts';
import { LogRow, rowId } from './LogRow.tsx';
import { follow, lookFurther, useLog } from './log.ts';
import { centred, drawnRows, revealed, rowAfterKey, type View } from './rows.ts';

/** How near to an end of what is known more is asked for. */
const nearRows = 12;

export function LogLines() {
  const { t } = useTranslation();
  const lines = useLog((log) => log.lines);
  const split = useLog((log) => log.split);
  const following = useLog((log) => log.following);
  const playing = useRun((run) => run.status === 'playing');
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<number | null>(null);
  const { view, scrollTo } = useScrolling(scroller, lines, split);
  const [first, last] = drawnRows(view);
  const activeIndex = active === null ? -1 : lines.findIndex(({ number }) => number === active);
  const current = split - 1;

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = activeIndex >= 0 ? activeIndex : Math.max(0, current);
    const line = lines[at];
    const next = rowAfterKey(event.key, activeIndex < 0 ? Math.max(0, current) : at, view);
    if (event.key === 'Enter' && line) goTo(line);
    else if (next >= 0) {
      follow(false);
      setActive(lines[next]?.number ?? null);
      scrollTo(revealed(view, next));
      if (next < nearRows) void lookFurther('older');
      if (next > lines.length - nearRows) void lookFurther('newer');
    } else return;
    event.preventDefault();
  };

  return (
    <div className={styles.body}>
      <div ref={scroller} className={styles.scroller}>
        <Beginning />
        <div
          className={styles.lines}
          style={{ height: lines.length * view.rowHeight }}
          role="listbox"
          aria-label={t('log.lines')}
          aria-description={t('log.keys')}
          aria-activedescendant={
            activeIndex >= first && activeIndex < last ? rowId(active) : undefined
          }
          tabIndex={0}
          onKeyDown={onKeyDown}
          onBlur={() => setActive(null)}
        >
          {lines.slice(first, last).map((line, offset) => (
            <LogRow
              key={line.number}
              line={line}
              index={first + offset}
              top={(first + offset) * view.rowHeight}
              isNow={first + offset === current}
              isAhead={first + offset > current}
              isActive={line.number === active}
            />
          ))}
        </div>
        <End />
      </div>
      {!following && playing && (
        <Button className={styles.toNow} icon="chevronDown" onClick={() => follow(true)}>
          {t('log.toNow')}
        </Button>
      )}
      <Announcer />
    </div>
  );
}

/** Where the list stands: with the moment while it follows, else at the line it stood at. */
function useScrolling(
  scroller: RefObject<HTMLDivElement | null>,
  lines: readonly LogLine[],
  split: number,
) {
  const following = useLog((log) => log.following);
  const [view, setView] = useState<View>({ scrollTop: 0, height: 200, rowHeight: 26, count: 0 });
  /** What the list itself has set; any other place is where a person has scrolled to. */
  const own = useRef(-1);
  /** The first line in sight, and how much of it is above: what has to stay where it is. */
  const anchor = useRef<{ number: number; offset: number } | null>(null);
  const shown = useRef(lines);
  const now = { ...view, count: lines.length };

  const keepPlace = (element: HTMLElement): void => {
    const top = element.scrollTop - headOf(element);
    const rowHeight = rowHeightOf(element);
    const index = Math.max(0, Math.floor(top / rowHeight));
    const line = useLog.getState().lines[index];
    anchor.current = line ? { number: line.number, offset: top - index * rowHeight } : null;
  };
  const scrollTo = (top: number): void => {
    const element = scroller.current;
    if (!element) return;
    const goal = top + headOf(element);
    if (Math.abs(element.scrollTop - goal) >= 0.5) {
      element.scrollTop = goal;
      own.current = element.scrollTop;
    }
    keepPlace(element);
  };

  const readView = (element: HTMLElement): void => {
    const scrollTop = element.scrollTop - headOf(element);
    const height = element.clientHeight;
    const rowHeight = rowHeightOf(element);
    setView((before) => {
      const same =
        before.scrollTop === scrollTop &&
        before.height === height &&
        before.rowHeight === rowHeight;
      return same ? before : { ...before, scrollTop, height, rowHeight };
    });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what it calls reads the page as it is.
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const read = () => readView(element);
    const scrolled = () => {
      read();
      if (Math.abs(element.scrollTop - own.current) < 1.5) return;
      own.current = -1;
      keepPlace(element);
      personScrolled(element);
    };
    read();
    element.addEventListener('scroll', scrolled, { passive: true });
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', scrolled);
      observer.disconnect();
    };
  }, [scroller]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: moves when lines or the moment do.
  useLayoutEffect(() => {
    const element = scroller.current;
    const isSame = shown.current === lines;
    shown.current = lines;
    if (!element) return;
    if (following) {
      const scrollTop = element.scrollTop - headOf(element);
      if (split > 0) scrollTo(centred({ ...now, scrollTop }, split - 1));
    } else if (anchor.current && !isSame) {
      const { number: first, offset } = anchor.current;
      const index = lines.findIndex(({ number }) => number >= first);
      if (index >= 0) scrollTo(index * now.rowHeight + offset);
    }
    // A list that has become shorter may stand elsewhere without anyone having scrolled.
    if (!isSame) own.current = element.scrollTop;
    readView(element);
  }, [lines, split, following, now.rowHeight, now.height]);

  return { view: now, scrollTo };
}

function personScrolled(element: HTMLElement): void {
  const { lines, split, following } = useLog.getState();
  const rowHeight = rowHeightOf(element);
  const top = element.scrollTop - headOf(element);
  const now = (split - 1) * rowHeight;
  const isNowSeen = now + rowHeight > top && now < top + element.clientHeight;
  if (following !== isNowSeen) follow(isNowSeen);
  if (top < nearRows * rowHeight) void lookFurther('older');
  if (top + element.clientHeight > (lines.length - nearRows) * rowHeight) void lookFurther('newer');
}

/** What stands above the first line. */
function headOf(scroller: HTMLElement): number {
  return (scroller.children[1] as HTMLElement | undefined)?.offsetTop ?? 0;
}

function rowHeightOf(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).getPropertyValue('--row')) || 26;
}

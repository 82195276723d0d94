/** A name or a short help beside what the pointer rests on, or what the keyboard walked to. */
import {
  cloneElement,
  type DOMAttributes,
  type ReactElement,
  type ReactNode,
  useLayoutEffect,
  useRef,
} from 'react';
import { create } from 'zustand';
import { placeElement, type Rect, type Side } from './place.ts';
import styles from './Tooltip.module.css';

/** Wall ms of rest before one shows; none when another has just been shown. */
const restMs = 450;
const followMs = 300;

interface Shown {
  readonly text: string;
  readonly shortcut: string | undefined;
  readonly side: Side;
  readonly anchor: Rect;
}

const useShown = create<{ readonly shown: Shown | null }>()(() => ({ shown: null }));
let timer: ReturnType<typeof setTimeout> | undefined;
let hiddenAt = Number.NEGATIVE_INFINITY;

function show(shown: Shown, afterMs: number): void {
  clearTimeout(timer);
  const wait = performance.now() - hiddenAt < followMs ? 0 : afterMs;
  timer = setTimeout(() => useShown.setState({ shown }), wait);
}

function hide(): void {
  clearTimeout(timer);
  if (useShown.getState().shown) hiddenAt = performance.now();
  useShown.setState({ shown: null });
}

/** Wraps the whole page once: there is one tooltip, and it goes where it is wanted. */
export function TooltipProvider({ children }: { readonly children: ReactNode }) {
  const shown = useShown((state) => state.shown);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !shown) return;
    element.showPopover();
    placeElement(element, shown.anchor, { side: shown.side, align: 'center', gap: 6 });
    addEventListener('keydown', hide);
    addEventListener('scroll', hide, true);
    return () => {
      element.hidePopover();
      removeEventListener('keydown', hide);
      removeEventListener('scroll', hide, true);
    };
  }, [shown]);
  return (
    <>
      {children}
      <div ref={box} popover="manual" className={styles.tooltip} aria-hidden="true">
        {shown?.text}
        {shown?.shortcut && <kbd className={styles.keys}>{shown.shortcut}</kbd>}
      </div>
    </>
  );
}

type Handlers = Pick<
  DOMAttributes<Element>,
  'onPointerEnter' | 'onPointerLeave' | 'onPointerDown' | 'onFocus' | 'onBlur'
> & {
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-description'?: string | undefined;
};

interface TooltipProps {
  readonly text: string;
  readonly shortcut?: string | undefined;
  readonly side?: Side;
  /** One element that hands event handlers on to the page. */
  readonly children: ReactElement<Handlers>;
}

export function Tooltip({ text, shortcut, side = 'bottom', children }: TooltipProps) {
  const own = children.props;
  const describe = (element: Element): Shown => ({
    text,
    shortcut,
    side,
    anchor: element.getBoundingClientRect(),
  });
  return cloneElement(children, {
    // What is a name already need not be said again.
    ...(own['aria-label'] === text ? {} : { 'aria-description': text }),
    onPointerEnter: (event) => {
      own.onPointerEnter?.(event);
      if (event.pointerType !== 'touch') show(describe(event.currentTarget), restMs);
    },
    onPointerLeave: (event) => {
      own.onPointerLeave?.(event);
      hide();
    },
    onPointerDown: (event) => {
      own.onPointerDown?.(event);
      hide();
    },
    onFocus: (event) => {
      own.onFocus?.(event);
      if (event.currentTarget.matches(':focus-visible')) show(describe(event.currentTarget), 0);
    },
    onBlur: (event) => {
      own.onBlur?.(event);
      hide();
    },
  });
}

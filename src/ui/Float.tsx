/**
 * Something that floats above the page beside an element that need not be a button: opened by being
 * drawn, closed by Escape or a click beside it. The focus goes in, and back to where it was.
 */
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import styles from './Popover.module.css';
import { type Align, placeElement, type Side } from './place.ts';

interface FloatProps {
  /** Beside what; it is measured again when the float changes its size. */
  readonly anchor: Element;
  readonly label: string;
  readonly side?: Side;
  readonly align?: Align;
  readonly className?: string | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const focusable = 'input, select, textarea, button:not(:disabled), [tabindex="0"]';

export function Float(props: FloatProps) {
  const { anchor, label, side = 'top', align = 'center' } = props;
  const box = useRef<HTMLDivElement>(null);
  const close = useRef(props.onClose);
  close.current = props.onClose;
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const before = document.activeElement;
    element.showPopover();
    const place = () =>
      placeElement(element, anchor.getBoundingClientRect(), { side, align, gap: 8 });
    place();
    element.dataset.placed = 'true';
    const sizes = new ResizeObserver(place);
    sizes.observe(element);
    addEventListener('resize', place);
    return () => {
      sizes.disconnect();
      removeEventListener('resize', place);
      const hadFocus = element.contains(document.activeElement) || !document.activeElement;
      const back = hadFocus || document.activeElement === document.body;
      if (back && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [anchor, side, align]);
  // What comes later, such as a part that is still being fetched, takes the focus when it is there.
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const enter = () => {
      if (element.contains(document.activeElement) && document.activeElement !== element) return;
      element.querySelector<HTMLElement>(focusable)?.focus();
    };
    enter();
    const watcher = new MutationObserver(() => {
      if (!element.querySelector(focusable)) return;
      watcher.disconnect();
      enter();
    });
    watcher.observe(element, { childList: true, subtree: true });
    return () => watcher.disconnect();
  }, []);
  return (
    <div
      ref={box}
      popover="auto"
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      className={`${styles.popover} ${props.className ?? ''}`}
      onToggle={(event) => event.newState === 'closed' && close.current()}
    >
      {props.children}
    </div>
  );
}

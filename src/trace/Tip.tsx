/** What lies under the pointer, in words beside it; and the message that it belongs to stands out. */
import {
  type PointerEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import styles from './Tip.module.css';

interface Pointed {
  readonly says: string;
  readonly x: number;
  readonly y: number;
}

export function usePointing() {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const lit = useRef('');
  const onPointerMove = useCallback((event: PointerEvent<HTMLElement>) => {
    if (event.pointerType === 'touch') return;
    const mark = (event.target as Element).closest<SVGGElement>('g[data-says]');
    const key = mark?.dataset.key ?? '';
    if (key === lit.current) return;
    lit.current = key;
    light(event.currentTarget, mark?.dataset.message);
    const { clientX: x, clientY: y } = event;
    setPointed(mark?.dataset.says ? { says: mark.dataset.says, x, y } : null);
  }, []);
  const onPointerLeave = useCallback((event: PointerEvent<HTMLElement>) => {
    lit.current = '';
    light(event.currentTarget, undefined);
    setPointed(null);
  }, []);
  return { pointed, handlers: { onPointerMove, onPointerLeave } };
}

/** By hand: thousands of marks are not drawn anew because a pointer passes. */
function light(box: HTMLElement, message: string | undefined): void {
  for (const mark of box.querySelectorAll('[data-lit]')) mark.removeAttribute('data-lit');
  for (const scene of box.querySelectorAll('svg[data-over]')) scene.removeAttribute('data-over');
  if (message === undefined) return;
  for (const mark of box.querySelectorAll<SVGElement>(`g[data-message="${message}"]`)) {
    mark.setAttribute('data-lit', '');
    mark.ownerSVGElement?.setAttribute('data-over', '');
  }
}

const gap = 14;

export function Tip({ pointed }: { readonly pointed: Pointed | null }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !pointed) return;
    element.showPopover();
    const { width, height } = element.getBoundingClientRect();
    const left = Math.min(pointed.x + gap, innerWidth - width - 8);
    const above = pointed.y + gap + height > innerHeight - 8;
    element.style.left = `${Math.max(8, left)}px`;
    element.style.top = `${above ? pointed.y - height - gap : pointed.y + gap}px`;
    return () => element.hidePopover();
  }, [pointed]);
  if (!pointed) return null;
  return (
    <div ref={box} popover="manual" className={styles.tip} aria-hidden="true">
      {pointed.says}
    </div>
  );
}

/** Where in a scrolled box a pointer is, counted from the corner of the scene. */
export function placeIn(
  box: RefObject<HTMLElement | null>,
  event: { clientX: number; clientY: number },
) {
  const rect = box.current?.getBoundingClientRect();
  return { x: event.clientX - (rect?.left ?? 0), y: event.clientY - (rect?.top ?? 0) };
}

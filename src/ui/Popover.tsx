/**
 * Something that floats beside the button that opens it. The browser's own popover: it lies above
 * everything, closes on Escape and on a click beside it, and gives the focus back.
 */
import {
  type ComponentProps,
  cloneElement,
  type ReactElement,
  type ReactNode,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import styles from './Popover.module.css';
import { type Align, placeElement, type Side } from './place.ts';

export interface PopoverProps {
  /** A button, or something that hands what it is given on to one. */
  readonly trigger: ReactElement<ComponentProps<'button'>>;
  readonly role?: 'dialog' | 'menu';
  readonly label?: string;
  readonly side?: Side;
  readonly align?: Align;
  readonly className?: string;
  readonly onKeyDown?: ComponentProps<'div'>['onKeyDown'];
  /** Called with the floating element once it stands. */
  readonly onOpen?: (element: HTMLElement) => void;
  /** Drawn only while it is open. */
  readonly children: ReactNode;
}

export function Popover(props: PopoverProps) {
  const { trigger, role = 'dialog', side = 'bottom', align = 'start', onOpen } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    const button = document.querySelector(`[popovertarget="${CSS.escape(id)}"]`);
    if (!open || !element || !button) return;
    const place = () =>
      placeElement(element, button.getBoundingClientRect(), { side, align, gap: 6 });
    place();
    element.dataset.placed = 'true';
    onOpen?.(element);
    addEventListener('resize', place);
    // What is inside may grow: a list, a sentence about a mistake.
    const observer = new ResizeObserver(place);
    observer.observe(element);
    return () => {
      removeEventListener('resize', place);
      observer.disconnect();
      delete element.dataset.placed;
    };
  }, [open, id, side, align, onOpen]);
  return (
    <>
      {cloneElement(trigger, {
        popoverTarget: id,
        'aria-haspopup': role,
        'aria-expanded': open,
        ...{ 'data-state': open ? 'open' : 'closed' },
      })}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its role is a property, dialog or menu */}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: as above */}
      <div
        ref={box}
        id={id}
        popover="auto"
        role={role}
        // Scrolled by keyboard where it has nothing to walk through.
        tabIndex={-1}
        aria-label={props.label}
        className={`${styles.popover} ${props.className ?? ''}`}
        onToggle={(event) => setOpen(event.newState === 'open')}
        onKeyDown={props.onKeyDown}
      >
        {open && props.children}
      </div>
    </>
  );
}

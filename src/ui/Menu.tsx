/** Choices behind a button: arrow keys walk, Enter chooses, a letter jumps, Escape closes. */
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Menu.module.css';
import { Popover, type PopoverProps } from './Popover.tsx';

interface MenuProps extends Pick<PopoverProps, 'trigger' | 'align' | 'children'> {
  readonly wide?: boolean;
}

export function Menu({ trigger, align = 'start', wide = false, children }: MenuProps) {
  return (
    <Popover
      trigger={trigger}
      role="menu"
      align={align}
      className={`${styles.menu} ${wide ? styles.wide : ''}`}
      onOpen={focusFirst}
      onKeyDown={walk}
    >
      {children}
    </Popover>
  );
}

function itemsOf(menu: Element): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]:not(:disabled)')];
}

/** The first; in a menu that is one choice, what is chosen. */
export function focusFirst(menu: HTMLElement): void {
  const items = itemsOf(menu);
  const isChoice = items.every((item) => item.hasAttribute('aria-checked'));
  const chosen = isChoice && items.find((item) => item.ariaChecked === 'true');
  (chosen || items[0])?.focus();
}

export function walk(event: KeyboardEvent<HTMLElement>): void {
  const items = itemsOf(event.currentTarget);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = goal(event.key, items, at);
  if (next) next.focus();
  else if (event.key === 'Tab') event.currentTarget.hidePopover();
  else return;
  event.preventDefault();
}

function goal(key: string, items: readonly HTMLElement[], at: number): HTMLElement | undefined {
  if (key === 'ArrowDown') return items[(at + 1) % items.length];
  if (key === 'ArrowUp') return items.at(at <= 0 ? -1 : at - 1);
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if (key.length !== 1 || key === ' ') return undefined;
  const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return after.find((item) => item.textContent?.toLowerCase().startsWith(key.toLowerCase()));
}

interface MenuItemProps {
  readonly onSelect: () => void;
  readonly icon?: IconName;
  readonly shortcut?: string;
  /** A second line. */
  readonly note?: string;
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

export function MenuItem(props: MenuItemProps) {
  const { onSelect, icon, shortcut, note, checked, disabled, children } = props;
  const choose = (event: MouseEvent<HTMLElement>) => {
    // Closing first gives the focus back, so that what is chosen may move it on.
    event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
    onSelect();
  };
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: with `checked` it is a menuitemcheckbox
    <button
      type="button"
      role={checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
      aria-checked={checked}
      disabled={disabled}
      className={styles.item}
      onClick={choose}
      onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
    >
      {icon && <Icon name={icon} size={17} className={styles.icon} />}
      <span className={styles.text}>
        <span className={note ? styles.title : undefined}>{children}</span>
        {note && <span className={styles.note}>{note}</span>}
      </span>
      {shortcut && <kbd className={styles.keys}>{shortcut}</kbd>}
      {checked && <Icon name="check" size={16} className={styles.check} />}
    </button>
  );
}

export function MenuLabel({ children }: { readonly children: ReactNode }) {
  return <div className={styles.label}>{children}</div>;
}

export function MenuSeparator() {
  return <hr className={styles.separator} />;
}

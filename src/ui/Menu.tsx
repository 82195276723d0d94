import * as Radix from '@radix-ui/react-dropdown-menu';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Menu.module.css';

interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactNode;
  readonly align?: 'start' | 'center' | 'end';
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function Menu({ trigger, align = 'start', wide = false, children }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className={`${styles.menu} ${wide ? styles.wide : ''}`}
          align={align}
          sideOffset={6}
          collisionPadding={8}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
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

export function MenuItem({
  onSelect,
  icon,
  shortcut,
  note,
  checked,
  disabled,
  children,
}: MenuItemProps) {
  const content = (
    <>
      {icon && <Icon name={icon} size={17} className={styles.icon} />}
      <span className={styles.text}>
        <span>{children}</span>
        {note && <span className={styles.note}>{note}</span>}
      </span>
      {shortcut && <kbd className={styles.keys}>{shortcut}</kbd>}
      {checked && <Icon name="check" size={16} className={styles.check} />}
    </>
  );
  if (checked === undefined) {
    return (
      <Radix.Item className={styles.item} onSelect={onSelect} disabled={disabled}>
        {content}
      </Radix.Item>
    );
  }
  return (
    <Radix.CheckboxItem
      className={styles.item}
      checked={checked}
      onSelect={onSelect}
      disabled={disabled}
    >
      {content}
    </Radix.CheckboxItem>
  );
}

export function MenuLabel({ children }: { readonly children: ReactNode }) {
  return <Radix.Label className={styles.label}>{children}</Radix.Label>;
}

export function MenuSeparator() {
  return <Radix.Separator className={styles.separator} />;
}

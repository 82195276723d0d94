import type { ComponentProps } from 'react';
import styles from './Button.module.css';
import { Icon, type IconName } from './Icon.tsx';
import { Tooltip } from './Tooltip.tsx';

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: 'plain' | 'outline' | 'primary' | 'danger';
  readonly icon?: IconName;
}

export function Button({ look = 'outline', icon, className, children, ...props }: ButtonProps) {
  return (
    <button
      type="button"
      className={`${styles.button} ${styles[look]} ${className ?? ''}`}
      {...props}
    >
      {icon && <Icon name={icon} size={17} />}
      {children}
    </button>
  );
}

interface IconButtonProps
  extends Omit<ComponentProps<'button'>, 'aria-label' | 'title' | 'children'> {
  readonly icon: IconName;
  /** Its accessible name, and its tooltip. */
  readonly label: string;
  /** Shown in the tooltip: `Ctrl Z`. */
  readonly shortcut?: string;
  readonly size?: 'small' | 'normal';
  /** For a button that is on or off. */
  readonly pressed?: boolean;
}

export function IconButton({
  icon,
  label,
  shortcut,
  size = 'normal',
  pressed,
  className,
  ...props
}: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        className={`${styles.button} ${styles.plain} ${styles.square} ${styles[size]} ${className ?? ''}`}
        {...props}
      >
        <Icon name={icon} size={size === 'small' ? 15 : 18} />
      </button>
    </Tooltip>
  );
}

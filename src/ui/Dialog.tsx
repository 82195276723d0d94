import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { IconButton } from './Button.tsx';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly onClose: () => void;
  readonly title: string;
  /** For things side by side. */
  readonly wide?: boolean;
  /** One sentence under the title. */
  readonly description?: string;
  readonly children?: ReactNode;
  /** Buttons, the one that goes on last. */
  readonly actions?: ReactNode;
}

/** Open as long as it is drawn. The browser keeps the focus inside, closes on Escape and gives it back. */
export function Dialog({ onClose, title, wide, description, children, actions }: DialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (dialog.current?.open) return;
    dialog.current?.showModal();
    // Without a field to begin with it begins at its title, not at the way out and its tooltip.
    if (document.activeElement?.hasAttribute('data-close')) heading.current?.focus();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; this is the click beside it
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${wide ? styles.wide : ''}`}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className={styles.sheet}>
        <div className={styles.head}>
          <h2 ref={heading} id={`${id}-title`} className={styles.title} tabIndex={-1}>
            {title}
          </h2>
          <IconButton icon="close" label={t('ui.close')} onClick={onClose} data-close="" />
        </div>
        {description && (
          <p id={`${id}-description`} className={styles.description}>
            {description}
          </p>
        )}
        <div className={styles.body}>{children}</div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </dialog>
  );
}

import * as Popover from '@radix-ui/react-popover';
import { useTranslation } from 'react-i18next';
import styles from './fields/fields.module.css';

interface HelpProps {
  /** What it is about. */
  readonly name: string;
  readonly text: string;
  /** A second paragraph, smaller. */
  readonly note?: string;
}

/** A question mark that answers on a click, so that it works by touch as well. */
export function Help({ name, text, note }: HelpProps) {
  const { t } = useTranslation();
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <button type="button" className={styles.help} aria-label={t('inspector.help', { name })}>
          ?
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={styles.helpText}
          side="left"
          align="start"
          sideOffset={8}
          collisionPadding={10}
          aria-label={name}
        >
          <strong>{name}</strong>
          {text && <p>{text}</p>}
          {note && <p className={styles.note}>{note}</p>}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

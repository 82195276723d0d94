import { useTranslation } from '../i18n/index.ts';
import { Popover } from '../ui/Popover.tsx';
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
    <Popover
      side="left"
      label={name}
      onOpen={besidePanel}
      className={styles.helpText ?? ''}
      trigger={
        <button type="button" className={styles.help} aria-label={t('inspector.help', { name })}>
          ?
        </button>
      }
    >
      <strong>{name}</strong>
      {text && <p>{text}</p>}
      {note && <p className={styles.note}>{note}</p>}
    </Popover>
  );
}

/** Beside the whole panel where there is room, so that the field it explains stays in sight. */
function besidePanel(element: HTMLElement): void {
  const button = document.querySelector(`[popovertarget="${CSS.escape(element.id)}"]`);
  const panel = button?.closest('[data-inspector]')?.getBoundingClientRect();
  const left = (panel?.left ?? 0) - element.offsetWidth - 10;
  if (left > 0) element.style.left = `${left}px`;
}

/** The link itself, or the code that puts it into a web page. */
import { type Ref, useState } from 'react';
import { written } from '../commands/keys.ts';
import { useTranslation } from '../i18n/index.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import styles from './sharing.module.css';

export type Form = 'link' | 'embed';

interface LinkFieldProps {
  readonly field: Ref<HTMLTextAreaElement>;
  readonly text: string;
  readonly form: Form;
  readonly onForm: (form: Form) => void;
}

export function LinkField({ field, text, form, onForm }: LinkFieldProps) {
  const { t } = useTranslation();
  const isCode = form === 'embed';
  return (
    <>
      <textarea
        ref={field}
        className={styles.link}
        aria-label={isCode ? t('sharing.embedCode') : t('sharing.link')}
        readOnly
        rows={3}
        spellCheck={false}
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <div className={styles.form}>
        <SegmentedControl
          label={t('sharing.form')}
          value={form}
          options={[
            { value: 'link', label: t('sharing.formLink') },
            { value: 'embed', label: t('sharing.formEmbed') },
          ]}
          onChange={onForm}
        />
        {isCode && <p className={styles.note}>{t('sharing.embedNote')}</p>}
      </div>
    </>
  );
}

/** Copies what the field shows; what is said of it holds until there is something else in it. */
export function useCopying(
  text: string,
  form: Form,
  field: { current: HTMLTextAreaElement | null },
) {
  const { t } = useTranslation();
  const [said, setSaid] = useState({ text: '', words: '' });
  const copy = async () => {
    const done = await copyText(text, field.current);
    const words = form === 'embed' ? t('sharing.codeCopied') : t('sharing.copied');
    setSaid({ text, words: done ? words : t('sharing.copyYourself', { keys: written('Mod+C') }) });
  };
  return { copy, said: said.text === text ? said.words : '' };
}

/** False when nothing could be copied: then it is selected. */
async function copyText(text: string, field: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not a secure page, or not allowed: the older way still works in many browsers.
    field?.focus();
    field?.select();
    try {
      return document.execCommand('copy');
    } catch {
      return false;
    }
  }
}

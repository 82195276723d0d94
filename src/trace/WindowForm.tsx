/** Which stretch of time to look at, typed as people write times. */
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { useRun } from '../stores/run.ts';
import { timeText } from '../timeline/jumpText.ts';
import { Button } from '../ui/Button.tsx';
import type { Question } from './useStory.ts';
import styles from './WindowForm.module.css';
import { readWindow } from './window.ts';

interface WindowFormProps {
  readonly value: Question | null;
  readonly onAsk: (window: { readonly from: number; readonly to: number }) => void;
}

/** Up to the moment shown, the last second of it. */
const usualMs = 1000;

export function WindowForm({ value, onAsk }: WindowFormProps) {
  const { t } = useTranslation();
  const id = useId();
  const [from, setFrom] = useState(() => {
    if (value && 'from' in value) return timeText(value.from);
    return timeText(Math.floor(Math.max(0, useRun.getState().time - usualMs)));
  });
  const [to, setTo] = useState(() => {
    if (value && 'to' in value) return timeText(value.to);
    return timeText(Math.ceil(Math.max(usualMs, useRun.getState().time)));
  });
  const [wrong, setWrong] = useState<'windowBad' | 'windowOrder' | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const window = readWindow(from, to);
    if (typeof window === 'string') setWrong(window);
    else {
      setWrong(null);
      onAsk(window);
    }
  };
  const field = (name: 'from' | 'to', text: string, set: (text: string) => void) => (
    <label>
      {t(name === 'from' ? 'trace.windowFrom' : 'trace.windowTo')}
      <input
        value={text}
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        aria-invalid={wrong !== null}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => set(event.target.value)}
      />
    </label>
  );
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {field('from', from, setFrom)}
      {field('to', to, setTo)}
      <Button type="submit" look={value ? 'outline' : 'primary'}>
        {t('trace.windowShow')}
      </Button>
      <p id={`${id}-wrong`} className={styles.wrong} role="alert">
        {wrong && t(`trace.${wrong}`)}
      </p>
    </form>
  );
}

import { useEffect, useRef } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { setLabel } from '../stores/document.ts';
import { stopRenaming } from './states.ts';

/** The card's name as a field: Enter or leaving it keeps what was typed, Escape does not. */
export function Rename({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const finish = (keep: boolean) => {
    if (done.current) return;
    done.current = true;
    const field = input.current;
    if (keep && field) setLabel(id, field.value);
    stopRenaming(field);
  };
  return (
    <input
      ref={input}
      className="card-rename nodrag nopan nokey"
      defaultValue={name}
      maxLength={80}
      aria-label={t('board.rename', { name })}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        // Enter also chooses a word while a Chinese text is being composed.
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') finish(true);
        if (event.key === 'Escape') finish(false);
      }}
    />
  );
}

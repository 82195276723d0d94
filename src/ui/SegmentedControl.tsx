import type { KeyboardEvent, ReactNode } from 'react';
import { neighbourOf } from './roving.ts';
import styles from './SegmentedControl.module.css';

interface SegmentedControlProps<Value extends string> {
  readonly value: Value;
  readonly options: readonly {
    readonly value: Value;
    readonly label: ReactNode;
    readonly name?: string;
  }[];
  readonly onChange: (value: Value) => void;
  readonly label: string;
  readonly className?: string;
}

/** A choice of few, all visible. One stop of the tab key; arrows choose. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { value, options, onChange, label, className } = props;
  const chosen = options.findIndex((option) => option.value === value);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = neighbourOf(event.key, chosen, options.length);
    const option = options[next];
    if (!option) return;
    event.preventDefault();
    onChange(option.value);
    (event.currentTarget.children[next] as HTMLElement | undefined)?.focus();
  };
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={`${styles.group} ${className ?? ''}`}
      onKeyDown={onKeyDown}
    >
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a radio input cannot hold a drawing
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          aria-label={option.name}
          data-state={option.value === value ? 'on' : 'off'}
          tabIndex={index === Math.max(chosen, 0) ? 0 : -1}
          className={styles.item}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}

import * as Radix from '@radix-ui/react-toggle-group';
import type { ReactNode } from 'react';
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

/** A choice of few, all visible. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  return (
    <Radix.Root
      type="single"
      className={`${styles.group} ${props.className ?? ''}`}
      value={props.value}
      aria-label={props.label}
      onValueChange={(next) => next && props.onChange(next as Value)}
    >
      {props.options.map((option) => (
        <Radix.Item
          key={option.value}
          value={option.value}
          className={styles.item}
          aria-label={option.name}
        >
          {option.label}
        </Radix.Item>
      ))}
    </Radix.Root>
  );
}

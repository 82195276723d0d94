import type { ChoiceParameter } from '../../../simulations/components/define.ts';
import { useWords } from '../../i18n/index.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import type { ParameterText } from '../subject.ts';
import styles from './fields.module.css';
import { fitsInARow } from './fitting.ts';

interface ChoiceFieldProps {
  readonly id: string;
  readonly parameter: ChoiceParameter;
  readonly text: ParameterText;
  readonly value: string;
  readonly describedBy: string;
  readonly onChange: (value: string) => void;
}

/** Few short options side by side; more, or longer ones, in a list. */
export function ChoiceField({
  id,
  parameter,
  text,
  value,
  describedBy,
  onChange,
}: ChoiceFieldProps) {
  const words = useWords();
  const options = parameter.options.map((option) => {
    const label = text.options?.[option];
    return { value: option, label: label ? words(label) : option };
  });
  if (options.length <= 3 && fitsInARow(options.map((option) => option.label))) {
    return (
      <SegmentedControl
        className={styles.segments}
        value={value}
        options={options}
        label={words(text.label)}
        onChange={onChange}
      />
    );
  }
  return (
    <span className={styles.box}>
      <select
        id={id}
        className={styles.select}
        value={value}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}

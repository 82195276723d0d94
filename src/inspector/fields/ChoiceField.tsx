import type { ChoiceParameter } from '../../../simulations/components/define.ts';
import { useWords } from '../../i18n/index.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import type { ParameterText } from '../subject.ts';
import styles from './fields.module.css';

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

/** About 150 px hold so many Latin letters; a Chinese character is as wide as nearly two. */
export function fitsInARow(labels: readonly string[]): boolean {
  const widths = labels.map((label) => {
    return [...label].reduce((sum, letter) => sum + (letter > '\u02ff' ? 2 : 1), 0);
  });
  const total = widths.reduce((sum, width) => sum + width, 0);
  return total <= 22 - 2 * labels.length && Math.max(...widths) <= (labels.length === 2 ? 12 : 7);
}

import * as Radix from '@radix-ui/react-slider';
import styles from './Slider.module.css';

interface SliderProps {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
  readonly label: string;
  /** What a screen reader says instead of the number. */
  readonly valueText?: string;
  readonly className?: string;
}

export function Slider({
  value,
  min,
  max,
  step,
  onChange,
  label,
  valueText,
  className,
}: SliderProps) {
  return (
    <Radix.Root
      className={`${styles.slider} ${className ?? ''}`}
      value={[value]}
      min={min}
      max={max}
      step={step}
      onValueChange={([next]) => next !== undefined && onChange(next)}
    >
      <Radix.Track className={styles.track}>
        <Radix.Range className={styles.range} />
      </Radix.Track>
      <Radix.Thumb className={styles.thumb} aria-label={label} aria-valuetext={valueText} />
    </Radix.Root>
  );
}

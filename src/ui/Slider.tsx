import type { CSSProperties } from 'react';
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

/** The browser's own slider: keys, touch and screen readers are right from the start. */
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
  const share = max > min ? (value - min) / (max - min) : 0;
  return (
    <input
      type="range"
      className={`${styles.slider} ${className ?? ''}`}
      style={{ '--share': `${share * 100}%` } as CSSProperties}
      value={value}
      min={min}
      max={max}
      step={step}
      aria-label={label}
      aria-valuetext={valueText}
      onChange={(event) => onChange(event.target.valueAsNumber)}
    />
  );
}

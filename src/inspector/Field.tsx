/** One parameter: its label, help, control, whatever is wrong with it, and the way back to the default. */
import { memo, Suspense, useCallback, useId, useState } from 'react';
import type { Parameter, RawValue, Words } from '../../simulations/components/define.ts';
import type { Problem } from '../../simulations/scenarios/types.ts';
import { useTranslation, useWords } from '../i18n/index.ts';
import { ProblemText } from '../i18n/ProblemText.tsx';
import { onDemand } from '../loading/later.ts';
import { unitWord } from '../metrics/format.ts';
import { useView } from '../stores/view.ts';
import { Icon } from '../ui/Icon.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { ChoiceField } from './fields/ChoiceField.tsx';
import styles from './fields/fields.module.css';
import { TextField } from './fields/TextField.tsx';
import { Help } from './Help.tsx';
import { isChanged, mayBeNone, meaningOf, textOf } from './meaning.ts';
import { recordsOf } from './records.ts';
import type { ParameterText } from './subject.ts';

type Trouble = Pick<Problem, 'code' | 'values'>;

interface FieldProps {
  readonly parameter: Parameter;
  readonly text: ParameterText;
  readonly value: RawValue | undefined;
  readonly onChange: (raw: RawValue | undefined) => void;
  /** The word for none, where "none" is not what one would say. */
  readonly noneWord?: Words;
  /** Any value is as good as the default: nothing marks it as changed. */
  readonly plain?: boolean;
  /** What else a valid value must satisfy. */
  readonly alsoWrong?: (raw: RawValue | undefined) => Trouble | null;
  /** Why it cannot be changed; left out when it can. */
  readonly fixed?: string | undefined;
}

// The settings of the board need neither.
const DistributionField = onDemand(
  async () => (await import('./fields/DistributionField.tsx')).DistributionField,
);
const RecordsField = onDemand(async () => (await import('./fields/RecordsField.tsx')).RecordsField);

const resetIcon = 'M4 4.200v4.300h4.300M4.300 8.500A6 6 0 1110 16';

export const Field = memo(function Field(props: FieldProps) {
  const { parameter, text, value, onChange, plain = false, fixed } = props;
  const { t } = useTranslation();
  const words = useWords();
  const id = useId();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const label = words(text.label);
  const usual = useDefaultText(parameter, text, props.noneWord);
  const changed = !plain && isChanged(parameter, value);
  const source = text.source
    ? t('inspector.defaultSource', { value: usual, source: words(text.source) })
    : '';
  const wide = parameter.type === 'records' || parameter.type === 'distribution';
  return (
    <div className={`${styles.field} ${wide ? styles.wide : ''}`}>
      <div className={styles.labelling}>
        {changed && fixed === undefined && (
          <Tooltip text={t('inspector.reset', { name: label, value: usual })} side="left">
            <button
              type="button"
              className={styles.reset}
              aria-label={t('inspector.reset', { name: label, value: usual })}
              onClick={() => onChange(undefined)}
            >
              <Icon path={resetIcon} size={13} />
            </button>
          </Tooltip>
        )}
        {fixed !== undefined && (
          <span className={styles.fixed} title={fixed}>
            <Icon name="lock" size={11} />
          </span>
        )}
        <label className={styles.label} htmlFor={id} data-changed={changed ? '' : undefined}>
          {label}
        </label>
        <Help name={label} text={words(text.help)} note={source} />
      </div>
      <fieldset className={styles.control} disabled={fixed !== undefined}>
        <Suspense>
          <Control {...props} id={id} usual={usual} onProblem={setTrouble} />
        </Suspense>
      </fieldset>
      <span id={`${id}-help`} hidden>
        {words(text.help)} {source} {fixed}
      </span>
      <p id={`${id}-problem`} className={styles.problem} aria-live="polite">
        {trouble && <ProblemText problem={{ ...trouble, place: '' }} />}
      </p>
    </div>
  );
});

interface ControlProps extends FieldProps {
  readonly id: string;
  readonly usual: string;
  readonly onProblem: (problem: Trouble | null) => void;
}

function Control({
  parameter,
  text,
  value,
  onChange,
  alsoWrong,
  id,
  usual,
  onProblem,
}: ControlProps) {
  const language = useView((view) => view.language);
  const describedBy = `${id}-problem ${id}-help`;
  const mean = useCallback(
    (written: string) => {
      if (parameter.type === 'records') return { ok: true, raw: undefined } as const;
      const meaning = meaningOf(parameter, written);
      const wrong = meaning.ok ? (alsoWrong?.(meaning.raw) ?? null) : null;
      return wrong ? ({ ok: false, problem: wrong } as const) : meaning;
    },
    [parameter, alsoWrong],
  );
  if (parameter.type === 'records') {
    const records = recordsOf(parameter, value);
    return (
      <RecordsField
        parameter={parameter}
        text={text}
        value={records}
        commit={onChange}
        onProblem={onProblem}
      />
    );
  }
  if (parameter.type === 'choice') {
    const chosen = typeof value === 'string' ? value : parameter.default;
    return (
      <ChoiceField
        id={id}
        parameter={parameter}
        text={text}
        value={chosen}
        describedBy={describedBy}
        onChange={(next) => onChange(next === parameter.default ? undefined : next)}
      />
    );
  }
  const shared = {
    id,
    describedBy,
    committed: textOf(parameter, value),
    mean,
    commit: onChange,
    onProblem,
    placeholder: usual,
  };
  if (parameter.type === 'distribution')
    return <DistributionField {...shared} parameter={parameter} />;
  const unit =
    'unit' in parameter && parameter.unit
      ? unitWord(parameter.unit, Number(value ?? 2), language)
      : '';
  const steps =
    parameter.type === 'text' ? undefined : parameter.type === 'integer' ? 'whole' : 'any';
  return <TextField {...shared} unit={unit} {...(steps ? { steps } : {})} />;
}

/** The default in the words of the reader. */
function useDefaultText(parameter: Parameter, text: ParameterText, noneWord?: Words): string {
  const { t } = useTranslation();
  const words = useWords();
  if (parameter.type === 'records') return t('inspector.emptyList');
  if (parameter.default === null && mayBeNone(parameter)) {
    return noneWord ? words(noneWord) : t('inspector.none');
  }
  if (parameter.type === 'choice') {
    const option = text.options?.[parameter.default];
    return option ? words(option) : parameter.default;
  }
  return textOf(parameter, undefined);
}

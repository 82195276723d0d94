import { useId } from 'react';
import type { RawValue, RecordsParameter } from '../../../simulations/components/define.ts';
import type { Problem } from '../../../simulations/scenarios/types.ts';
import { useTranslation, useWords } from '../../i18n/index.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { meaningOf, textOf } from '../meaning.ts';
import { type Records, withCell, withNewRow, withoutRow } from '../records.ts';
import type { ParameterText } from '../subject.ts';
import styles from './RecordsField.module.css';
import { TextField } from './TextField.tsx';

interface RecordsFieldProps {
  readonly parameter: RecordsParameter;
  readonly text: ParameterText;
  readonly value: Records;
  readonly commit: (raw: RawValue | undefined) => void;
  readonly onProblem: (problem: Pick<Problem, 'code' | 'values'> | null) => void;
}

/** A small table, one row per record, kept in the order of its first column. */
export function RecordsField({ parameter, text, value, commit, onProblem }: RecordsFieldProps) {
  const { t } = useTranslation();
  const words = useWords();
  const table = useId();
  const names = Object.keys(parameter.fields);
  const label = (name: string): string => {
    const field = text.fields?.[name]?.label;
    return field ? words(field) : name;
  };
  return (
    <div className={styles.records}>
      {value.length > 0 && (
        <table id={table} className={styles.table} aria-label={words(text.label)}>
          <thead>
            <tr>
              {names.map((name) => (
                <th key={name} scope="col">
                  {label(name)}
                </th>
              ))}
              <th className={styles.narrow} />
            </tr>
          </thead>
          <tbody>
            {value.map((record, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; its content is being edited.
              <tr key={row}>
                {names.map((name) => {
                  const field = parameter.fields[name];
                  if (!field) return null;
                  return (
                    <td key={name}>
                      <TextField
                        compact
                        committed={textOf(field, record[name])}
                        name={t('inspector.records.cell', { name: label(name), number: row + 1 })}
                        placeholder={textOf(field, undefined)}
                        mean={(cell) => meaningOf(field, cell)}
                        steps="any"
                        onProblem={onProblem}
                        commit={(raw) => commit(withCell(parameter, value, row, name, raw))}
                      />
                    </td>
                  );
                })}
                <td>
                  <IconButton
                    icon="close"
                    size="small"
                    label={t('inspector.records.remove', { number: row + 1 })}
                    onClick={() => commit(withoutRow(parameter, value, row))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button
        icon="plus"
        className={styles.add}
        disabled={value.length >= parameter.maxLength}
        onClick={() => commit(withNewRow(parameter, value))}
      >
        {t('inspector.records.add')}
      </Button>
    </div>
  );
}

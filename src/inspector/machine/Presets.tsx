/** Values of a known machine, to be taken over: first what would change, then, in one step, the change. */
import { useState } from 'react';
import { presetStrings } from '../../../simulations/components/presetStrings.ts';
import { type Preset, presets } from '../../../simulations/components/presets.ts';
import { useTranslation, useWords } from '../../i18n/index.ts';
import { edit, useDocument } from '../../stores/document.ts';
import { maySet, usePermissions } from '../../stores/permissions.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { textOf } from '../meaning.ts';
import { useReadOnly } from '../permitted.ts';
import { type Row, subjectOf } from '../subject.ts';
import { type Change, changesOf, groupOf, withChanges } from './applying.ts';
import styles from './Machine.module.css';
import { words as machineWords } from './strings.ts';

export function Presets({ id }: { readonly id: string }) {
  const words = useWords();
  const readOnly = useReadOnly();
  const scenario = useDocument((document) => document.scenario);
  const [chosen, setChosen] = useState<Preset | null>(null);
  const group = groupOf(scenario, id);
  const fitting = presets.filter(({ params }) => group.some(({ kind }) => kind in params));
  if (fitting.length === 0 || readOnly) return null;
  const title = words(group.length > 1 ? machineWords.presetsOfMachine : machineWords.presets);
  return (
    <section className={styles.presets} aria-label={title}>
      <Menu
        wide
        trigger={
          <Button className={styles.chooser}>
            {chosen ? words(presetStrings[chosen.id].name) : `${title}…`}
          </Button>
        }
      >
        {fitting.map((preset) => (
          <MenuItem
            key={preset.id}
            note={words(presetStrings[preset.id].summary)}
            onSelect={() => setChosen(preset)}
          >
            {words(presetStrings[preset.id].name)}
          </MenuItem>
        ))}
      </Menu>
      {chosen && <Proposal key={chosen.id} id={id} preset={chosen} done={() => setChosen(null)} />}
    </section>
  );
}

interface ProposalProps {
  readonly id: string;
  readonly preset: Preset;
  readonly done: () => void;
}

function Proposal({ id, preset, done }: ProposalProps) {
  const words = useWords();
  const scenario = useDocument((document) => document.scenario);
  usePermissions(({ locked }) => locked);
  const changes = changesOf(preset, groupOf(scenario, id), maySet);
  const count = changes.filter(({ isHeld }) => !isHeld).length;
  const apply = () => {
    edit((now) => withChanges(now, changesOf(preset, groupOf(now, id), maySet)));
    done();
  };
  const kinds = new Set(groupOf(scenario, id).map(({ kind }) => kind));
  return (
    <div className={styles.proposal}>
      <p>
        {changes.length === 0
          ? words(machineWords.same)
          : words(count === 1 ? machineWords.changes_one : machineWords.changes, { count })}
      </p>
      {changes.length > 0 && <Changes changes={changes} />}
      <div className={styles.buttons}>
        {count > 0 && (
          <Button look="primary" onClick={apply}>
            {words(machineWords.apply)}
          </Button>
        )}
        <Button onClick={done}>{words(machineWords.cancel)}</Button>
      </div>
      <details className={styles.sources}>
        <summary>{words(machineWords.sources)}</summary>
        <ul lang="en">
          {preset.sources
            .filter(({ of }) => of.some((one) => kinds.has(one.split('.')[0] ?? '')))
            .map(({ title, url }) => (
              <li key={title}>
                {url ? (
                  <a href={url} target="_blank" rel="noreferrer">
                    {title}
                  </a>
                ) : (
                  title
                )}
              </li>
            ))}
        </ul>
      </details>
    </div>
  );
}

/** By component, each setting as it is and as it would be. */
function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const words = useWords();
  const { t } = useTranslation();
  const scenario = useDocument((document) => document.scenario);
  const ids = [...new Set(changes.map(({ component }) => component.id))];
  const shown = (row: Row, raw: Change['from']): string => {
    const { parameter, text } = row;
    if (parameter.type === 'records') return t('inspector.emptyList');
    if (parameter.type === 'choice') {
      const option = String(raw ?? parameter.default);
      return words(text.options?.[option] ?? { en: option, zh: option });
    }
    // `constant(8ms)` is what it says.
    return textOf(parameter, raw).replace(/^constant\((.*)\)$/, '$1') || t('inspector.none');
  };
  return ids.map((id) => {
    const subject = subjectOf(scenario, id);
    const own = changes.filter(({ component }) => component.id === id);
    return (
      <dl key={id} className={styles.changes} aria-label={subject?.label}>
        {ids.length > 1 && <div className={styles.of}>{subject?.label}</div>}
        {own.map(({ parameter, from, to, isHeld }) => {
          const row = subject?.rows.find(({ name }) => name === parameter);
          return (
            row && (
              <div key={parameter} data-held={isHeld || undefined}>
                <dt>{words(row.text.label)}</dt>
                <dd className={styles.value}>
                  {isHeld ? (
                    words(machineWords.held, { value: shown(row, from) })
                  ) : (
                    <>
                      <s>{shown(row, from)}</s> → <b>{shown(row, to)}</b>
                    </>
                  )}
                </dd>
              </div>
            )
          );
        })}
      </dl>
    );
  });
}

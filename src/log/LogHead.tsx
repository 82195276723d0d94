/** Which lines are listed: by place, by kind, by how it turned out, by words; and the breakpoints. */
import { type ReactNode, useMemo } from 'react';
import { useTranslation, useWords } from '../i18n/index.ts';
import { useDocument } from '../stores/document.ts';
import { useView } from '../stores/view.ts';
import { IconButton } from '../ui/Button.tsx';
import { BreakpointsButton } from './Breakpoints.tsx';
import { everything, isEverything, selected, type Tone, tones } from './filter.ts';
import styles from './LogHead.module.css';
import { choose, useLog } from './log.ts';
import { ToneMark } from './ToneMark.tsx';
import { type CodeGroup, codesOf, componentsOf, linksOf, nameOf } from './words.ts';

export function LogHead() {
  const { t } = useTranslation();
  const choice = useLog((log) => log.choice);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around one line
    <div className={styles.head} role="group" aria-label={t('log.filters')}>
      <input
        type="search"
        className={styles.search}
        placeholder={t('log.search')}
        aria-label={t('log.search.label')}
        value={choice.text}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => choose({ text: event.target.value })}
      />
      <OwnerSelect />
      <CodeSelect />
      <Tones />
      <OnlyFollowed />
      {!isEverything(choice) && (
        <IconButton
          icon="close"
          size="small"
          label={t('log.clear')}
          onClick={() => choose(everything)}
        />
      )}
      <span className={styles.gap} />
      <BreakpointsButton />
    </div>
  );
}

function OwnerSelect() {
  const { t } = useTranslation();
  const scenario = useDocument((document) => document.scenario);
  const selection = useView((view) => view.selection);
  const owner = useLog((log) => log.choice.owner);
  const components = useMemo(() => componentsOf(scenario), [scenario]);
  const links = useMemo(() => linksOf(scenario), [scenario]);
  const known =
    owner === '' || owner === selected || [...components, ...links].some(({ id }) => id === owner);
  const names = selection.map((id) => nameOf(id, scenario)).join(', ');
  return (
    <Select
      label={t('log.owner')}
      value={owner}
      isSet={owner !== ''}
      onChange={(next) => choose({ owner: next })}
    >
      <option value="">{t('log.owner.all')}</option>
      <option value={selected}>
        {names ? t('log.owner.selectedNamed', { name: names }) : t('log.owner.selected')}
      </option>
      {!known && <option value={owner}>{owner}</option>}
      <optgroup label={t('log.owner.components')}>
        {components.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </optgroup>
      <optgroup label={t('log.owner.links')}>
        {links.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </optgroup>
    </Select>
  );
}

function CodeSelect() {
  const { t } = useTranslation();
  const scenario = useDocument((document) => document.scenario);
  const code = useLog((log) => log.choice.code);
  const groups = useMemo(() => codesOf(scenario), [scenario]);
  return (
    <Select
      label={t('log.code')}
      value={code}
      isSet={code !== ''}
      onChange={(next) => choose({ code: next })}
    >
      <option value="">{t('log.code.all')}</option>
      <CodeOptions groups={groups} />
    </Select>
  );
}

/** Two kinds may use the same code: chosen from either list it stands for both. */
export function CodeOptions({ groups }: { readonly groups: readonly CodeGroup[] }) {
  const words = useWords();
  const seen = new Set<string>();
  return groups.map((group) => (
    <optgroup key={group.kind} label={words(group.name)}>
      {group.codes.map(({ code, words: text }) => {
        if (seen.has(code)) return null;
        seen.add(code);
        return (
          <option key={code} value={code}>
            {words(text)}
          </option>
        );
      })}
    </optgroup>
  ));
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly isSet?: boolean;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

export function Select({ label, value, isSet, onChange, children }: SelectProps) {
  return (
    <select
      className={styles.select}
      aria-label={label}
      title={label}
      value={value}
      data-set={isSet || undefined}
      onChange={(event) => onChange(event.target.value)}
    >
      {children}
    </select>
  );
}

function Tones() {
  const { t } = useTranslation();
  const chosen = useLog((log) => log.choice.tones);
  const toggle = (tone: Tone) =>
    choose({
      tones: chosen.includes(tone) ? chosen.filter((one) => one !== tone) : [...chosen, tone],
    });
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    <div className={styles.tones} role="group" aria-label={t('log.tones')}>
      {tones.map((tone) => (
        <button
          key={tone}
          type="button"
          className={styles.toneButton}
          aria-pressed={chosen.includes(tone)}
          aria-label={t(`log.tone.${tone}`)}
          title={t(`log.tone.${tone}`)}
          onClick={() => toggle(tone)}
        >
          <ToneMark tone={tone} />
        </button>
      ))}
    </div>
  );
}

function OnlyFollowed() {
  const { t } = useTranslation();
  const message = useView((view) => view.message);
  const followed = useLog((log) => log.choice.followed);
  if (message === null) return null;
  return (
    <button
      type="button"
      className={styles.chip}
      aria-pressed={followed}
      onClick={() => choose({ followed: !followed })}
    >
      {t('log.followed', { message })}
    </button>
  );
}

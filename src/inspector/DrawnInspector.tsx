/** The inspector of a frame or a note: what it says, how large it is, and what stands in it. */
import { useCallback, useId } from 'react';
import type { Parameter, RawValue, Words } from '../../simulations/components/define.ts';
import {
  frameTints,
  type ScenarioAnnotation,
  type ScenarioFrame,
} from '../../simulations/scenarios/types.ts';
import { addWords, useTranslation } from '../i18n/index.ts';
import { resize, setLabel, setText, setTint, useDocument } from '../stores/document.ts';
import { Icon } from '../ui/Icon.tsx';
import { CommandButtons } from './CommandButtons.tsx';
import styles from './Drawn.module.css';
import { strings } from './elementStrings.ts';
import { Field } from './Field.tsx';
import { TextField } from './fields/TextField.tsx';
import shared from './Inspector.module.css';
import { LockedNotice } from './LockedNotice.tsx';
import { Members } from './Members.tsx';
import { useFixedElement, useIsLocked } from './permitted.ts';

addWords(strings);

const anyText = (text: string) => ({ ok: true, raw: text.trim() }) as const;

export function DrawnInspector({ id }: { readonly id: string }) {
  const frame = useDocument(({ scenario }) => scenario.frames?.find((one) => one.id === id));
  const note = useDocument(({ scenario }) => scenario.annotations?.find((one) => one.id === id));
  if (frame) return <FrameInspector frame={frame} />;
  return note ? <NoteInspector note={note} /> : null;
}

function FrameInspector({ frame }: { readonly frame: ScenarioFrame }) {
  const { t } = useTranslation();
  const { id, at, size } = frame;
  const fixed = useFixedElement(id);
  const isLocked = useIsLocked(id);
  const setWidth = useCallback(
    (raw: RawValue | undefined) => resize(id, at, [Number(raw ?? 440), size[1]]),
    [id, at, size],
  );
  const setHeight = useCallback(
    (raw: RawValue | undefined) => resize(id, at, [size[0], Number(raw ?? 280)]),
    [id, at, size],
  );
  return (
    <>
      <header className={shared.header}>
        <div className={shared.title}>
          <Icon name="frame" size={20} className={shared.kindIcon ?? ''} />
          <fieldset className={shared.name} disabled={fixed !== undefined}>
            <TextField
              name={t('inspector.rename')}
              committed={frame.label ?? id}
              placeholder={id}
              mean={anyText}
              commit={(raw) => setLabel(id, String(raw ?? ''))}
            />
          </fieldset>
          <span className={shared.kind}>{t('inspector.frame')}</span>
        </div>
      </header>
      {isLocked && <LockedNotice id={id} />}
      <Tint frame={frame} disabled={fixed !== undefined} />
      <div className={shared.fields}>
        <SizeField label={sizes.width} value={size[0]} onChange={setWidth} fixed={fixed} />
        <SizeField label={sizes.height} value={size[1]} onChange={setHeight} fixed={fixed} />
      </div>
      <CommandButtons ids={['board.members', 'arrange.lock', 'arrange.unframe', 'edit.remove']} />
      <Members of={id} />
    </>
  );
}

function Tint({ frame, disabled }: { readonly frame: ScenarioFrame; readonly disabled: boolean }) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className={styles.tintSet} disabled={disabled}>
      <legend className={styles.label}>{t('inspector.tint')}</legend>
      <div className={styles.tints}>
        {frameTints.map((tint) => (
          <label key={tint} className={styles.tint} title={t(`inspector.tint.${tint}`)}>
            <input
              type="radio"
              name={name}
              aria-label={t(`inspector.tint.${tint}`)}
              checked={(frame.tint ?? 'neutral') === tint}
              onChange={() => setTint(frame.id, tint)}
            />
            <i
              style={{
                background: `var(--frame-${tint}-line)`,
                borderColor: `var(--frame-${tint}-ink)`,
              }}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function NoteInspector({ note }: { readonly note: ScenarioAnnotation }) {
  const { t } = useTranslation();
  const { id, at, width = 220 } = note;
  const fixed = useFixedElement(id);
  const isLocked = useIsLocked(id);
  const setWidth = useCallback(
    (raw: RawValue | undefined) => resize(id, at, [Number(raw ?? 220), 0]),
    [id, at],
  );
  return (
    <>
      <header className={shared.header}>
        <h2 className={shared.plainTitle}>{t('inspector.note')}</h2>
      </header>
      {isLocked && <LockedNotice id={id} />}
      <textarea
        className={styles.text}
        aria-label={t('inspector.note.text')}
        value={note.text}
        disabled={fixed !== undefined}
        onChange={(event) => setText(id, event.target.value)}
      />
      <div className={shared.fields}>
        <SizeField label={sizes.width} value={width} onChange={setWidth} fixed={fixed} />
      </div>
      <CommandButtons ids={['arrange.lock', 'edit.duplicate', 'edit.remove']} />
    </>
  );
}

const sizes = {
  width: { label: strings['inspector.width'], help: strings['inspector.sizeHelp'] },
  height: { label: strings['inspector.height'], help: strings['inspector.sizeHelp'] },
} as const;

const side: Parameter = { type: 'integer', min: 80, max: 100_000, default: 80 };

interface SizeFieldProps {
  readonly label: { readonly label: Words; readonly help: Words };
  readonly value: number;
  readonly onChange: (raw: RawValue | undefined) => void;
  readonly fixed: string | undefined;
}

function SizeField({ label, value, onChange, fixed }: SizeFieldProps) {
  return (
    <Field parameter={side} text={label} value={value} onChange={onChange} fixed={fixed} plain />
  );
}

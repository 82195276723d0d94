import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import type { RawValue } from '../../../simulations/components/define.ts';
import type { Problem } from '../../../simulations/scenarios/types.ts';
import type { Meaning } from '../draft.ts';
import { stepText } from '../stepping.ts';
import styles from './fields.module.css';
import { useDraft } from './useDraft.ts';

export interface TextFieldProps {
  readonly committed: string;
  readonly mean: (text: string) => Meaning;
  readonly commit: (raw: RawValue | undefined) => void;
  readonly id?: string;
  /** Its accessible name, where no label element names it. */
  readonly name?: string;
  readonly describedBy?: string;
  readonly placeholder?: string;
  /** What the text counts, shown at the right: `messages`. */
  readonly unit?: string;
  /** Arrow keys step the number at the caret; `whole` by whole numbers. */
  readonly steps?: 'whole' | 'any';
  readonly compact?: boolean;
  /** At the right inside the box, such as a menu. */
  readonly children?: ReactNode;
  /** Told whenever the text or its meaning changes. */
  readonly onText?: (text: string) => void;
  readonly onProblem?: (problem: Pick<Problem, 'code' | 'values'> | null) => void;
}

/** One line of text that applies when it is valid and committed. */
export function TextField(props: TextFieldProps) {
  const { draft, send } = useDraft(props);
  const input = useRef<HTMLInputElement>(null);
  const wanted = useRef<readonly [number, number] | null>(null);
  const meaning = props.mean(draft.text);
  const problem = draft.told && !meaning.ok ? meaning.problem : null;
  const told = problem ? JSON.stringify(problem) : '';

  const { onText, onProblem } = props;
  useLayoutEffect(() => onText?.(draft.text), [draft.text, onText]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `told` stands for the problem's content.
  useLayoutEffect(() => onProblem?.(problem), [told, onProblem]);
  useLayoutEffect(() => {
    if (wanted.current) input.current?.setSelectionRange(...wanted.current);
    wanted.current = null;
  });

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') send({ type: 'enter' });
    else if (event.key === 'Escape' && (draft.dirty || draft.told)) {
      // Only this text is given up, not the dialog or the selection around it.
      event.stopPropagation();
      event.preventDefault();
      send({ type: 'escape' });
    } else if (props.steps && /^(Arrow(Up|Down)|Page(Up|Down))$/.test(event.key)) {
      const direction = event.key.endsWith('Up') ? 1 : -1;
      const size = event.shiftKey || event.key.startsWith('Page') ? 'large' : 'small';
      const caret = event.currentTarget.selectionEnd ?? draft.text.length;
      const next = stepText(draft.text, caret, direction, size, props.steps === 'whole');
      event.preventDefault();
      if (!next || !props.mean(next.text).ok) return;
      wanted.current = [next.from, next.to];
      send({ type: 'write', text: next.text });
    }
  };

  const unit = props.unit && /^[\d\s._-]+$/.test(draft.text) ? props.unit : '';
  return (
    <span
      className={`${styles.box} ${props.compact ? styles.compact : ''}`}
      data-invalid={problem ? '' : undefined}
    >
      <input
        ref={input}
        id={props.id}
        className={styles.input}
        type="text"
        value={draft.text}
        placeholder={props.placeholder}
        aria-label={props.name}
        aria-describedby={props.describedBy}
        aria-invalid={problem !== null}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        onChange={(event) => send({ type: 'write', text: event.target.value })}
        onFocus={() => send({ type: 'focus' })}
        onBlur={() => send({ type: 'blur' })}
        onKeyDown={onKeyDown}
      />
      {unit && (
        <span className={styles.unit} aria-hidden="true">
          {unit}
        </span>
      )}
      {props.children}
    </span>
  );
}

/** Words in a lesson's text that do something when they are pressed. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Directive } from '../../simulations/lessons/types.ts';
import { useTranslation } from '../i18n/index.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import styles from './Actions.module.css';
import { act, missing, set, show } from './actions.ts';
import { leapThere, runTo, stopRunning } from './running.ts';

interface Props<K extends Directive['is']> {
  readonly directive: Extract<Directive, { is: K }>;
  readonly children: ReactNode;
}

interface ActionProps {
  readonly what: 'set' | 'run' | 'do';
  readonly icon: IconName;
  readonly children: ReactNode;
  /** What must be on the board for it. */
  readonly ids: readonly string[];
  readonly onPress: () => void;
  readonly isBusy?: boolean;
  readonly note?: string | null;
}

/** Looks like a button, and runs on with the text. */
function Action({ what, icon, children, ids, onPress, isBusy = false, note = null }: ActionProps) {
  const { t } = useTranslation();
  const [gone, setGone] = useState<string | null>(null);
  const press = () => {
    const [absent] = missing(ids);
    setGone(absent ?? null);
    if (absent === undefined) onPress();
  };
  const said = gone === null ? note : t('lesson.gone', { id: gone });
  return (
    <>
      <button
        type="button"
        className={styles.action}
        data-action={what}
        data-busy={isBusy || undefined}
        onClick={press}
      >
        <Icon name={icon} size={14} />
        <span>{children}</span>
      </button>
      <span className={styles.note} role="status">
        {said}
      </span>
    </>
  );
}

/** Of more settings than these only the number is told. */
const mostTold = 4;

export function SetIt({ directive, children }: Props<'set'>) {
  const { t } = useTranslation();
  const [note, setNote] = useState<string | null>(null);
  const { settings } = directive;
  const values = settings.map(({ target, param, to }) => `${target}.${param} = ${to}`).join(', ');
  return (
    <Action
      what="set"
      icon="settings"
      ids={settings.map(({ target }) => target)}
      note={note}
      onPress={() => {
        set(settings);
        const isMany = settings.length > mostTold;
        const many = () => t('lesson.set.many', { count: String(settings.length) });
        setNote(isMany ? many() : t('lesson.set.done', { what: values }));
      }}
    >
      {children}
    </Action>
  );
}

export function DoIt({ directive, children }: Props<'do'>) {
  const { input } = directive;
  const icons: Partial<Record<typeof input.do, IconName>> = {
    crash: 'crash',
    cut: 'cut',
    heal: 'heal',
    slow: 'clock',
  };
  const ids = 'target' in input ? [input.target] : [];
  return (
    <Action what="do" icon={icons[input.do] ?? 'recover'} ids={ids} onPress={() => act(input)}>
      {children}
    </Action>
  );
}

export function RunIt({ directive, children }: Props<'run'>) {
  const { t } = useTranslation();
  const [state, setState] = useState<'idle' | 'going' | 'never'>('idle');
  const isOver = useRef(false);
  useEffect(() => {
    isOver.current = false;
    return () => {
      isOver.current = true;
      stopRunning();
    };
  }, []);
  const go = async () => {
    if (state === 'going') {
      leapThere();
      return;
    }
    setState('going');
    const arrival = await runTo(directive);
    if (!isOver.current) setState(arrival === 'never' ? 'never' : 'idle');
  };
  const notes = { idle: null, going: t('lesson.run.going'), never: t('lesson.run.never') };
  return (
    <Action
      what="run"
      icon="play"
      ids={'until' in directive ? [directive.until.owner] : []}
      isBusy={state === 'going'}
      note={notes[state]}
      onPress={() => void go()}
    >
      {children}
    </Action>
  );
}

/** Drawn to the eye when it is pointed at, reached by Tab, or pressed. */
export function Highlight({ directive, children }: Props<'highlight'>) {
  const point = () => show(directive.ids);
  return (
    <button
      type="button"
      className={styles.mark}
      onClick={point}
      onPointerEnter={(event) => event.pointerType === 'mouse' && point()}
      onFocus={(event) => event.currentTarget.matches(':focus-visible') && point()}
    >
      {children}
    </button>
  );
}

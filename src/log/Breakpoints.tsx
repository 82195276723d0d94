/** The breakpoints of this board: a list to switch and delete, and a form for another one. */
import { useTranslation } from '../i18n/index.ts';
import { useDocument } from '../stores/document.ts';
import { useView } from '../stores/view.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Popover } from '../ui/Popover.tsx';
import { BreakpointForm } from './BreakpointForm.tsx';
import styles from './Breakpoints.module.css';
import {
  type Breakpoint,
  mostBreakpoints,
  removeBreakpoint,
  setOn,
  useBreakpoints,
} from './breakpoints.ts';
import { isThere, stopText } from './conditionText.ts';

export function BreakpointsButton() {
  const { t } = useTranslation();
  const count = useBreakpoints(({ breakpoints }) => breakpoints.filter(({ on }) => on).length);
  const label = count > 0 ? t('log.breakpoints.some', { count }) : t('log.breakpoints');
  return (
    <Popover
      side="top"
      align="end"
      label={t('log.breakpoints')}
      className={styles.popover ?? ''}
      trigger={
        <Button look="plain" icon="breakpoint" className={styles.trigger} aria-label={label}>
          <span className={styles.word}>{t('log.breakpoints')}</span>
          {count > 0 && <span className={styles.count}>{count}</span>}
        </Button>
      }
    >
      <h2 className={styles.title}>{t('log.breakpoints')}</h2>
      <List />
      <BreakpointForm />
    </Popover>
  );
}

function List() {
  const { t } = useTranslation();
  const breakpoints = useBreakpoints((state) => state.breakpoints);
  if (breakpoints.length === 0) return <p className={styles.none}>{t('log.breakpoints.none')}</p>;
  return (
    <>
      <ul className={styles.list}>
        {breakpoints.map((breakpoint) => (
          <Item key={breakpoint.id} breakpoint={breakpoint} />
        ))}
      </ul>
      {breakpoints.length >= mostBreakpoints && (
        <p className={styles.none}>{t('log.breakpoints.full', { most: mostBreakpoints })}</p>
      )}
    </>
  );
}

function Item({ breakpoint: { id, stop, on } }: { readonly breakpoint: Breakpoint }) {
  const { t, language } = useTranslation();
  const scenario = useDocument((document) => document.scenario);
  const isHit = useBreakpoints((state) => state.hit === id);
  const hasMessage = useView((view) => view.message !== null);
  const text = stopText(stop, { t, language, scenario });
  const missing = !isThere(stop, scenario)
    ? t('log.notHere')
    : stop.when === 'followed' && !hasMessage
      ? t('log.noMessage')
      : '';
  return (
    <li className={styles.item} data-hit={isHit || undefined} data-off={!on || undefined}>
      <label className={styles.label}>
        <input type="checkbox" checked={on} onChange={() => setOn(id, !on)} />
        <span>
          {text}
          {isHit && <em className={styles.here}>{t('log.here')}</em>}
          {missing && <em className={styles.missing}>{missing}</em>}
        </span>
      </label>
      <IconButton
        icon="trash"
        size="small"
        label={`${t('log.remove')}: ${text}`}
        onClick={() => removeBreakpoint(id)}
      />
    </li>
  );
}

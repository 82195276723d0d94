/** All that can be placed: every kind there is, by category, frames and notes. Drag, or pick up and click. */
import { type MouseEvent, memo, useCallback } from 'react';
import { definitionOf, type Kind } from '../../simulations/components/index.ts';
import { categories, kindsUnder } from '../../simulations/components/kinds.ts';
import { categoryWords, stringsOf } from '../../simulations/components/strings.ts';
import { type Placeable, useCarried } from '../board/carrying.ts';
import { useTranslation, useWords } from '../i18n/index.ts';
import { useKinds } from '../kinds/load.ts';
import { whenCalm } from '../loading/later.ts';
import { Part } from '../shell/Part.tsx';
import { usePermissions } from '../stores/permissions.ts';
import { isNarrow, useView } from '../stores/view.ts';
import { Icon } from '../ui/Icon.tsx';
import './palette.css';
import { useDragging } from './useDragging.ts';

const drawn = ['frame', 'note'] as const;
/** Kinds that the first view does without. */
const LaterKinds = whenCalm(async () => (await import('./LaterKinds.tsx')).LaterKinds);

export function Palette() {
  const { t } = useTranslation();
  const words = useWords();
  const known = useKinds();
  return (
    <nav className="palette" aria-label={t('palette.name')}>
      {categories.map((category) => (
        <section key={category}>
          <h2>{words(categoryWords[category])}</h2>
          <ul>
            {kindsUnder(category).map((kind) =>
              known.includes(kind) ? (
                <li key={kind}>
                  <KindItem kind={kind} />
                </li>
              ) : (
                <li key={kind} className="palette-coming" aria-hidden="true" />
              ),
            )}
          </ul>
        </section>
      ))}
      <Part>
        <LaterKinds />
      </Part>
      <section>
        <h2>{t('palette.drawn')}</h2>
        <ul>
          {drawn.map((what) => (
            <li key={what}>
              <DrawnItem what={what} />
            </li>
          ))}
        </ul>
      </section>
      <p className="palette-hint">{t('palette.hint')}</p>
    </nav>
  );
}

const KindItem = memo(function KindItem({ kind }: { readonly kind: Kind }) {
  const words = useWords();
  const texts = stringsOf(kind);
  if (!texts) return null;
  const { name, summary, brief } = texts;
  return (
    <Item what={kind} name={words(name)} summary={words(summary)} brief={words(brief)}>
      <Icon path={definitionOf(kind)?.icon ?? ''} size={20} />
    </Item>
  );
});

function DrawnItem({ what }: { readonly what: (typeof drawn)[number] }) {
  const { t } = useTranslation();
  const brief = t(`palette.${what}.brief`);
  return (
    <Item what={what} name={t(`palette.${what}`)} summary={brief} brief={brief}>
      <Icon name={what} size={20} />
    </Item>
  );
}

interface ItemProps {
  readonly what: Placeable;
  readonly name: string;
  readonly summary: string;
  readonly brief: string;
  /** Its drawing. */
  readonly children: React.ReactNode;
}

function Item({ what, name, summary, brief, children }: ItemProps) {
  const { t } = useTranslation();
  const { wasDragged, ...drag } = useDragging(what);
  const isCarried = useCarried(({ carried }) => carried?.what === what && carried.by !== 'drag');
  const isReadOnly = usePermissions((permissions) => permissions.readOnly);
  const pick = useCallback(
    (event: MouseEvent<HTMLElement>) => {
      if (wasDragged()) return;
      // On a phone the list covers the board: let the place be seen where it is to stand.
      if (isNarrow()) useView.getState().setPanel('palette', false);
      const press = event.nativeEvent;
      void import('../board/carry/index.ts').then(({ pickUp }) => pickUp(what, press));
    },
    [what, wasDragged],
  );
  return (
    <button
      type="button"
      className="palette-item"
      aria-label={t('palette.place', { kind: name })}
      aria-pressed={isCarried || undefined}
      title={isReadOnly ? t('palette.readOnly') : summary}
      disabled={isReadOnly}
      onClick={pick}
      {...drag}
    >
      <span className="palette-icon">{children}</span>
      <span className="palette-words">
        <b>{name}</b>
        <small>{brief}</small>
      </span>
    </button>
  );
}

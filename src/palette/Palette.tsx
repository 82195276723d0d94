/** Every kind there is, by category: drag one onto the board, or click to place it in the middle. */
import { memo, useCallback } from 'react';
import { definitions, type Kind } from '../../simulations/components/index.ts';
import { categoryWords, strings } from '../../simulations/components/strings.ts';
import { announce } from '../board/states.ts';
import { placeInMiddle } from '../board/view.ts';
import { useTranslation, useWords } from '../i18n/index.ts';
import { isNarrow, useView } from '../stores/view.ts';
import { Icon } from '../ui/Icon.tsx';
import './palette.css';
import { Ghost } from './Ghost.tsx';
import { useDragging } from './useDragging.ts';

const kinds = Object.keys(definitions) as Kind[];
const categories = Object.keys(categoryWords) as (keyof typeof categoryWords)[];

export function Palette() {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <nav className="palette" aria-label={t('palette.name')}>
      {categories.map((category) => (
        <section key={category}>
          <h2>{words(categoryWords[category])}</h2>
          <ul>
            {kinds
              .filter((kind) => definitions[kind].category === category)
              .map((kind) => (
                <li key={kind}>
                  <Item kind={kind} />
                </li>
              ))}
          </ul>
        </section>
      ))}
      <p className="palette-hint">{t('palette.hint')}</p>
      <Ghost />
    </nav>
  );
}

const Item = memo(function Item({ kind }: { readonly kind: Kind }) {
  const { t } = useTranslation();
  const words = useWords();
  const name = words(strings[kind].name);
  const summary = words(strings[kind].summary);
  const { wasDragged, ...drag } = useDragging(kind);
  const place = useCallback(() => {
    if (wasDragged()) return;
    // On a phone the list covers the board: let what was placed be seen.
    if (isNarrow()) useView.getState().setPanel('palette', false);
    placeInMiddle(kind);
    announce(t('palette.placed', { kind: name }));
  }, [kind, name, t, wasDragged]);
  return (
    <button
      type="button"
      className="palette-item"
      aria-label={t('palette.place', { kind: name })}
      title={summary}
      onClick={place}
      {...drag}
    >
      <span className="palette-icon">
        <Icon path={definitions[kind].icon} size={20} />
      </span>
      <span className="palette-words">
        <b>{name}</b>
        <small>{words(strings[kind].brief)}</small>
      </span>
    </button>
  );
});

/** Finding something on the board by its name: what is typed narrows the list, and the view goes along. */
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { definitionOf } from '../../../simulations/components/index.ts';
import { addWords, useTranslation, useWords } from '../../i18n/index.ts';
import { useDocument } from '../../stores/document.ts';
import { select } from '../../stores/view.ts';
import { Icon } from '../../ui/Icon.tsx';
import { kindWords } from '../kinds.ts';
import { strings } from '../laterStrings.ts';
import { openBoard } from '../view.ts';
import { type Findable, findablesOf, found } from './findables.ts';
import './find.css';
import { useFinding } from './finding.ts';
import { focusOn, lookAt } from './lookAt.ts';

addWords(strings);

/** While somebody types the view does not run from one to the next. */
const restMs = 150;

export function FindBox() {
  const isOpen = useFinding((finding) => finding.isOpen);
  return isOpen && <Opened />;
}

function Opened() {
  const { t } = useTranslation();
  const id = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const hits = useHits(query);
  const chosen = hits[Math.min(at, hits.length - 1)];
  const { close, list } = useOpening();

  // The view shows what Enter would choose.
  useEffect(() => {
    if (query === '' || !chosen) return;
    const timer = setTimeout(() => lookAt(chosen.id), restMs);
    return () => clearTimeout(timer);
  }, [query, chosen]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  const take = (hit: Findable) => {
    close(true);
    select([hit.id]);
    lookAt(hit.id);
    focusOn(hit.id);
  };
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && hits.length > 0) {
      setAt((Math.min(at, hits.length - 1) + step + hits.length) % hits.length);
      event.preventDefault();
    } else if (event.key === 'Enter' && chosen) take(chosen);
    else if (event.key === 'Escape') close(false);
  };
  return (
    <search className="board-find" aria-label={t('board.find.title')}>
      <div className="find-field">
        <Icon name="search" size={17} />
        <input
          // biome-ignore lint/a11y/noAutofocus: it was asked for, and is all there is to do here
          autoFocus
          type="text"
          role="combobox"
          aria-label={t('board.find.title')}
          aria-expanded={hits.length > 0}
          aria-controls={id}
          aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
          placeholder={t('board.find.placeholder')}
          value={query}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
          onBlur={(event) => {
            if (!event.relatedTarget?.closest('.board-find')) close(true);
          }}
        />
        <span className="find-count" aria-live="polite">
          {query === '' ? '' : t('board.find.count', { count: hits.length })}
        </span>
      </div>
      <div className="find-list" id={id} role="listbox" ref={list} tabIndex={-1}>
        {hits.map((hit) => (
          <Hit
            key={hit.id}
            hit={hit}
            id={`${id}-${hit.id}`}
            isChosen={hit === chosen}
            onTake={() => take(hit)}
          />
        ))}
      </div>
      {hits.length === 0 && <p className="find-none">{t('board.find.none')}</p>}
    </search>
  );
}

/** Left without a choice, the view goes back to where it was. */
function useOpening() {
  const list = useRef<HTMLDivElement>(null);
  const before = useRef(openBoard()?.flow.getViewport());
  const focused = useRef(document.activeElement);
  const close = (keepView: boolean) => {
    useFinding.setState({ isOpen: false });
    if (keepView) return;
    if (before.current) void openBoard()?.flow.setViewport(before.current);
    if (focused.current instanceof HTMLElement) focused.current.focus({ preventScroll: true });
  };
  return { close, list };
}

function useHits(query: string): readonly Findable[] {
  const words = useWords();
  const scenario = useDocument((document) => document.scenario);
  return useMemo(() => {
    const all = findablesOf(scenario, (kind) => words(kindWords(kind).name));
    return found(all, query);
  }, [scenario, query, words]);
}

interface HitProps {
  readonly hit: Findable;
  readonly id: string;
  readonly isChosen: boolean;
  readonly onTake: () => void;
}

function Hit({ hit, id, isChosen, onTake }: HitProps) {
  const { t } = useTranslation();
  const { kind, is } = hit;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className="find-hit"
      // Before the field loses the focus, which would close the list.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      {is === 'component' ? (
        <Icon path={definitionOf(kind)?.icon ?? ''} size={17} />
      ) : (
        <Icon name={is} size={17} />
      )}
      <span>{hit.name}</span>
      <em>{is === 'component' ? hit.kindName : t(`palette.${is}`)}</em>
    </div>
  );
}

/** The menu of what is under the pointer, or of what is selected; every entry is a command. */
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { loadCommands } from '../../commands/index.ts';
import { addWords, useTranslation } from '../../i18n/index.ts';
import { useDocument } from '../../stores/document.ts';
import { useView } from '../../stores/view.ts';
import styles from '../../ui/Menu.module.css';
import { focusFirst, walk } from '../../ui/Menu.tsx';
import popover from '../../ui/Popover.module.css';
import { placeElement } from '../../ui/place.ts';
import { type AskedMenu, closeContextMenu, type MenuPage, useContextMenu } from '../contextMenu.ts';
import { strings } from '../laterStrings.ts';
import { InsertList, ReplaceList } from './KindLists.tsx';
import { MainList } from './MainList.tsx';
import './menu.css';
import { targetOf } from './target.ts';

addWords(strings);

type Table = Awaited<ReturnType<typeof loadCommands>>;

export function ContextMenu() {
  const asked = useContextMenu((menu) => menu.asked);
  const [table, setTable] = useState<Table | null>(null);
  useEffect(() => {
    void loadCommands().then(setTable);
  }, []);
  // Asked for elsewhere, it is another menu.
  return asked && table && <Opened key={`${asked.x} ${asked.y} ${asked.page}`} asked={asked} />;
}

function Opened({ asked }: { readonly asked: AskedMenu }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState<MenuPage>(asked.page);
  const { x, y } = asked;
  const selection = useView((view) => view.selection);
  const scenario = useDocument((document) => document.scenario);
  const target = targetOf(scenario, selection);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    element.showPopover();
    const anchor = { left: x, top: y, width: 0, height: 0 };
    const place = () => placeElement(element, anchor, { side: 'bottom', align: 'start', gap: 2 });
    place();
    element.dataset.placed = 'true';
    const sizes = new ResizeObserver(place);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [x, y]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page, another first entry.
  useLayoutEffect(() => {
    if (box.current) focusFirst(box.current);
  }, [page]);
  return (
    <div
      ref={box}
      popover="auto"
      role="menu"
      tabIndex={-1}
      aria-label={t('board.menu')}
      className={`${popover.popover} ${styles.menu} board-menu`}
      onToggle={(event) => event.newState === 'closed' && closeContextMenu()}
      onKeyDown={walkRows}
      onContextMenu={(event) => event.preventDefault()}
    >
      {page === 'replace' && target.component && <ReplaceList component={target.component} />}
      {page === 'insert' && target.link && <InsertList link={target.link} />}
      {page === 'main' && <MainList target={target} asked={asked} onPage={setPage} />}
    </div>
  );
}

/** Left and right walk as well: some entries stand side by side. */
function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const isInRow = (event.target as Element).closest('.board-menu-row') !== null;
  const key = { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp' }[event.key];
  if (isInRow && key) walk({ ...event, key, preventDefault: () => event.preventDefault() });
  else walk(event);
}

/** The boards of this browser as cards: open, rename, duplicate, delete and put back. */
import { useId, useState } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { problemOf } from '../kinds/load.ts';
import { showNotice } from '../shell/notices.ts';
import type { SavedBoard } from '../stores/storage.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { BoardCard } from './BoardCard.tsx';
import styles from './BoardList.module.css';
import { useBoardName } from './boardName.ts';
import { deleteBoard, forget, openBoard, putBack } from './boards.ts';
import { useBoards } from './useBoards.ts';

interface BoardListProps {
  /** A board has been opened. */
  readonly onOpened?: () => void;
}

/** From here on it takes looking. */
const manyBoards = 5;

export function BoardList({ onOpened }: BoardListProps) {
  const { t, language } = useTranslation();
  const { boards, failure } = useBoards();
  const nameOf = useBoardName();
  const [search, setSearch] = useState('');
  const [said, setSaid] = useState<Said | null>(null);
  if (failure !== null) return <p role="alert">{t('documents.notListed', { reason: failure })}</p>;
  if (!boards) return <div className={styles.waiting} />;

  const wanted = search.trim().toLocaleLowerCase(language);
  const found = boards.kept.filter((one) =>
    nameOf(one).toLocaleLowerCase(language).includes(wanted),
  );
  const open = async (board: SavedBoard) => {
    try {
      if (await openBoard(board.id)) onOpened?.();
      else setSaid({ text: t('documents.unreadable', { name: nameOf(board) }) });
    } catch (error) {
      showNotice(problemOf(error));
    }
  };
  const remove = async (board: SavedBoard) => {
    await deleteBoard(board.id);
    setSaid({ text: t('documents.deleted', { name: nameOf(board) }), undo: board.id });
  };
  return (
    <div className={styles.all}>
      {boards.kept.length > manyBoards && (
        <Search value={search} count={found.length} onChange={setSearch} />
      )}
      <Told said={said} onUndone={() => setSaid(null)} />
      {boards.kept.length === 0 && <p className={styles.none}>{t('documents.none')}</p>}
      {boards.kept.length > 0 && found.length === 0 && (
        <p className={styles.none}>{t('documents.noneFound', { text: search.trim() })}</p>
      )}
      <ul className={styles.boards}>
        {found.map((board) => (
          <BoardCard
            key={board.id}
            board={board}
            name={nameOf(board)}
            isOpen={board.id === boards.open}
            onOpen={() => void open(board)}
            onDelete={() => void remove(board)}
            {...(onOpened && { onDuplicated: onOpened })}
          />
        ))}
      </ul>
      {boards.deleted.length > 0 && <Deleted boards={boards.deleted} />}
    </div>
  );
}

function Search(props: {
  readonly value: string;
  readonly count: number;
  readonly onChange: (text: string) => void;
}) {
  const { t } = useTranslation();
  const { value, count, onChange } = props;
  return (
    <div className={styles.search}>
      <input
        type="search"
        value={value}
        placeholder={t('documents.search')}
        aria-label={t('documents.search')}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
      <span role="status">{value.trim() !== '' && t('documents.found', { count })}</span>
    </div>
  );
}

interface Said {
  readonly text: string;
  /** Id of what can be put back. */
  readonly undo?: string;
}

function Told({ said, onUndone }: { readonly said: Said | null; readonly onUndone: () => void }) {
  const { t } = useTranslation();
  const back = async (id: string) => {
    await putBack(id);
    onUndone();
  };
  return (
    <div role="status" className={styles.said}>
      {said && <p>{said.text}</p>}
      {said?.undo !== undefined && (
        <Button icon="undo" onClick={() => void back(said.undo ?? '')}>
          {t('documents.undo')}
        </Button>
      )}
    </div>
  );
}

function Deleted({ boards }: { readonly boards: readonly SavedBoard[] }) {
  const { t } = useTranslation();
  const nameOf = useBoardName();
  const id = useId();
  return (
    <details className={styles.deleted}>
      <summary>{t('documents.recently', { count: boards.length })}</summary>
      <p id={id}>{t('documents.recentlyNote')}</p>
      <ul aria-describedby={id}>
        {boards.map((board) => {
          const name = nameOf(board);
          return (
            <li key={board.id}>
              <span>{name}</span>
              <button
                type="button"
                title={t('documents.putBackOne', { name })}
                aria-label={t('documents.putBackOne', { name })}
                onClick={() => void putBack(board.id)}
              >
                <Icon name="undo" size={16} />
              </button>
              <button
                type="button"
                title={t('documents.forget', { name })}
                aria-label={t('documents.forget', { name })}
                onClick={() => void forget(board.id)}
              >
                <Icon name="trash" size={16} />
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

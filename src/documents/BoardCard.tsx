import { type KeyboardEvent, useState } from 'react';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { useTranslation } from '../i18n/index.ts';
import { problemOf } from '../kinds/load.ts';
import { showNotice } from '../shell/notices.ts';
import type { SavedBoard } from '../stores/storage.ts';
import { IconButton } from '../ui/Button.tsx';
import styles from './BoardCard.module.css';
import { BoardPicture } from './BoardPicture.tsx';
import { duplicateBoard, renameBoard } from './boards.ts';
import { whenText } from './when.ts';

interface BoardCardProps {
  readonly board: SavedBoard;
  readonly name: string;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onDelete: () => void;
  readonly onDuplicated?: () => void;
}

export function BoardCard(props: BoardCardProps) {
  const { board, name, isOpen, onOpen, onDelete, onDuplicated } = props;
  const { t, language } = useTranslation();
  const [isRenaming, setRenaming] = useState(false);
  const scenario = board.scenario as Scenario;
  // What nobody can read any more is listed all the same, without its picture.
  const count = Array.isArray(scenario.components) ? scenario.components.length : 0;
  const isReadable = count > 0 && Array.isArray(scenario.links);
  const duplicate = async () => {
    try {
      await duplicateBoard(board.id);
      onDuplicated?.();
    } catch (error) {
      showNotice(problemOf(error));
    }
  };
  return (
    <li className={styles.card} data-open={isOpen || undefined}>
      <button
        type="button"
        className={styles.open}
        aria-label={t('documents.openIt', { name })}
        aria-current={isOpen || undefined}
        onClick={onOpen}
      >
        <BoardPicture scenario={isReadable ? scenario : nothing} />
      </button>
      <div className={styles.foot}>
        <div className={styles.words}>
          {isRenaming ? (
            <NameField board={board} name={name} onDone={() => setRenaming(false)} />
          ) : (
            <b title={name}>{name}</b>
          )}
          <span>
            {isOpen && <em>{t('documents.isOpen')} · </em>}
            {t('documents.size', { count })} · {whenText(board.savedAt, Date.now(), language)}
          </span>
        </div>
        <div className={styles.actions}>
          <IconButton
            icon="rename"
            size="small"
            label={t('documents.rename', { name })}
            onClick={() => setRenaming(true)}
          />
          <IconButton
            icon="copy"
            size="small"
            label={t('documents.duplicate', { name })}
            onClick={() => void duplicate()}
          />
          <IconButton
            icon="trash"
            size="small"
            label={t('documents.delete', { name })}
            onClick={onDelete}
          />
        </div>
      </div>
    </li>
  );
}

const nothing: Scenario = { format: 'topolab', version: 1, components: [], links: [] };

function NameField(props: {
  readonly board: SavedBoard;
  readonly name: string;
  readonly onDone: () => void;
}) {
  const { board, name, onDone } = props;
  const { t } = useTranslation();
  const [text, setText] = useState(name);
  const commit = () => {
    onDone();
    if (text.trim() !== name) void renameBoard(board.id, text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key !== 'Escape') return;
    // The dialog around it stays.
    event.preventDefault();
    event.stopPropagation();
    onDone();
  };
  return (
    <input
      className={styles.field}
      // biome-ignore lint/a11y/noAutofocus: it stands where the name stood that was asked to be changed
      autoFocus
      value={text}
      maxLength={120}
      aria-label={t('documents.newName', { name })}
      autoComplete="off"
      spellCheck={false}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setText(event.target.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}

/** The boards that this browser keeps besides the open one. */
import { useEffect, useState } from 'react';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { useTranslation } from '../i18n/index.ts';
import type { SavedBoard } from '../stores/storage.ts';
import type { Language } from '../stores/view.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { earlierBoards, openEarlier } from './earlier.ts';
import styles from './sharing.module.css';

export function EarlierDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useTranslation();
  const [boards, setBoards] = useState<readonly SavedBoard[] | null>(null);
  useEffect(() => {
    void earlierBoards().then(setBoards);
  }, []);
  const open = async (board: SavedBoard) => {
    if (await openEarlier(board)) onClose();
    else setBoards((listed) => listed?.filter((one) => one !== board) ?? null);
  };
  return (
    <Dialog onClose={onClose} title={t('sharing.earlier')} description={t('sharing.earlierNote')}>
      {boards?.length === 0 && <p className={styles.none}>{t('sharing.noneEarlier')}</p>}
      <ul className={styles.boards}>
        {boards?.map((board) => {
          const { name, components } = board.scenario as Partial<Scenario>;
          return (
            <li key={board.tab}>
              <button type="button" onClick={() => void open(board)}>
                <b>{name || t('sharing.untitled')}</b>
                <span>
                  {t('sharing.size', { count: components?.length ?? 0 })}
                  {' · '}
                  {whenText(board.savedAt, language)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

function whenText(savedAt: number, language: Language): string {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    savedAt,
  );
}

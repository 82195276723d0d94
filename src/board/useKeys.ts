/** Keys of the board itself: `c` connects, `m` follows a message, F2 renames. They act when nothing else has the focus. */
import { useEffect } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { useDocument } from '../stores/document.ts';
import { useView } from '../stores/view.ts';
import { follow } from './ActionBar.tsx';
import { beginConnecting } from './keyboardConnect.ts';
import { announce, startRenaming } from './states.ts';

export function useKeys(): void {
  const { t } = useTranslation();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const isConnect = event.key === 'c';
      const isFollow = event.key.toLowerCase() === 'm';
      if (!isConnect && !isFollow && event.key !== 'F2') return;
      if (!isBoardsOwn(document.activeElement)) return;
      const { selection } = useView.getState();
      const { components } = useDocument.getState().scenario;
      const component = components.find(({ id }) => id === selection[0]);
      if (selection.length !== 1 || !component) return;
      event.preventDefault();
      if (isFollow) void follow(component.id, event.shiftKey ? -1 : 1);
      else if (!isConnect) startRenaming(component.id);
      else if (!beginConnecting(component.id)) {
        announce(t('board.connect.none', { from: component.label ?? component.id }));
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [t]);
}

function isBoardsOwn(element: Element | null): boolean {
  if (!element || element === document.body) return true;
  return element.closest('.board') !== null && element.closest('input, textarea') === null;
}

/**
 * Which page is shown: the curriculum or the board. The address says `#home` for the first, so that
 * the browser's own back and forward walk between the two.
 */
import { lazy } from 'react';
import { useDocument } from './stores/document.ts';
import { type Page, useView } from './stores/view.ts';

/** Each page comes when it is first shown: a visit begins with one of them. */
const code = {
  home: async () => ({ default: (await import('./home/index.ts')).Home }),
  board: async () => ({ default: (await import('./Lab.tsx')).Lab }),
};

export const pages = { home: lazy(code.home), board: lazy(code.board) };

/** So that it is there when it is drawn; one that cannot be fetched says so when it is drawn. */
export async function fetchPage(page: Page): Promise<void> {
  await code[page]().catch(() => undefined);
}

const homeHash = '#home';

/** A first visit begins with the curriculum, a later one with the last board. */
export function firstPage(hasBoard: boolean): Page {
  const { hash } = location;
  if (hash === '') return hasBoard ? 'board' : 'home';
  return hash === homeHash ? 'home' : 'board';
}

export function startPages(first: Page): void {
  useView.setState({ page: first });
  if (first === 'home') history.replaceState(null, '', homeHash);
  addEventListener('popstate', () => {
    const { hash } = location;
    if (hash === homeHash) useView.setState({ page: 'home' });
    else if (hash === '') useView.setState({ page: 'board' });
  });
  // Whatever way something is opened, it is on the board.
  useDocument.subscribe((now, before) => {
    if (now.opened !== before.opened) showPage('board');
  });
}

/** Shows a page as the next step of the browser's history. */
export function showPage(page: Page): void {
  const { page: shown, embed } = useView.getState();
  if (shown === page) return;
  useView.setState({ page });
  // In somebody else's page the history is theirs.
  if (embed) return;
  const address = page === 'home' ? homeHash : location.pathname + location.search;
  history.pushState(null, '', address);
}

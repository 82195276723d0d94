import './tokens.css';
import './base.css';
import './both.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { engine } from './engine/engine.ts';
import { startTranslation } from './i18n/index.ts';
import { resumeLesson } from './lesson/resume.ts';
import { fetchPage, firstPage, startPages } from './pages.ts';
import { followLinks, lookAtAddress } from './sharing/arrivals.ts';
import { restoreAndKeep } from './shell/keeping.ts';
import { PageBroken } from './shell/PageBroken.tsx';
import { followTheme } from './shell/theme.ts';
import { readPreference } from './stores/preferences.ts';
import { useView } from './stores/view.ts';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';

/** No top-level `await`: the pages are parts of this module's own file, and would wait for it. */
async function start(): Promise<void> {
  engine.wake();
  // Both ways are open until it is known whether there is a board to come back to; one is likelier.
  fetchPage(firstPage(readPreference('board') !== null));
  followTheme();
  startTranslation();
  await lookAtAddress();
  // The board is on the screen once it is known which: an empty one would only flash.
  startPages(firstPage(await restoreAndKeep()));
  engine.start();
  await Promise.all([resumeLesson(), followLinks()]);
  await fetchPage(useView.getState().page);

  const root = document.getElementById('root');
  if (root) {
    createRoot(root).render(
      <StrictMode>
        <ErrorBoundary fallback={(reason) => <PageBroken reason={reason} />}>
          <App />
        </ErrorBoundary>
      </StrictMode>,
    );
  }
}

void start();

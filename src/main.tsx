import './tokens.css';
import './base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { engine } from './engine/engine.ts';
import { startTranslation } from './i18n/index.ts';
import { followLinks } from './sharing/arrivals.ts';
import { restoreAndKeep } from './shell/keeping.ts';
import { PageBroken } from './shell/PageBroken.tsx';
import { followTheme } from './shell/theme.ts';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';

engine.wake();
followTheme();
startTranslation();
// The board is on the screen once it is known which: an empty one would only flash.
await restoreAndKeep();
engine.start();
await followLinks();

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

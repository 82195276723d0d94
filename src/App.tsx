/** The page: top bar, palette, board, inspector, metrics, transport. On a narrow screen panels are sheets. */
import { type DragEvent, type ReactNode, Suspense, useEffect, useState } from 'react';
import styles from './App.module.css';
import { Board } from './board/Board.tsx';
import { useTranslation } from './i18n/index.ts';
import { afterMotion, onDemand, whenCalm } from './loading/later.ts';
import { Palette } from './palette/Palette.tsx';
import { Banner } from './shell/Banner.tsx';
import { BottomPanel } from './shell/BottomPanel.tsx';
import { openFile } from './shell/files.ts';
import { followKeyboard } from './shell/keyboard.ts';
import { useNotices } from './shell/notices.ts';
import { Panel } from './shell/Panel.tsx';
import { PanelTabs } from './shell/PanelTabs.tsx';
import { TopBar } from './shell/TopBar.tsx';
import { useView } from './stores/view.ts';
import { Captions } from './timeline/Captions.tsx';
import { Transport } from './timeline/Transport.tsx';
import { Button } from './ui/Button.tsx';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { TooltipProvider } from './ui/Tooltip.tsx';

const Inspector = afterMotion(async () => (await import('./inspector/index.ts')).Inspector);
const Metrics = afterMotion(async () => (await import('./metrics/Metrics.tsx')).Metrics);
const EventLog = onDemand(async () => (await import('./log/index.ts')).EventLog);
/** Breakpoints kept from the last visit take hold before the run has gone far. */
const Breakpoints = whenCalm(async () => {
  (await import('./log/breakpoints.ts')).startBreakpoints();
  return () => null;
});
const MessagePanel = onDemand(async () => (await import('./trace/index.ts')).default);
const BadFileDialog = onDemand(
  async () => (await import('./shell/BadFileDialog.tsx')).BadFileDialog,
);
const SharingDialogs = onDemand(async () => (await import('./sharing/index.ts')).SharingDialogs);

export function App() {
  useEffect(followKeyboard, []);
  return (
    <TooltipProvider>
      <DropTarget>
        <TopBar />
        <div className={styles.middle}>
          <Panel panel="palette">
            <Part>
              <Palette />
            </Part>
          </Panel>
          <main className={styles.board}>
            <Part>
              <Board />
            </Part>
            <Captions />
            <Banner />
          </main>
          <Panel panel="inspector">
            <Part>
              <Inspector />
            </Part>
          </Panel>
        </div>
        <BottomPanel
          metrics={
            <Part>
              <Metrics />
            </Part>
          }
          log={
            <Part>
              <EventLog />
            </Part>
          }
          message={
            <Part>
              <MessagePanel />
            </Part>
          }
        />
        <PanelTabs />
        <Transport />
        <BadFile />
        <Part>
          <Breakpoints />
        </Part>
        <Sharing />
      </DropTarget>
    </TooltipProvider>
  );
}

function BadFile() {
  const isThere = useNotices((notices) => notices.badFile !== null);
  return <Part>{isThere && <BadFileDialog />}</Part>;
}

function Sharing() {
  const isThere = useNotices((notices) => notices.sharing !== null);
  return <Part>{isThere && <SharingDialogs />}</Part>;
}

/** One part of the page: another's mistake is not its own. */
function Part({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <ErrorBoundary
      fallback={(reason, retry) => (
        <div className={styles.broken} role="alert">
          <p>{t('shell.partBroke', { reason })}</p>
          <Button onClick={retry}>{t('shell.tryAgain')}</Button>
        </div>
      )}
    >
      <Suspense>{children}</Suspense>
    </ErrorBoundary>
  );
}

/** A scenario file dropped anywhere on the page opens. */
function DropTarget({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  // A label for the look of the page: sheets leave room for the open one.
  const open = useView((view) => view.panels);
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the file menu is the first
    <div
      className={styles.page}
      data-metrics={open.metrics}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        if (!hasFiles(event)) return;
        event.preventDefault();
        const [file] = event.dataTransfer.files;
        if (file) void openFile(file);
      }}
    >
      {children}
      {over && <div className={styles.drop}>{t('shell.drop')}</div>}
    </div>
  );
}

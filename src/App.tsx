/** The page: the curriculum or the board, and what may come over either of them. */
import { type DragEvent, type ReactNode, useState } from 'react';
import styles from './App.module.css';
import { useKeyboardMap } from './commands/mapStore.ts';
import { useTranslation } from './i18n/index.ts';
import { onDemand, whenCalm, whenSomeoneIsThere } from './loading/later.ts';
import { pages } from './pages.ts';
import { openFiles } from './shell/files.ts';
import { useNotices } from './shell/notices.ts';
import { Part } from './shell/Part.tsx';
import { useView } from './stores/view.ts';
import { fetchLaterIcons } from './ui/Icon.tsx';
import { TooltipProvider } from './ui/Tooltip.tsx';

const BadFileDialog = onDemand(
  async () => (await import('./shell/BadFileDialog.tsx')).BadFileDialog,
);
const SharingDialogs = onDemand(async () => (await import('./sharing/index.ts')).SharingDialogs);
const BoardsDialog = onDemand(async () => (await import('./documents/index.ts')).BoardsDialog);
const KeyboardMap = onDemand(async () => (await import('./commands/KeyboardMap.tsx')).KeyboardMap);
/** Other tabs, and being there without a network: nobody waits for these. */
const InBackground = whenCalm(async () => {
  (await import('./documents/background.ts')).startInBackground();
  return () => null;
});

whenSomeoneIsThere(fetchLaterIcons);

export function App() {
  const Page = pages[useView((view) => view.page)];
  return (
    <TooltipProvider>
      <DropTarget>
        <Part>
          <Page />
        </Part>
        <BadFile />
        <Sharing />
        <Boards />
        <Keys />
        <Part>
          <InBackground />
        </Part>
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

function Boards() {
  const isThere = useNotices((notices) => notices.boards);
  return <Part>{isThere && <BoardsDialog />}</Part>;
}

function Keys() {
  const isOpen = useKeyboardMap((map) => map.isOpen);
  return <Part>{isOpen && <KeyboardMap />}</Part>;
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
        void openFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {over && <div className={styles.drop}>{t('shell.drop')}</div>}
    </div>
  );
}

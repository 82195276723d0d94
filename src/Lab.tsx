/** The page with the board: top bar, palette, board, inspector, metrics, transport. On a narrow screen panels are sheets. */
import { lazy, useEffect } from 'react';
import styles from './App.module.css';
import { Board } from './board/Board.tsx';
import { useLesson } from './lesson/store.ts';
import { afterMotion, onDemand, whenCalm } from './loading/later.ts';
import { useNarration } from './narration/store.ts';
import { Palette } from './palette/Palette.tsx';
import { Banner } from './shell/Banner.tsx';
import { BottomPanel } from './shell/BottomPanel.tsx';
import { followKeyboard } from './shell/keyboard.ts';
import { Panel } from './shell/Panel.tsx';
import { PanelTabs } from './shell/PanelTabs.tsx';
import { Part } from './shell/Part.tsx';
import { TopBar } from './shell/TopBar.tsx';
import { useView } from './stores/view.ts';
import { Transport } from './timeline/Transport.tsx';

const Inspector = afterMotion(async () => (await import('./inspector/index.ts')).Inspector);
const Metrics = afterMotion(async () => (await import('./metrics/Metrics.tsx')).Metrics);
const Captions = afterMotion(async () => (await import('./timeline/Captions.tsx')).Captions);
const EventLog = onDemand(async () => (await import('./log/index.ts')).EventLog);
/** Breakpoints kept from the last visit take hold before the run has gone far. */
const Breakpoints = whenCalm(async () => {
  (await import('./log/breakpoints.ts')).startBreakpoints();
  return () => null;
});
const LessonPanel = lazy(async () => ({
  default: (await import('./lesson/index.ts')).LessonPanel,
}));
const MessagePanel = onDemand(async () => (await import('./trace/index.ts')).default);

const Narrator = whenCalm(async () => (await import('./narration/Narrator.tsx')).Narrator);
const Classroom = lazy(async () => ({
  default: (await import('./classroom/index.ts')).Classroom,
}));
const EmbedCorner = onDemand(async () => (await import('./sharing/index.ts')).EmbedCorner);

export function Lab() {
  useEffect(followKeyboard, []);
  const embed = useView((view) => view.embed);
  const classroom = useView((view) => view.classroom);
  const narrated = useNarration((narration) => narration.on);
  if (classroom)
    return (
      <Part>
        <Classroom />
      </Part>
    );
  return (
    <>
      {!embed && <TopBar />}
      <div className={styles.middle}>
        <Lesson />
        <Panel panel="palette">
          <Part>
            <Palette />
          </Part>
        </Panel>
        <main className={styles.board}>
          <Part>
            <Board />
          </Part>
          <Part>
            <Captions />
          </Part>
          {narrated && (
            <Part>
              <Narrator />
            </Part>
          )}
          <Banner />
          {embed && (
            <Part>
              <EmbedCorner />
            </Part>
          )}
        </main>
        <Panel panel="inspector">
          <Part isPanel>
            <Inspector />
          </Part>
        </Panel>
      </div>
      <BottomPanel
        metrics={
          <Part isPanel>
            <Metrics />
          </Part>
        }
        log={
          <Part isPanel>
            <EventLog />
          </Part>
        }
        message={
          <Part isPanel>
            <MessagePanel />
          </Part>
        }
      />
      <PanelTabs />
      <Transport />
      <Part>
        <Breakpoints />
      </Part>
    </>
  );
}

function Lesson() {
  const isOn = useLesson(({ lesson }) => lesson !== null);
  return (
    isOn && (
      <Panel panel="lesson" bare>
        <Part isPanel>
          <LessonPanel />
        </Part>
      </Panel>
    )
  );
}

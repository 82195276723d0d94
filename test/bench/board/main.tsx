/**
 * The board alone, fed with synthetic frames: `?components=100&marks=5000`; `&empty` runs nothing
 * but the loop that measures. The runner reads `boardBench()` once the page has settled.
 */
import '../../../src/tokens.css';
import { createRoot } from 'react-dom/client';
import { Board } from '../../../src/board/Board.tsx';
import { engine, type FrameListener } from '../../../src/engine/engine.ts';
import { startTranslation } from '../../../src/i18n/index.ts';
import { openScenario } from '../../../src/stores/document.ts';
import { useRun } from '../../../src/stores/run.ts';
import { TooltipProvider } from '../../../src/ui/Tooltip.tsx';
import { boardOf, frameAt, tableOf } from './synthetic.ts';

declare global {
  /** Intervals between display frames and script time in each, in ms. */
  var boardBench: (frames: number) => Promise<{ intervals: number[]; script: number[] }>;
}

const query = new URLSearchParams(location.search);
const components = Number(query.get('components') ?? 100);
const marks = Number(query.get('marks') ?? 5000);
const script: number[] = [];
/** The true one: below it is replaced by one that measures. */
const request = window.requestAnimationFrame.bind(window);

if (!query.has('empty')) {
  const scenario = boardOf(components);
  const table = tableOf(scenario);
  const listeners = new Set<FrameListener>();
  // Frames come from here; nothing else of the engine is used by the board.
  engine.onFrame = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  startTranslation();
  openScenario(scenario);
  useRun.setState({ table, status: 'playing' });
  // What the board does in a display frame happens in its own callback: time that, and nothing of ours.
  window.requestAnimationFrame = (callback) =>
    request((now) => {
      const start = performance.now();
      callback(now);
      script.push(performance.now() - start);
    });
  const feed = (now: number) => {
    const frame = frameAt(table, marks, now);
    for (const listener of listeners) listener(frame, table);
    request(feed);
  };
  const root = document.getElementById('root');
  if (root) {
    createRoot(root).render(
      <TooltipProvider>
        <Board />
      </TooltipProvider>,
    );
  }
  request(feed);
}

globalThis.boardBench = (frames) =>
  new Promise((resolve) => {
    const intervals: number[] = [];
    let last = 0;
    script.length = 0;
    const tick = (now: number) => {
      if (last > 0) intervals.push(now - last);
      last = now;
      if (intervals.length < frames) request(tick);
      else resolve({ intervals, script: script.slice() });
    };
    request(tick);
  });

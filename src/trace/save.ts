/** Diagrams and traces leave the page: as a picture, on paper, for other tools. */
import { fileStem } from '../shell/files.ts';
import { useDocument } from '../stores/document.ts';
import { useRun } from '../stores/run.ts';
import { svgText } from './exportSvg.ts';
import type { SequenceOptions } from './sequence/layout.ts';
import { type About, type Diagram, mostPages, printSheets, wholeSheet } from './sheets.ts';
import { messageName, type Speech } from './speech.ts';
import type { Story } from './story.ts';
import './print.css';

export interface Shown {
  readonly diagram: Diagram;
  readonly story: Story;
  readonly speech: Speech;
  readonly chosen: number | null;
  readonly options: SequenceOptions;
}

/** A picture is as wide as a page reads well; many lanes make it wider. */
export const paperWidth = 1060;

export function saveSvg({ diagram, story, speech, chosen, options }: Shown): void {
  const about = aboutOf(story, speech, chosen);
  const sheet = wholeSheet(diagram, story, speech, about, options, chosen);
  download(`${stemOf(story, chosen)}-${diagram}.svg`, svgText(sheet), 'image/svg+xml');
}

export async function saveOpenTelemetry(story: Story, chosen: number | null): Promise<void> {
  const { toOpenTelemetry } = await import('../../simulations/traces/openTelemetry.ts');
  const { scenario } = useDocument.getState();
  const labels = new Map(scenario.components.map(({ id, label }) => [id, label ?? id]));
  const run = `${scenario.name ?? ''} ${useRun.getState().seed}`;
  const data = toOpenTelemetry(story.recorded, { run, labels });
  const text = `${JSON.stringify(data, null, 2)}\n`;
  download(`${stemOf(story, chosen)}.otlp.json`, text, 'application/json');
}

/** Pages beside the page, which only paper sees (`print.css`). */
export function print({ diagram, story, speech, chosen, options }: Shown): void {
  const about = aboutOf(story, speech, chosen);
  const sheets = printSheets(diagram, story, speech, about, options, chosen);
  const paper = document.createElement('div');
  paper.className = 'trace-paper';
  for (const sheet of sheets) {
    const page = document.createElement('div');
    page.className = 'trace-page';
    page.innerHTML = svgText(sheet);
    paper.append(page);
  }
  if (sheets.length === mostPages) {
    const words = document.createElement('p');
    words.textContent = speech.t('trace.printMore', { pages: mostPages });
    paper.append(words);
  }
  document.body.append(paper);
  document.documentElement.dataset.printing = 'trace';
  const done = () => {
    paper.remove();
    delete document.documentElement.dataset.printing;
    removeEventListener('afterprint', done);
  };
  addEventListener('afterprint', done);
  globalThis.print();
}

function aboutOf(story: Story, speech: Speech, chosen: number | null): About {
  const { scenario } = useDocument.getState();
  const run = [scenario.name ?? '', speech.t('trace.seed', { seed: useRun.getState().seed })];
  const lines = [run.filter((text) => text !== '').join(' · ')];
  if (story.trace.truncated) {
    lines.push(speech.t('trace.truncatedShort'));
  }
  return { title: titleOf(story, speech, chosen), lines };
}

export function titleOf(story: Story, speech: Speech, chosen: number | null): string {
  const message = chosen === null ? undefined : story.byId.get(chosen)?.message;
  if (!message) return speech.t('trace.windowTitle');
  return speech.t('trace.storyTitle', { message: messageName(message) });
}

function stemOf(story: Story, chosen: number | null): string {
  const { scenario } = useDocument.getState();
  const what =
    chosen === null ? `${Math.round(story.from)}-${Math.round(story.to)}ms` : `${chosen}`;
  return `${fileStem(scenario.name ?? '')}-${what}`;
}

function download(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers fetch the address only after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

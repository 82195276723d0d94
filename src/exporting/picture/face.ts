/**
 * The face of a card as it stands at this moment: made by the same code as the one on the board, out
 * of sight, from the numbers of the frame. So it is there also for what is not in view.
 */
import { definitionOf } from '../../../simulations/components/index.ts';
import { fillTemplate } from '../../../simulations/components/strings.ts';
import type { Frame } from '../../../simulations/protocol.ts';
import type { ScenarioComponent } from '../../../simulations/scenarios/types.ts';
import { createFace, hasCells } from '../../board/faces/face.ts';
import type { Reading } from '../../board/faces/gauge.ts';
import type { Plot } from '../../board/faces/plot.ts';
import { kindWords } from '../../board/kinds.ts';
import type { Colours } from '../../board/motion/sprites.ts';
import type { Language } from '../../stores/view.ts';
import type { PathShape } from './shapes.ts';
import { VectorPen } from './vectorPen.ts';

/** One line of a face, from above to below. */
export type FacePart =
  | { readonly is: 'row'; readonly label: string; readonly value: string }
  | { readonly is: 'more'; readonly text: string }
  | {
      readonly is: 'plot';
      readonly height: number;
      draw(x: number, y: number): readonly PathShape[];
    };

const colours = {
  types: ['m1', 'm2', 'm3', 'm4', 'm5'],
  ring: 'halo',
  bad: 'bad',
  faint: 'faint',
  soft: 'soft',
  line2: 'line2',
  warn: 'warn',
  accent: 'accent',
  ink: 'ink',
  line: 'line',
  panel: 'panel',
  cpu: 'copied',
  dma: 'moved',
} satisfies Colours;

/** The gauges of one component in a frame, in their order. */
export type Readings = readonly Reading[];

/** By component index: what each gauge has to show. */
export function readingsOf(
  frame: Frame,
  components: readonly { readonly kind: string }[],
): readonly Readings[] {
  let gauge = 0;
  let cell = 0;
  return components.map(({ kind }) =>
    (definitionOf(kind)?.gauges ?? []).map((one): Reading => {
      const reading: Reading = {
        value: frame.gauges[gauge++] ?? 0,
        cells: frame.cells,
        start: 0,
        count: 0,
        timeMs: frame.time,
        // No new reading of rates: they stay what the board says they are.
        nowMs: Number.NEGATIVE_INFINITY,
        textDue: true,
      };
      if (hasCells(one)) {
        reading.count = frame.cells[cell++] ?? 0;
        reading.start = cell;
        cell += reading.count;
      }
      return reading;
    }),
  );
}

export function facePartsOf(
  { id, kind, params = {} }: ScenarioComponent,
  readings: Readings,
  language: Language,
): readonly FacePart[] {
  const definition = definitionOf(kind);
  if (!definition) return [];
  const host = document.createElement('div');
  // What a machine counts comes line by line: its table is for the screen.
  const { holds: _, ...plain } = definition;
  const plots: Plot[] = [];
  const gauges = createFace(host, {
    component: id,
    definition: plain,
    params,
    label: (metric) => kindWords(kind).metrics[metric]?.label[language] ?? metric,
    words: (words, values) => (values ? fillTemplate(words[language], values) : words[language]),
    plots,
  });
  for (const [index, gauge] of gauges.entries()) {
    const reading = readings[index];
    if (reading) gauge.update(reading);
  }
  return [...host.children].map((child) => partOf(child, plots));
}

function partOf(child: Element, plots: readonly Plot[]): FacePart {
  const plot = plots.find(({ place }) => place === child);
  if (plot) {
    const draw = (x: number, y: number) => {
      const pen = new VectorPen(x, y, 'panel');
      plot.draw(pen as unknown as CanvasRenderingContext2D, colours);
      return pen.shapes;
    };
    return { is: 'plot', height: plot.height, draw };
  }
  const [label, value] = [...child.children];
  if (!value) return { is: 'more', text: child.textContent ?? '' };
  return { is: 'row', label: label?.textContent ?? '', value: value.textContent ?? '' };
}

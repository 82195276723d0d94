/** Writes a chart's numbers into the elements that React made for them; only what has changed. */
import { type Language, showDuration } from '../../simulations/scenarios/quantities.ts';
import { type ChartData, leadLine, newest } from './chartData.ts';
import { reading, readingText } from './format.ts';
import type { PlannedChart } from './plan.ts';

export interface ChartElements {
  readonly canvas: HTMLCanvasElement;
  readonly number: HTMLElement;
  readonly unit: HTMLElement;
  /** By line: its entry in the legend, and where in it the value stands. */
  readonly legend: readonly { readonly entry: HTMLElement; readonly value: HTMLElement }[];
  /** Shown while a stack is empty. */
  readonly nothing: HTMLElement | null;
  /** What the chart says in words, for those who do not see it. */
  readonly summary: HTMLElement | null;
  /** A second reading beside the first, such as a counter's total. */
  readonly more: HTMLElement | null;
}

/** Sentences that the strip fills in, in the reader's language. */
export interface StripWords {
  summary(values: { title: string; now: string; low: string; high: string; from: string }): string;
  summaryEmpty(title: string): string;
  more(chart: PlannedChart, data: ChartData): string;
}

export function writeNumbers(
  chart: PlannedChart,
  elements: ChartElements,
  data: ChartData,
  pointed: number,
  language: Language,
  words: StripWords,
): void {
  const lead = data.lines[leadLine(chart)] ?? new Float64Array(0);
  // A window in which nothing was seen leaves the last reading standing, but paler.
  const { value, fresh } =
    pointed < 0 ? newest(lead) : { value: lead[pointed] ?? Number.NaN, fresh: true };
  const shown = reading(chart.measure, chart.unit, value, language);
  put(elements.number, shown.number);
  put(elements.unit, shown.unit);
  elements.number.toggleAttribute('data-stale', !fresh);
  elements.number.toggleAttribute('data-bad', chart.bad && value > 0);
  let any = false;
  elements.legend.forEach(({ entry, value: place }, k) => {
    const i = pointed < 0 ? newest(data.lines[k] ?? none).i : pointed;
    if (!chart.stacked) {
      put(
        place,
        readingText(chart.measure, chart.unit, data.lines[k]?.[i] ?? Number.NaN, language),
      );
      return;
    }
    const total = data.total(k, i);
    entry.hidden = !(total > 0);
    any ||= total > 0;
    put(place, readingText('count', 'number', total, language));
  });
  if (elements.nothing) elements.nothing.hidden = any || data.ends.length === 0;
  if (elements.more) put(elements.more, words.more(chart, data));
}

export function writeSummary(
  chart: PlannedChart,
  elements: ChartElements,
  data: ChartData,
  language: Language,
  words: StripWords,
): void {
  if (!elements.summary) return;
  const title = chart.title[language];
  const values = data.lines[leadLine(chart)] ?? none;
  const { value } = newest(values);
  if (Number.isNaN(value)) {
    put(elements.summary, words.summaryEmpty(title));
    return;
  }
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const one of values) {
    if (one < low) low = one;
    if (one > high) high = one;
  }
  const show = (one: number): string => readingText(chart.measure, chart.unit, one, language);
  const from = showDuration(data.ends[0] ?? 0);
  put(
    elements.summary,
    words.summary({ title, now: show(value), low: show(low), high: show(high), from }),
  );
}

const none = new Float64Array(0);

function put(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

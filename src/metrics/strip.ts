/**
 * The charts as a whole, outside React: listens to the history, repaints at most ten times a second,
 * writes the numbers beside the charts, and moves one reading line through all of them. React only
 * makes the elements.
 */

import { type Language, showDuration } from '../../simulations/scenarios/quantities.ts';
import { engine } from '../engine/engine.ts';
import { history } from '../engine/history.ts';
import { useRun } from '../stores/run.ts';
import { useTimeline } from '../timeline/timelineStore.ts';
import { type ValueAxis, valueAxis } from './axis.ts';
import { aheadOf, type Beside, closedBy, highestIn, nothingBeside, otherOf } from './beside.ts';
import { type ChartData, chartData, leadLine } from './chartData.ts';
import { ColumnCache } from './columnCache.ts';
import { draw, type Theme } from './draw.ts';
import { readingText } from './format.ts';
import type { PlannedChart } from './plan.ts';
import { readTheme } from './theme.ts';
import { type Horizon, type TimeView, timeView, windowAt } from './timeView.ts';
import { type ChartElements, type StripWords, writeNumbers, writeSummary } from './write.ts';

interface Mounted {
  readonly chart: PlannedChart;
  readonly elements: ChartElements;
  /** By line. */
  readonly columns: readonly ColumnCache[];
  axis: ValueAxis | undefined;
  data: ChartData | null;
  beside: Beside;
  /** The canvas in CSS pixels, and where its curves begin. */
  width: number;
  height: number;
  left: number;
}

const leastPauseMs = 100;
const summaryEveryMs = 5000;

export class Strip {
  readonly #mounted = new Set<Mounted>();
  readonly #spark: boolean;
  readonly #onReading: (text: string) => void;
  #language: Language = 'en';
  #words: StripWords | null = null;
  #horizon: Horizon = 'recent';
  #view: TimeView = { first: 0, length: 0, from: 0, to: 0 };
  #ends: Float64Array = new Float64Array(0);
  /** Simulated ms that is pointed at; NaN when nothing is. */
  #pointed = Number.NaN;
  #timer = 0;
  #frame = 0;
  #painted = 0;
  #summarised = Number.NEGATIVE_INFINITY;
  #theme: Theme | null = null;

  constructor(spark: boolean, onReading: (text: string) => void = () => {}) {
    this.#spark = spark;
    this.#onReading = onReading;
  }

  /** Follows the history, the theme and the sizes until the returned function is called. */
  start(): () => void {
    const stops = [
      history.subscribe(() => this.#later()),
      useRun.subscribe((now, before) => now.time !== before.time && this.#later()),
      useTimeline.subscribe((now, before) => now.compared !== before.compared && this.#later()),
    ];
    const themes = new MutationObserver(() => {
      this.#theme = null;
      this.repaint();
    });
    themes.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-projector'] });
    void document.fonts?.ready.then(() => this.repaint());
    this.repaint();
    return () => {
      for (const stop of stops) stop();
      themes.disconnect();
      clearTimeout(this.#timer);
      cancelAnimationFrame(this.#frame);
      this.#timer = 0;
      this.#frame = 0;
    };
  }

  add(chart: PlannedChart, elements: ChartElements): () => void {
    const columns = chart.lines.map(() => new ColumnCache());
    const one: Mounted = {
      columns,
      chart,
      elements,
      axis: undefined,
      data: null,
      beside: nothingBeside,
      width: 0,
      height: 0,
      left: 0,
    };
    this.#mounted.add(one);
    const sizes = new ResizeObserver(([entry]) => {
      if (!entry) return;
      one.width = entry.contentRect.width;
      one.height = entry.contentRect.height;
      this.repaint();
    });
    sizes.observe(elements.canvas);
    this.#summarised = Number.NEGATIVE_INFINITY;
    this.repaint();
    return () => {
      sizes.disconnect();
      this.#mounted.delete(one);
    };
  }

  speak(language: Language, words: StripWords): void {
    this.#language = language;
    this.#words = words;
    this.#summarised = Number.NEGATIVE_INFINITY;
    this.repaint();
  }

  look(horizon: Horizon): void {
    this.#horizon = horizon;
    this.repaint();
  }

  get isPointing(): boolean {
    return !Number.isNaN(this.#pointed);
  }

  unpoint(): void {
    this.#pointAt(Number.NaN);
  }

  /** Reads all charts where one of them is pointed at. */
  point(canvas: HTMLCanvasElement, clientX: number): void {
    const one = [...this.#mounted].find(({ elements }) => elements.canvas === canvas);
    const box = canvas.getBoundingClientRect();
    const left = one?.left ?? 0;
    const share = (clientX - box.left - left) / Math.max(1, box.width - left - 3);
    const clamped = Math.min(1, Math.max(0, share));
    this.#pointAt(this.#view.from + clamped * (this.#view.to - this.#view.from));
  }

  /** The reading line by keyboard: windows to the right (or left), or to an end. */
  move(by: number | 'first' | 'last'): void {
    const { first, length } = this.#view;
    if (length <= first) return;
    const now = Number.isNaN(this.#pointed)
      ? length - 1
      : windowAt(this.#ends, this.#view, this.#pointed);
    const next =
      by === 'first'
        ? first
        : by === 'last'
          ? length - 1
          : now + (Number.isNaN(this.#pointed) ? 0 : by);
    this.#pointAt(this.#ends[Math.min(Math.max(next, first), length - 1)] ?? Number.NaN);
    this.#onReading(this.#spoken());
  }

  repaint(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  #later(): void {
    if (history.windows() === 0) {
      for (const { columns } of this.#mounted) for (const column of columns) column.clear();
    }
    if (this.#timer !== 0) return;
    const wait = Math.max(0, leastPauseMs - (performance.now() - this.#painted));
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      this.repaint();
    }, wait);
  }

  #pointAt(time: number): void {
    if (Object.is(time, this.#pointed)) return;
    this.#pointed = time;
    this.repaint();
  }

  /** A spark shows its main line only, so only that one needs room. */
  #highest({ chart, data, beside }: Mounted): number {
    if (!data) return 0;
    if (!this.#spark) return Math.max(data.highest, beside.highest);
    let highest = 0;
    for (const value of data.lines[leadLine(chart)] ?? []) if (value > highest) highest = value;
    return highest;
  }

  #anySeries() {
    for (const { chart } of this.#mounted) {
      for (const line of chart.lines) {
        const series = history.series(line.owner, line.name);
        if (series) return series;
      }
    }
    return null;
  }

  #paintOne(one: Mounted, pointed: number): void {
    const { canvas } = one.elements;
    const { width, height } = one;
    const context = canvas.getContext('2d');
    if (!context || !one.data || !one.axis || width < 1 || height < 1) return;
    const ratio = window.devicePixelRatio || 1;
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== wide || canvas.height !== high) {
      canvas.width = wide;
      canvas.height = high;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.#theme ??= readTheme();
    const painting = {
      context,
      width,
      height,
      theme: this.#theme,
      language: this.#language,
      spark: this.#spark,
    };
    one.left = draw(painting, one.chart, one.data, this.#view, one.axis, pointed, one.beside);
  }

  #besideOf(chart: PlannedChart, total: number): Beside {
    const view = this.#view;
    const { compared } = useTimeline.getState();
    if (total === 0 && compared === null) return nothingBeside;
    const ahead = aheadOf(chart, history.series, view, this.#ends, total);
    const other =
      compared === null
        ? null
        : otherOf(chart, (owner, name) => history.seriesOf(compared, owner, name), view);
    return { ahead, other, highest: highestIn(ahead, other) };
  }

  #paint(): void {
    this.#painted = performance.now();
    const any = this.#anySeries();
    this.#ends = any?.end ?? none;
    const total = any?.length ?? 0;
    const time = engine.frame()?.time ?? useRun.getState().time;
    const past = closedBy(this.#ends, total, time);
    const view = timeView(any?.start ?? none, this.#ends, past, this.#horizon);
    const isWhole = this.#horizon === 'all' && past < total;
    this.#view = isWhole ? { ...view, to: Math.max(view.to, this.#ends[total - 1] ?? 0) } : view;
    const pointed = Number.isNaN(this.#pointed)
      ? -1
      : windowAt(this.#ends, this.#view, this.#pointed);
    const summarise = this.#painted - this.#summarised > summaryEveryMs;
    if (summarise) this.#summarised = this.#painted;
    for (const one of this.#mounted) {
      const shown = pointed < 0 ? -1 : pointed - this.#view.first;
      one.data = chartData(one.chart, history.series, this.#view, this.#ends, (k, series, column) =>
        (one.columns[k] ?? new ColumnCache()).read(series, column, history.windows()),
      );
      if (!this.#spark) one.beside = this.#besideOf(one.chart, isWhole ? total : 0);
      one.axis = valueAxis(one.chart.measure, this.#highest(one), one.axis);
      this.#paintOne(one, shown);
      if (this.#words) {
        writeNumbers(one.chart, one.elements, one.data, shown, this.#language, this.#words);
        if (summarise) writeSummary(one.chart, one.elements, one.data, this.#language, this.#words);
      }
    }
  }

  /** What a screen reader says when the line has been moved by keyboard. */
  #spoken(): string {
    const i = windowAt(this.#ends, this.#view, this.#pointed);
    if (i < 0) return '';
    const values = [...this.#mounted].map(({ chart }) => {
      const data = chartData(chart, history.series, this.#view, this.#ends);
      const value = data.lines[leadLine(chart)]?.[i - this.#view.first] ?? Number.NaN;
      return `${chart.title[this.#language]} ${readingText(chart.measure, chart.unit, value, this.#language)}`;
    });
    return [showDuration(this.#ends[i] ?? 0), ...values].join(
      this.#language === 'zh' ? '，' : ', ',
    );
  }
}

const none = new Float64Array(0);

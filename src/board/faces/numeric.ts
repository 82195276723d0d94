/** Gauges that show one number: `bar`, `count`, `rate` and `spark`. */
import type { Gauge, Unit } from '../../../simulations/components/define.ts';
import { isFine } from '../../timeline/clock.ts';
import type { Colours } from '../motion/sprites.ts';
import { type FaceContext, faceWidth, type GaugeView, limitIn, plot, row } from './gauge.ts';
import { amountText, rateText, shareText } from './numbers.ts';
import { createRate, type Rate, readRate } from './rate.ts';

/** From this share on a bar is hot: hatched as well as coloured. */
const hotShare = 0.9;
const barHeight = 5;
/** Finer than a pixel at any zoom. */
const finest = 400;

type Of<G extends Gauge['gauge']> = Extract<Gauge, { gauge: G }>;

export function createBar(host: Element, gauge: Of<'bar'>, context: FaceContext): GaugeView {
  const limit = gauge.of === 1 ? 1 : limitIn(context, gauge.of);
  if (limit === null) return { update: () => {}, text: () => '' };
  const unit = context.definition.metrics[gauge.metric]?.unit;
  // What a count is measured against, its stack shows; bytes have no other number.
  const isNumbered = gauge.of === 1 || unit === 'bytes';
  const line = isNumbered ? row(host, context.label(gauge.metric)) : null;
  let shown = 0;
  const drawing = plot(host, barHeight, context, (pen, colours) => {
    pen.fillStyle = colours.line;
    pen.beginPath();
    pen.roundRect(0, 0, faceWidth, barHeight, barHeight / 2);
    pen.fill();
    drawFill(pen, shown / finest, colours);
  });
  drawing.place.classList.add('face-bar');
  return {
    update({ value, textDue }) {
      const share = limit > 0 ? Math.min(1, Math.max(0, value / limit)) : value > 0 ? 1 : 0;
      // Bar and number say the same at every moment.
      if (line && !textDue) return;
      const step = Math.round(share * finest);
      if (step !== shown) {
        shown = step;
        drawing.dirty = true;
      }
      line?.write(gauge.of === 1 ? shareText(value) : ofText(context, value, limit, unit));
    },
    text: () => line?.text() ?? '',
  };
}

/** From `hotShare` on hatched as well as coloured. */
function drawFill(pen: CanvasRenderingContext2D, share: number, colours: Colours): void {
  const width = share * faceWidth;
  if (width <= 0) return;
  pen.beginPath();
  pen.roundRect(0, 0, Math.max(width, barHeight), barHeight, barHeight / 2);
  pen.fillStyle = share < hotShare ? colours.soft : colours.warn;
  pen.fill();
  if (share < hotShare) return;
  pen.save();
  pen.clip();
  pen.beginPath();
  for (let x = -barHeight; x < width; x += 7) {
    pen.moveTo(x, barHeight + 1);
    pen.lineTo(x + barHeight + 1, -1);
  }
  pen.strokeStyle = colours.panel;
  pen.globalAlpha *= 0.45;
  pen.lineWidth = 2.2;
  pen.stroke();
  pen.restore();
}

export function createCount(host: Element, gauge: Of<'count'>, context: FaceContext): GaugeView {
  const line = row(host, context.label(gauge.metric));
  const limit = gauge.of === undefined ? null : limitIn(context, gauge.of);
  const unit = context.definition.metrics[gauge.metric]?.unit;
  return {
    update({ value, textDue }) {
      if (!textDue) return;
      line.write(limit === null ? amountText(value, unit) : ofText(context, value, limit, unit));
    },
    text: line.text,
  };
}

function ofText(context: FaceContext, value: number, limit: number, unit: Unit | undefined) {
  const [n, most] = [amountText(value, unit), amountText(limit, unit)];
  // Of one unit it is said once: 12 of 64 MiB.
  const [, same] = most.match(/ (\S+)$/) ?? [];
  const short = same !== undefined && n.endsWith(` ${same}`) ? n.slice(0, -same.length - 1) : n;
  // Two units leave no room for words.
  if (short === n && same !== undefined) return `${n}/${most}`;
  return context.words({ en: '{n} of {limit}', zh: '{n} / {limit}' }, { n: short, limit: most });
}

export function createRateRow(
  host: Element,
  gauge: Of<'rate' | 'spark'>,
  context: FaceContext,
): GaugeView {
  const rate = rateFor(context.component, gauge.metric);
  const curve =
    gauge.gauge === 'spark'
      ? plot(host, curveHeight, context, (pen, colours) => drawCurve(pen, rate, colours))
      : null;
  const line = row(host, context.label(gauge.metric));
  const unit = context.definition.metrics[gauge.metric]?.unit;
  let version = -1;
  return {
    update({ value, timeMs, nowMs, textDue }) {
      readRate(rate, value, timeMs, nowMs);
      if (curve && version !== rate.version) {
        version = rate.version;
        curve.dirty = true;
      }
      // Of a few microseconds a rate says nothing: there it is counted.
      if (textDue) line.write(isFine() ? amountText(value, unit) : rateText(rate.value, unit));
    },
    text: line.text,
  };
}

const curveHeight = 26;

function drawCurve(pen: CanvasRenderingContext2D, rate: Rate, colours: Colours): void {
  const { recent, filled } = rate;
  const points = recent.length;
  let top = 0;
  for (let i = points - filled; i < points; i++) top = Math.max(top, recent[i]);
  pen.strokeStyle = colours.line;
  pen.lineWidth = 1;
  pen.beginPath();
  pen.moveTo(0, curveHeight - 1.5);
  pen.lineTo(faceWidth, curveHeight - 1.5);
  pen.stroke();
  if (filled < 2 || top === 0) return;
  pen.strokeStyle = colours.soft;
  pen.lineWidth = 1.5;
  pen.lineJoin = 'round';
  pen.beginPath();
  for (let i = points - filled; i < points; i++) {
    const x = (i / (points - 1)) * (faceWidth - 2) + 1;
    pen.lineTo(x, curveHeight - 2 - (recent[i] / top) * (curveHeight - 6));
  }
  pen.stroke();
}

/** A face is built anew when a parameter or the language changes; its recent curve goes on. */
const rates = new Map<string, Rate>();

function rateFor(component: string, metric: string): Rate {
  const key = `${component} ${metric}`;
  let rate = rates.get(key);
  if (!rate) {
    rate = createRate();
    rates.set(key, rate);
  }
  return rate;
}

export function forgetRates(component: string): void {
  for (const key of rates.keys()) if (key.startsWith(`${component} `)) rates.delete(key);
}

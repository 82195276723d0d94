/** Gauges that show one number: `bar`, `count`, `rate` and `spark`. */
import type { Gauge } from '../../../simulations/components/define.ts';
import type { Colours } from '../motion/sprites.ts';
import { type FaceContext, faceWidth, type GaugeView, limitIn, plot, row } from './gauge.ts';
import { countText, rateText, shareText } from './numbers.ts';
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
  const line = gauge.of === 1 ? row(host, context.label(gauge.metric)) : null;
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
      line?.write(shareText(value / limit));
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
  return {
    update({ value, textDue }) {
      if (!textDue) return;
      const text = countText(value);
      line.write(
        limit === null
          ? text
          : context.words(
              { en: '{n} of {limit}', zh: '{n} / {limit}' },
              { n: text, limit: countText(limit) },
            ),
      );
    },
    text: line.text,
  };
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
  let version = -1;
  return {
    update({ value, timeMs, nowMs, textDue }) {
      readRate(rate, value, timeMs, nowMs);
      if (curve && version !== rate.version) {
        version = rate.version;
        curve.dirty = true;
      }
      if (textDue) line.write(rateText(rate.value));
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

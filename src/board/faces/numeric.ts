/** Gauges that show one number: `bar`, `count`, `rate` and `spark`. */
import type { Gauge } from '../../../simulations/components/define.ts';
import {
  easel,
  element,
  type FaceContext,
  faceWidth,
  type GaugeView,
  limitIn,
  row,
} from './gauge.ts';
import { countText, rateText, shareText } from './numbers.ts';
import { createRate, type Rate, readRate } from './rate.ts';

/** From this share on a bar is hot: hatched as well as coloured. */
const hotShare = 0.9;

type Of<G extends Gauge['gauge']> = Extract<Gauge, { gauge: G }>;

export function createBar(host: Element, gauge: Of<'bar'>, context: FaceContext): GaugeView {
  const limit = gauge.of === 1 ? 1 : limitIn(context, gauge.of);
  const showsNumber = gauge.of === 1;
  const line = limit === null || !showsNumber ? null : row(host, context.label(gauge.metric));
  const bar = limit === null ? null : element('div', 'face-bar', host);
  const fill = bar && element('i', 'face-fill', bar);
  let shown = -1;
  let hot = false;
  return {
    update({ value, textDue }) {
      if (!bar || !fill || limit === null) return;
      const share = limit > 0 ? Math.min(1, Math.max(0, value / limit)) : value > 0 ? 1 : 0;
      const step = Math.round(share * faceWidth * 2);
      if (step !== shown) {
        shown = step;
        fill.style.transform = `translateX(${(step / (faceWidth * 2)) * 100 - 100}%)`;
      }
      if (hot !== share >= hotShare) {
        hot = !hot;
        bar.classList.toggle('hot', hot);
      }
      if (textDue) line?.write(shareText(value / limit));
    },
    text: () => line?.text() ?? '',
  };
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
  const curve = gauge.gauge === 'spark' ? createCurve(host, rate, context) : null;
  const line = row(host, context.label(gauge.metric));
  return {
    update({ value, timeMs, nowMs, textDue }) {
      readRate(rate, value, timeMs, nowMs);
      curve?.draw();
      if (textDue) line.write(rateText(rate.value));
    },
    refresh: () => curve?.refresh(),
    text: line.text,
  };
}

const curveHeight = 26;

function createCurve(host: Element, rate: Rate, context: FaceContext) {
  const paint = easel(host, faceWidth, curveHeight, context);
  let drawn = -1;
  return {
    refresh() {
      drawn = -1;
    },
    draw() {
      if (drawn === rate.version) return;
      const done = paint((pen, colours) => {
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
      });
      if (done) drawn = rate.version;
    },
  };
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

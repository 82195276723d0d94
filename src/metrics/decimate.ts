/**
 * Lines no denser than the screen. A series with more points than pixels is traced by what each
 * pixel column saw first, lowest, highest and last: exactly what the full line would have painted.
 */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
}

/** From data to pixels: x = x0 + time · perTime, y = y0 + value · perValue. */
export interface Mapping {
  readonly x0: number;
  readonly perTime: number;
  readonly y0: number;
  readonly perValue: number;
}

/**
 * Trace points whose times never decrease. NaN lifts the pen: a gap in the data is a gap in the
 * line. A point with a gap on both sides becomes a dot (a line of no length; give round caps).
 */
export function trace(
  pen: Pen,
  times: Float64Array,
  values: Float64Array,
  { x0, perTime, y0, perValue }: Mapping,
): void {
  let column = Number.NaN;
  let down = false;
  let lone = false;
  let first = 0;
  let low = 0;
  let high = 0;
  let last = 0;
  let lastX = 0;
  let count = 0;

  const flush = (): void => {
    if (count === 0) return;
    if (count === 1) {
      put(lastX, last);
    } else {
      put(column, first);
      if (low !== first) put(column, low);
      if (high !== low) put(column, high);
      if (last !== high) put(column, last);
    }
    count = 0;
  };
  const put = (px: number, py: number): void => {
    if (down) {
      pen.lineTo(px, py);
      lone = false;
    } else {
      pen.moveTo(px, py);
      down = true;
      lone = true;
    }
  };
  const lift = (): void => {
    flush();
    if (lone) pen.lineTo(lastX, last);
    down = false;
    lone = false;
  };

  for (let i = 0; i < values.length; i++) {
    const value = y0 + (values[i] ?? Number.NaN) * perValue;
    if (Number.isNaN(value)) {
      lift();
      column = Number.NaN;
      continue;
    }
    const px = x0 + (times[i] ?? 0) * perTime;
    const pixel = Math.round(px);
    if (pixel !== column) {
      flush();
      column = pixel;
      first = value;
      low = value;
      high = value;
    } else {
      if (value < low) low = value;
      if (value > high) high = value;
    }
    last = value;
    lastX = px;
    count++;
  }
  lift();
}

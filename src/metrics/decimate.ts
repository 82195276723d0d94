/**
 * Lines no denser than the screen. A series with more points than pixels is traced by the lowest
 * and the highest that each pixel column saw, in the order in which it saw them last.
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
  let low = 0;
  let high = 0;
  let lowFirst = true;
  let last = 0;
  let lastX = 0;
  let count = 0;

  const put = (px: number, py: number): void => {
    if (down) pen.lineTo(px, py);
    else pen.moveTo(px, py);
    lone = !down;
    down = true;
  };
  const flush = (): void => {
    if (count === 1) put(lastX, last);
    else if (count > 1) {
      put(column, lowFirst ? low : high);
      if (high !== low) put(column, lowFirst ? high : low);
    }
    count = 0;
  };
  const lift = (): void => {
    if (count > 1) {
      flush();
      put(lastX, last);
    } else flush();
    if (lone) pen.lineTo(lastX, last);
    down = false;
    lone = false;
    column = Number.NaN;
  };

  for (let i = 0; i < values.length; i++) {
    const value = y0 + values[i] * perValue;
    if (Number.isNaN(value)) {
      if (down || count > 0) lift();
      continue;
    }
    const px = x0 + times[i] * perTime;
    const pixel = Math.round(px);
    if (pixel !== column) {
      flush();
      column = pixel;
      low = value;
      high = value;
    } else if (value < low) {
      low = value;
      lowFirst = false;
    } else if (value > high) {
      high = value;
      lowFirst = true;
    }
    last = value;
    lastX = px;
    count++;
  }
  if (down || count > 0) lift();
}

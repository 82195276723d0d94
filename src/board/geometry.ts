/**
 * Where a link runs. One cubic curve serves the drawn edge and the marks that travel on it: the
 * curve is sampled once per change into a table of points at equal distances, so that placing a
 * mark is a look-up and equal progress is equal way.
 */

/** Points per curve, ends included. */
export const samples = 65;
/** Numbers per point: x, y and the unit normal. */
export const pointWidth = 4;

/** The four control points of a cubic: x0, y0, x1, y1, x2, y2, x3, y3. */
export type Cubic = readonly [number, number, number, number, number, number, number, number];

export interface Course {
  readonly cubic: Cubic;
  /** `samples` times x, y, normal x, normal y. */
  readonly points: Float32Array;
}

interface Ends {
  readonly sourceX: number;
  readonly sourceY: number;
  readonly targetX: number;
  readonly targetY: number;
}

/** How far apart links between the same two ports run, in flow pixels. */
const laneGap = 26;

/** From an output at the right of a card to an input at the left of another. */
export function linkCubic({ sourceX, sourceY, targetX, targetY }: Ends, lane: number): Cubic {
  const dx = targetX - sourceX;
  const dy = targetY - sourceY;
  // A control point moves the middle of a cubic by three quarters of its own way.
  const aside = (lane * laneGap * 4) / 3;
  if (dx >= 0) {
    const reach = Math.min(Math.max(dx * 0.5, 30), 220);
    return [
      sourceX,
      sourceY,
      sourceX + reach,
      sourceY + aside,
      targetX - reach,
      targetY + aside,
      targetX,
      targetY,
    ];
  }
  // Backwards: swing below both cards when they stand side by side, in an S when they do not; the
  // further back, the more, so that dragging a card past another makes no jump.
  const reach = Math.min(30 - dx * 0.6, 200);
  const bow = Math.min(1, -dx / 160) * Math.max(0, 1 - Math.abs(dy) / 260) * 190;
  return [
    sourceX,
    sourceY,
    sourceX + reach,
    sourceY + bow + aside,
    targetX - reach,
    targetY + bow + aside,
    targetX,
    targetY,
  ];
}

/** From a card's output back to its own input, over the top of the card. */
export function loopCubic(
  { sourceX, sourceY, targetX, targetY }: Ends,
  lane: number,
  cardHeight: number,
): Cubic {
  const rise = ((cardHeight / 2 + 44 + Math.abs(lane) * laneGap * 2) * 4) / 3;
  const reach = 110;
  return [
    sourceX,
    sourceY,
    sourceX + reach,
    sourceY - rise,
    targetX - reach,
    targetY - rise,
    targetX,
    targetY,
  ];
}

export function pathOf(c: Cubic): string {
  return `M${c[0]},${c[1]}C${c[2]},${c[3]} ${c[4]},${c[5]} ${c[6]},${c[7]}`;
}

const fine = 160;

export function courseOf(cubic: Cubic): Course {
  const points = new Float32Array(samples * pointWidth);
  const lengths = new Float64Array(fine + 1);
  let x = cubic[0];
  let y = cubic[1];
  for (let i = 1; i <= fine; i++) {
    const nextX = at(cubic, 0, i / fine);
    const nextY = at(cubic, 1, i / fine);
    lengths[i] = lengths[i - 1] + Math.hypot(nextX - x, nextY - y);
    x = nextX;
    y = nextY;
  }
  const total = lengths[fine];
  let segment = 0;
  for (let i = 0; i < samples; i++) {
    const wanted = (total * i) / (samples - 1);
    while (segment < fine - 1 && lengths[segment + 1] < wanted) segment++;
    const from = lengths[segment];
    const span = lengths[segment + 1] - from;
    const t = (segment + (span > 0 ? (wanted - from) / span : 0)) / fine;
    writePoint(points, i, cubic, Math.min(1, t));
  }
  return { cubic, points };
}

/** Position and direction (radians) in the middle of the way. */
export function middleOf({ points }: Course): { x: number; y: number; angle: number } {
  const o = ((samples - 1) / 2) * pointWidth;
  const [x = 0, y = 0, nx = 0, ny = 1] = points.subarray(o, o + pointWidth);
  return { x, y, angle: Math.atan2(-nx, ny) };
}

function writePoint(points: Float32Array, index: number, cubic: Cubic, t: number): void {
  const o = index * pointWidth;
  points[o] = at(cubic, 0, t);
  points[o + 1] = at(cubic, 1, t);
  const dx = slope(cubic, 0, t);
  const dy = slope(cubic, 1, t);
  const length = Math.hypot(dx, dy) || 1;
  points[o + 2] = -dy / length;
  points[o + 3] = dx / length;
}

function at(c: Cubic, axis: 0 | 1, t: number): number {
  const u = 1 - t;
  const [a, b, d, e] = axis === 0 ? [c[0], c[2], c[4], c[6]] : [c[1], c[3], c[5], c[7]];
  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * d + t * t * t * e;
}

function slope(c: Cubic, axis: 0 | 1, t: number): number {
  const u = 1 - t;
  const [a, b, d, e] = axis === 0 ? [c[0], c[2], c[4], c[6]] : [c[1], c[3], c[5], c[7]];
  return 3 * u * u * (b - a) + 6 * u * t * (d - b) + 3 * t * t * (e - d);
}

/**
 * Stands in for `d3-interpolate` (vite.config.ts): of all that it can put between two things, the zoom
 * needs one, the way from one view of the board to another; the rest, for colours, dates and the like,
 * was 2 kB of the first view.
 */

/** A place in the middle of the window, and how wide a part of the board it shows. */
type View = readonly [x: number, y: number, width: number];
interface Flight {
  (moment: number): [x: number, y: number, width: number];
  duration: number;
}

/** How high the flight rises: the value found best in van Wijk and Nuij, Smooth and Efficient Zooming and Panning (2003). */
const rho = Math.SQRT2;
/** Nearer than this the way is only up or down. */
const samePlace = 1e-12;

export function interpolateZoom(from: View, to: View): Flight {
  const distance = Math.hypot(to[0] - from[0], to[1] - from[1]);
  return distance * distance < samePlace ? straightUp(from, to) : arc(from, to, distance);
}

function straightUp([x0, y0, w0]: View, [x1, y1, w1]: View): Flight {
  const length = Math.log(w1 / w0) / rho;
  return flight(length, (t) => [
    x0 + t * (x1 - x0),
    y0 + t * (y1 - y0),
    w0 * Math.exp(rho * t * length),
  ]);
}

function arc([x0, y0, w0]: View, [x1, y1, w1]: View, distance: number): Flight {
  const steepness = (sign: number, width: number) => {
    const grown = w1 * w1 - w0 * w0 + sign * 4 * distance * distance;
    return -Math.asinh(grown / (4 * width * distance));
  };
  const first = steepness(1, w0);
  const length = (steepness(-1, w1) - first) / rho;
  return flight(length, (t) => {
    const now = rho * t * length + first;
    const rise = Math.cosh(first) * Math.tanh(now) - Math.sinh(first);
    const share = (w0 * rise) / (2 * distance);
    const width = (w0 * Math.cosh(first)) / Math.cosh(now);
    return [x0 + share * (x1 - x0), y0 + share * (y1 - y0), width];
  });
}

function flight(length: number, at: (moment: number) => [number, number, number]): Flight {
  return Object.assign(at, { duration: (Math.abs(length) * 1000 * rho) / Math.SQRT2 });
}

/** Nobody asks for a straight way. */
export { interpolateZoom as interpolate };

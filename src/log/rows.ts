/** Which rows of a long list are drawn, and where the list must stand for a row to be seen. */

export interface View {
  /** CSS pixels. */
  readonly scrollTop: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly count: number;
}

/** Rows above and below what is seen that are drawn as well. */
const spare = 6;

/** The first row to draw, and the one after the last. */
export function drawnRows({ scrollTop, height, rowHeight, count }: View): [number, number] {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - spare);
  const last = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + spare);
  return [Math.min(first, count), Math.max(last, Math.min(first, count))];
}

/** Where the list goes so that row `index` is seen: nowhere when it is, else as near as possible. */
export function revealed(view: View, index: number): number {
  const top = index * view.rowHeight;
  if (top < view.scrollTop) return top;
  const bottom = top + view.rowHeight;
  return bottom > view.scrollTop + view.height ? bottom - view.height : view.scrollTop;
}

/** The same with what comes before and after in sight: for following a row that moves on. */
export function centred(view: View, index: number): number {
  const { scrollTop, height, rowHeight } = view;
  const margin = Math.min(rowHeight * 1.5, (height - rowHeight) / 2);
  const top = index * rowHeight;
  const isSeen = top >= scrollTop + margin && top + rowHeight <= scrollTop + height - margin;
  return isSeen ? scrollTop : Math.max(0, top - (height - rowHeight) * 0.6);
}

/** Which row a key leads to; −1 when it is no such key. */
export function rowAfterKey(key: string, at: number, view: View): number {
  const page = Math.max(1, Math.floor(view.height / view.rowHeight) - 1);
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: view.count - 1,
  };
  const to = Object.hasOwn(moves, key) ? moves[key] : undefined;
  if (to === undefined || view.count === 0) return -1;
  return Math.min(view.count - 1, Math.max(0, to));
}

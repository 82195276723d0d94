/** How much room everything takes on the board: as measured there, or about, where nothing is drawn. */

import type { Scenario } from '../../simulations/scenarios/types.ts';
import { cardWidth, placesOf } from '../board/layout.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

type Measure = (id: string) => Size | undefined;

const card = { width: cardWidth, height: 100 };
const note = { width: 220, height: 60 };

let measured: Measure | null = null;

/** The board says how large its cards are while it is there. */
export function measureBy(measure: Measure | null): void {
  measured = measure;
}

export function boxesOf(scenario: Scenario): Map<string, Box> {
  const boxes = new Map<string, Box>();
  const put = (
    id: string,
    [x, y]: readonly [number, number],
    { width, height }: Required<Size>,
  ) => {
    boxes.set(id, { x, y, width: width ?? 0, height: height ?? 0 });
  };
  const { frames = [], annotations = [] } = scenario;
  for (const { id, at, size } of frames) put(id, at, { width: size[0], height: size[1] });
  for (const { id, at, width = note.width } of annotations) {
    put(id, at, { width, height: measured?.(id)?.height ?? note.height });
  }
  for (const [id, at] of placesOf(scenario)) {
    const size = measured?.(id);
    put(id, at, { width: size?.width ?? card.width, height: size?.height ?? card.height });
  }
  return boxes;
}

export function centreOf({ x, y, width, height }: Box): readonly [number, number] {
  return [x + width / 2, y + height / 2];
}

export function holds({ x, y, width, height }: Box, [px, py]: readonly [number, number]): boolean {
  return px >= x && px <= x + width && py >= y && py <= y + height;
}

/** The smallest box around all of them; null for none. */
export function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

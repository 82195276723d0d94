/** Places for components that a file leaves unplaced: in columns, by their distance from a source. */
import type { Scenario } from '../../simulations/scenarios/types.ts';

export const grid = 20;
export const cardWidth = 180;
const columnGap = 280;
const rowGap = 160;

export function placesOf(scenario: Scenario): Map<string, readonly [number, number]> {
  const places = new Map<string, readonly [number, number]>();
  let floor = 0;
  for (const { id, at } of scenario.components) {
    if (!at) continue;
    places.set(id, at);
    floor = Math.max(floor, at[1] + rowGap);
  }
  if (places.size === scenario.components.length) return places;
  const columns = columnsOf(scenario);
  const filled = new Map<number, number>();
  for (const { id, at } of scenario.components) {
    if (at) continue;
    const column = columns.get(id) ?? 0;
    const row = filled.get(column) ?? 0;
    filled.set(column, row + 1);
    places.set(id, [column * columnGap, floor + row * rowGap]);
  }
  return places;
}

/** Longest way from a source, without going round a cycle more than once. */
function columnsOf(scenario: Scenario): Map<string, number> {
  const columns = new Map<string, number>();
  for (const { id } of scenario.components) columns.set(id, 0);
  const bound = scenario.components.length;
  for (let round = 0; round < bound; round++) {
    let moved = false;
    for (const link of scenario.links) {
      const from = columns.get(link.from.split('.')[0] ?? '') ?? 0;
      const to = link.to.split('.')[0] ?? '';
      const column = columns.get(to);
      if (column === undefined || column > from || from + 1 >= bound) continue;
      columns.set(to, from + 1);
      moved = true;
    }
    if (!moved) break;
  }
  return columns;
}

export function snapped(value: number): number {
  return Math.round(value / grid) * grid;
}

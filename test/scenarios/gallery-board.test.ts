/** The gallery as a board: it must be readable the moment it opens, before anything has run. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readScenario } from '../../simulations/scenarios/compile.ts';
import { type GalleryEntry, gallery } from '../../simulations/scenarios/gallery/index.ts';
import type {
  Scenario,
  ScenarioComponent,
  ScenarioLink,
} from '../../simulations/scenarios/types.ts';
import { courseOf, linkCubic, pointWidth, samples } from '../../src/board/geometry.ts';
import { endOf, portsOf } from '../../src/board/ports.ts';

const folder = new URL('../../simulations/scenarios/gallery/', import.meta.url);
const cardHeight = 136;
const card = { width: 180, height: cardHeight };
const cjk = /\p{Script=Han}/u;

interface Point {
  readonly x: number;
  readonly y: number;
}

function corner(component: ScenarioComponent | undefined): Point {
  if (!component?.at) throw new Error(`${component?.id ?? 'a component'} has no place`);
  return { x: component.at[0], y: component.at[1] };
}

/** Where a link leaves or reaches a card: ports of one side share its height. */
function portY(scenario: Scenario, text: string, direction: 'in' | 'out'): number {
  const { component, port } = endOf(text, scenario, direction);
  const card = scenario.components.find(({ id }) => id === component);
  const names = portsOf(card?.kind ?? '', direction).map(([name]) => name);
  return corner(card).y + (cardHeight * (names.indexOf(port) + 1)) / (names.length + 1);
}

/** Points of the curve that the board draws for a link, without its ends. */
function curve(scenario: Scenario, link: ScenarioLink, from: Point, to: Point): Point[] {
  const { points } = courseOf(
    linkCubic(
      {
        sourceX: from.x + card.width,
        sourceY: portY(scenario, link.from, 'out'),
        targetX: to.x,
        targetY: portY(scenario, link.to, 'in'),
      },
      0,
    ),
  );
  return Array.from({ length: samples - 2 }, (_, i) => ({
    x: points[(i + 1) * pointWidth]!,
    y: points[(i + 1) * pointWidth + 1]!,
  }));
}

const isInside = (p: Point, at: Point) =>
  p.x > at.x && p.x < at.x + card.width && p.y > at.y && p.y < at.y + card.height;

it('lists every file of its folder once', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const listed = gallery.map((entry) => `${entry.id}.topolab.json`);
  expect([...listed].sort()).toEqual(files.sort());
  expect(gallery[0]?.id).toBe('orders');
});

it('titles and describes each in both languages, no two alike', () => {
  for (const { id, title, summary } of gallery) {
    for (const words of [title, summary]) {
      expect(words.en, id).not.toMatch(cjk);
      expect(words.zh, id).toMatch(cjk);
    }
    expect(summary.en, id).toMatch(/\.$/);
    expect(summary.zh, id).toMatch(/。$/);
    expect(title.en.length, id).toBeLessThanOrEqual(32);
    expect(title.zh.length, id).toBeLessThanOrEqual(12);
  }
  for (const language of ['en', 'zh'] as const) {
    expect(new Set(gallery.map((entry) => entry.title[language])).size).toBe(gallery.length);
  }
});

describe.each(gallery.map((entry) => [entry.id, entry] as const))('%s', (_id, entry) => {
  it('compiles without a problem and says how it is to be run', () => {
    expect(readScenario(entry.scenario).problems).toEqual([]);
    expect(entry.scenario.name).toBe(entry.title.en);
    expect(entry.scenario.seed).toBeGreaterThan(0);
    expect(entry.scenario.duration).toBeDefined();
  });

  it('lies on the grid, no card over another, no link through a card', () => {
    expectReadable(entry);
  });
});

function expectReadable({ scenario }: GalleryEntry) {
  const places = new Map(scenario.components.map((c) => [c.id, corner(c)]));
  const all = [...places];
  for (const [id, { x, y }] of all) {
    expect([x % 20, y % 20], id).toEqual([0, 0]);
    for (const [other, at] of all) {
      const isApart =
        Math.abs(at.x - x) >= card.width + 60 || Math.abs(at.y - y) >= card.height + 20;
      expect(id === other || isApart, `${id} and ${other}`).toBe(true);
    }
  }
  for (const link of scenario.links) {
    const from = places.get(link.from.split('.')[0] ?? '');
    const to = places.get(link.to.split('.')[0] ?? '');
    if (!from || !to) throw new Error(`${link.id} dangles`);
    const points = curve(scenario, link, from, to);
    for (const [id, at] of all) {
      const crosses = points.some((point) => isInside(point, at));
      expect(crosses, `${link.id} goes through ${id}`).toBe(false);
    }
  }
}

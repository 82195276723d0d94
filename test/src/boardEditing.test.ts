/** What the board computes while it is edited: frames and notes as nodes, links under a hand, finding by name. */
import type { NodeChange } from '@xyflow/react';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { resized } from '../../src/board/drawn/resized.ts';
import { type Findable, findablesOf, found } from '../../src/board/find/findables.ts';
import { score } from '../../src/board/find/fuzzy.ts';
import { type Course, courseOf, linkCubic } from '../../src/board/geometry.ts';
import { linkAt } from '../../src/board/linkAt.ts';
import { targetOf } from '../../src/board/menu/target.ts';
import { type BoardNode, nodesOf } from '../../src/board/nodes.ts';
import { framesInside } from '../../src/board/useMarquee.ts';
import { withMembers } from '../../src/board/withMembers.ts';

const scenario: Scenario = {
  format: 'topolab',
  version: 1,
  components: [
    { id: 'shop', kind: 'producer', at: [-300, 100] },
    { id: 'orders', kind: 'queue', at: [100, 100], in: 'site' },
    { id: 'worker', kind: 'consumer', at: [420, 100], in: 'cluster', locked: true },
  ],
  links: [{ id: 'publish', from: 'shop', to: 'orders' }],
  frames: [
    { id: 'cluster', label: 'Cluster', at: [380, 40], size: [260, 240], in: 'site' },
    { id: 'site', at: [40, 0], size: [640, 320], tint: 'blue' },
  ],
  annotations: [{ id: 'note-1', text: 'Here it waits', at: [100, 360], in: 'site' }],
};

const nodes = nodesOf(scenario, new Set(['site']), [], false);
const node = (id: string, among: readonly BoardNode[] = nodes) => {
  const one = among.find((each) => each.id === id);
  if (!one) throw new Error(`no node ${id}`);
  return one;
};

describe('nodes of frames and notes', () => {
  it('lie under links and cards, the inner frame over the outer one', () => {
    const level = (id: string) => node(id).zIndex ?? 0;
    expect(level('site')).toBeLessThan(level('cluster'));
    expect(level('cluster')).toBeLessThan(0);
    expect(level('note-1')).toBe(level('orders'));
    expect(node('site')).toMatchObject({ width: 640, height: 320, selected: true });
  });

  it('come in the order of Tab before what stands in them', () => {
    expect(nodes.map(({ id }) => id)).toEqual([
      'shop',
      'site',
      'orders',
      'note-1',
      'cluster',
      'worker',
    ]);
  });

  it('cannot be dragged when they are locked', () => {
    expect(node('worker').draggable).toBe(false);
    expect(node('orders').draggable).toBeUndefined();
  });

  it('stay the same objects while nothing about them changes', () => {
    const [site] = scenario.frames?.slice(1) ?? [];
    const frames = [{ ...scenario.frames?.[0], label: 'Nodes' }, site] as Scenario['frames'];
    const after = nodesOf({ ...scenario, frames }, new Set(['site']), nodes, true);
    for (const { id } of nodes) {
      if (id === 'cluster') expect(node(id, after)).not.toBe(node(id));
      else expect(node(id, after)).toBe(node(id));
    }
  });
});

describe('a frame that is dragged', () => {
  const to = (id: string, x: number, y: number): NodeChange<BoardNode> => {
    return { id, type: 'position', position: { x, y }, dragging: true };
  };
  const moved = (...changes: NodeChange<BoardNode>[]) =>
    Object.fromEntries(
      withMembers(changes, nodes).flatMap((change) =>
        change.type === 'position' && change.position
          ? [[change.id, [change.position.x, change.position.y]]]
          : [],
      ),
    );

  it('takes along what stands in it, at any depth, and nothing else', () => {
    expect(moved(to('site', 60, 40))).toEqual({
      site: [60, 40],
      cluster: [400, 80],
      orders: [120, 140],
      worker: [440, 140],
      'note-1': [120, 400],
    });
    expect(moved(to('cluster', 380, 60))).toEqual({ cluster: [380, 60], worker: [420, 120] });
  });

  it('leaves alone what moves by itself', () => {
    const both = moved(to('site', 60, 0), to('orders', 120, 100));
    expect(both.orders).toEqual([120, 100]);
    expect(both.worker).toEqual([440, 100]);
  });

  it('stays where its members are while only its edge is pulled', () => {
    const pulled = moved(to('site', 20, 0), { id: 'site', type: 'dimensions', resizing: true });
    expect(pulled).toEqual({ site: [20, 0] });
  });
});

describe('a rectangle drawn over the board', () => {
  it('selects the frames that lie in it, wherever the view is', () => {
    const around = { x: 370, y: 30, width: 300, height: 270 };
    expect(framesInside(nodes, around, [0, 0, 1])).toEqual(['cluster']);
    expect(framesInside(nodes, { ...around, width: 200 }, [0, 0, 1])).toEqual([]);
    const zoomed = { x: 370 / 2 + 50, y: 30 / 2 - 20, width: 150, height: 135 };
    expect(framesInside(nodes, zoomed, [50, -20, 0.5])).toEqual(['cluster']);
    const all = { x: -400, y: -50, width: 1200, height: 600 };
    expect(framesInside(nodes, all, [0, 0, 1])).toEqual(['site', 'cluster']);
  });
});

describe('a box whose edge is pulled', () => {
  const box = { x: 100, y: 100, width: 200, height: 160 };
  const snap = (value: number) => Math.round(value / 20) * 20;
  const smallest = [120, 80] as const;

  it('keeps the other edges where they are', () => {
    expect(resized(box, 'se', [33, 47], smallest, snap)).toEqual({
      ...box,
      width: 240,
      height: 200,
    });
    const pulled = resized(box, 'nw', [-41, 22], smallest, snap);
    expect(pulled).toEqual({ x: 60, y: 120, width: 240, height: 140 });
  });

  it('gets no smaller than it may, from any side', () => {
    for (const edge of ['n', 'e', 's', 'w', 'nw', 'ne', 'sw', 'se'] as const) {
      const way = [edge.includes('w') ? 900 : -900, edge.includes('n') ? 900 : -900] as const;
      const { x, y, width, height } = resized(box, edge, way, smallest, snap);
      expect(width).toBe(/[ew]/.test(edge) ? 120 : 200);
      expect(height).toBe(/[ns]/.test(edge) ? 80 : 160);
      if (edge.includes('w')) expect(x + width).toBe(300);
      else expect(x).toBe(100);
      if (edge.includes('n')) expect(y + height).toBe(260);
      else expect(y).toBe(100);
    }
  });
});

describe('the link under a hand', () => {
  const between = (fromY: number, toY: number) =>
    courseOf(linkCubic({ sourceX: 0, sourceY: fromY, targetX: 400, targetY: toY }, 0));
  const courses = new Map<string, Course>([
    ['upper', between(0, 0)],
    ['lower', between(60, 60)],
  ]);

  it('is the nearest within reach', () => {
    expect(linkAt(courses, 200, 8, 40)).toBe('upper');
    expect(linkAt(courses, 200, 45, 40)).toBe('lower');
    expect(linkAt(courses, 200, 130, 40)).toBeNull();
  });

  it('is found anywhere along its way', () => {
    for (let x = 0; x <= 400; x += 7) expect(linkAt(courses, x, 1, 4)).toBe('upper');
  });

  it('is one that takes what is held', () => {
    expect(linkAt(courses, 200, 8, 80, (id) => id === 'lower')).toBe('lower');
    expect(linkAt(courses, 200, 8, 80, () => false)).toBeNull();
  });
});

describe('finding by name', () => {
  const names = ['worker a', 'worker b', 'order-service', 'ledger', 'shop'];
  const all = names.map((name): Findable => {
    return { id: name.replaceAll(' ', '-'), is: 'component', name, kind: '', kindName: '' };
  });
  const hits = (query: string) => found(all, query).map(({ name }) => name);

  it('takes letters in order, best where words begin or letters stand together', () => {
    expect(hits('wrk b')).toEqual(['worker b']);
    expect(hits('os')[0]).toBe('order-service');
    expect(hits('er')[0]).not.toBe('shop');
    expect(hits('xyz')).toEqual([]);
    expect(score('work', 'worker')).toBeGreaterThan(score('work', 'w o r k'));
  });

  it('shows everything while nothing has been typed', () => {
    expect(hits('')).toHaveLength(names.length);
  });

  it('finds by kind, by id and by what a note says', () => {
    const board = findablesOf(scenario, (kind) => (kind === 'queue' ? '队列' : kind));
    const first = (query: string) => found(board, query)[0]?.id;
    expect(first('队列')).toBe('orders');
    expect(first('clus')).toBe('cluster');
    expect(first('waits')).toBe('note-1');
    expect(first('site')).toBe('site');
  });
});

describe('what a menu is about', () => {
  it('is what is selected', () => {
    expect(targetOf(scenario, []).is).toBe('board');
    expect(targetOf(scenario, ['orders']).component?.id).toBe('orders');
    expect(targetOf(scenario, ['publish']).is).toBe('link');
    expect(targetOf(scenario, ['site']).frame?.tint).toBe('blue');
    expect(targetOf(scenario, ['note-1']).is).toBe('note');
    expect(targetOf(scenario, ['orders', 'publish']).is).toBe('several');
  });
});

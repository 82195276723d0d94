/** Which index means which id, and where each metric stands in a window: what the page is told once. */
import type { Network } from './network/network.ts';
import { linkCounters } from './network/transport.ts';
import type { MetricRow, Table } from './protocol.ts';

/** Numbers a row takes, by statistic; see `metricWidth` in the protocol. */
const width = { counter: 2, level: 3, distribution: 6 } as const;

/** A row and where its numbers come from. */
export interface MetricSource extends MetricRow {
  /** Index among the network's statistics; for the board, unused. */
  readonly index: number;
}

export function makeTable(network: Network, sources: readonly MetricSource[]): Table {
  return {
    revision: network.revision,
    components: network.components.map((c) => ({ id: c.id, kind: c.kind.id })),
    links: network.links.id.map((id) => ({ id })),
    metrics: sources.map(({ owner, of, name, stat, offset }) => ({
      owner,
      of,
      name,
      stat,
      offset,
    })),
    types: [...network.types],
  };
}

/** Rows of the board come first, then those of components, then those of links. */
export function metricSources(network: Network): MetricSource[] {
  const sources: MetricSource[] = [];
  let offset = 0;
  const add = (
    owner: string,
    of: MetricRow['of'],
    name: string,
    stat: MetricRow['stat'],
    index: number,
  ) => {
    sources.push({ owner, of, name, stat, offset, index });
    offset += width[stat];
  };
  add('', 'board', 'created', 'counter', 0);
  add('', 'board', 'completed', 'counter', 0);
  network.reasonNames.forEach((reason, i) => {
    add('', 'board', `dropped.${reason}`, 'counter', i);
  });
  add('', 'board', 'alive', 'level', 0);
  add('', 'board', 'latency', 'distribution', 0);
  add('', 'board', 'queueLength', 'level', 0);
  add('', 'board', 'utilization', 'level', 0);
  for (const c of network.components) {
    if (c.gone) continue;
    const indices = c.metrics as Record<string, number>;
    for (const [name, { stat }] of Object.entries(c.kind.metrics))
      add(c.id, 'component', name, stat, indices[name]);
  }
  for (let link = 0; link < network.links.count; link++) {
    if (network.links.gone[link]) continue;
    const first = network.links.counters[link];
    linkCounters.forEach((name, i) => {
      add(network.links.id[link], 'link', name, 'counter', first + i);
    });
  }
  return sources;
}

export function widthOf(sources: readonly MetricSource[]): number {
  const last = sources[sources.length - 1];
  return last.offset + width[last.stat];
}

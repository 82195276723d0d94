/** What a run comes to, as `npm run simulate -- FILE --json` prints it. Times are simulated ms. */

import type { Component } from './network/component.ts';
import type { Network } from './network/network.ts';
import { linkCounters } from './network/transport.ts';

export type MetricReport =
  | number
  | { count: number; mean: number; p50: number; p95: number; p99: number; max: number }
  | { mean: number; max: number; last: number };

export interface Report {
  time: number;
  events: number;
  hash: string;
  components: Record<string, Record<string, MetricReport>>;
  links: Record<string, Record<string, MetricReport>>;
  messages: { created: number; completed: number; dropped: Record<string, number>; alive: number };
}

export function makeReport(network: Network): Report {
  const { events, messages, links, statistics } = network;
  const components: Report['components'] = {};
  for (const c of network.components) if (!c.gone) components[c.id] = metricsOf(c);
  const linkReports: Report['links'] = {};
  for (let link = 0; link < links.count; link++) {
    if (links.gone[link]) continue;
    linkReports[links.id[link]] = Object.fromEntries(
      linkCounters.map((name, i) => [name, statistics.counters[links.counters[link] + i]]),
    );
  }
  const dropped: Record<string, number> = {};
  network.reasonNames.forEach((name, reason) => {
    if (messages.droppedBy[reason] > 0) dropped[name] = messages.droppedBy[reason];
  });
  return {
    time: events.now,
    events: network.processed,
    hash: network.digest.text(),
    components,
    links: linkReports,
    messages: {
      created: messages.created,
      completed: messages.completed,
      dropped,
      alive: messages.alive,
    },
  };
}

function metricsOf(c: Component): Record<string, MetricReport> {
  const { statistics, now } = c;
  const indices = c.metrics as Record<string, number>;
  const metrics: Record<string, MetricReport> = {};
  for (const [name, { stat }] of Object.entries(c.kind.metrics)) {
    const index = indices[name];
    if (stat === 'counter') metrics[name] = statistics.counters[index];
    else
      metrics[name] =
        stat === 'level' ? statistics.levelSummary(index, now) : statistics.summary(index);
  }
  return metrics;
}

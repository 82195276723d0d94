/**
 * The examples that come with the lab, in the order of the menu. Each is a file that anyone could
 * have written, so it is read like any other: through the parser.
 * `test/scenarios/gallery.test.ts` proves that it parses, compiles, and keeps its history.
 */
import type { Words } from '../../components/define.ts';
import type { Scenario } from '../types.ts';
import ackTimeout from './ack-timeout.topolab.json' with { type: 'json' };
import broker from './broker.topolab.json' with { type: 'json' };
import busy from './busy.topolab.json' with { type: 'json' };
import cache from './cache.topolab.json' with { type: 'json' };
import chain from './chain.topolab.json' with { type: 'json' };
import competing from './competing.topolab.json' with { type: 'json' };
import fullQueue from './full-queue.topolab.json' with { type: 'json' };
import hotKey from './hot-key.topolab.json' with { type: 'json' };
import knee from './knee.topolab.json' with { type: 'json' };
import network from './network.topolab.json' with { type: 'json' };
import orders from './orders.topolab.json' with { type: 'json' };
import polling from './polling.topolab.json' with { type: 'json' };
import priority from './priority.topolab.json' with { type: 'json' };
import retryStorm from './retry-storm.topolab.json' with { type: 'json' };
import routing from './routing.topolab.json' with { type: 'json' };
import spike from './spike.topolab.json' with { type: 'json' };
import { type ExampleId, titles } from './titles.ts';
import users from './users.topolab.json' with { type: 'json' };

export interface GalleryEntry {
  readonly id: ExampleId;
  readonly title: Words;
  readonly summary: Words;
  readonly scenario: Scenario;
}

/** TypeScript reads `1` and `"queue"` in a JSON file as number and string; the test checks the rest. */
const files: Readonly<Record<ExampleId, unknown>> = {
  orders,
  spike,
  'full-queue': fullQueue,
  competing,
  'ack-timeout': ackTimeout,
  polling,
  'hot-key': hotKey,
  knee,
  chain,
  routing,
  users,
  priority,
  network,
  'retry-storm': retryStorm,
  cache,
  broker,
  busy,
};

export const gallery: readonly GalleryEntry[] = titles.map((entry) => ({
  ...entry,
  scenario: files[entry.id] as Scenario,
}));

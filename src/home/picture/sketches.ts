/**
 * A small board for each chapter, made of the kinds that there are today: it runs in the picture on
 * the chapter's card. Where a chapter's own components are not built yet, it shows the shape only,
 * and the card says so.
 */
import type { RawValue } from '../../../simulations/components/define.ts';
import type {
  Scenario,
  ScenarioComponent,
  ScenarioLink,
} from '../../../simulations/scenarios/types.ts';

type Params = Readonly<Record<string, RawValue>>;

const column = 300;
const row = 150;

/** Small times beside long ways: what is on its way is what there is to see. */
const latency = '400ms';

/** A component in a column and a row, counted in halves where two stand beside three. */
function part(
  kind: string,
  id: string,
  x: number,
  y: number,
  params: Params = {},
): ScenarioComponent {
  return { id, kind, at: [x * column, y * row], params };
}

const every = (id: string, x: number, y: number, ms: number, type = 'message') =>
  part('producer', id, x, y, { interval: `exponential(${ms}ms)`, messageType: type });
const asking = (id: string, x: number, y: number, ms: number) =>
  part('client', id, x, y, { interval: `exponential(${ms}ms)` });
const queue = (id: string, x: number, y: number, params: Params = {}) =>
  part('queue', id, x, y, { ack: 'manual', prefetch: 3, ...params });
const worker = (id: string, x: number, y: number, ms = 500, slots = 3) =>
  part('consumer', id, x, y, { concurrency: slots, serviceTime: `exponential(${ms}ms)` });
const service = (id: string, x: number, y: number, ms = 200, slots = 3, calls = 'sequence') =>
  part('service', id, x, y, { concurrency: slots, serviceTime: `exponential(${ms}ms)`, calls });
const end = (id: string, x: number, y: number, ms = 200, slots = 3) =>
  service(id, x, y, ms, slots, 'none');

/** `a>b` is a link, `a>b.port` to a port by name; several stand in one line. */
function sketch(components: readonly ScenarioComponent[], ways: string): Scenario {
  const links = ways.split(' ').map((way): ScenarioLink => {
    const [from = '', to = ''] = way.split('>');
    const id = `${from}-to-${to.replace('.', '-')}`;
    return { id, from, to, params: { latency } };
  });
  return { format: 'topolab', version: 1, seed: 11, duration: '1h', components, links };
}

export const sketches: Readonly<Record<number, Scenario>> = {
  1: sketch(
    [
      asking('visitors', 0, 0, 260),
      service('web', 1, 0, 60, 6),
      service('shop', 2, 0, 120, 6),
      end('data', 3, 0),
    ],
    'visitors>web web>shop shop>data',
  ),
  2: sketch(
    [
      every('till', 0, 0, 300, 'sale'),
      every('store', 0, 1, 420, 'stock'),
      queue('broker', 1, 0.5),
      worker('books', 2, 0, 700),
      worker('mail', 2, 1, 700),
    ],
    'till>broker store>broker broker>books broker>mail',
  ),
  3: sketch(
    [
      part('producer', 'shop', 0, 0, {
        interval: '90ms',
        pattern: 'bursts',
        burstSize: 14,
        burstEvery: '4s',
        messageType: 'order',
      }),
      queue('orders', 1, 0, { capacity: 20 }),
      worker('one', 2, -0.5, 700, 2),
      worker('two', 2, 0.5, 700, 2),
    ],
    'shop>orders orders>one orders>two',
  ),
  4: sketch(
    [
      asking('news', 0, 1, 450),
      service('topic', 1, 1, 5, 50, 'parallel'),
      end('mail', 2, 0, 300),
      end('search', 2, 1, 200),
      end('audit', 2, 2, 100),
    ],
    'news>topic topic>mail topic>search topic>audit',
  ),
  5: sketch(
    [
      asking('counter', 0, 0, 380),
      asking('website', 0, 1, 420),
      asking('partner', 0, 2, 700),
      service('bus', 1, 1, 70, 2, 'one-of'),
      end('crm', 2, 0, 300),
      end('ledger', 2, 1, 300),
      end('depot', 2, 2, 300),
    ],
    'counter>bus website>bus partner>bus bus>crm bus>ledger bus>depot',
  ),
  6: sketch(
    [
      asking('shoppers', 0, 1, 300),
      service('edge', 1, 1, 20, 20),
      service('cart', 2, 0, 120, 4),
      service('account', 2, 2, 120, 4),
      end('stock', 3, 0, 200),
      end('people', 3, 2, 200),
    ],
    'shoppers>edge edge>cart edge>account cart>stock account>people',
  ),
  7: sketch(
    [
      every('orders', 0, 0.5, 280, 'order placed'),
      queue('events', 1, 0.5),
      worker('payment', 2, 0, 600),
      worker('stock', 2, 1, 600),
    ],
    'orders>events events>payment events>stock',
  ),
  8: sketch(
    [
      every('teller', 0, 0, 260, 'deposited'),
      every('cashpoint', 0, 1, 340, 'withdrawn'),
      queue('log', 1, 0.5),
      worker('balance', 2, 0.5, 480, 5),
    ],
    'teller>log cashpoint>log log>balance',
  ),
  9: sketch(
    [
      every('writers', 0, 0, 320, 'command'),
      asking('readers', 0, 1, 180),
      queue('changes', 1, 0),
      worker('projection', 2, 0, 500),
      end('views', 1, 1, 90, 4),
    ],
    'writers>changes changes>projection readers>views',
  ),
  10: sketch(
    [
      asking('app', 0, 0, 360),
      asking('web', 0, 1, 300),
      asking('partner', 0, 2, 600),
      service('gateway', 1, 1, 30, 8, 'one-of'),
      end('orders', 2, 0.4, 300),
      end('users', 2, 1.6, 300),
    ],
    'app>gateway web>gateway partner>gateway gateway>orders gateway>users',
  ),
  11: sketch(
    [
      asking('rest', 0, 0, 420),
      asking('graphql', 0, 1, 420),
      asking('grpc', 0, 2, 420),
      service('six-calls', 1, 0, 20, 8, 'sequence'),
      service('one-call', 1, 1, 20, 8, 'parallel'),
      service('stub', 1, 2, 20, 8, 'sequence'),
      end('users', 2, 0.4, 90, 6),
      end('posts', 2, 1.6, 90, 6),
    ],
    'rest>six-calls graphql>one-call grpc>stub six-calls>users six-calls>posts one-call>users one-call>posts stub>posts',
  ),
  12: sketch(
    [
      every('feed', 0, 0, 900, 'news'),
      every('ticker', 0, 1, 900, 'news'),
      queue('polled', 1, 0, { delivery: 'pull' }),
      queue('pushed', 1, 1),
      part('consumer', 'poller', 2, 0, { serviceTime: '100ms', pollInterval: '900ms' }),
      worker('listener', 2, 1, 100, 1),
    ],
    'feed>polled ticker>pushed polled>poller pushed>listener',
  ),
  13: sketch(
    [
      asking('world', 0, 1, 240),
      service('balancer', 1, 1, 5, 40, 'one-of'),
      service('gate-a', 2, 0.4, 30, 8, 'parallel'),
      service('gate-b', 2, 1.6, 30, 8, 'parallel'),
      end('orders', 3, 0, 220, 4),
      end('users', 3, 1, 160, 4),
      end('stock', 3, 2, 220, 4),
    ],
    'world>balancer balancer>gate-a balancer>gate-b gate-a>orders gate-a>users gate-b>users gate-b>stock',
  ),
  14: {
    ...sketch(
      [
        part('disk', 'disk', 0, 1),
        part('page-cache', 'cache', 1, 1, { readAhead: '1 MiB' }),
        part('process', 'broker', 1.5, 0, { backlog: '1 TiB', threads: 4 }),
        part('socket-buffer', 'socket', 2, 1),
        part('network-card', 'card', 3, 1),
        worker('reader', 4, 1, 500, 4),
      ],
      'disk>cache.fill cache>broker.read broker>socket socket>card card>reader',
    ),
    frames: [
      { id: 'user', at: [-40, -40], size: [1160, 165], tint: 'amber' },
      { id: 'kernel', at: [-40, 125], size: [1160, 165], tint: 'blue' },
    ],
  },
};

/**
 * Boards that keep a known number of messages in flight: rows of producer → queue → consumer and
 * client → service whose links take 0.7 s each way (what the page itself thinks good to watch), at
 * constant rates, so that nothing varies.
 */
import type {
  Scenario,
  ScenarioComponent,
  ScenarioLink,
} from '../../../simulations/scenarios/types.ts';

const latencyMs = 700;
const serviceMs = 1;
/** Simulated ms until the first answer is back at its sender: from then on the number stands. */
export const settledMs = 2 * latencyMs + serviceMs + 2 * latencyMs + 300;
/** Every arrival crosses a link, and so does its answer: from producer, queue and client each. */
const crossings = 6;
const groupSize = 5;
/** A hair below what was asked: one message more than it shows, and the page halves its sample. */
const filled = 0.99;

/** `components` must be a multiple of five. */
export function busyBoard(components: number, marks: number): Scenario {
  const groups = components / groupSize;
  const intervalMs = (groups * crossings * latencyMs) / (marks * filled);
  const params = { latency: `${latencyMs}ms` };
  const parts: ScenarioComponent[] = [];
  const links: ScenarioLink[] = [];
  for (let group = 0; group < groups; group++) {
    const at = (column: number): [number, number] => [
      ((group % 2) * groupSize + column) * 260,
      Math.floor(group / 2) * 200,
    ];
    const [shop, orders, worker, users, service] = [
      'shop',
      'orders',
      'worker',
      'users',
      'service',
    ].map((name) => `${name}-${group + 1}`);
    const interval = `${intervalMs}ms`;
    // Prefetch without bound: a consumer's answer takes its time to come back.
    const working = { concurrency: 20, serviceTime: `${serviceMs}ms` };
    parts.push(
      { id: shop, kind: 'producer', at: at(0), params: { interval } },
      { id: orders, kind: 'queue', at: at(1), params: { ack: 'manual', prefetch: 0 } },
      { id: worker, kind: 'consumer', at: at(2), params: working },
      { id: users, kind: 'client', at: at(3), params: { interval } },
      { id: service, kind: 'service', at: at(4), params: working },
    );
    links.push(
      { id: `publish-${group + 1}`, from: shop, to: orders, params },
      { id: `deliver-${group + 1}`, from: orders, to: worker, params },
      { id: `ask-${group + 1}`, from: users, to: service, params },
    );
  }
  return {
    format: 'topolab',
    version: 1,
    name: 'Bench',
    duration: '10m',
    components: parts,
    links,
  };
}

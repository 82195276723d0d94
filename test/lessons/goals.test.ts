/** The goal language: what a line says of a report. */
import { describe, expect, it } from 'vitest';
import { expressionFor, goalLineFor } from '../../simulations/lessons/goalMeaning.ts';
import type { Outcome, Value } from '../../simulations/lessons/goalNames.ts';
import { readGoalLine } from '../../simulations/lessons/goalText.ts';
import { lessonProblemText } from '../../simulations/lessons/problems.ts';
import { board } from './samples.ts';

const summary = (mean: number) => ({ count: 4, mean, p50: 1, p95: 2, p99: 400, max: 5 });
const outcome: Outcome = {
  components: {
    shop: { sent: 200, refused: 20, retried: 10, gaveUp: 0, confirmTime: summary(12) },
    orders: {
      queueLength: { mean: 2, max: 5, last: 3 },
      waiting: summary(38),
      rejected: 20,
      delivered: 170,
    },
    worker: { completed: 150, utilization: { mean: 0.97, max: 1, last: 1 }, latency: summary(250) },
  },
  links: { publish: { sent: 200, delivered: 198, lost: 2, bytes: 200_000 } },
  messages: { created: 200, completed: 150, dropped: { rejected: 20, lost: 2 }, alive: 28 },
};

function value(text: string): Value {
  const side = expressionFor(text, board);
  if (!side.ok) throw new Error(lessonProblemText(side.problem, 'en'));
  return side.value.of(outcome);
}
function holds(text: string): boolean {
  const line = goalLineFor(text, board);
  if (!line.ok) throw new Error(lessonProblemText(line.problem, 'en'));
  return line.value.measure(outcome).holds;
}
function complaint(text: unknown): string {
  const line = goalLineFor(text, board);
  return line.ok ? '' : lessonProblemText(line.problem, 'en');
}

describe('a name', () => {
  it.each([
    ['orders.rejected', 20],
    ['orders.waiting.mean', 38],
    ['orders.waiting.count', 4],
    ['orders.queueLength.last', 3],
    ['publish.lost', 2],
    ['messages.dropped', 22],
    ['messages.dropped.lost', 2],
    ['messages.dropped.crashed', 0],
    ['messages.alive', 28],
    ['worker.params.serviceTime.mean', 200],
    ['worker.params.concurrency', 1],
    ['orders.params.capacity', 5],
    ['orders.params.ack', 'manual'],
    ['publish.params.latency.mean', 10],
    ['deliver.params.loss', 0],
    ['count(consumer)', 1],
    ['count(service)', 0],
    ['sum(consumer.completed)', 150],
    ['sum(service.completed)', 0],
    ['max(service.waiting.p99)', null],
    ['min(consumer.params.concurrency)', 1],
  ])('%s is %s', (text, is) => expect(value(text)).toBe(is));

  it('of what was never measured has no value, and no line about it holds', () => {
    const empty = { ...outcome, components: { worker: { latency: summary(Number.NaN) } } };
    const line = goalLineFor('worker.latency.mean < 1s', board);
    expect(line.ok && line.value.measure(empty)).toEqual({ left: null, right: 1000, holds: false });
  });
});

describe('a calculation', () => {
  it.each([
    ['orders.rejected / shop.sent', 0.1],
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['2s - 500ms', 1500],
    ['worker.latency.mean - orders.waiting.mean', 212],
    ['2 × 3 ÷ 4', 1.5],
    ['5%', 0.05],
    ['1_000', 1000],
    ['10 MB/s', 10_000_000],
    ['64KiB', 65_536],
  ])('%s is %s', (text, is) => expect(value(text)).toBe(is));

  it('reads a name with a hyphen as one, so a minus stands between spaces', () => {
    const design = { ...board, components: [{ id: 'a-b', kind: 'consumer' }] };
    expect(expressionFor('a-b.completed', design).ok).toBe(true);
    expect(complaint('shop.sent-orders.rejected = 0')).not.toBe('');
  });
});

describe('a line', () => {
  it.each([
    ['orders.rejected = 20', true],
    ['orders.rejected == 20', true],
    ['orders.rejected != 20', false],
    ['worker.latency.p99 < 500ms', true],
    ['worker.latency.p99 < 0.4s', false],
    ['worker.latency.p99 <= 400ms', true],
    ['worker.latency.p99 > 0', true],
    ['worker.utilization.mean ≤ 97%', true],
    ['orders.rejected / shop.sent < 5%', false],
    ["orders.params.overflow = 'reject'", true],
    ['orders.params.ack != "auto"', true],
    ['worker.completed ≥ 150', true],
  ])('%s: %s', (text, is) => expect(holds(text)).toBe(is));
});

describe('a line that cannot be read', () => {
  it.each([
    ['', /nothing to check/],
    [7, /nothing to check/],
    ['orders.rejected', /breaks off/],
    ['orders.rejected = ', /breaks off/],
    ['orders.rejected = 0 1', /from "1" on/],
    ['orders.rejected & 1', /from "& 1" on/],
    ['(orders.rejected = 0', /from "= 0" on/],
    ['x'.repeat(1000), /too long/],
    ['worker.latency.p99 < 500', /ms and number/],
    ['worker.latency.p99 < 500parsecs', /unknown unit/],
    ['worker.latency < 1s', /add one of mean, p50, p95, p99, max, count/],
    ['orders.rejected.mean < 1', /single number/],
    ['orders.queueLength.p99 < 1', /add one of mean, max, last/],
    ['ordres.rejected = 0', /no "ordres" on the board; did you mean "orders"/],
    ['orders.rejectd = 0', /did you mean "rejected"/],
    ['orders.params.capcity = 0', /did you mean "capacity"/],
    ['orders.params.ack < 3', /text and number/],
    ['orders.params.ack < "b"', /cannot be compared/],
    ['orders.params.ack + 1 = 2', /cannot be compared or combined/],
    ['worker.params.serviceTime = 1s', /add one of mean/],
    ['messages.droped = 0', /did you mean "dropped"/],
    ['messages.dropped.gone = 0', /names nothing/],
    ['count(consumers) = 1', /did you mean "consumer"/],
    ['sum(consumer.complete) = 1', /did you mean "completed"/],
    ['sum(consumer.latency.mean * 2) = 1', /cannot be read/],
    ['worker.latency.mean * worker.latency.mean > 0', /ms and ms/],
    ['orders.__proto__ = 0', /cannot be read/],
    ['orders.constructor = 0', /names nothing/],
    ['constructor.name = 0', /no "constructor" on the board/],
  ])('%j: %s', (text, words) => expect(complaint(text)).toMatch(words));

  it('is never a reason to throw', () => {
    const signs = [
      '(',
      ')',
      '=',
      '<',
      '.',
      '-',
      '1',
      's',
      '%',
      "'",
      'orders',
      'sum',
      ' ',
      '队',
      '\u0000',
    ];
    for (let i = 0; i < 5000; i++) {
      let text = '';
      for (let n = i; n > 0; n = Math.floor(n / signs.length)) text += signs[n % signs.length];
      expect(() => readGoalLine(text)).not.toThrow();
    }
    expect(readGoalLine(`${'('.repeat(280)}1`).ok).toBe(false);
  });
});

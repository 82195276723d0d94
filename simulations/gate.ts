/**
 * What the page says to the worker, held back while the code of the kinds that it brings is on its
 * way. Each run's messages are passed on in the order in which they came; other runs are not held up.
 */
import type { Kind } from './components/kinds.ts';
import type { RunId, ToWorker } from './protocol.ts';
import { kindsIn, kindsInInputs } from './scenarios/kindsIn.ts';
import { problem } from './scenarios/result.ts';
import type { Problem } from './scenarios/types.ts';

interface Ways {
  readonly isThere: (kinds: readonly Kind[]) => boolean;
  readonly fetch: (kinds: readonly Kind[]) => Promise<void>;
  readonly pass: (message: ToWorker) => void;
  /** Instead of passing it on: what it brings cannot be had. */
  readonly refuse: (message: ToWorker, problem: Problem) => void;
  /** Passing on what was held has failed. */
  readonly fail: (error: unknown) => void;
}

/** The kinds that a message brings to its run. */
export function kindsOf(message: ToWorker): readonly Kind[] {
  switch (message.do) {
    case 'load': {
      const { scenario, saved } = message;
      const done = saved?.branches.flatMap(({ inputs }) => inputs) ?? [];
      return [...kindsIn(scenario), ...kindsInInputs(done)];
    }
    case 'inputs':
      return kindsInInputs(message.inputs);
    case 'input':
      return kindsInInputs([message.input]);
    default:
      return [];
  }
}

export function notFetched(kinds: readonly string[], error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return problem('', 'kindsNotFetched', { kinds: [...new Set(kinds)].join(', '), reason });
}

export class Gate {
  private readonly ways: Ways;
  private readonly held = new Map<RunId, ToWorker[]>();

  constructor(ways: Ways) {
    this.ways = ways;
  }

  /** Passes it on, now or once it may be. */
  take(message: ToWorker): void {
    const line = this.held.get(message.run);
    if (line) {
      line.push(message);
      return;
    }
    const kinds = kindsOf(message);
    if (this.ways.isThere(kinds)) this.ways.pass(message);
    else this.hold(message, kinds).catch(this.ways.fail);
  }

  private async hold(message: ToWorker, kinds: readonly Kind[]): Promise<void> {
    const line: ToWorker[] = [];
    this.held.set(message.run, line);
    let refusal: Problem | null = null;
    try {
      await this.ways.fetch(kinds);
    } catch (error) {
      refusal = notFetched(kinds, error);
    }
    this.held.delete(message.run);
    if (refusal) this.ways.refuse(message, refusal);
    else this.ways.pass(message);
    for (const next of line) this.take(next);
  }
}

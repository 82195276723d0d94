/** Questions to the worker and the promises that wait for their answers. */
import type {
  Condition,
  LogFilter,
  LogReport,
  MessageReport,
  Moment,
  ToPage,
  ToWorker,
} from '../../simulations/protocol.ts';
import type { Trace } from '../../simulations/traces/trace.ts';

export interface Found {
  readonly moment: Moment | null;
  readonly searchedTo: number;
}

export interface LogQuestion {
  readonly around: Moment;
  readonly before: number;
  readonly after: number;
  readonly filter: LogFilter;
}

type Kind = 'find' | 'log' | 'trace' | 'traceWindow';
type Post = (message: ToWorker) => void;
type Resolve<T> = (answer: T) => void;

/** One question of each kind is open at a time: a newer one takes its place, and the older gets null. */
export function createQuestions(post: Post, run: () => string) {
  let queries = 0;
  let traced: { readonly message: number; readonly answer: Promise<Trace | null> } | null = null;
  const open = new Map<Kind, { readonly query: number; readonly resolve: Resolve<never> }>();
  const inspections = new Map<number, Resolve<MessageReport | null>[]>();
  const contents = new Map<string, Resolve<readonly (readonly number[])[] | null>[]>();

  function ask<T>(kind: Kind, question: (query: number) => ToWorker): Promise<T | null> {
    return new Promise((resolve) => {
      settle(kind);
      queries += 1;
      open.set(kind, { query: queries, resolve: resolve as Resolve<never> });
      post(question(queries));
    });
  }
  function settle(kind: Kind): void {
    open.get(kind)?.resolve(null as never);
    open.delete(kind);
  }
  function answered(kind: Kind, query: number, answer: unknown): void {
    const waiting = open.get(kind);
    if (waiting?.query !== query) return;
    open.delete(kind);
    waiting.resolve(answer as never);
  }
  function waitIn<K, T>(
    waiting: Map<K, Resolve<T>[]>,
    key: K,
    question: () => ToWorker,
  ): Promise<T> {
    return new Promise((resolve) => {
      const others = waiting.get(key);
      if (others) others.push(resolve);
      else {
        waiting.set(key, [resolve]);
        post(question());
      }
    });
  }
  function settleAll<K, T>(waiting: Map<K, Resolve<T | null>[]>, key: K, answer: T | null): void {
    for (const resolve of waiting.get(key) ?? []) resolve(answer);
    waiting.delete(key);
  }

  return {
    /** What the page may ask; null when a newer question has taken its place, or another run has begun. */
    asks: {
      find: (what: Condition, from: Moment | { readonly time: number }, backwards = false) =>
        ask<Found>('find', (query) => ({ do: 'find', run: run(), query, what, from, backwards })),
      log: (question: LogQuestion) =>
        ask<LogReport>('log', (query) => ({ do: 'log', run: run(), query, ...question })),
      trace(message: number): Promise<Trace | null> {
        // Whoever asks the same while it is being answered gets the same answer.
        if (traced?.message === message) return traced.answer;
        const answer = ask<Trace>('trace', (query) => ({
          do: 'trace',
          run: run(),
          query,
          message,
        }));
        const asked = { message, answer };
        traced = asked;
        void answer.then(() => {
          if (traced === asked) traced = null;
        });
        return answer;
      },
      traceWindow: (from: number, to: number) =>
        ask<Trace>('traceWindow', (query) => ({ do: 'traceWindow', run: run(), query, from, to })),
      inspect: (id: number) => waitIn(inspections, id, () => ({ do: 'inspect', run: run(), id })),
      contents: (component: string) =>
        waitIn(contents, component, () => ({ do: 'contents', run: run(), component })),
    },

    /** Takes an answer of the worker's. */
    receive(message: Extract<ToPage, { say: 'found' | 'log' | 'trace' | 'message' | 'contents' }>) {
      if (message.say === 'message') settleAll(inspections, message.id, message.message);
      else if (message.say === 'contents') settleAll(contents, message.component, message.ids);
      else if (message.say === 'log') answered('log', message.query, message.log);
      else if (message.say === 'found') {
        const { moment, searchedTo } = message;
        answered('find', message.query, { moment, searchedTo });
      } else {
        answered('trace', message.query, message.trace);
        answered('traceWindow', message.query, message.trace);
      }
    },
    /** Another run begins: nobody will answer what was asked of the last. */
    clear(): void {
      traced = null;
      for (const kind of [...open.keys()]) settle(kind);
      for (const id of [...inspections.keys()]) settleAll(inspections, id, null);
      for (const id of [...contents.keys()]) settleAll(contents, id, null);
    },
  };
}

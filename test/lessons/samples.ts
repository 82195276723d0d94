/** A small lesson that the tests of this folder share. */
import { parseLesson } from '../../simulations/lessons/parse.ts';
import { lessonProblemText } from '../../simulations/lessons/problems.ts';
import type { Lesson } from '../../simulations/lessons/types.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';

export const board: Scenario = {
  format: 'topolab',
  version: 1,
  duration: '1m',
  components: [
    { id: 'shop', kind: 'producer', params: { interval: '100ms' } },
    { id: 'orders', kind: 'queue', params: { capacity: 5, ack: 'manual', prefetch: 4 } },
    { id: 'worker', kind: 'consumer', params: { serviceTime: '200ms' } },
  ],
  links: [
    { id: 'publish', from: 'shop', to: 'orders', params: { latency: '10ms' } },
    { id: 'deliver', from: 'orders', to: 'worker' },
  ],
};

export const good: Lesson = {
  format: 'topolab-lesson',
  version: 1,
  id: 'too-slow',
  title: { en: 'Too slow' },
  summary: { en: 'One slot is not enough.' },
  goals: [{ id: 'keep-up', words: { en: 'Nothing is refused.' }, check: ['orders.rejected = 0'] }],
  start: board,
  solution: {
    ...board,
    components: board.components.map((one) =>
      one.id === 'worker' ? { ...one, params: { ...one.params, concurrency: 3 } } : one,
    ),
  },
  text: {
    en: `## Look
The :highlight[queue]{orders} is full. :run[Run]{restart to=30s}
::chart[The line]{orders.queueLength}
It refuses :value[48 %]{of="orders.rejected / shop.sent"}.

:::predict{id=twice answer=2}
With two slots?

1. Still refused
2. Just enough

:set[Two]{worker.concurrency=2}

---

:do[Send ten more]{send=shop count=10}
:::

::goal{keep-up}

:fidelity[What is left out]{queue} at 10:30.`,
  },
};

/** The sample as JSON with some places overwritten (`'goals.0.id'`), or taken out by `undefined`. */
export function spoilt(changes: Readonly<Record<string, unknown>>): string {
  // Boards share parts, which a structured clone would keep shared.
  const file: object = JSON.parse(JSON.stringify(good));
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    let inner = file;
    for (const step of steps) inner = Reflect.get(inner, step);
    Reflect.set(inner, last, value);
  }
  return JSON.stringify(file);
}

export function complaints(text: unknown, language: 'en' | 'zh' = 'en'): string[] {
  const parsed = parseLesson(text);
  return parsed.ok ? [] : parsed.problems.map((problem) => lessonProblemText(problem, language));
}
export const words = (changes: Readonly<Record<string, unknown>>) => complaints(spoilt(changes));
/** With another text. */
export const ofText = (markdown: string) => words({ text: { en: markdown } });

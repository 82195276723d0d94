/** What a span says of its message and of the time spent; names as OpenTelemetry has them, where it does. */
import type { NoteReport } from '../noteReport.ts';
import { type KeyValue, real, text, whole } from './otlp.ts';
import { codeOf, type Visit } from './stays.ts';
import type { TraceMessage } from './trace.ts';

export function attributesOf(message: TraceMessage): KeyValue[] {
  return [
    text('messaging.system', 'topolab'),
    text('messaging.message.id', String(message.id)),
    whole('messaging.message.body.size', Math.round(message.sizeBytes)),
    whole('topolab.message.attempt', message.attempt),
    whole('topolab.message.priority', message.priority),
    ...(message.key < 0 ? [] : [whole('topolab.message.key', message.key)]),
  ];
}

/** How long it did what there, ms. */
export function timesOf({ parts }: Visit): KeyValue[] {
  const sums = new Map<string, number>();
  for (const { phase, from, to } of parts) sums.set(phase, (sums.get(phase) ?? 0) + to - from);
  return [...sums].map(([phase, ms]) => real(`topolab.${phase}.ms`, ms));
}

export function numbersOf(note: NoteReport): KeyValue[] {
  return Object.entries(codeOf(note)?.numbers ?? {}).flatMap(([name, unit], i) => {
    const value = note.numbers[i];
    if (!Number.isFinite(value)) return [];
    // One name has one type: a time is never an integer, a count always is.
    const isCount = unit !== 'ms' && unit !== 'factor' && unit !== 'ratio';
    return [(isCount ? whole : real)(`topolab.${name}`, isCount ? Math.round(value) : value)];
  });
}

/** The waiting lines of a service: who joins where, and who is next. */
import { NONE } from '../../kernel/events.ts';
import { emptyLine, pushHead, pushTail, takeHead, takeTail } from '../traits/waitingLine.ts';
import type { PriorityLine, Service } from './state.ts';

function usesPriorities(c: Service): boolean {
  return c.params.discipline === 'priority' || c.params.discipline === 'priority-preemptive';
}

/** Joins the line; one that was interrupted goes to the front of those of its priority. */
export function joinLine(c: Service, m: number, interrupted: boolean): void {
  const { messages, state } = c;
  const { line } = lineOf(c, usesPriorities(c) ? messages.priority(m) : 0);
  if (interrupted) pushHead(line, messages, m);
  else pushTail(line, messages, m);
  state.waiting++;
}

/** Takes the next to be served, or NONE. */
export function takeNext(c: Service): number {
  const { messages, state } = c;
  if (state.waiting === 0) return NONE;
  state.waiting--;
  for (let i = 0; i < state.lines.length; i++) {
    const { line } = state.lines[i];
    if (line.length > 0)
      return c.params.discipline === 'lifo' ? takeTail(line, messages) : takeHead(line, messages);
  }
  return NONE;
}

/** After a change of discipline: everybody lines up again, in the order of arrival. */
export function lineUpAgain(c: Service): void {
  const { messages, state } = c;
  const waiting: number[] = [];
  for (const { line } of state.lines) {
    for (let m = takeHead(line, messages); m !== NONE; m = takeHead(line, messages))
      waiting.push(m);
  }
  waiting.sort((a, b) => messages.since(a) - messages.since(b) || messages.id(a) - messages.id(b));
  state.lines = [];
  state.waiting = 0;
  for (const m of waiting) joinLine(c, m, false);
}

function lineOf(c: Service, priority: number): PriorityLine {
  const { lines } = c.state;
  let at = 0;
  while (at < lines.length && lines[at].priority > priority) at++;
  if (at === lines.length || lines[at].priority !== priority)
    lines.splice(at, 0, { priority, line: emptyLine() });
  return lines[at];
}

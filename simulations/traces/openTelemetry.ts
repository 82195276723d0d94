/**
 * A trace as OpenTelemetry's JSON (OTLP 1.x, `TracesData`), for the tools that people use for their
 * own systems. A family is a trace. Each message is a span at its sender, which lasts until the
 * sender has heard of it; each arrival of it, or of a copy, is a span at the receiver below that.
 * Attributes of our own begin with `topolab.`; simulated time 0 is at `epochMs`.
 */
import { definitionOf } from '../components/index.ts';
import { hashText } from '../kernel/random.ts';
import type { NoteReport } from '../noteReport.ts';
import { engineVersion } from '../version.ts';
import {
  CLIENT,
  CONSUMER,
  ERROR,
  flag,
  hex,
  INTERNAL,
  OK,
  PRODUCER,
  SERVER,
  type Span,
  type SpanEvent,
  type TracesData,
  text,
  UNSET,
  unixNano,
  whole,
} from './otlp.ts';
import { attributesOf, numbersOf, timesOf } from './spanAttributes.ts';
import { carriesMessage, groupBy, type Visit, visitsOf } from './stays.ts';
import type { Hop, Trace, TraceMessage } from './trace.ts';

export interface ExportOptions {
  /** The Unix time in ms at which the run begins. */
  readonly epochMs?: number;
  /** Tells traces of one run from those of another: name and seed, say. */
  readonly run?: string;
  /** What components are called, where that is not their id. */
  readonly labels?: ReadonlyMap<string, string>;
  /** Of what made the trace; this engine's, if it is not said. */
  readonly version?: string;
}

/** 1 January 2000, 00:00:00 UTC: tools hide or refuse what is said to be from 1970. */
export const usualEpochMs = 946_684_800_000;

export function toOpenTelemetry(trace: Trace, options: ExportOptions = {}): TracesData {
  const spans = new Map<string, Span[]>(trace.components.map(({ id }) => [id, []]));
  for (const [component, span] of new Exporter(trace, options).spans())
    spans.get(component)?.push(span);
  const scope = { name: 'topolab', version: options.version ?? engineVersion };
  return {
    resourceSpans: trace.components.flatMap(({ id, kind }) => {
      const own = spans.get(id) ?? [];
      if (own.length === 0) return [];
      const attributes = [
        text('service.name', options.labels?.get(id) ?? id),
        text('service.namespace', 'topolab'),
        text('topolab.component.id', id),
        text('topolab.component.kind', kind),
      ];
      return [
        {
          resource: { attributes },
          scopeSpans: [{ scope, spans: own }],
        },
      ];
    }),
  };
}

class Exporter {
  private readonly trace: Trace;
  private readonly options: ExportOptions;
  private readonly kinds: ReadonlyMap<string, string>;
  private readonly byId: ReadonlyMap<number, TraceMessage>;
  private readonly hops: ReadonlyMap<number, readonly Hop[]>;
  private readonly notes: ReadonlyMap<number, readonly NoteReport[]>;
  private readonly visits = new Map<number, readonly Visit[]>();

  constructor(trace: Trace, options: ExportOptions) {
    this.trace = trace;
    this.options = options;
    this.kinds = new Map(trace.components.map(({ id, kind }) => [id, kind]));
    this.byId = new Map(trace.messages.map((message) => [message.id, message]));
    this.hops = groupBy(trace.hops, ({ message }) => message);
    this.notes = groupBy(trace.notes, ({ message }) => message);
    for (const message of trace.messages) {
      const [hops, notes] = [this.hopsOf(message), this.notes.get(message.id) ?? []];
      this.visits.set(message.id, visitsOf(message, hops, notes, trace.to));
    }
  }

  /** All spans, each with the component whose it is. */
  *spans(): Generator<[component: string, span: Span]> {
    for (const message of this.trace.messages) {
      if (message.bornAt !== '') yield [message.bornAt, this.sending(message)];
      const visits = this.visits.get(message.id) ?? [];
      for (let i = 0; i < visits.length; i++) {
        if (visits[i].hop !== null) yield [visits[i].at, this.visiting(message, i)];
      }
    }
  }

  // --- At the sender ---

  private sending(message: TraceMessage): Span {
    const { id, type, end, parent } = message;
    const asks = this.asks(message.bornAt);
    const [heard, isOpen] = this.heardAt(message, asks);
    const target = this.hopsOf(message).find(carriesMessage)?.to;
    const verb = asks ? type : 'send';
    return {
      ...this.begin(message, 0, this.causeOf(message)),
      name: target === undefined ? type : `${verb} ${this.nameOf(target)}`,
      kind: asks ? CLIENT : PRODUCER,
      startTimeUnixNano: this.nanos(message.birth),
      endTimeUnixNano: this.nanos(Math.max(message.birth, heard)),
      attributes: [
        ...attributesOf(message),
        ...(parent === 0 ? [] : [whole('topolab.message.parent', parent)]),
        ...(end === null
          ? []
          : [
              text('topolab.outcome', end.reason === '' ? end.outcome : end.reason),
              text('topolab.ended.at', end.at),
            ]),
        ...(isOpen ? [flag('topolab.unfinished', true)] : []),
      ],
      events: this.eventsOf(id, 0),
      // To a producer it has gone well once it is taken; what becomes of it then is not its affair.
      status:
        asks || (end !== null && end.time <= heard)
          ? statusOf(end?.outcome ?? null, end?.reason)
          : answered(this.answerTo(message)),
    };
  }

  /** When the sender has no more to wait for, and whether the trace ends before that. */
  private heardAt(message: TraceMessage, asks: boolean): [time: number, isOpen: boolean] {
    const { end, bornAt, id } = message;
    const { to: traceEnd } = this.trace;
    const endTime = end?.time ?? traceEnd;
    const answer = this.answerTo(message);
    if (answer?.outcome === 'arrived') return [answer.endedAt, false];
    if (answer === undefined && end !== null && asks) return [endTime, false];
    const told = (this.notes.get(id) ?? []).filter(({ owner }) => owner === bornAt);
    const gone = this.hopsOf(message).find((hop) => !hop.back);
    const last = asks ? answer : gone;
    const isOpen = last === undefined ? end === null : Number.isNaN(last.endedAt);
    if (isOpen) return [traceEnd, true];
    return [Math.max(last?.endedAt ?? endTime, ...told.map(({ time }) => time)), false];
  }

  /** What its sender was told of it in time: later, it is not for anybody any more. */
  private answerTo(message: TraceMessage): Hop | undefined {
    const until = message.end?.time ?? this.trace.to;
    return this.hopsOf(message).find(
      ({ back, to, sentAt }) => back && to === message.bornAt && sentAt <= until,
    );
  }

  // --- At a receiver ---

  private visiting(message: TraceMessage, index: number): Span {
    const visit = this.visitsOf(message)[index];
    const hop = visit.hop as Hop;
    const { at, from, to } = visit;
    const category = definitionOf(this.kinds.get(at) ?? '')?.category;
    const isQueue = category === 'messaging';
    const asked = this.asks(message.bornAt) && hop.form === 'message';
    const isOpen = Number.isNaN(hop.leftAt);
    return {
      ...this.begin(message, index + 1, this.carrierOf(message, hop)),
      name: `${isQueue ? 'queue' : asked ? 'serve' : 'process'} ${message.type}`,
      kind: isQueue ? INTERNAL : asked ? SERVER : CONSUMER,
      startTimeUnixNano: this.nanos(from),
      endTimeUnixNano: this.nanos(to),
      attributes: [
        ...attributesOf(message),
        text('topolab.link', hop.link),
        whole('topolab.delivery.attempt', hop.attempt),
        ...timesOf(visit),
        ...(isOpen ? [flag('topolab.unfinished', true)] : []),
      ],
      events: this.eventsOf(message.id, index + 1),
      status: this.statusAt(message, visit),
    };
  }

  /** How it went there: as it was answered, or as the message ended there. */
  private statusAt(message: TraceMessage, { at, from, to }: Visit): Span['status'] {
    const { end } = message;
    if (end !== null && end.at === at && end.time >= from && end.time <= to)
      return statusOf(end.outcome, end.reason);
    const answer = this.hopsOf(message).find(
      (hop) => hop.back && hop.from === at && hop.sentAt === to,
    );
    return answered(answer);
  }

  /** What brought it there: where it set out from, at the sender or in a queue on the way. */
  private carrierOf(message: TraceMessage, hop: Hop): string | undefined {
    const index = this.visitsOf(message).findLastIndex(
      (visit) =>
        visit.hop !== null &&
        visit.hop !== hop &&
        visit.at === hop.from &&
        visit.from <= hop.sentAt &&
        hop.sentAt <= visit.to,
    );
    if (index >= 0) return spanId(message.id, index + 1);
    return message.bornAt === '' ? undefined : spanId(message.id, 0);
  }

  // --- Both ---

  private begin(message: TraceMessage, number: number, parentSpanId: string | undefined) {
    const run = this.options.run ?? '';
    const traceId =
      hex(hashText(run), 8) + hex(hashText(`trace ${run}`), 8) + hex(message.first, 16);
    const parent = parentSpanId === undefined ? {} : { parentSpanId };
    return { traceId, spanId: spanId(message.id, number), ...parent };
  }

  /** The span during which `message` was made: its cause at the component that made it, or the cause itself. */
  private causeOf({ parent, bornAt, birth }: TraceMessage): string | undefined {
    const cause = this.byId.get(parent);
    if (cause === undefined) return undefined;
    const index = this.visitsOf(cause).findLastIndex(
      ({ hop, at, from, to }) => hop !== null && at === bornAt && from <= birth && birth <= to,
    );
    if (index >= 0) return spanId(parent, index + 1);
    return cause.bornAt === '' ? undefined : spanId(parent, 0);
  }

  private eventsOf(id: number, span: number): SpanEvent[] {
    const visits = this.visits.get(id) ?? [];
    return (this.notes.get(id) ?? [])
      .filter((note) => spanOf(note, visits) === span)
      .map((note) => ({
        timeUnixNano: this.nanos(note.time),
        name: note.code,
        attributes: [text('topolab.noted.by', note.owner), ...numbersOf(note)],
      }));
  }

  /** Whether a component's messages are requests, to which it wants an answer. */
  private asks(component: string): boolean {
    const ports = Object.values(definitionOf(this.kinds.get(component) ?? '')?.ports ?? {});
    return ports.some(
      ({ direction, carries }) => direction === 'out' && carries.includes('request'),
    );
  }

  private hopsOf({ id }: TraceMessage): readonly Hop[] {
    return this.hops.get(id) ?? [];
  }

  private visitsOf({ id }: TraceMessage): readonly Visit[] {
    return this.visits.get(id) ?? [];
  }

  private nameOf(id: string): string {
    return this.options.labels?.get(id) ?? id;
  }

  private nanos(ms: number): string {
    return unixNano(ms, this.options.epochMs ?? usualEpochMs);
  }
}

/** Number of the span that a note belongs to: the visit during which it was made, else the sender's. */
function spanOf(note: NoteReport, visits: readonly Visit[]): number {
  const isThere = ({ hop, at, from }: Visit) =>
    hop !== null && at === note.owner && from <= note.time;
  const during = visits.findIndex((visit) => isThere(visit) && note.time <= visit.to);
  return (during >= 0 ? during : visits.findLastIndex(isThere)) + 1;
}

function statusOf(outcome: 'completed' | 'dropped' | null, reason = ''): Span['status'] {
  if (outcome === null) return { code: UNSET };
  return outcome === 'completed' ? { code: OK } : { code: ERROR, message: reason };
}

function answered(answer: Hop | undefined): Span['status'] {
  if (answer === undefined) return { code: UNSET };
  return answer.status === 'ok' ? { code: OK } : { code: ERROR, message: answer.status };
}

/** Number 0 is the message at its sender, others are its visits. */
function spanId(id: number, number: number): string {
  return hex(id, 12) + hex(number, 4);
}

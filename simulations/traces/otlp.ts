/**
 * OTLP/JSON as published (opentelemetry-proto, `trace.proto` and the JSON mapping): field names in
 * lowerCamelCase, ids in hexadecimal, enums as numbers, 64-bit integers as decimal strings.
 */
export type AnyValue =
  | { readonly stringValue: string }
  | { readonly boolValue: boolean }
  | { readonly intValue: string }
  | { readonly doubleValue: number };
export interface KeyValue {
  readonly key: string;
  readonly value: AnyValue;
}
export interface SpanEvent {
  readonly timeUnixNano: string;
  readonly name: string;
  readonly attributes: readonly KeyValue[];
}
export interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly KeyValue[];
  readonly events: readonly SpanEvent[];
  readonly status: { readonly code: number; readonly message?: string };
}
export interface TracesData {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly KeyValue[] };
    readonly scopeSpans: readonly {
      readonly scope: { readonly name: string; readonly version: string };
      readonly spans: readonly Span[];
    }[];
  }[];
}

/** SpanKind. */
export const [INTERNAL, SERVER, CLIENT, PRODUCER, CONSUMER] = [1, 2, 3, 4, 5];
/** StatusCode. */
export const [UNSET, OK, ERROR] = [0, 1, 2];

export const text = (key: string, value: string): KeyValue => ({
  key,
  value: { stringValue: value },
});
export const flag = (key: string, value: boolean): KeyValue => ({
  key,
  value: { boolValue: value },
});
export const whole = (key: string, value: number): KeyValue => ({
  key,
  value: { intValue: String(value) },
});
export const real = (key: string, value: number): KeyValue => ({
  key,
  value: { doubleValue: value },
});

/** A whole number, also one with a sign of 32 bits, in so many hexadecimal digits. */
export function hex(x: number, digits: number): string {
  return (x < 0 ? x + 2 ** 32 : x).toString(16).padStart(digits, '0');
}

/** A time in ms after `epochMs` as nanoseconds of Unix time, which have more digits than a number. */
export function unixNano(ms: number, epochMs: number): string {
  const whole = Math.floor(ms);
  return String(
    BigInt(whole + Math.round(epochMs)) * 1_000_000n + BigInt(Math.round((ms - whole) * 1e6)),
  );
}

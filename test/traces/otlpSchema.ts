/**
 * OTLP's schema as published in opentelemetry-proto (`trace.proto`, `common.proto`, `resource.proto`)
 * with what its JSON mapping says of the types: hexadecimal ids, enums as numbers, 64-bit integers as
 * decimal strings. Unlike a receiver, which must ignore what it does not know, this refuses it.
 */
type Field =
  | 'string'
  | 'bool'
  | 'double'
  | 'int64'
  | 'fixed64'
  | 'uint32'
  | 'traceId'
  | 'spanId'
  | 'SpanKind'
  | 'StatusCode'
  | { readonly message: string }
  | { readonly repeated: string };

const one = (message: string): Field => ({ message });
const many = (repeated: string): Field => ({ repeated });

const messages: Readonly<Record<string, Readonly<Record<string, Field>>>> = {
  TracesData: { resourceSpans: many('ResourceSpans') },
  ResourceSpans: {
    resource: one('Resource'),
    scopeSpans: many('ScopeSpans'),
    schemaUrl: 'string',
  },
  Resource: { attributes: many('KeyValue'), droppedAttributesCount: 'uint32' },
  ScopeSpans: { scope: one('InstrumentationScope'), spans: many('Span'), schemaUrl: 'string' },
  InstrumentationScope: {
    name: 'string',
    version: 'string',
    attributes: many('KeyValue'),
    droppedAttributesCount: 'uint32',
  },
  Span: {
    traceId: 'traceId',
    spanId: 'spanId',
    traceState: 'string',
    parentSpanId: 'spanId',
    flags: 'uint32',
    name: 'string',
    kind: 'SpanKind',
    startTimeUnixNano: 'fixed64',
    endTimeUnixNano: 'fixed64',
    attributes: many('KeyValue'),
    droppedAttributesCount: 'uint32',
    events: many('Event'),
    droppedEventsCount: 'uint32',
    links: many('Link'),
    droppedLinksCount: 'uint32',
    status: one('Status'),
  },
  Event: {
    timeUnixNano: 'fixed64',
    name: 'string',
    attributes: many('KeyValue'),
    droppedAttributesCount: 'uint32',
  },
  Link: {
    traceId: 'traceId',
    spanId: 'spanId',
    traceState: 'string',
    attributes: many('KeyValue'),
    droppedAttributesCount: 'uint32',
    flags: 'uint32',
  },
  Status: { message: 'string', code: 'StatusCode' },
  KeyValue: { key: 'string', value: one('AnyValue') },
  AnyValue: {
    stringValue: 'string',
    boolValue: 'bool',
    intValue: 'int64',
    doubleValue: 'double',
    arrayValue: one('ArrayValue'),
    kvlistValue: one('KeyValueList'),
    bytesValue: 'string',
  },
  ArrayValue: { values: many('AnyValue') },
  KeyValueList: { values: many('KeyValue') },
};

const required: Readonly<Record<string, readonly string[]>> = {
  Span: ['traceId', 'spanId', 'name', 'startTimeUnixNano', 'endTimeUnixNano'],
  Event: ['timeUnixNano', 'name'],
  KeyValue: ['key', 'value'],
};

const isText = (value: unknown, pattern: RegExp) =>
  typeof value === 'string' && pattern.test(value);
const isWhole = (value: unknown, most: number) =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;

const scalars: Readonly<Record<Extract<Field, string>, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  bool: (value) => typeof value === 'boolean',
  double: (value) => Number.isFinite(value),
  int64: (value) => isText(value, /^-?\d{1,19}$/),
  fixed64: (value) => isText(value, /^\d{1,20}$/) && BigInt(value as string) < 2n ** 64n,
  uint32: (value) => isWhole(value, 2 ** 32 - 1),
  // Of the right length, and not all zeroes.
  traceId: (value) => isText(value, /^(?!0{32})[0-9a-f]{32}$/i),
  spanId: (value) => isText(value, /^(?!0{16})[0-9a-f]{16}$/i),
  SpanKind: (value) => isWhole(value, 5),
  StatusCode: (value) => isWhole(value, 2),
};

/** What the schema has against `value` as a message of type `name`; empty when it is valid. */
export function complaintsAbout(value: unknown, name = 'TracesData', place = name): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [`${place}: not an object`];
  const complaints: string[] = [];
  for (const [key, content] of Object.entries(value)) {
    const field = messages[name][key];
    const there = `${place}.${key}`;
    if (field === undefined) complaints.push(`${there}: ${name} has no such field`);
    else if (typeof field === 'string') {
      if (!scalars[field](content)) complaints.push(`${there}: ${content} is no ${field}`);
    } else if ('message' in field) {
      complaints.push(...complaintsAbout(content, field.message, there));
    } else if (!Array.isArray(content)) {
      complaints.push(`${there}: not a list`);
    } else {
      content.forEach((item, i) => {
        complaints.push(...complaintsAbout(item, field.repeated, `${there}[${i}]`));
      });
    }
  }
  for (const key of required[name] ?? []) {
    if (!(key in value)) complaints.push(`${place}: lacks ${key}`);
  }
  return [...complaints, ...beyondTypes(value as Record<string, unknown>, name, place)];
}

/** What the schema's comments ask for. */
function beyondTypes(value: Record<string, unknown>, name: string, place: string): string[] {
  const complaints: string[] = [];
  if (Array.isArray(value.attributes)) {
    const keys = value.attributes.map(({ key }) => key);
    if (new Set(keys).size < keys.length || keys.includes('')) complaints.push(`${place}: keys`);
  }
  if (name === 'AnyValue' && Object.keys(value).length !== 1)
    complaints.push(`${place}: not exactly one value`);
  if ((name === 'Span' || name === 'Event') && value.name === '')
    complaints.push(`${place}: no name`);
  if (name === 'Span') {
    if (value.kind === 0) complaints.push(`${place}: an unspecified kind`);
    if (BigInt(String(value.endTimeUnixNano)) < BigInt(String(value.startTimeUnixNano)))
      complaints.push(`${place}: ends before it starts`);
  }
  return complaints;
}

/**
 * What compressing a batch gains and costs: how many times smaller it gets, and how many bytes a
 * processor compresses in a second. All measured on one machine (Core i7-9700K, one core) with the
 * Silesia corpus, each at its fastest level: README of zstd 1.5.7, "Benchmarks".
 */
interface Codec {
  readonly ratio: number;
  /** Bytes per second, of what goes in. */
  readonly rate: number;
}

export const codecs = {
  none: { ratio: 1, rate: Number.POSITIVE_INFINITY },
  lz4: { ratio: 2.101, rate: 675e6 },
  zstd: { ratio: 2.896, rate: 510e6 },
  gzip: { ratio: 2.743, rate: 105e6 },
} as const satisfies Readonly<Record<string, Codec>>;

export type Compression = keyof typeof codecs;

/**
 * Bytes around the records of a batch, and around each record, in Kafka's message format 2: a fixed
 * header of 61; and per record seven fields, of which the two lengths take two bytes each when the
 * record has between 64 bytes and 8 KiB.
 */
export const batchHeaderBytes = 61;
export const recordHeaderBytes = 9;

/** How large a batch is on the link whose records take `bytes` with their headers. */
export function compressedBytes(compression: Compression, bytes: number): number {
  const { ratio } = codecs[compression];
  return ratio === 1 ? batchHeaderBytes + bytes : batchHeaderBytes + Math.ceil(bytes / ratio);
}

/** How long a processor is busy with it, ms. */
export function compressionMs(compression: Compression, bytes: number): number {
  return (bytes * 1000) / codecs[compression].rate;
}

import { defineKind } from '../define.ts';

export const definition = defineKind({
  id: 'page-cache',
  category: 'machine',
  icon: 'M3.500 5.500l6.500-3 6.500 3-6.500 3zM3.500 10l6.500 3 6.500-3M3.500 14.500l6.500 3 6.500-3',
  ports: {
    write: { direction: 'in', carries: ['message'], maxLinks: 16, moves: 'cpu' },
    fill: { direction: 'in', carries: ['message'], maxLinks: 1, moves: 'dma' },
    out: { direction: 'out', carries: ['message'], maxLinks: 16, dispatches: true },
    back: { direction: 'out', carries: ['message'], maxLinks: 1 },
  },
  parameters: {
    size: { type: 'bytes', min: 65_536, max: 1_099_511_627_776, default: '64 MiB' },
    readAhead: { type: 'bytes', min: 0, max: 1_073_741_824, default: '0 B' },
    writeBack: { type: 'duration', min: 0.001, max: 86_400_000, default: '5s' },
    flush: { type: 'choice', options: ['os', 'per-message'], default: 'os' },
    dirtyLimit: { type: 'probability', default: 0.2 },
  },
  metrics: {
    hits: { stat: 'counter', unit: 'requests' },
    misses: { stat: 'counter', unit: 'requests' },
    evicted: { stat: 'counter', unit: 'bytes' },
    flushes: { stat: 'counter', unit: 'number' },
    cached: { stat: 'level', unit: 'bytes' },
    dirty: { stat: 'level', unit: 'bytes' },
    heldBack: { stat: 'level', unit: 'requests' },
    waiting: { stat: 'distribution', unit: 'ms' },
  },
  gauges: [
    { gauge: 'bar', metric: 'cached', of: 'size' },
    { gauge: 'rate', metric: 'hits' },
    { gauge: 'rate', metric: 'misses' },
  ],
  notes: {
    hit: { tone: 'good', numbers: { bytes: 'bytes' } },
    missed: { tone: 'warn', numbers: { bytes: 'bytes' } },
    copied: { tone: 'plain', numbers: { bytes: 'bytes' } },
    copiedCached: { tone: 'plain', numbers: { bytes: 'bytes' } },
    handed: { tone: 'good', numbers: { bytes: 'bytes' } },
    handedCached: { tone: 'good', numbers: { bytes: 'bytes' } },
    buffered: { tone: 'plain', numbers: { bytes: 'bytes' } },
    bufferedCached: { tone: 'plain', numbers: { bytes: 'bytes' } },
    stored: { tone: 'plain', numbers: { bytes: 'bytes' } },
    flushed: { tone: 'plain', numbers: { bytes: 'bytes' } },
  },
  reasons: {},
  fidelity: {
    modelled: ['lru', 'readAhead', 'writeBack', 'flush', 'dirtyLimit', 'sharing'],
    leftOut: ['pageSize', 'partial', 'pressure', 'mmap'],
    sources: [
      {
        title: 'Linux kernel: page cache and writeback',
        url: 'https://www.kernel.org/doc/html/latest/admin-guide/sysctl/vm.html',
      },
      { title: 'Kafka: design, persistence', url: 'https://kafka.apache.org/40/design/design' },
    ],
  },
});

import { defineKind } from '../define.ts';

export const definition = defineKind({
  id: 'disk',
  category: 'machine',
  icon: 'M10 3a6.500 2.500 0 110 5 6.500 2.500 0 010-5zM3.500 5.500v9c0 1.380 2.910 2.500 6.500 2.500s6.500-1.120 6.500-2.500v-9M3.500 10c0 1.380 2.910 2.500 6.500 2.500s6.500-1.120 6.500-2.500',
  ports: {
    in: { direction: 'in', carries: ['message'], maxLinks: 16, moves: 'dma' },
    out: { direction: 'out', carries: ['message'], maxLinks: 16, dispatches: true },
  },
  parameters: {
    seekTime: { type: 'distribution', of: 'time', default: 'constant(0ms)', minMean: 0 },
    rotationTime: { type: 'duration', min: 0, max: 1000, default: '0ms' },
    accessTime: { type: 'duration', min: 0, max: 60_000, default: '0.08ms' },
    transferRate: { type: 'bandwidth', min: 1, max: 1e15, default: '3 GB/s' },
    smallWriteAccesses: { type: 'integer', min: 1, max: 16, default: 1, unit: 'number' },
    queueDepth: { type: 'integer', min: 1, max: 65_536, default: 32, unit: 'requests' },
  },
  metrics: {
    reads: { stat: 'counter', unit: 'requests' },
    writes: { stat: 'counter', unit: 'requests' },
    seeks: { stat: 'counter', unit: 'number' },
    readBytes: { stat: 'counter', unit: 'bytes' },
    writtenBytes: { stat: 'counter', unit: 'bytes' },
    queueLength: { stat: 'level', unit: 'requests', board: 'queueLength' },
    utilization: { stat: 'level', unit: 'ratio', board: 'utilization' },
    residence: { stat: 'distribution', unit: 'ms' },
  },
  gauges: [
    { gauge: 'bar', metric: 'utilization', of: 1 },
    { gauge: 'rate', metric: 'seeks' },
    { gauge: 'count', metric: 'queueLength' },
  ],
  notes: {
    sought: { tone: 'warn', numbers: { took: 'ms' }, phase: 'service' },
    read: { tone: 'plain', numbers: { bytes: 'bytes', residence: 'ms' } },
    written: { tone: 'good', numbers: { bytes: 'bytes', residence: 'ms' } },
  },
  reasons: {},
  fidelity: {
    modelled: ['head', 'rotation', 'transfer', 'depth', 'parity'],
    leftOut: ['reordering', 'zones', 'wear', 'failures'],
    sources: [
      {
        title: 'Ruemmler, Wilkes 1994: An introduction to disk drive modeling',
        url: 'https://ieeexplore.ieee.org/document/268881',
      },
      {
        title: 'Chen, Lee, Gibson, Katz, Patterson 1994: RAID, high-performance, reliable storage',
        url: 'https://dl.acm.org/doi/10.1145/176979.176981',
      },
    ],
  },
});

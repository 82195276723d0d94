import { defineKind } from '../define.ts';

export const definition = defineKind({
  id: 'socket-buffer',
  category: 'machine',
  icon: 'M3 6.500h14v7H3zM6.500 6.500v7M10 6.500v7M13.500 6.500v7',
  ports: {
    in: { direction: 'in', carries: ['message'], maxLinks: 16, moves: 'cpu' },
    out: { direction: 'out', carries: ['message'], maxLinks: 1, dispatches: true },
  },
  parameters: {
    size: { type: 'bytes', min: 1, max: 1_073_741_824, default: '256 KiB' },
  },
  metrics: {
    filled: { stat: 'level', unit: 'bytes' },
    waiting: { stat: 'distribution', unit: 'ms' },
    blocked: { stat: 'counter', unit: 'number' },
  },
  gauges: [{ gauge: 'bar', metric: 'filled', of: 'size' }, { gauge: 'stack' }],
  notes: {
    handed: { tone: 'plain', numbers: { bytes: 'bytes', copies: 'number' } },
    blocked: { tone: 'warn', numbers: { filled: 'bytes' }, phase: 'waiting' },
  },
  reasons: {},
  fidelity: {
    modelled: ['bound', 'blocking', 'dma'],
    leftOut: ['tcp', 'autotuning'],
    sources: [{ title: 'tcp(7), socket(7): Linux manual pages' }],
  },
});

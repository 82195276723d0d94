import { defineKind } from '../define.ts';

export const definition = defineKind({
  id: 'network-card',
  category: 'machine',
  icon: 'M3 5h14v8H3zM6 13v3M9 13v3M12 13v3M6.500 8h3v2h-3zM13 8.500h1.500',
  ports: {
    in: { direction: 'in', carries: ['message'], maxLinks: 16, moves: 'dma' },
    dma: { direction: 'in', carries: ['message'], maxLinks: 16, moves: 'dma' },
    out: { direction: 'out', carries: ['message'], maxLinks: 256, dispatches: true },
  },
  parameters: {
    rate: { type: 'bandwidth', min: 1, max: 1e15, default: '10 Gbit/s' },
    gather: { type: 'choice', options: ['yes', 'no'], default: 'yes' },
    sendBuffer: {
      type: 'bytes',
      min: 1,
      max: 1_073_741_824,
      default: '256 KiB',
      when: { gather: ['yes'] },
    },
  },
  metrics: {
    sent: { stat: 'counter', unit: 'messages' },
    sentBytes: { stat: 'counter', unit: 'bytes' },
    queueLength: { stat: 'level', unit: 'messages', board: 'queueLength' },
    utilization: { stat: 'level', unit: 'ratio', board: 'utilization' },
  },
  gauges: [
    { gauge: 'bar', metric: 'utilization', of: 1 },
    { gauge: 'rate', metric: 'sentBytes' },
  ],
  notes: {
    sent: { tone: 'good', numbers: { bytes: 'bytes' } },
  },
  reasons: { noReceiver: 'loss' },
  fidelity: {
    modelled: ['rate', 'gather', 'order', 'sendBuffer'],
    leftOut: ['packets', 'receiving', 'offload'],
    sources: [
      {
        title: 'Palaniappan, Nagaraja 2008: Efficient data transfer through zero copy',
        url: 'https://developer.ibm.com/articles/j-zerocopy/',
      },
    ],
  },
});

import { defineKind } from '../define.ts';
import { fittedCosts as fitted } from './costs.ts';

export const definition = defineKind({
  id: 'host',
  category: 'machine',
  icon: 'M4 3.500h12a1 1 0 011 1v4.500a1 1 0 01-1 1H4a1 1 0 01-1-1V4.500a1 1 0 011-1zM4 10h12a1 1 0 011 1v4.500a1 1 0 01-1 1H4a1 1 0 01-1-1V11a1 1 0 011-1zM6 6.750h.01M6 13.250h.01M9 6.750h5M9 13.250h5',
  holds: true,
  ports: {},
  parameters: {
    cores: { type: 'integer', min: 1, max: 1024, default: 1, unit: 'number' },
    callTime: { type: 'duration', min: 0, max: 1000, default: `${fitted.callMicroseconds}us` },
    copyRate: { type: 'bandwidth', min: 1, max: 1e15, default: `${fitted.copyGBps} GB/s` },
    protocolRate: { type: 'bandwidth', min: 1, max: 1e15, default: `${fitted.protocolGBps} GB/s` },
    dmaRate: { type: 'bandwidth', min: 1, max: 1e15, default: '7.88 GB/s' },
    cipherRate: { type: 'bandwidth', min: 1, max: 1e15, default: '4.78 GB/s' },
  },
  metrics: {
    utilization: { stat: 'level', unit: 'ratio', board: 'utilization' },
    cpuTime: { stat: 'counter', unit: 'ms' },
    systemCalls: { stat: 'counter', unit: 'number' },
    modeSwitches: { stat: 'counter', unit: 'number' },
    cpuCopies: { stat: 'counter', unit: 'number' },
    dmaCopies: { stat: 'counter', unit: 'number' },
    copiedBytes: { stat: 'counter', unit: 'bytes' },
    dmaBytes: { stat: 'counter', unit: 'bytes' },
    sentBytes: { stat: 'counter', unit: 'bytes' },
  },
  gauges: [
    { gauge: 'bar', metric: 'utilization', of: 1 },
    { gauge: 'count', metric: 'systemCalls' },
    { gauge: 'count', metric: 'modeSwitches' },
    { gauge: 'count', metric: 'cpuCopies' },
    { gauge: 'count', metric: 'dmaCopies' },
    { gauge: 'count', metric: 'copiedBytes' },
    { gauge: 'count', metric: 'dmaBytes' },
    { gauge: 'count', metric: 'cpuTime' },
    { gauge: 'count', metric: 'sentBytes' },
  ],
  notes: {},
  reasons: {},
  fidelity: {
    modelled: ['cores', 'calls', 'copies', 'protocol', 'fit', 'published'],
    leftOut: ['scheduling', 'caches', 'interrupts'],
    sources: [
      {
        title: 'Palaniappan, Nagaraja 2008: Efficient data transfer through zero copy',
        url: 'https://developer.ibm.com/articles/j-zerocopy/',
      },
      {
        title:
          'Own measurement: sendfile() beside pread() and write() over loopback, Linux, two cores, 2026',
      },
    ],
  },
});

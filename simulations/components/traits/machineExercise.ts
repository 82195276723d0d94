/** A machine with a broker on it that is written to and read from, for the exercises of its parts. */
import type { ExerciseNetwork } from '../exercise.ts';

type Params = ExerciseNetwork['components'][number]['params'];

/** `settings`: parameters by id, on top of those that keep every part of it busy. */
export function machineNetwork(settings: Readonly<Record<string, Params>> = {}): ExerciseNetwork {
  const part = (id: string, kind: string, params: Params = {}) => ({
    id,
    kind,
    in: 'machine',
    params: { ...params, ...settings[id] },
  });
  return {
    components: [
      { id: 'machine', kind: 'host', params: { ...settings.machine } },
      part('disk', 'disk', { accessTime: '0.2ms', transferRate: '200 MB/s' }),
      part('cache', 'page-cache', { size: '2 MiB', writeBack: '70ms' }),
      part('broker', 'process', {
        backlog: '4 MiB',
        fetchSize: '128 KiB',
        partitions: 3,
        threads: 2,
      }),
      part('socket', 'socket-buffer'),
      part('card', 'network-card', { rate: '100 MB/s' }),
      {
        id: 'shop',
        kind: 'producer',
        params: { interval: 'exponential(3ms)', size: 'exponential(8kB)', keys: 5 },
      },
      { id: 'near', kind: 'consumer', params: { serviceTime: '1ms', pollInterval: '7ms' } },
      { id: 'far', kind: 'consumer', params: { serviceTime: '9ms', pollInterval: '7ms' } },
    ],
    links: [
      { id: 'publish', from: 'shop', to: 'broker.in' },
      { id: 'append', from: 'broker.write', to: 'cache.write' },
      { id: 'flush', from: 'cache.back', to: 'disk.in' },
      { id: 'load', from: 'disk.out', to: 'cache.fill' },
      { id: 'copyIn', from: 'cache.out', to: 'broker.read' },
      { id: 'copyOut', from: 'broker.out', to: 'socket.in' },
      { id: 'fetch', from: 'socket.out', to: 'card.in' },
      { id: 'gather', from: 'cache.out', to: 'card.dma' },
      { id: 'buffer', from: 'cache.out', to: 'socket.in' },
      { id: 'toNear', from: 'card.out', to: 'near', params: { latency: '1ms' } },
      { id: 'toFar', from: 'card.out', to: 'far', params: { latency: '2ms' } },
    ],
  };
}

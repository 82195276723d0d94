/** A broker that stores what comes on one disk: what the tests of writing share. */
import type { RawValue } from '../../simulations/components/define.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';

type Params = Readonly<Record<string, RawValue>>;

/** A 7,200 rpm SATA disk of 2008: seek 8.5 ms (data sheets of the time), one turn 8.33 ms. */
export const spinning: Params = {
  seekTime: '8.5ms',
  rotationTime: '8.333ms',
  accessTime: '0.1ms',
  transferRate: '90 MB/s',
  queueDepth: 1,
};
/** Today's flash: no head, many requests at once. */
export const nvme: Params = {};

export interface Storage {
  readonly shop: Params;
  readonly broker?: Params;
  readonly cache?: Params;
  readonly disk?: Params;
  readonly host?: Params;
  readonly duration: string;
  readonly seed?: number;
}

export function storage({
  shop,
  broker,
  cache,
  disk,
  host,
  duration,
  seed = 1,
}: Storage): Scenario {
  const part = (id: string, kind: string, params: Params = {}) => ({
    id,
    kind,
    in: 'machine',
    params,
  });
  return {
    format: 'topolab',
    version: 1,
    seed,
    duration,
    components: [
      { id: 'machine', kind: 'host', params: { ...host } },
      part('broker', 'process', broker),
      part('cache', 'page-cache', cache),
      part('disk', 'disk', disk),
      { id: 'shop', kind: 'producer', params: shop },
    ],
    links: [
      { id: 'publish', from: 'shop', to: 'broker.in' },
      { id: 'append', from: 'broker.write', to: 'cache.write' },
      { id: 'back', from: 'cache.back', to: 'disk.in' },
      { id: 'load', from: 'disk.out', to: 'cache.fill' },
    ],
  };
}

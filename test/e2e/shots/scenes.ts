/** Boards made to be looked at. */

/** Every state that a component, a link, a frame or a note can be in, all at once. */
export const everyState = {
  format: 'topolab',
  version: 1,
  name: 'Every state',
  seed: 3,
  duration: '2m',
  frames: [
    { id: 'edge', label: 'Edge', at: [-60, -70], size: [300, 420], tint: 'blue' },
    { id: 'centre', label: 'Data centre', at: [290, -70], size: [620, 560], tint: 'neutral' },
    { id: 'zone', label: 'Zone b', at: [580, 190], size: [300, 270], tint: 'rose', in: 'centre' },
    { id: 'later', label: 'Later', at: [-60, 380], size: [300, 110], tint: 'amber', locked: true },
  ],
  annotations: [
    {
      id: 'why',
      text: 'The queue holds forty.\nWhat does not fit is turned away, and the sender is told.',
      at: [330, 300],
      width: 210,
      in: 'centre',
    },
  ],
  components: [
    {
      id: 'shop',
      kind: 'producer',
      at: [0, 0],
      in: 'edge',
      params: { interval: 'exponential(25ms)' },
    },
    {
      id: 'returns',
      kind: 'producer',
      at: [0, 180],
      in: 'edge',
      locked: true,
      params: { interval: 'exponential(150ms)', messageType: 'refund' },
    },
    {
      id: 'orders',
      kind: 'queue',
      at: [330, 60],
      in: 'centre',
      params: { capacity: 40, overflow: 'reject' },
    },
    {
      id: 'steady',
      label: 'worker a',
      kind: 'consumer',
      at: [640, -30],
      in: 'centre',
      params: { concurrency: 3, serviceTime: 'exponential(160ms)' },
    },
    {
      id: 'broken',
      label: 'worker b',
      kind: 'consumer',
      at: [640, 240],
      in: 'zone',
      params: { concurrency: 3, serviceTime: 'exponential(160ms)' },
    },
    { id: 'lonely', kind: 'consumer', at: [20, 400], in: 'later' },
  ],
  links: [
    { id: 'publish', from: 'shop', to: 'orders', params: { latency: '400ms' } },
    { id: 'refund', from: 'returns', to: 'orders', params: { latency: '400ms' } },
    { id: 'deliver-a', from: 'orders', to: 'steady', params: { latency: '300ms' } },
    { id: 'deliver-b', from: 'orders', to: 'broken', params: { latency: '300ms' } },
  ],
  inputs: [
    { at: '4s', do: 'crash', target: 'broken', for: '60s' },
    { at: '5s', do: 'slow', target: 'steady', by: 4 },
    { at: '6s', do: 'cut', target: 'refund' },
  ],
};

/** Nothing can be made of it. */
export const wrong = {
  format: 'topolab',
  version: 1,
  components: [{ id: 'a b', kind: 'que' }],
  links: 3,
};

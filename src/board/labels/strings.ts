import type { Words } from '../../../simulations/components/define.ts';

/** Said by the legend of a machine's board, on the page and in exported pictures. */
export const moveWords: Readonly<Record<'cpu' | 'dma', Words>> = {
  cpu: { en: 'copied by the CPU', zh: 'CPU 拷贝' },
  dma: { en: 'moved by DMA', zh: 'DMA 搬运' },
};

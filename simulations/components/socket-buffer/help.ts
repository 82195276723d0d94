/** What the inspector says: every parameter, and what is modelled and left out. */
import { defineHelp } from '../defineWords.ts';
import { definition } from './definition.ts';

export const help = defineHelp(definition, {
  parameters: {
    size: {
      label: { en: 'Size', zh: '容量' },
      help: {
        en: 'Bytes that may wait for the card. When it is full, whoever writes is blocked.',
        zh: '可以等网卡的字节数。满了，写入者就被阻塞。',
      },
      source: {
        en: 'our choice, between Linux’s default (16 KiB) and maximum (4 MiB)',
        zh: '我们的选择，介于 Linux 的默认值（16 KiB）与上限（4 MiB）之间',
      },
    },
  },
  notes: {
    handed: { en: 'fetched by the card', zh: '被网卡取走' },
    blocked: { en: 'waits for room', zh: '等待空间' },
  },
  fidelity: {
    bound: {
      en: 'Bounded; a write larger than all of it goes when it is empty.',
      zh: '有上限；大于整个缓冲区的写入在它空时放行。',
    },
    blocking: {
      en: 'A write, or a sendfile that has to copy, waits until there is room.',
      zh: '没有空间时，write 或需要拷贝的 sendfile 都要等。',
    },
    dma: { en: 'The card fetches by DMA: no processor time.', zh: '网卡用 DMA 取数据：不花 CPU。' },
    tcp: {
      en: 'No windows, acknowledgements or resends: bytes are free once the card has them.',
      zh: '没有窗口、确认和重传：网卡拿到即释放。',
    },
    autotuning: { en: 'Its size does not adapt.', zh: '容量不会自动调整。' },
  },
});

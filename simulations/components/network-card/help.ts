/** What the inspector says: every parameter, and what is modelled and left out. */
import { defineHelp } from '../defineWords.ts';
import { definition } from './definition.ts';

export const help = defineHelp(definition, {
  parameters: {
    rate: {
      label: { en: 'Rate', zh: '速率' },
      help: {
        en: 'Bytes per second on the wire. When it is the bottleneck, saving copies saves processor time and no other.',
        zh: '线路上每秒的字节数。瓶颈在这里时，少拷贝只省 CPU，不提速。',
      },
      source: { en: 'common in servers of the 2020s', zh: '2020 年代服务器常见' },
    },
    gather: {
      label: { en: 'Gathers', zh: '聚集 DMA' },
      help: {
        en: 'Whether it can collect a packet from several places in memory. If not, sendfile still copies once, into the socket buffer.',
        zh: '能否从内存多处拼出一个包。不能的话，sendfile 仍要拷一次，拷进套接字缓冲区。',
      },
      source: {
        en: 'usual since Linux 2.4 and gigabit cards',
        zh: 'Linux 2.4 与千兆网卡以来的常态',
      },
      options: { yes: { en: 'yes', zh: '支持' }, no: { en: 'no', zh: '不支持' } },
    },
    sendBuffer: {
      label: { en: 'Send buffer', zh: '发送缓冲' },
      help: {
        en: 'Bytes from the page cache that may wait for the wire. As long as there is room, sendfile returns at once; after that it waits, as write does for a full socket buffer.',
        zh: '来自页缓存、可以排着等线路的字节数。有空位时 sendfile 立刻返回；满了就得等，和 write 遇到套接字缓冲区已满一样。',
      },
      source: {
        en: 'as much as the socket buffer holds: in Linux it is the same queue, holding references in place of bytes',
        zh: '与套接字缓冲区相同：在 Linux 里它就是同一个队列，只是存的是引用而不是字节',
      },
    },
  },
  notes: { sent: { en: 'block sent', zh: '发出数据块' } },
  fidelity: {
    rate: { en: 'One block after the other, at its rate.', zh: '按速率逐块发送。' },
    gather: {
      en: 'With gathering, straight from the page cache; without, from the socket buffer only.',
      zh: '支持聚集时直接从页缓存取；否则只从套接字缓冲区取。',
    },
    order: { en: 'First come, first sent.', zh: '先到先发。' },
    sendBuffer: {
      en: 'A bound on what waits for the wire; beyond it, calls wait.',
      zh: '等待线路的数据有上限；超过之后，调用就得等。',
    },
    packets: { en: 'Blocks are not cut into packets.', zh: '数据块不切成包。' },
    receiving: {
      en: 'What comes in costs nothing here.',
      zh: '收进来的数据在这里不计开销。',
    },
    offload: {
      en: 'No offloading of encryption: TLS in the kernel is left out.',
      zh: '没有加密卸载：不含内核 TLS。',
    },
  },
});

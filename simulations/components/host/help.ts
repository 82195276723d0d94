/** What the inspector says: every parameter, and what is modelled and left out. */
import { defineHelp } from '../defineWords.ts';
import { definition } from './definition.ts';

const fitted = {
  en: 'fitted to a measurement of sendfile beside read and write over loopback, two cores, 2026',
  zh: '由回环网络上 sendfile 与 read、write 的对照实测拟合，双核，2026 年',
};

export const help = defineHelp(definition, {
  parameters: {
    cores: {
      label: { en: 'Cores', zh: '核数' },
      help: {
        en: 'Jobs that run at the same time. With one, a copy makes every other copy wait.',
        zh: '同时能做几件事。只有一个核时，一次拷贝会让别的拷贝都等着。',
      },
      source: { en: 'our choice: one, so that sharing shows', zh: '我们的选择：一个，好看出争用' },
    },
    callTime: {
      label: { en: 'Time per call', zh: '每次调用耗时' },
      help: {
        en: 'Processor time of one system call without its copying: into the kernel, what it looks up, and back. It is what small buffers pay for.',
        zh: '一次系统调用除拷贝外的 CPU 时间：进内核、查找、返回。缓冲区越小，付得越多。',
      },
      source: fitted,
    },
    copyRate: {
      label: { en: 'Copy rate', zh: '拷贝速率' },
      help: {
        en: 'How fast one core copies within memory. Slow memory makes zero copy matter more.',
        zh: '一个核在内存里拷贝有多快。内存越慢，零拷贝越要紧。',
      },
      source: fitted,
    },
    protocolRate: {
      label: { en: 'Network stack rate', zh: '协议栈速率' },
      help: {
        en: 'How fast one core takes bytes through the network stack. It is paid with and without zero copy.',
        zh: '一个核让数据通过网络协议栈有多快。有没有零拷贝都要付。',
      },
      source: fitted,
    },
    dmaRate: {
      label: { en: 'DMA rate', zh: 'DMA 速率' },
      help: {
        en: 'How fast the network card fetches bytes from memory. It costs the processor nothing.',
        zh: '网卡从内存取数据有多快。这不花 CPU 时间。',
      },
      source: {
        en: 'PCI Express 3.0, eight lanes: 8 GT/s each, 128 bits of 130 for data',
        zh: 'PCI Express 3.0 八通道：每通道 8 GT/s，130 位中有 128 位是数据',
      },
    },
    cipherRate: {
      label: { en: 'Encryption rate', zh: '加密速率' },
      help: {
        en: 'How fast one core encrypts. Only a process with TLS pays it.',
        zh: '一个核加密有多快。只有启用 TLS 的进程才付。',
      },
      source: {
        en: 'measured with openssl speed: AES-128-GCM in blocks of 16 KiB, one core, 2026',
        zh: '用 openssl speed 实测：AES-128-GCM，16 KiB 一块，单核，2026 年',
      },
    },
  },
  notes: {},
  fidelity: {
    cores: {
      en: 'Equal cores, first come first served; a job keeps its core to the end.',
      zh: '各核相同，先来先服务；一件事占住一个核直到做完。',
    },
    calls: {
      en: 'Every system call is two mode switches and a fixed time.',
      zh: '每次系统调用算两次用户态内核态切换，外加固定耗时。',
    },
    copies: {
      en: 'Copies by the processor cost it time by the byte; those by DMA take time on their link and cost it nothing.',
      zh: 'CPU 拷贝按字节计 CPU 时间；DMA 搬运在链路上要花时间，但不花 CPU。',
    },
    protocol: {
      en: 'Bytes sent cost the network stack time, whichever way they came.',
      zh: '发出的字节要花协议栈的时间，不论从哪条路来。',
    },
    fit: {
      en: 'Three constants, fitted once to ten measurements: time per call, per copied byte, per byte sent. They are off by up to 0.1 s per GB, for the measurements do not fall steadily as the buffer grows.',
      zh: '三个常数，由十次实测一次拟合而来：每次调用、每字节拷贝、每字节发送的时间。每 GB 最多差 0.1 秒，因为实测值并不随缓冲区增大而单调下降。',
    },
    published: {
      en: 'With the preset of 2008, sendfile takes 0.48 of the time of read and write; the published table gives 0.29 to 0.54. The “65 percent” less that its article sums up with is not what that table says: 46 to 71, on average 57.',
      zh: '用 2008 年的预设，sendfile 用时是 read 加 write 的 0.48 倍；公开的表格是 0.29 到 0.54。那篇文章总结的“快 65%”与自己的表格不符：表中是 46% 到 71%，平均 57%。',
    },
    scheduling: {
      en: 'No time slices, no preemption, no other programs.',
      zh: '没有时间片、抢占和别的程序。',
    },
    caches: {
      en: 'No processor caches: a copy costs the same whether its bytes are near or far.',
      zh: '没有 CPU 缓存：数据远近，拷贝一样贵。',
    },
    interrupts: {
      en: 'Interrupts and the completion of DMA cost nothing.',
      zh: '中断和 DMA 完成不花时间。',
    },
  },
});

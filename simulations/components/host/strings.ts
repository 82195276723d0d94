import { defineStrings } from '../defineWords.ts';
import { definition } from './definition.ts';

export const strings = defineStrings(definition, {
  name: { en: 'Machine', zh: '机器' },
  summary: {
    en: 'Holds processes, caches, disks and cards, which share its processor, and counts what their work costs.',
    zh: '容纳进程、缓存、磁盘和网卡，它们共用它的 CPU；各项开销由它统计。',
  },
  brief: { en: 'Processor that what stands in it shares', zh: '里面的部件共用它的 CPU' },
  ports: {},
  metrics: {
    utilization: {
      label: { en: 'Utilisation', zh: '利用率' },
      help: { en: 'Share of the cores that are busy.', zh: '正在忙的核所占的比例。' },
    },
    cpuTime: {
      label: { en: 'CPU time', zh: 'CPU 时间' },
      help: {
        en: 'Time that cores have spent, summed over all of them.',
        zh: '所有核花掉的时间之和。',
      },
    },
    systemCalls: {
      label: { en: 'System calls', zh: '系统调用' },
      help: {
        en: 'Calls from user space into the kernel: read, write, sendfile.',
        zh: '从用户态进入内核的调用：read、write、sendfile。',
      },
    },
    modeSwitches: {
      label: { en: 'Mode switches', zh: '用户态内核态切换' },
      help: {
        en: 'From user to kernel mode or back, two for each call. Many texts call them context switches.',
        zh: '用户态与内核态之间的切换，每次调用两次。不少资料称之为上下文切换。',
      },
    },
    cpuCopies: {
      label: { en: 'Copies by the CPU', zh: 'CPU 拷贝' },
      help: {
        en: 'Times that the processor has copied a block from one place in memory to another.',
        zh: 'CPU 把一块数据从内存一处复制到另一处的次数。',
      },
    },
    dmaCopies: {
      label: { en: 'Copies by DMA', zh: 'DMA 拷贝' },
      help: {
        en: 'Times that a device has moved a block to or from memory by itself.',
        zh: '设备自行与内存之间搬运一块数据的次数。',
      },
    },
    copiedBytes: {
      label: { en: 'Bytes copied', zh: '拷贝字节' },
      help: { en: 'Bytes that the processor has copied.', zh: 'CPU 拷贝过的字节数。' },
    },
    dmaBytes: {
      label: { en: 'Bytes by DMA', zh: 'DMA 字节' },
      help: {
        en: 'Bytes that devices have moved to or from memory by themselves.',
        zh: '设备自行与内存之间搬运过的字节数。',
      },
    },
    sentBytes: {
      label: { en: 'Bytes sent', zh: '发出字节' },
      help: {
        en: 'Bytes handed to the network stack.',
        zh: '交给网络协议栈的字节数。',
      },
    },
  },
  notes: {},
  reasons: {},
});

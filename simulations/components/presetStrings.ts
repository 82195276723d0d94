/** What the presets are called, and what they stand for. */
import type { Words } from './define.ts';
import type { PresetId } from './presets.ts';

export const presetStrings: Readonly<
  Record<PresetId, { readonly name: Words; readonly summary: Words }>
> = {
  'server-2008': {
    name: { en: 'Server of 2008', zh: '2008 年的服务器' },
    summary: {
      en: 'Spinning disks, gigabit network, slow memory: the machine on which zero copy made its name.',
      zh: '机械硬盘、千兆网、慢内存：零拷贝正是在这样的机器上出名的。',
    },
  },
  'server-nvme': {
    name: { en: 'Server with NVMe', zh: 'NVMe 服务器' },
    summary: {
      en: 'A broker of today: flash, 25 Gbit/s, and memory so fast that a copy is cheap.',
      zh: '今天的服务器：闪存、25 Gbit/s 网络，内存快到拷贝不算什么。',
    },
  },
  laptop: {
    name: { en: 'Laptop', zh: '笔记本电脑' },
    summary: {
      en: 'Flash like a server’s, but one slow way out: the network is what everybody waits for.',
      zh: '闪存不输服务器，出口却窄：大家等的都是网络。',
    },
  },
};

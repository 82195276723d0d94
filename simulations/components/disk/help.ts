/** What the inspector says: every parameter, and what is modelled and left out. */
import { defineHelp } from '../defineWords.ts';
import { definition } from './definition.ts';

export const help = defineHelp(definition, {
  parameters: {
    seekTime: {
      label: { en: 'Seek time', zh: '寻道时间' },
      help: {
        en: 'Time to move the head when a request does not go on where the last one ended. This alone is why random access on a spinning disk is slow.',
        zh: '请求没接着上一个的末尾时，移动磁头的时间。机械硬盘随机访问慢，就慢在这里。',
      },
      source: { en: 'none: flash has no head', zh: '无：闪存没有磁头' },
    },
    rotationTime: {
      label: { en: 'One turn', zh: '转一圈' },
      help: {
        en: 'Time of one turn; after a seek the right sector is on average half a turn away. 7200 turns a minute make 8.33 ms.',
        zh: '转一圈的时间；寻道之后平均还要等半圈。每分钟 7200 转即 8.33 毫秒。',
      },
      source: { en: 'none: flash does not turn', zh: '无：闪存不转' },
    },
    accessTime: {
      label: { en: 'Access time', zh: '访问时间' },
      help: {
        en: 'What every request takes before the first byte, wherever it is: controller, and for flash its cells.',
        zh: '每个请求读到第一个字节前的时间，与位置无关：控制器，以及闪存单元。',
      },
      source: {
        en: 'order of magnitude of an NVMe disk’s read, 2020s',
        zh: '2020 年代 NVMe 盘一次读取的数量级',
      },
    },
    transferRate: {
      label: { en: 'Transfer rate', zh: '传输速率' },
      help: {
        en: 'Bytes per second once it is in place, shared by all requests.',
        zh: '到位之后每秒传多少字节，所有请求共用。',
      },
      source: { en: 'a common NVMe disk of the 2020s', zh: '2020 年代常见的 NVMe 盘' },
    },
    smallWriteAccesses: {
      label: { en: 'Accesses per write', zh: '随机写定位次数' },
      help: {
        en: 'How often the disk is positioned for one write that does not go on where the last one ended. An array with parity (RAID 5) takes two: it reads the old data and parity before it writes both.',
        zh: '没接着上次末尾的一次写入，要定位几次。带校验的阵列（RAID 5）要两次：先读旧数据和旧校验，再把两者写回。',
      },
      source: { en: 'a single disk keeps no parity', zh: '单块磁盘没有校验' },
    },
    queueDepth: {
      label: { en: 'Queue depth', zh: '队列深度' },
      help: {
        en: 'Requests under way at the same time. A spinning disk has one head; flash finds many at once.',
        zh: '同时进行几个请求。机械硬盘只有一个磁头；闪存可以同时找很多个。',
      },
      source: { en: 'our choice; NVMe allows far more', zh: '我们的选择；NVMe 允许的多得多' },
    },
  },
  notes: {
    sought: { en: 'head moved', zh: '磁头移动' },
    read: { en: 'block read', zh: '读出数据块' },
    written: { en: 'block written', zh: '写入数据块' },
  },
  fidelity: {
    head: {
      en: 'One position: a request that goes on from the byte before needs no seek.',
      zh: '一个位置：接着前一字节的请求不用寻道。',
    },
    rotation: {
      en: 'After a seek a uniformly drawn part of a turn.',
      zh: '寻道之后再等一圈中均匀抽取的一段。',
    },
    transfer: {
      en: 'All requests share one channel, one after the other; a block that is read is on the link for as long as its transfer takes.',
      zh: '所有请求依次共用一条通道；读出的数据块传多久，就在链路上走多久。',
    },
    depth: {
      en: 'As many requests as the queue depth look for their place at the same time.',
      zh: '至多有队列深度那么多个请求同时定位。',
    },
    parity: {
      en: 'A write that has to be positioned pays for reading old data and parity first; appends fill whole stripes and do not.',
      zh: '需要定位的写入要先读旧数据和旧校验；顺序追加写满整个条带，不必先读。',
    },
    reordering: {
      en: 'First come first served: no elevator, no merging.',
      zh: '先来先服务：没有电梯调度和合并。',
    },
    zones: {
      en: 'The same rate everywhere, and a seek does not depend on how far. An array is one large disk.',
      zh: '各处速率相同，寻道与远近无关。阵列当作一块大磁盘。',
    },
    wear: {
      en: 'No garbage collection, no wear, no cache in the drive.',
      zh: '没有垃圾回收、磨损和盘内缓存。',
    },
    failures: { en: 'It never returns wrong bytes.', zh: '从不返回错误的数据。' },
  },
});

/**
 * Machines of three kinds, as values for the parameters of what they consist of. Every number says
 * where it comes from. To be fetched when somebody wants to choose one; the words are in
 * `presetStrings.ts`.
 */
import type { RawValue, Source } from './define.ts';
import type { Kind } from './kinds.ts';

export type PresetId = 'server-2008' | 'server-nvme' | 'laptop';

export interface PresetSource extends Source {
  /** What it is the source of: `host.cores`, `disk.*`. */
  readonly of: readonly string[];
}

export interface Preset {
  readonly id: PresetId;
  readonly params: Readonly<Partial<Record<Kind, Readonly<Record<string, RawValue>>>>>;
  readonly sources: readonly PresetSource[];
}

const linuxReadAhead: PresetSource = {
  of: ['page-cache.readAhead', 'page-cache.writeBack'],
  title: 'Linux: read_ahead_kb is 128, dirty_writeback_centisecs is 500 unless set otherwise',
  url: 'https://docs.kernel.org/admin-guide/sysctl/vm.html',
};
const measuredCosts: PresetSource = {
  of: ['host.callTime', 'host.copyRate', 'host.protocolRate'],
  title: 'Own measurement over loopback, 2026, fitted: see the machine’s fidelity card',
};
const measuredCipher: PresetSource = {
  of: ['host.cipherRate'],
  title: 'Own measurement, 2026: openssl speed, AES-128-GCM in blocks of 16 KiB, one core',
};
const gathering: PresetSource = {
  of: ['network-card.gather'],
  title: 'Linux drivers of common cards announce NETIF_F_SG, scatter and gather',
  url: 'https://docs.kernel.org/networking/netdev-features.html',
};
const measured = {
  callTime: '0.622us',
  copyRate: '45.5 GB/s',
  protocolRate: '4.77 GB/s',
  cipherRate: '4.78 GB/s',
} as const;

/** A broker of the time when the article that everybody quotes was measured. */
const server2008: Preset = {
  id: 'server-2008',
  params: {
    host: {
      cores: 8,
      callTime: '10us',
      copyRate: '400 MB/s',
      protocolRate: '150 MB/s',
      dmaRate: '1 GB/s',
      cipherRate: '105 MB/s',
    },
    'page-cache': { size: '24 GB', readAhead: '128 KiB', writeBack: '5s' },
    disk: {
      seekTime: 'constant(8.5ms)',
      rotationTime: '8.33ms',
      accessTime: '0ms',
      transferRate: '90 MB/s',
      queueDepth: 1,
    },
    'network-card': { rate: '1 Gbit/s', gather: 'yes' },
  },
  sources: [
    {
      of: ['host.cores', 'page-cache.size'],
      title:
        'Kafka documentation, hardware: dual quad-core Xeon, 24 GB of memory (all of it as cache)',
      url: 'https://kafka.apache.org/documentation/#hwandos',
    },
    {
      of: ['host.callTime', 'host.copyRate', 'host.protocolRate'],
      title:
        'Chosen to fit the table of Palaniappan and Nagaraja 2008 (Java, 4 KB at a time): 16.6 ns a byte by read and write (table 10.4 to 22.3), 8 ns by sendfile (table 5.0 to 8.5); a call includes what Java does around it',
      url: 'https://developer.ibm.com/articles/j-zerocopy/',
    },
    {
      of: ['host.dmaRate'],
      title: 'PCI Express 1.1, four lanes: 2.5 GT/s each, 8 bits of 10 for data',
    },
    {
      of: ['host.cipherRate'],
      title: 'Crypto++ 5.6.0 benchmarks: AES-GCM on one core of an Intel Core 2, about 100 MiB/s',
      url: 'https://www.cryptopp.com/benchmarks.html',
    },
    {
      of: ['disk.seekTime', 'disk.rotationTime', 'disk.accessTime', 'disk.queueDepth'],
      title:
        'A 7,200 rpm SATA drive (Seagate Barracuda 7200 series: average seek 8.5 ms), one head assembly, its electronics included',
    },
    {
      of: ['disk.transferRate'],
      title: 'A. Jacobs 2009, The Pathologies of Big Data: one disk sustains 90 MB/s',
      url: 'https://queue.acm.org/detail.cfm?id=1563874',
    },
    { of: ['network-card.rate'], title: 'IEEE 802.3ab, gigabit Ethernet over copper' },
    linuxReadAhead,
    gathering,
  ],
};

const serverNvme: Preset = {
  id: 'server-nvme',
  params: {
    host: { ...measured, cores: 24, dmaRate: '15.8 GB/s' },
    'page-cache': { size: '64 GB', readAhead: '128 KiB', writeBack: '5s' },
    disk: {
      seekTime: 'constant(0ms)',
      rotationTime: '0ms',
      accessTime: '0.085ms',
      transferRate: '7 GB/s',
      queueDepth: 128,
    },
    'network-card': { rate: '25 Gbit/s', gather: 'yes' },
  },
  sources: [
    {
      of: ['host.cores', 'page-cache.size'],
      title:
        'Confluent, sizing for production: a broker has 24 cores and 64 GB (all of it as cache)',
      url: 'https://docs.confluent.io/operator/current/co-plan-sizing.html',
    },
    measuredCosts,
    measuredCipher,
    {
      of: ['host.dmaRate'],
      title: 'PCI Express 4.0, eight lanes: 16 GT/s each, 128 bits of 130 for data',
    },
    {
      of: ['disk.seekTime', 'disk.rotationTime', 'disk.transferRate'],
      title: 'Intel SSD D7-P5500 (2020): no moving parts, 7,000 MB/s read in sequence',
    },
    {
      of: ['disk.accessTime'],
      title: 'Lenovo product guide, Intel SSD DC P4500: 85 µs for a random read',
    },
    {
      of: ['disk.queueDepth'],
      title:
        'Our choice: NVMe allows 65,535 commands in a queue, drives are rated with some hundred',
    },
    { of: ['network-card.rate'], title: 'IEEE 802.3by, 25 gigabit Ethernet' },
    linuxReadAhead,
    gathering,
  ],
};

const laptop: Preset = {
  id: 'laptop',
  params: {
    host: { ...measured, cores: 8, dmaRate: '985 MB/s' },
    'page-cache': { size: '8 GB', readAhead: '128 KiB', writeBack: '5s' },
    disk: {
      seekTime: 'constant(0ms)',
      rotationTime: '0ms',
      accessTime: '0.059ms',
      transferRate: '3.5 GB/s',
      queueDepth: 32,
    },
    'network-card': { rate: '1 Gbit/s', gather: 'yes' },
  },
  sources: [
    {
      of: ['host.cores', 'page-cache.size'],
      title: 'Our choice: eight cores, half of 16 GB left to the cache',
    },
    measuredCosts,
    measuredCipher,
    { of: ['host.dmaRate'], title: 'PCI Express 3.0, one lane: 8 GT/s, 128 bits of 130 for data' },
    {
      of: [
        'disk.seekTime',
        'disk.rotationTime',
        'disk.accessTime',
        'disk.transferRate',
        'disk.queueDepth',
      ],
      title:
        'Samsung SSD 980, 1 TB: 3,500 MB/s read in sequence, 17,000 random reads a second one at a time, rated with 32',
      url: 'https://www.guru3d.com/articles-pages/samsung-980-1tb-nvme-ssd-review,2.html',
    },
    { of: ['network-card.rate'], title: 'IEEE 802.3ab, gigabit Ethernet over copper' },
    linuxReadAhead,
    gathering,
  ],
};

export const presets: readonly Preset[] = [server2008, serverNvme, laptop];

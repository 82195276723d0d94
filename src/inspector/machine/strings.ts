/** The words of the inspector for machines and what runs on them. */
import type { Words } from '../../../simulations/components/define.ts';

export const words = {
  presets: { en: 'Preset', zh: '预设' },
  presetsOfMachine: { en: 'Preset for the machine', zh: '整台机器的预设' },
  changes_one: { en: 'Would change 1 setting:', zh: '将修改 1 项设置：' },
  changes: { en: 'Would change {count} settings:', zh: '将修改 {count} 项设置：' },
  same: { en: 'All of it is set so already.', zh: '已经全部如此设置。' },
  held: { en: 'locked, stays {value}', zh: '已锁定，仍为 {value}' },
  apply: { en: 'Apply', zh: '应用' },
  cancel: { en: 'Cancel', zh: '取消' },
  sources: { en: 'Where the numbers come from', zh: '数值出处' },
  runsHere: { en: 'Runs here', zh: '在此运行' },
  nothing: {
    en: 'Nothing runs here. Put it into a frame: all that stands there then runs on it.',
    zh: '这里还没有运行任何东西。把它放进一个框，框里的一切就都在它上面运行。',
  },
  runsOnNone: {
    en: 'On no machine: its calls and copies cost nothing here, and nobody counts them. Put it into a frame with a machine.',
    zh: '不在任何机器上：它的调用和拷贝在这里不花 CPU，也没人计数。把它和一台机器放进同一个框。',
  },
  unlinked: { en: 'Nothing is connected to:', zh: '还没有接上：' },
  runsOn: { en: 'Runs on', zh: '运行于' },
  bottleneck: { en: 'Bottleneck', zh: '瓶颈' },
  span: { en: 'mean of the last {span}', zh: '最近 {span} 的均值' },
  byPath: { en: 'Sent, by the way it took', zh: '已发出，按路径' },
  readWrite: { en: 'read and write', zh: 'read 加 write' },
  sendfile: { en: 'sendfile', zh: 'sendfile' },
  perMiB: { en: 'CPU time per MiB sent', zh: '每发出 1 MiB 的 CPU 时间' },
  busy: { en: 'Busy', zh: '忙碌' },
  comparison: { en: 'Measured and modelled', zh: '实测与模型' },
  measured: { en: 'measured', zh: '实测' },
  modelled: { en: 'modelled', zh: '模型' },
  residual: { en: 'difference', zh: '差' },
  picture: {
    en: 'Measured as dots, modelled as bars',
    zh: '圆点为实测，横条为模型',
  },
} as const satisfies Record<string, Words>;

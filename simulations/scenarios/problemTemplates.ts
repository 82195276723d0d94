/**
 * The words for every problem, in both languages: what is wrong and what to do about it. Typed by
 * `problemCodes.ts`, so that a missing code, language or value does not compile.
 */
import { runTemplates, type Templates } from './problemTemplatesOfRuns.ts';
import {
  direction,
  expected,
  instead,
  items,
  meant,
  plural,
  range,
  subject,
} from './problemVocabulary.ts';

export const templates: Templates = {
  // Quantities
  noUnit: {
    en: (v) => `${v.culprit} has no unit; write ${v.example}${v.bare && ` or ${v.bare}`}`,
    zh: (v) => `${v.culprit} 没有单位；请写成 ${v.example}${v.bare && ` 或 ${v.bare}`}`,
  },
  unreadable: {
    en: (v) => `${v.culprit} is not ${meant[v.meant].en}`,
    zh: (v) => `${v.culprit} 不是${meant[v.meant].zh}`,
  },
  unknownUnit: {
    en: (v) => `${v.culprit} has an unknown unit ${v.unit}; use one of ${v.units}`,
    zh: (v) => `${v.culprit} 中的单位 ${v.unit} 无法识别；可用的单位有 ${v.units}`,
  },
  ambiguousUnit: {
    en: (v) => `${v.culprit} may mean bits or bytes; write ${v.bits} or ${v.bytes}`,
    zh: (v) => `${v.culprit} 可能指比特，也可能指字节；请写明 ${v.bits} 或 ${v.bytes}`,
  },
  unitsOutOfOrder: {
    en: (v) => `${v.culprit} mixes up its units; write the larger first and each once, as "1m 30s"`,
    zh: (v) => `${v.culprit} 的单位顺序不对；请从大到小各写一次，如 "1m 30s"`,
  },
  negative: {
    en: (v) => `${v.culprit} is negative; write 0 or more`,
    zh: (v) => `${v.culprit} 是负数；请写 0 或更大的值`,
  },
  outOfRange: {
    en: (v) => `${v.culprit} is out of range; write a value ${range.en(v.min, v.max)}`,
    zh: (v) => `${v.culprit} 超出范围；请写${range.zh(v.min, v.max)}`,
  },
  tooLong: {
    en: (v) => `${v.culprit} has ${v.length} characters; shorten it to ${v.most}`,
    zh: (v) => `${v.culprit} 有 ${v.length} 个字符；请缩短到 ${v.most} 个以内`,
  },
  unknownShape: {
    en: (v) => `${v.culprit}: no distribution is called ${v.shape}${instead.en(v)}`,
    zh: (v) => `${v.culprit}：没有名为 ${v.shape} 的分布${instead.zh(v)}`,
  },
  wrongArguments: {
    en: (v) => `${v.culprit} should be ${v.usage}; write for example "${v.example}"`,
    zh: (v) => `${v.culprit} 应为 ${v.usage}；例如写成 "${v.example}"`,
  },
  argumentOutOfRange: {
    en: (v) =>
      `${v.culprit}: ${v.argument} is out of range; write a value ${range.en(v.min, v.max)}`,
    zh: (v) => `${v.culprit}：${v.argument} 超出范围；请写${range.zh(v.min, v.max)}`,
  },
  wholeArgument: {
    en: (v) => `${v.culprit}: ${v.argument} must be a whole number; write for example 2`,
    zh: (v) => `${v.culprit}：${v.argument} 必须是整数；例如写 2`,
  },
  argumentsOutOfOrder: {
    en: (v) => `${v.culprit} is upside down; write the smaller first: ${v.usage}`,
    zh: (v) => `${v.culprit} 上下限颠倒；请把小的写在前面：${v.usage}`,
  },
  infiniteMean: {
    en: (v) => `${v.culprit} has an infinite mean; write an alpha above 1`,
    zh: (v) => `${v.culprit} 的均值为无穷大；请把 alpha 写成大于 1 的数`,
  },
  neverHappens: {
    en: (v) => `${v.culprit} never happens; write a rate above 0`,
    zh: (v) => `${v.culprit} 表示永不发生；请写大于 0 的速率`,
  },
  meanTooSmall: {
    en: (v) => `${v.culprit} has too small a mean; make it at least ${v.min}`,
    zh: (v) => `${v.culprit} 的均值太小；至少应为 ${v.min}`,
  },

  // Parameters
  cannotBeNone: {
    en: (v) => `this cannot be none; write a value such as ${v.example}, or leave it out`,
    zh: (v) => `此项不能为“无”；请写一个值（例如 ${v.example}），或删去此项`,
  },
  notAChoice: {
    en: (v) => `${v.culprit} is not one of the choices${instead.en(v)}`,
    zh: (v) => `${v.culprit} 不在可选范围内${instead.zh(v)}`,
  },
  tooManyRecords: {
    en: (v) => `${v.count} entries are too many; keep at most ${v.most}`,
    zh: (v) => `共 ${v.count} 项，太多了；最多保留 ${v.most} 项`,
  },

  // The file
  tooLarge: {
    en: (v) => `the file has ${v.megabytes} MB; a scenario has at most ${v.most} MB`,
    zh: (v) => `文件有 ${v.megabytes} MB；场景文件不能超过 ${v.most} MB`,
  },
  emptyFile: {
    en: () => 'the file is empty; choose a scenario file (.topolab.json)',
    zh: () => '文件是空的；请选择场景文件（.topolab.json）',
  },
  truncated: {
    en: (v) =>
      `the text ends too early, at line ${v.line}, column ${v.column}; save or download the file again, or complete it`,
    zh: (v) => `文本在第 ${v.line} 行第 ${v.column} 列处中断；请重新保存或下载，或把它补全`,
  },
  notJson: {
    en: (v) =>
      `line ${v.line}, column ${v.column}: ${v.culprit} is not valid JSON; look for a missing quote, a missing comma or one too many just before it`,
    zh: (v) =>
      `第 ${v.line} 行第 ${v.column} 列：${v.culprit} 不是合法的 JSON；请检查它前面是否少了引号、少了或多了逗号`,
  },
  tooDeep: {
    en: (v) =>
      `line ${v.line}, column ${v.column}: nested more than ${v.most} deep; a scenario never is, so check the file`,
    zh: (v) =>
      `第 ${v.line} 行第 ${v.column} 列：嵌套超过 ${v.most} 层；场景文件不会这样，请检查文件`,
  },
  duplicateKey: {
    en: (v) =>
      `line ${v.line}, column ${v.column}: ${v.key} stands twice in one object; remove one of them`,
    zh: (v) => `第 ${v.line} 行第 ${v.column} 列：同一对象里 ${v.key} 出现了两次；请删去一个`,
  },
  wrongFormat: {
    en: (v) => `${v.culprit} is another format; write "topolab", or choose a scenario file`,
    zh: (v) => `${v.culprit} 是别的格式；请写 "topolab"，或选择场景文件`,
  },
  wrongVersion: {
    en: (v) => `${v.culprit} is not a version; write ${v.current}`,
    zh: (v) => `${v.culprit} 不是版本号；请写 ${v.current}`,
  },
  newerVersion: {
    en: (v) =>
      `version ${v.version} is newer than this program, which reads up to ${v.current}; reload or update it`,
    zh: (v) => `版本 ${v.version} 比本程序新（最高支持 ${v.current}）；请刷新页面或更新程序`,
  },
  olderVersion: {
    en: (v) =>
      `version ${v.version} can no longer be brought to ${v.current}; open it with an older release and save it there`,
    zh: (v) => `版本 ${v.version} 已无法升级到 ${v.current}；请用旧版程序打开并另存`,
  },
  notThere: {
    en: (v) => `"${v.key}" is missing; add it`,
    zh: (v) => `缺少 "${v.key}"；请补上`,
  },
  wrongType: {
    en: (v) => `${v.culprit} stands where something else belongs; write ${expected[v.expected].en}`,
    zh: (v) => `${v.culprit} 类型不对；请写${expected[v.expected].zh}`,
  },
  unknownKey: {
    en: (v) => `${v.key} is not known here${instead.en(v)}`,
    zh: (v) => `此处没有 ${v.key} 这一项${instead.zh(v)}`,
  },
  unknownAction: {
    en: (v) => `${v.culprit} is nothing one can do${instead.en(v)}`,
    zh: (v) => `没有 ${v.culprit} 这种操作${instead.zh(v)}`,
  },
  inputWithoutSubject: {
    en: () => 'this adds nothing or too much; give it either a "component" or a "link"',
    zh: () => '没有说明添加什么，或添加了不止一样；请只写 "component" 或 "link" 之一',
  },
  tooManyItems: {
    en: (v) => `${v.count} ${items[v.what].en} are too many; keep at most ${v.most}`,
    zh: (v) => `共 ${v.count} ${items[v.what].zh}，太多了；最多 ${v.most} ${items[v.what].zh}`,
  },
  unreadableFile: {
    en: (v) => `this cannot be read (${v.reason}); choose a scenario file`,
    zh: (v) => `无法读取（${v.reason}）；请选择场景文件`,
  },
  more: {
    en: (v) => `and ${plural(v.count, 'more problem')}; mend these first`,
    zh: (v) => `另外还有 ${v.count} 个问题；请先改好以上这些`,
  },

  // The network
  badId: {
    en: (v) =>
      `${v.culprit} cannot be an id; use letters, digits, - and _, at most 64 (put free text in "label")`,
    zh: (v) =>
      `${v.culprit} 不能用作 id；只能用字母、汉字、数字、- 和 _，最多 64 个字符（其他文字写在 "label" 里）`,
  },
  duplicateId: {
    en: (v) => `"${v.id}" is already the id of something else on the board; choose another`,
    zh: (v) => `"${v.id}" 已是画板上另一元素的 id；请换一个`,
  },
  unknownKind: {
    en: (v) => `${v.culprit} is not a kind of component${instead.en(v)}`,
    zh: (v) => `没有 ${v.culprit} 这种组件${instead.zh(v)}`,
  },
  unknownParam: {
    en: (v) => `a ${v.owner} has no parameter ${v.param}${instead.en(v)}`,
    zh: (v) => `${v.owner} 没有参数 ${v.param}${instead.zh(v)}`,
  },
  danglingLink: {
    en: (v) => `no component is called ${v.component}${instead.en(v)}`,
    zh: (v) => `没有名为 ${v.component} 的组件${instead.zh(v)}`,
  },
  unknownPort: {
    en: (v) => `"${v.component}" has no port ${v.port}${instead.en(v)}`,
    zh: (v) => `"${v.component}" 没有端口 ${v.port}${instead.zh(v)}`,
  },
  noPort: {
    en: (v) =>
      `"${v.component}" is a ${v.kind}, which has no ${direction[v.direction].en}; link another component`,
    zh: (v) =>
      `"${v.component}" 是 ${v.kind}，没有${direction[v.direction].zh}端口；请连到别的组件`,
  },
  wrongDirection: {
    en: (v) =>
      `port "${v.port}" of "${v.component}" is not an ${direction[v.direction].en}; swap "from" and "to", or name another port`,
    zh: (v) =>
      `"${v.component}" 的端口 "${v.port}" 不是${direction[v.direction].zh}端口；请对调 "from" 和 "to"，或写别的端口`,
  },
  doesNotFit: {
    en: (v) =>
      `what "${v.from}" sends, "${v.to}" cannot take; put something between that takes and sends both, such as a queue or a service`,
    zh: (v) =>
      `"${v.from}" 发出的内容，"${v.to}" 收不了；请在中间加一个两边都接得上的组件，例如队列或服务`,
  },
  portFull: {
    en: (v) =>
      `port "${v.port}" of "${v.component}" takes at most ${plural(v.most, 'link')}; remove some`,
    zh: (v) => `"${v.component}" 的端口 "${v.port}" 最多接 ${v.most} 条链路；请删去一些`,
  },
  unknownGroup: {
    en: (v) => `no frame or component is called ${v.group} to stand in${instead.en(v)}`,
    zh: (v) => `没有名为 ${v.group} 的框或组件可供归入${instead.zh(v)}`,
  },
  groupLoop: {
    en: (v) => `"${v.group}" stands in itself; leave "in" out`,
    zh: (v) => `"${v.group}" 归入了它自己；请删去 "in"`,
  },
  warmUpTooLong: {
    en: (v) =>
      `a warm-up of ${v.warmUp} leaves nothing of ${v.duration} to measure; shorten it or lengthen "duration"`,
    zh: (v) =>
      `预热 ${v.warmUp} 后，总时长 ${v.duration} 已没有可测量的时间；请缩短预热或加长 "duration"`,
  },

  // Inputs
  unknownTarget: {
    en: (v) => `nothing is called ${v.target} at that time${instead.en(v)}`,
    zh: (v) => `那一刻没有名为 ${v.target} 的组件或链路${instead.zh(v)}`,
  },
  cannot: {
    en: (v) =>
      `"${v.target}" is ${subject[v.is].en} and cannot be told to ${v.action}; choose ${subject[v.is === 'link' ? 'component' : 'link'].en}`,
    zh: (v) =>
      `"${v.target}" 是${subject[v.is].zh}，不能执行 ${v.action}；请选择${subject[v.is === 'link' ? 'component' : 'link'].zh}`,
  },
  cannotSend: {
    en: (v) =>
      `"${v.target}" is a ${v.kind} and sends nothing of its own; choose a producer or a client`,
    zh: (v) => `"${v.target}" 是 ${v.kind}，自己不会发送；请选择生产者或客户端`,
  },

  ...runTemplates,
};

/** A problem of a lesson as one sentence in either language: place, culprit, remedy. */
import { problemText } from '../scenarios/problems.ts';
import { escapeControls, shorten } from '../scenarios/result.ts';
import type { Language } from '../scenarios/showQuantity.ts';
import type { Problem } from '../scenarios/types.ts';
import type { LessonProblem, LessonProblemCode, LessonProblemValues } from './types.ts';

type Template<V> = { readonly [L in Language]: (values: V) => string };

interface Unknown {
  readonly nearest: string;
  readonly known: string;
}
const instead = {
  en: ({ nearest, known }: Unknown) =>
    nearest !== '' ? `; did you mean "${nearest}"?` : known && `; there is ${known}`,
  zh: ({ nearest, known }: Unknown) =>
    nearest !== '' ? `；是不是想写 "${nearest}"？` : known && `；可用的有 ${known}`,
};

const goalExample = '"orders.rejected = 0"';

const templates: { readonly [C in LessonProblemCode]: Template<LessonProblemValues[C]> } = {
  notALesson: {
    en: (v) => `${v.culprit} is another format; write "topolab-lesson", or choose a lesson file`,
    zh: (v) => `${v.culprit} 是别的格式；请写 "topolab-lesson"，或选择课程文件`,
  },
  missingWords: {
    en: () => 'this has no words; write { "en": "…" } or { "zh": "…" }, or both',
    zh: () => '这里没有文字；请写 { "en": "…" } 或 { "zh": "…" }，也可两种都写',
  },
  badFact: {
    en: (v) =>
      `${v.culprit} is not the number of a fact; write for example "3.12", as in docs/facts.md`,
    zh: (v) => `${v.culprit} 不是知识点的编号；请写成 "3.12" 这样，编号见 docs/facts.md`,
  },
  duplicateName: {
    en: (v) => `"${v.name}" is used twice; choose another`,
    zh: (v) => `"${v.name}" 用了两次；请换一个`,
  },
  tooMany: {
    en: (v) => `${v.count} are too many; keep at most ${v.most}`,
    zh: (v) => `共 ${v.count} 项，太多了；最多保留 ${v.most} 项`,
  },
  goalUnreadable: {
    en: (v) =>
      v.rest === '' || v.rest === '""'
        ? `${v.culprit} breaks off or is too long; write a comparison such as ${goalExample}`
        : `${v.culprit} cannot be read from ${v.rest} on; write a comparison such as ${goalExample}`,
    zh: (v) =>
      v.rest === '' || v.rest === '""'
        ? `${v.culprit} 不完整或过长；请写一个比较，例如 ${goalExample}`
        : `${v.culprit} 从 ${v.rest} 起无法识别；请写一个比较，例如 ${goalExample}`,
  },
  goalEmpty: {
    en: () => `there is nothing to check here; write a comparison such as ${goalExample}`,
    zh: () => `这里没有要检查的内容；请写一个比较，例如 ${goalExample}`,
  },
  unitsDiffer: {
    en: (v) =>
      `${v.left} and ${v.right} cannot be compared or combined; give both sides the same unit, as in "worker.latency.p99 < 500ms"`,
    zh: (v) =>
      `${v.left} 与 ${v.right} 不能相互比较或运算；两边的单位应当相同，例如 "worker.latency.p99 < 500ms"`,
  },
  noStat: {
    en: (v) =>
      v.stats === ''
        ? `${v.culprit} says too much: it is a single number; write it without the last part`
        : `${v.culprit} does not say which number is meant; add one of ${v.stats}`,
    zh: (v) =>
      v.stats === ''
        ? `${v.culprit} 写多了：它只是一个数；请去掉最后一段`
        : `${v.culprit} 没有说明指哪个数；请加上 ${v.stats} 之一`,
  },
  unknownName: {
    en: (v) => `${v.culprit} names nothing that is measured${instead.en(v)}`,
    zh: (v) => `没有 ${v.culprit} 这个量${instead.zh(v)}`,
  },
  notOnBoard: {
    en: (v) => `there is no ${v.id} on the board${instead.en(v)}`,
    zh: (v) => `画板上没有 ${v.id}${instead.zh(v)}`,
  },
  nothingMeasured: {
    en: (v) => `${v.culprit}: nothing came by that could be measured`,
    zh: (v) => `${v.culprit}：没有可供测量的数据`,
  },
  runTooLong: {
    en: (v) =>
      `this board has so much traffic that it takes too long to check (over ${v.most} events); lower the rates`,
    zh: (v) => `画板上的流量太大，检查耗时过长（超过 ${v.most} 个事件）；请降低速率`,
  },
  noText: {
    en: () => 'there is no text; write at least one step, headed "## …"',
    zh: () => '没有正文；请至少写一个以“## …”开头的步骤',
  },
  html: {
    en: (v) => `${v.culprit} is HTML, which lessons do not show; write it in Markdown`,
    zh: (v) => `${v.culprit} 是 HTML，课程不显示它；请改用 Markdown`,
  },
  picture: {
    en: () => 'lessons load no pictures; say it in words, or show it on the board',
    zh: () => '课程不加载图片；请用文字说明，或在画板上展示',
  },
  outsideLink: {
    en: (v) => `${v.culprit} is not an address of a web page; begin it with https://`,
    zh: (v) => `${v.culprit} 不是网页地址；请以 https:// 开头`,
  },
  unknownDirective: {
    en: (v) => `a lesson can do nothing called ${v.culprit}${instead.en(v)}`,
    zh: (v) => `课程里没有 ${v.culprit} 这种指令${instead.zh(v)}`,
  },
  directiveForm: {
    en: (v) => `${v.written} has the wrong number of colons; write ${v.meant}`,
    zh: (v) => `${v.written} 的冒号个数不对；请写成 ${v.meant}`,
  },
  directiveNeeds: {
    en: (v) =>
      `this "${v.directive}" is not complete or says too much; write for example ${v.example}`,
    zh: (v) => `这个 "${v.directive}" 不完整，或写多了；例如写成 ${v.example}`,
  },
  unknownAttribute: {
    en: (v) => `${v.attribute} is not known here; write for example ${v.example}`,
    zh: (v) => `此处没有 ${v.attribute}；例如写成 ${v.example}`,
  },
  unknownGoal: {
    en: (v) => `the lesson has no goal ${v.culprit}${instead.en(v)}`,
    zh: (v) => `这一课没有目标 ${v.culprit}${instead.zh(v)}`,
  },
  solutionMissing: {
    en: () =>
      'this speaks of the solution, and the lesson has none; add "solution" or write in=start',
    zh: () => '这里提到了参考解，但这一课没有；请补上 "solution"，或写 in=start',
  },
  predictParts: {
    en: () =>
      'a prediction needs a question, a list of at least two choices, and after them what is revealed',
    zh: () => '预测题需要一个问题、至少两个选项的列表，以及其后揭晓的内容',
  },
  predictAnswer: {
    en: (v) => `answer=${v.answer}, but there are only ${v.choices} choices; count them from 1`,
    zh: (v) => `answer=${v.answer}，但只有 ${v.choices} 个选项；请从 1 数起`,
  },
  noNumber: {
    en: (v) => `${v.culprit} quotes no number that can be checked; write for example "38 ms"`,
    zh: (v) => `${v.culprit} 中没有可核对的数；例如写“38 毫秒”`,
  },
};

const isOfLessons = (code: string): code is LessonProblemCode => Object.hasOwn(templates, code);

/** `goals[0].check[1]: there is no "worker" on the board; did you mean "worker-a"?` */
export function lessonProblemText(problem: LessonProblem, language: Language): string {
  const { place, code } = problem;
  if (!isOfLessons(code)) return problemText({ ...problem, code } as Problem, language);
  const tame = (value: string | number) =>
    typeof value === 'number' ? value : escapeControls(shorten(value, 200));
  const values = Object.fromEntries(
    Object.entries(problem.values).map(([name, value]) => [name, tame(value)]),
  );
  const text = (templates[code][language] as (values: object) => string)(values);
  if (place === '') return text;
  return `${tame(place)}${language === 'zh' ? '：' : ': '}${text}`;
}

export const lessonProblemCodes = Object.keys(templates) as LessonProblemCode[];

/** Parts of sentences that several problems share, in both languages. */
import type { Words } from '../components/define.ts';
import type { Expected, Meant } from './problemCodes.ts';
import type { Language } from './showQuantity.ts';

export const meant: Readonly<Record<Meant, Words>> = {
  duration: {
    en: 'a time; write "45ms", "1.5s" or "1m 30s"',
    zh: '时间；可写成 "45ms"、"1.5s" 或 "1m 30s"',
  },
  bytes: {
    en: 'a size; write "1500B", "64KiB" or "1.5MB"',
    zh: '大小；可写成 "1500B"、"64KiB" 或 "1.5MB"',
  },
  bandwidth: {
    en: 'a bandwidth; write "10 MB/s" or "100 Mbit/s"',
    zh: '带宽；可写成 "10 MB/s" 或 "100 Mbit/s"',
  },
  number: {
    en: 'a number; write 2.5 or 1000, without commas',
    zh: '数；可写成 2.5 或 1000，不加逗号',
  },
  integer: {
    en: 'a whole number; write 3 or 1000, without commas',
    zh: '整数；可写成 3 或 1000，不加逗号',
  },
  probability: { en: 'a probability; write 0.05 or "5%"', zh: '概率；可写成 0.05 或 "5%"' },
  distributionOfTime: {
    en: 'a time or a distribution of times; write "45ms", "exponential(45ms)" or "2 per s"',
    zh: '时间或时间的分布；可写成 "45ms"、"exponential(45ms)" 或 "2 per s"',
  },
  distributionOfBytes: {
    en: 'a size or a distribution of sizes; write "1kB" or "exponential(1kB)"',
    zh: '大小或大小的分布；可写成 "1kB" 或 "exponential(1kB)"',
  },
  hash: {
    en: 'a history hash: sixteen digits 0–9 and a–f; correct it or leave it out',
    zh: '历史哈希值（16 位，由 0–9 和 a–f 组成）；请改正或删去',
  },
};

export const expected: Readonly<Record<Expected, Words>> = {
  object: { en: 'an object: { … }', zh: '对象：{ … }' },
  list: { en: 'a list: [ … ]', zh: '列表：[ … ]' },
  text: { en: 'text in quotes', zh: '带引号的文本' },
  number: { en: 'a number without quotes', zh: '不带引号的数' },
  position: { en: 'two numbers: [x, y]', zh: '两个数：[x, y]' },
  record: { en: 'a record with named fields: { … }', zh: '带字段名的记录：{ … }' },
  scenario: {
    en: 'a Topolab scenario: { "format": "topolab", … }',
    zh: '一个 Topolab 场景：{ "format": "topolab", … }',
  },
};

interface Unknown {
  readonly nearest: string;
  readonly known: string;
}
export const instead: { readonly [L in Language]: (values: Unknown) => string } = {
  en: ({ nearest, known }) => {
    if (nearest !== '') return `; did you mean "${nearest}"?`;
    return known === '' ? '; remove it' : `; choose from ${known}`;
  },
  zh: ({ nearest, known }) => {
    if (nearest !== '') return `；是不是想写 "${nearest}"？`;
    return known === '' ? '；请删去' : `；可用的有 ${known}`;
  },
};

export const range: { readonly [L in Language]: (min: string, max: string) => string } = {
  en: (min, max) => {
    if (min === '') return `at most ${max}`;
    return max === '' ? `at least ${min}` : `between ${min} and ${max}`;
  },
  zh: (min, max) => {
    if (min === '') return `不超过 ${max} 的值`;
    return max === '' ? `不小于 ${min} 的值` : `介于 ${min} 和 ${max} 之间的值`;
  },
};

export const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
export const direction = {
  in: { en: 'input', zh: '输入' },
  out: { en: 'output', zh: '输出' },
} as const;
export const items = {
  components: { en: 'components', zh: '个组件' },
  links: { en: 'links', zh: '条链路' },
  frames: { en: 'frames', zh: '个框' },
  annotations: { en: 'annotations', zh: '条注释' },
  inputs: { en: 'inputs', zh: '个操作' },
  branches: { en: 'branches', zh: '条分支' },
  ids: { en: 'ids', zh: '个 id' },
} as const;
export const subject = {
  component: { en: 'a component', zh: '组件' },
  link: { en: 'a link', zh: '链路' },
} as const;

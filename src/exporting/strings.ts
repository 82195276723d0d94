import type { Words } from '../../simulations/components/define.ts';

export const strings = {
  'exporting.title': { en: 'Export', zh: '导出' },
  'exporting.note': {
    en: 'The board as it stands at this moment, made here in the browser.',
    zh: '导出这一刻的画板，全部在浏览器里完成。',
  },
  'exporting.what': { en: 'What is exported', zh: '导出内容' },
  'exporting.picture': { en: 'Picture', zh: '图片' },
  'exporting.numbers': { en: 'Numbers', zh: '数据' },
  'exporting.text': { en: 'Text', zh: '文本' },
  'exporting.moment': {
    en: 'At {time} · seed {seed} · Topolab',
    zh: '{time} · 种子 {seed} · Topolab',
  },
  'exporting.noMoment': { en: 'As it is built · Topolab', zh: '尚未运行 · Topolab' },

  'exporting.preview': { en: 'Picture of {name}', zh: '“{name}”的图片' },
  'exporting.size': { en: '{width} × {height} pixels', zh: '{width} × {height} 像素' },
  'exporting.svg': { en: 'Save SVG', zh: '保存 SVG' },
  'exporting.png': { en: 'Save PNG', zh: '保存 PNG' },
  'exporting.pictureNote': {
    en: 'SVG stays sharp at any size; PNG is three times as fine as the screen.',
    zh: 'SVG 可无限放大；PNG 为屏幕的三倍清晰度。',
  },
  'exporting.failed': {
    en: 'The picture could not be made ({reason}). Try SVG, or a smaller board.',
    zh: '图片生成失败（{reason}）。请改用 SVG，或缩小画板。',
  },

  'exporting.csv': { en: 'Save CSV', zh: '保存 CSV' },
  'exporting.csvNote': {
    en: 'One row for each stretch of time that the charts are made of, times in milliseconds.',
    zh: '图表的每个时间段一行，时间单位为毫秒。',
  },
  'exporting.windows_one': {
    en: '{count} row, from {from} to {to}',
    zh: '{count} 行，{from} 至 {to}',
  },
  'exporting.windows_other': {
    en: '{count} rows, from {from} to {to}',
    zh: '{count} 行，{from} 至 {to}',
  },
  'exporting.noWindows': {
    en: 'Nothing has been measured yet. Let the run go on for a moment.',
    zh: '还没有测到数据，请先让运行继续一会儿。',
  },
  'exporting.whose': { en: 'Of what', zh: '导出哪些' },
  'exporting.everything': { en: 'All of it', zh: '全部' },
  'exporting.wholeBoard': { en: 'The whole board', zh: '整个画板' },
  'exporting.columns_one': { en: '{count} column', zh: '{count} 列' },
  'exporting.columns_other': { en: '{count} columns', zh: '{count} 列' },

  'exporting.mermaid': { en: 'Mermaid flowchart', zh: 'Mermaid 流程图' },
  'exporting.mermaidNote': {
    en: 'For documents that draw Mermaid, such as READMEs on GitHub.',
    zh: '用于支持 Mermaid 的文档，例如 GitHub 上的 README。',
  },
  'exporting.saveMermaid': { en: 'Save', zh: '保存' },
  'exporting.copy': { en: 'Copy', zh: '复制' },
  'exporting.copied': { en: 'Copied.', zh: '已复制。' },
  'exporting.notCopied': {
    en: 'This browser does not let the page copy: select the text and copy it yourself.',
    zh: '浏览器不允许页面复制：请自行选中文本并复制。',
  },
  'exporting.json': { en: 'Scenario file', zh: '场景文件' },
  'exporting.jsonNote': {
    en: 'The board as JSON, to open here again, to edit or to run in a terminal.',
    zh: '画板的 JSON 文件，可以再次打开、编辑，或在终端里运行。',
  },
  'exporting.saveJson': { en: 'Save JSON', zh: '保存 JSON' },
} as const satisfies Record<string, Words>;

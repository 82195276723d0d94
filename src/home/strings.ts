import type { Words } from '../../simulations/components/define.ts';

export const strings = {
  'home.name': { en: 'Curriculum and examples', zh: '课程与示例' },
  'home.title': {
    en: 'See what distributed systems really do',
    zh: '看清\u200b分布式系统\u200b究竟在做什么',
  },
  'home.lead': {
    en: 'Build one, press play, and watch every message move. Slow it down, break something, step back, and find out why.',
    zh: '搭一个系统，按下播放，看每一条消息怎样流动。放慢它，弄坏它，退回去，弄明白为什么。',
  },
  'home.openBoard': { en: 'Open this board', zh: '打开这个画板' },
  'home.newBoard': { en: 'Start with an empty board', zh: '从空白画板开始' },
  'home.running': { en: 'Open the running board:', zh: '打开正在运行的画板：' },
  'home.true': {
    en: 'Running now: each dot is a message in the simulation',
    zh: '正在运行：每个点都是模拟中的一条消息',
  },
  'home.board': { en: 'Board', zh: '画板' },

  'home.lessons': { en: 'Lessons', zh: '课程' },
  'home.lessonsNote': {
    en: 'Each one starts with a board that runs and ends with a goal that the simulation checks.',
    zh: '每一课都从一块正在运行的画板开始，以一个由模拟来检验的目标结束。',
  },
  'home.minutes': { en: '{count} min', zh: '{count} 分钟' },
  'home.chapterOf': { en: 'Chapter {number} · {title}', zh: '第 {number} 章 · {title}' },
  'home.start': { en: 'Start', zh: '开始' },
  'home.continue': {
    en: 'Continue at step {step} of {steps}',
    zh: '继续：第 {step} 步，共 {steps} 步',
  },
  'home.done': { en: 'Done', zh: '已完成' },

  'home.chapters': { en: 'The curriculum: fourteen systems', zh: '课程大纲：十四种系统' },
  'home.chaptersNote': {
    en: 'The pictures run too. Where the lessons are not built yet, a picture is a sketch made of the parts there are today.',
    zh: '这些小图也在运行。课程尚未做好的章节，小图是用现有组件搭的草图。',
  },
  'home.inClass': { en: 'Step by step, before a class', zh: '课堂上逐步演示' },
  'home.notBuilt': { en: 'Not built yet', zh: '尚未做好' },

  'home.examples': { en: 'Examples to take apart', zh: '可以拆开玩的示例' },
  'home.examplesNote': {
    en: 'Each opens on the board as your own copy: change what you like.',
    zh: '每个示例打开后就是你自己的一份，随便改。',
  },

  'home.yours': { en: 'Your boards', zh: '你的画板' },
  'home.allYours': { en: 'All of them…', zh: '查看全部…' },
  'home.saved': { en: 'Saved {when}', zh: '保存于 {when}' },
} as const satisfies Record<string, Words>;

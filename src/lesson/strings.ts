import type { Words } from '../../simulations/components/define.ts';

export const strings = {
  'lesson.stepOf': {
    en: 'Lesson · step {step} of {steps}',
    zh: '课程 · 第 {step} 步，共 {steps} 步',
  },
  'lesson.introduction': { en: 'What it is about', zh: '这一课讲什么' },
  'lesson.steps': { en: 'Steps of the lesson', zh: '课程步骤' },
  'lesson.stepName': { en: 'Step {step}: {title}', zh: '第 {step} 步：{title}' },
  'lesson.back': { en: 'Back', zh: '上一步' },
  'lesson.next': { en: 'Next', zh: '下一步' },
  'lesson.classroom': { en: 'Show in the classroom view', zh: '用课堂视图演示' },
  'lesson.more': { en: 'More about this lesson', zh: '这一课的更多操作' },
  'lesson.again': { en: 'Start again', zh: '从头再来' },
  'lesson.againNote': {
    en: 'The first step and the board as it was then',
    zh: '回到第一步和最初的画板',
  },
  'lesson.boardAgain': { en: 'Put the board back', zh: '恢复画板' },
  'lesson.boardAgainNote': {
    en: 'As the lesson begins; you stay at this step',
    zh: '恢复为课程开始时的样子，步骤不变',
  },
  'lesson.solution': { en: 'Show a solution', zh: '查看一种解法' },
  'lesson.solutionNote': {
    en: 'On the board; undo brings yours back',
    zh: '放到画板上；撤销可回到你的',
  },
  'lesson.freePlay': { en: 'Play freely', zh: '自由探索' },
  'lesson.freePlayNote': {
    en: 'A copy of this board without the lesson; both are kept',
    zh: '用这块画板的副本，不带课程；两者都会保留',
  },
  'lesson.home': { en: 'All lessons', zh: '全部课程' },

  'lesson.done': { en: 'You have finished this lesson.', zh: '这一课学完了。' },
  'lesson.doneNote': {
    en: 'The board is yours now: keep trying, or choose another lesson.',
    zh: '画板交给你了：可以继续试，也可以换一课。',
  },

  'lesson.predict': { en: 'Predict first', zh: '先预测' },
  'lesson.choose': { en: 'Choose one, then look.', zh: '先选一个，再看结果。' },
  'lesson.reveal': { en: 'Show the answer', zh: '揭晓答案' },
  'lesson.right': { en: 'That is what happens.', zh: '正是如此。' },
  'lesson.wrong': { en: 'Something else happens: “{answer}”.', zh: '实际上是：“{answer}”。' },
  'lesson.yours': { en: 'your prediction', zh: '你的预测' },
  'lesson.isAnswer': { en: 'what happens', zh: '实际结果' },

  'lesson.goal': { en: 'Goal', zh: '目标' },
  'lesson.goal.idle': { en: 'Not checked yet', zh: '尚未检验' },
  'lesson.goal.checking': { en: 'Running your design…', zh: '正在运行你的设计…' },
  'lesson.goal.holds': { en: 'Reached', zh: '已达成' },
  'lesson.goal.fails': { en: 'Not yet', zh: '尚未达成' },
  'lesson.goal.check': { en: 'Check now', zh: '立即检验' },
  'lesson.goal.hint': { en: 'A hint', zh: '提示' },
  'lesson.goal.how': {
    en: 'Your design was run five times with different luck; all five must agree.',
    zh: '你的设计用五组不同的随机数各跑了一遍，五次都要成立。',
  },
  'lesson.goal.measured': { en: 'measured: {values}', zh: '测得：{values}' },
  'lesson.goal.nothing': { en: 'nothing', zh: '无' },
  'lesson.goal.failed': { en: 'It could not be checked: {reason}', zh: '无法检验：{reason}' },
  'lesson.goals': {
    en: 'Goals: {reached} of {count} reached',
    zh: '目标：已达成 {reached} / {count}',
  },

  'lesson.set.done': { en: 'Set: {what}', zh: '已设置：{what}' },
  'lesson.set.many': { en: 'Set: {count} values', zh: '已设置 {count} 个值' },
  'lesson.run.going': {
    en: 'On the way; press again to jump there',
    zh: '正在前往；再按一次直接跳到',
  },
  'lesson.run.never': {
    en: 'It did not come to that before the run ended.',
    zh: '直到运行结束也没有出现。',
  },
  'lesson.gone': {
    en: '{id} is not on the board any more. Undo, or put the board back.',
    zh: '画板上已经没有 {id} 了。请撤销，或恢复画板。',
  },
  'lesson.fidelity': { en: 'What the model of a {kind} contains', zh: '“{kind}”模型包含什么' },
} as const satisfies Record<string, Words>;

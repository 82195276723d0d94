/** The words for what can be wrong with a run: one in a file, one in a link, one that is running. */
import type { ProblemCode, ProblemValues } from './problemCodes.ts';
import { plural } from './problemVocabulary.ts';
import type { Language } from './showQuantity.ts';

type Template<V> = { readonly [L in Language]: (values: V) => string };
export type Templates = { readonly [C in ProblemCode]: Template<ProblemValues[C]> };

export const runTemplates = {
  // Runs in files
  notABranchBefore: {
    en: (v) =>
      v.before === 0
        ? `${v.culprit}: the first branch has left no other; leave "parent" out`
        : `${v.culprit} is not a branch above this one; write ${numbersBelow(v.before, 'en')}, or leave "parent" out`,
    zh: (v) =>
      v.before === 0
        ? `${v.culprit}：第一条分支不会来自别的分支；请删去 "parent"`
        : `${v.culprit} 不是排在前面的分支；请写 ${numbersBelow(v.before, 'zh')}，或删去 "parent"`,
  },
  otherEngine: {
    en: (v) =>
      `this run was made with Topolab ${v.made}, and this is ${v.here}; up to here it is the same, but from here on it may go another way`,
    zh: (v) =>
      `这次运行由 Topolab ${v.made} 产生，当前版本是 ${v.here}；到这一刻为止完全一致，但往后可能有所不同`,
  },
  otherHistory: {
    en: (v) =>
      v.made === v.here
        ? 'what you see differs from what was shared: the run has been changed since, or never was made here; ask for it once more'
        : `what you see differs from what was shared: the run was made with Topolab ${v.made} and comes out otherwise in ${v.here}; for the same picture, open it in ${v.made}`,
    zh: (v) =>
      v.made === v.here
        ? '你看到的与分享时不同：内容在分享后被改动过，或并非由本程序产生；请对方重新发送'
        : `你看到的与分享时不同：这次运行由 Topolab ${v.made} 产生，在 ${v.here} 中的结果不一样；要看到相同的画面，请用 ${v.made} 打开`,
  },

  // Share links
  linkCannotBeMade: {
    en: (v) => `this browser cannot make a link (${v.reason}); save a file and send that instead`,
    zh: (v) => `这个浏览器无法生成链接（${v.reason}）；请保存为文件后发送`,
  },
  linkTooLong: {
    en: (v) =>
      `the link would have ${v.characters} characters, and many programs cut links beyond ${v.most}; save a file and send that, or leave something out`,
    zh: (v) =>
      `链接会有 ${v.characters} 个字符，而许多程序会截断超过 ${v.most} 个字符的链接；请保存为文件后发送，或减少内容`,
  },
  linkHasNoBoard: {
    en: () => 'there is no board in this link; ask for it once more, whole',
    zh: () => '这个链接里没有画板；请对方重新发送完整的链接',
  },
  linkNewer: {
    en: (v) =>
      `the link is of version ${v.version}, and this program reads up to ${v.current}; reload the page or update it`,
    zh: (v) => `链接的版本是 ${v.version}，而本程序最高支持 ${v.current}；请刷新页面或更新程序`,
  },
  linkCutShort: {
    en: (v) =>
      `the link has been cut short: ${v.there} of its ${v.whole} characters have arrived; copy all of it, or ask for a file`,
    zh: (v) =>
      `链接被截断了：共 ${v.whole} 个字符，只收到 ${v.there} 个；请完整复制，或请对方发送文件`,
  },
  linkDamaged: {
    en: () => 'the link has been changed on its way; copy it once more, or ask for a file',
    zh: () => '链接在途中被改动过；请重新复制，或请对方发送文件',
  },
  linkTooLarge: {
    en: (v) =>
      `the link unpacks to more than ${v.megabytes} MB, which no board in a link does; open only links from people you know`,
    zh: (v) => `链接解开后超过 ${v.megabytes} MB，正常的链接不会这样；请只打开来源可靠的链接`,
  },
  linkNotReadHere: {
    en: () => 'this browser cannot unpack links; update it, use another browser, or ask for a file',
    zh: () => '这个浏览器无法解开链接；请更新或更换浏览器，或请对方发送文件',
  },
  linkNoSuchLesson: {
    en: (v) =>
      `${v.culprit} is no lesson of this program, nor one that was opened in this browser; ask for a link that carries it, or for its file`,
    zh: (v) =>
      `${v.culprit} 不是本程序的课程，也没有在这个浏览器里打开过；请对方发送带内容的链接或课程文件`,
  },
  linkBoardNotHere: {
    en: () =>
      'this browser keeps no such board; such a link works only where the board was made, so ask for a share link or a file',
    zh: () =>
      '这个浏览器里没有这块画板；这种链接只在制作它的浏览器里有效，请对方发送分享链接或文件',
  },

  // Runs
  loop: {
    en: (v) =>
      `more than ${v.most} events at one instant, among ${v.components}; give a link a latency or a component a service time`,
    zh: (v) =>
      `同一时刻发生了超过 ${v.most} 个事件，涉及 ${v.components}；请给其中的链路加上延迟，或给组件加上服务时间`,
  },
  tooManyMessages: {
    en: (v) =>
      `more than ${v.most} messages are alive, ${v.held} of them in "${v.component}"; give it a capacity or slow down what feeds it`,
    zh: (v) =>
      `存活的消息超过 ${v.most} 条，其中 ${v.held} 条在 "${v.component}"；请给它设容量上限，或放慢上游`,
  },
  tooManyEvents: {
    en: (v) =>
      `more than ${v.most} events are waiting to happen; shorten the delays or use fewer users`,
    zh: (v) => `等待发生的事件超过 ${v.most} 个；请缩短延迟或减少用户数`,
  },
  tooManyInputs: {
    en: (v) => `the run has taken ${plural(v.most, 'input')}, as many as it can; restart it`,
    zh: (v) => `本次运行的操作已达上限 ${v.most} 个；请重新开始`,
  },
  workerFailed: {
    en: (v) => `the engine has stopped (${v.reason}); press restart, your board is safe`,
    zh: (v) => `引擎已停止（${v.reason}）；请点“重新开始”，画板内容不会丢失`,
  },
  workerFailedAgain: {
    en: (v) =>
      `the engine stopped at ${v.time}, was started again, and stopped there once more (${v.reason}); change what happens there, or start again from 0. Your board is safe`,
    zh: (v) =>
      `引擎在 ${v.time} 停止，重新启动后又停在同一处（${v.reason}）；请修改那时发生的事，或从 0 重新开始。画板内容不会丢失`,
  },
  workerSilentAgain: {
    en: (v) =>
      `the engine no longer answered at ${v.time}, was started again, and fell silent there once more; change what happens there, or start again from 0. Your board is safe`,
    zh: (v) =>
      `引擎在 ${v.time} 没有响应，重新启动后又停在同一处；请修改那时发生的事，或从 0 重新开始。画板内容不会丢失`,
  },
  kindsNotFetched: {
    en: (v) =>
      `what runs ${v.kinds} could not be fetched (${v.reason}); check your connection and try once more. Your boards are safe`,
    zh: (v) => `无法取得 ${v.kinds} 的程序（${v.reason}）；请检查网络后重试。你的画板不会丢失`,
  },
  fileNotMade: {
    en: (v) => `the file could not be made (${v.reason}); check your connection and try once more`,
    zh: (v) => `无法生成文件（${v.reason}）；请检查网络后重试`,
  },
  storageFailed: {
    en: (v) =>
      `this browser did not store your work (${v.reason}); export it to a file before you leave`,
    zh: (v) => `浏览器没能保存你的内容（${v.reason}）；离开前请导出为文件`,
  },
  boardsHeld: {
    en: () =>
      'an older version of this page is open in another tab and holds your boards; close it, then reload this page. What you build here meanwhile is kept',
    zh: () =>
      '另一个标签页开着旧版本的页面，占用了你的画板；请先关闭它，再刷新本页。此间在这里搭建的内容会保留',
  },
  boardUnreadable: {
    en: (v) =>
      `the board "${v.name}" cannot be read by this version of Topolab; it is kept as it is, and a newer version may open it`,
    zh: (v) => `这个版本的 Topolab 无法读取画板“${v.name}”；它原样保留，新版本也许能打开`,
  },
} satisfies Partial<Templates>;

function numbersBelow(count: number, language: Language): string {
  if (count === 1) return '0';
  return language === 'zh' ? `0 到 ${count - 1}` : `0 to ${count - 1}`;
}

/** The words of a followed message on the board. */
export const strings = {
  'board.trail': { en: 'Followed message', zh: '跟踪的消息' },
  'board.trail.story': { en: 'Show its story', zh: '查看它的经过' },
  'board.trail.missing': { en: 'not in this run', zh: '本次运行中没有' },
  'board.trail.stop': { en: 'Stop following', zh: '不再跟踪' },
  'board.trail.first': { en: 'sent', zh: '发送' },
  'board.trail.copy': { en: 'delivered', zh: '投递' },
  'board.trail.retry': { en: 'retried', zh: '重试' },
  'board.trail.again': { en: 'redelivered', zh: '重新投递' },
  'board.trail.answer': { en: 'answered', zh: '应答' },
  'board.trail.dead': { en: 'lost on the way', zh: '途中丢失' },
  'board.trail.others': { en: 'paler: its family', zh: '浅色：相关消息' },
} as const;

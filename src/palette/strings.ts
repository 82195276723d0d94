import type { Words } from '../../simulations/components/define.ts';

export const strings = {
  'palette.name': { en: 'Components', zh: '组件' },
  'palette.hint': {
    en: 'Drag onto the board, or click and click again where it should stand.',
    zh: '拖到画板上；或先点一下，再点要放的地方。',
  },
  'palette.place': { en: 'Place {kind}', zh: '放置{kind}' },
  'palette.drawn': { en: 'Frames and notes', zh: '标注' },
  'palette.frame': { en: 'Frame', zh: '框' },
  'palette.frame.brief': { en: 'Groups what belongs together', zh: '把同属一处的圈在一起' },
  'palette.note': { en: 'Note', zh: '注释' },
  'palette.note.brief': { en: 'A few words on the board', zh: '在画板上写几句话' },
  'palette.readOnly': { en: 'This board can only be looked at', zh: '此画板只能查看' },
} as const satisfies Record<string, Words>;

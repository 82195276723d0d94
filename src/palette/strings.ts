import type { Words } from '../../simulations/components/define.ts';

export const strings = {
  'palette.name': { en: 'Components', zh: '组件' },
  'palette.hint': {
    en: 'Drag onto the board, or click to place.',
    zh: '拖到画板上，或点击放置。',
  },
  'palette.place': { en: 'Place {kind}', zh: '放置{kind}' },
  'palette.placed': { en: '{kind} placed on the board', zh: '{kind}已放到画板上' },
} as const satisfies Record<string, Words>;

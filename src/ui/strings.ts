import type { Words } from '../../simulations/components/define.ts';

export const strings = {
  'ui.close': { en: 'Close', zh: '关闭' },
} as const satisfies Record<string, Words>;

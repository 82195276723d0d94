/** What comes a moment after the first view, with its words. */
import { addWords } from '../i18n/index.ts';
import { strings } from './laterStrings.ts';

addWords(strings);

export { CurveMenu } from './CurveMenu.tsx';
export { MoreMenu } from './MoreMenu.tsx';
export { StripLayer } from './StripLayer.tsx';

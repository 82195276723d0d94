/** Sharing and saving, in one piece with its words: it comes when somebody is there. */
import { addWords } from '../i18n/index.ts';
import { strings } from './strings.ts';

addWords(strings);

export { EmbedCorner } from './EmbedCorner.tsx';
export { Limits } from './Limits.tsx';
export { Opened } from './Opened.tsx';
export { SharingDialogs } from './SharingDialogs.tsx';
export { saveBoard, saveWithRun } from './saving.ts';

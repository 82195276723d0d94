/** Exports, in one piece with their words: they come when somebody asks for one. */
import { addWords } from '../i18n/index.ts';
import { strings } from './strings.ts';

addWords(strings);

export { ExportDialog } from './ExportDialog.tsx';

/** The panel with its words, as the page loads them. */
import { addWords } from '../i18n/index.ts';
import { strings } from './strings.ts';

addWords(strings);

export { Inspector } from './Inspector.tsx';

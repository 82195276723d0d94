/** The curriculum with its words, in one piece: fetched when it is first shown. */
import { addWords } from '../i18n/index.ts';
import { strings } from './strings.ts';

addWords(strings);

export { Home } from './Home.tsx';

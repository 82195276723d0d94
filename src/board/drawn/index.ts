/** What is drawn around components, with its words and looks, as the page loads it. */
import { addWords } from '../../i18n/index.ts';
import { strings } from '../laterStrings.ts';
import './frames.css';
import './drawn.css';

addWords(strings);

export { FrameView } from './FrameView.tsx';
export { NoteView } from './NoteView.tsx';

/** The tab with its words, as the page loads it. */
import './words.ts';

export { EventLog } from './EventLog.tsx';

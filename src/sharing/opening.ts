/** All that opens files and links, in one piece: it comes when there is one to open. */
export { limits } from '../../simulations/scenarios/parse.ts';
export { readScenarioFile } from '../kinds/files.ts';
export { openAddress } from './openAddress.ts';
export { openWithRun } from './openWithRun.ts';

/** All that opens files and links, in one piece: it comes when there is one to open. */
export { limits, parseScenario } from '../../simulations/scenarios/parse.ts';
export { openLink } from './openLink.ts';
export { openWithRun } from './openWithRun.ts';

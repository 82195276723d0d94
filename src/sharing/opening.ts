/** All that opens files and links, in one piece: it comes when there is one to open. */
export { limits, parseScenario } from '../../simulations/scenarios/parse.ts';
export { openAddress } from './openAddress.ts';
export { openWithRun } from './openWithRun.ts';

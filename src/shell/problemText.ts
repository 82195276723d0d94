/** A problem in words: the one place of the page that names them. */
export { problemText } from '../../simulations/scenarios/problems.ts';

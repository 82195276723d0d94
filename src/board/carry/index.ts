/** Placing, as the page loads it: at the first sign of a person. */
export { CarryLayer } from './CarryLayer.tsx';
export { insertInto, linkFor, markLink } from './insertion.ts';
export { pickUp } from './pickUp.ts';
export { putDown } from './putDown.ts';

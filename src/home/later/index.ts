/** What of the first page lies further down: it comes once the head has been seen. */
export { Boards } from './Boards.tsx';
export { Examples } from './Examples.tsx';

export { LinkLabels } from './LinkLabels.tsx';
export { MoveLooks } from './MoveLooks.tsx';

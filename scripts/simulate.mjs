// `npm run --silent simulate -- FILE`: simulations/cli.ts, bundled first because it runs faster so.
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

await import(pathToFileURL(await bundle('simulations/cli.ts')).href);

import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contentSecurityPolicy } from './scripts/vite/contentSecurityPolicy.ts';
import { scenarioSchema } from './scripts/vite/scenarioSchema.ts';
import { serviceWorker } from './scripts/vite/serviceWorker.ts';

export default defineConfig({
  // Relative addresses throughout: the build runs from any folder of any web host.
  base: './',
  plugins: [react(), contentSecurityPolicy(), scenarioSchema(), serviceWorker()],
  // What the board's zoom never uses of its libraries.
  resolve: {
    alias: {
      'd3-color': fileURLToPath(new URL('src/board/noColours.ts', import.meta.url)),
      'd3-interpolate': fileURLToPath(new URL('src/board/flight.ts', import.meta.url)),
      'd3-transition': fileURLToPath(new URL('src/board/gliding.ts', import.meta.url)),
    },
  },
  worker: {
    format: 'es',
    // One file to begin with: what it shares with the packs of later kinds is there already.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'worker', tags: ['$initial'] }] } },
    },
  },
  build: {
    target: 'es2022',
    // Fonts and pictures stay files: the policy lets nothing but pictures come from a data: address.
    assetsInlineLimit: 0,
    // Every browser that understands the target preloads modules by itself.
    modulePreload: { polyfill: false },
    // Warn when the page's own code grows past what opens within a second.
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          // Two files instead of a dozen: what the first view needs, and the panels that follow it.
          groups: [
            { name: 'page', tags: ['$initial'], priority: 2 },
            // Before the panels: what both need is not to wait in the file of those.
            { name: 'board', test: /src\/Lab\.tsx$/, priority: 1.5 },
            {
              name: 'panels',
              test: /src\/(metrics\/Metrics\.tsx|inspector\/index\.ts|timeline\/(Captions|Strip)\.tsx)$/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});

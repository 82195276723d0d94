/** Sizes, themes and languages of `npm run screenshots`; what is shown is in `shots/`. */
import { defineConfig } from '@playwright/test';
import type { Language } from './board.ts';
import base from './playwright.config.ts';

const sizes = {
  laptop: { width: 1440, height: 900 },
  projector: { width: 1920, height: 1080 },
  phone: { width: 360, height: 740 },
};
const themes = ['light', 'dark'] as const;
const languages: readonly Language[] = ['en', 'zh'];

const [chromium] = base.projects ?? [];

export default defineConfig<{ language: Language }>({
  ...(base as object),
  testMatch: 'shots/*.shots.ts',
  timeout: 240_000,
  outputDir: '../../reports/e2e-shots',
  reporter: 'line',
  projects: Object.entries(sizes).flatMap(([size, viewport]) =>
    themes.flatMap((colorScheme) =>
      languages.map((language) => ({
        name: `${size}-${colorScheme}-${language}`,
        use: {
          ...chromium?.use,
          trace: 'off' as const,
          viewport,
          colorScheme,
          language,
          ...(size === 'phone' && { hasTouch: true, isMobile: true }),
        },
      })),
    ),
  ),
});

/**
 * What the pictures of every view have in common. A picture waits until the parts that come later
 * are there; what a view is called on the page is asked of the page's own tables of words.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Words } from '../../../simulations/components/define.ts';
import { fillTemplate } from '../../../simulations/components/strings.ts';
import { framesGoBy, type Lab } from '../board.ts';
import { test as base, expect } from '../fixtures.ts';

export { expect };

const root = path.join(import.meta.dirname, '../../..');

/** Every key of every area, those that come later as well. */
async function allWords(): Promise<ReadonlyMap<string, Words>> {
  const all = new Map<string, Words>();
  const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => /strings\.ts$/i.test(name))) {
    const module = await import(pathToFileURL(path.join(root, 'src', file)).href);
    for (const [key, words] of Object.entries(module.strings ?? {})) all.set(key, words as Words);
  }
  return all;
}

export interface Scene {
  readonly lab: Lab;
  /** Panels are sheets. */
  readonly isNarrow: boolean;
  /** What the page says, in its language. */
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** Opens the page as a fresh visit, at what stands behind the `#`. */
  readonly visit: (fragment?: string) => Promise<void>;
  readonly take: (name: string) => Promise<void>;
  /** Opens a scenario as a file that is dropped on the page. */
  readonly drop: (scenario: object) => Promise<void>;
  /** The panel of that name, also where it is a sheet. */
  readonly show: (panel: 'inspector' | 'palette' | 'metrics') => Promise<void>;
  /** Puts the sheets away; on a wide page nothing. */
  readonly board: () => Promise<void>;
}

export const test = base.extend<{ scene: Scene }>({
  scene: async ({ lab, page, language }, use, { project, file }) => {
    const known = await allWords();
    const area = path.basename(file, '.shots.ts');
    const folder = path.join(root, 'reports/screenshots', project.name);
    const isNarrow = (page.viewportSize()?.width ?? 0) < 900;
    const sheet = (name: string) => page.getByRole('button', { name, exact: true });
    let count = 0;
    const say: Scene['say'] = (key, values = {}) => {
      const words = known.get(key) ?? known.get(`${key}_other`);
      if (!words) throw new Error(`The page has no words for ${key}`);
      return fillTemplate(words[language], values);
    };
    const isOpen = async (panel: 'inspector' | 'palette' | 'metrics') =>
      (await sheet(lab.words[panel]).getAttribute('aria-pressed')) === 'true';
    await use({
      lab,
      isNarrow,
      say,
      visit: async (fragment = '') => {
        await page.goto(`/${fragment}`);
        await page.waitForLoadState('networkidle');
      },
      take: async (name) => {
        await page.waitForLoadState('networkidle');
        await framesGoBy(page, 8);
        count += 1;
        const file = `${area}-${String(count).padStart(2, '0')}-${name}.png`;
        await page.screenshot({ path: path.join(folder, file), animations: 'disabled' });
      },
      drop: async (scenario) => {
        await lab.dropFile('scene.topolab.json', JSON.stringify(scenario));
      },
      show: async (panel) => {
        if (isNarrow && !(await isOpen(panel))) await sheet(lab.words[panel]).click();
        const shown = page.getByRole('complementary', { name: lab.words[panel] });
        await expect(shown.locator('[aria-busy]')).toHaveCount(0);
      },
      board: async () => {
        if (!isNarrow) return;
        for (const panel of ['inspector', 'palette', 'metrics'] as const) {
          if (await isOpen(panel)) await sheet(lab.words[panel]).click();
        }
      },
    });
  },
});

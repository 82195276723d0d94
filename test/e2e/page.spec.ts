import { serve } from '../../scripts/serve.mjs';
import { policy } from '../../scripts/vite/contentSecurityPolicy.ts';
import { expect, test } from './fixtures.ts';

test('the page opens without a complaint', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle('Topolab');
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('the page runs from a folder of a host', async ({ page }) => {
  const host = await serve({ under: '/some/folder/' });
  await page.goto(host.url);
  await expect(page.locator('#root')).not.toBeEmpty();
  host.close();
});

test('the policy allows nothing from elsewhere and nothing inline', async ({
  page,
  complaints,
}) => {
  await page.goto('/');
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(meta).toHaveAttribute('content', policy);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "broken into"';
    document.head.append(script);
  });
  await expect(page).toHaveTitle('Topolab');
  // The refusal itself proves that `complaints` sees violations.
  await expect.poll(() => complaints.length).toBe(1);
  complaints.length = 0;
});

test('theme and language are there before the first paint', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, colorScheme: 'dark', locale: 'zh-CN' });
  const page = await context.newPage();
  await page.route('**/assets/**', (route) => route.abort()); // the app itself never arrives
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh');

  await page.evaluate(() => {
    localStorage.setItem('topolab.theme', 'light');
    localStorage.setItem('topolab.language', 'en');
  });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await context.close();
});

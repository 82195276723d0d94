/**
 * Import `test` and `expect` from here: every test then also fails when the page logs an error,
 * throws, breaks its content security policy or asks another host for anything.
 */
import { test as base, expect } from '@playwright/test';
import { Lab, type Language } from './board.ts';
import { Past } from './past.ts';

export { expect };

interface Fixtures {
  complaints: string[];
  /** Complaints that the test brings about on purpose. */
  expected: RegExp | null;
  /** The language of the person: `test.use({ language: 'zh' })`. */
  language: Language;
  lab: Lab;
  past: Past;
}

export const test = base.extend<Fixtures>({
  expected: [null, { option: true }],
  language: ['en', { option: true }],
  locale: async ({ language }, use) => use(language === 'zh' ? 'zh-CN' : 'en-GB'),
  lab: async ({ page, language }, use) => use(new Lab(page, language)),
  past: async ({ lab, language }, use) => use(new Past(lab, language)),
  complaints: [
    async ({ page, baseURL, expected }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        // Violations of the policy arrive here too, as errors.
        if (message.type() === 'error' && !expected?.test(message.text()))
          complaints.push(`console: ${message.text()}`);
      });
      page.on('pageerror', ({ message }) => {
        if (!expected?.test(message)) complaints.push(`thrown: ${message}`);
      });
      page.on('request', (request) => {
        const { protocol, host } = new URL(request.url());
        const own =
          protocol === 'data:' || protocol === 'blob:' || /^(\w+\.)?localhost:\d+$/.test(host);
        if (!own) complaints.push(`asked another host: ${request.url()} (not ${baseURL})`);
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

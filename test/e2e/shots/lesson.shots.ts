/** Both lessons, step by step. */
import { test } from './shooting.ts';

for (const lesson of ['queue-backpressure', 'competing-consumers']) {
  test(lesson, async ({ scene, page }) => {
    await scene.visit(`#lesson=${lesson}`);
    const next = page.getByRole('button', { name: scene.say('lesson.next'), exact: true });
    await next.waitFor();
    await page.waitForTimeout(3000);
    for (let step = 1; step < 9; step++) {
      await scene.take(`${lesson}-${step}`);
      const goesOn = await next.evaluate((button) => {
        const text = button.closest('aside')?.querySelector('h2')?.parentElement;
        if (!text || text.scrollHeight < text.clientHeight + 20) return false;
        text.scrollTo(0, text.scrollHeight);
        return true;
      });
      if (goesOn) await scene.take(`${lesson}-${step}-end`);
      if (!(await next.isVisible()) || !(await next.isEnabled())) break;
      await next.click();
    }
  });
}

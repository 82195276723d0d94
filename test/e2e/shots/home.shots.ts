/** The page of a first visit, from its head to its foot. */
import { test } from './shooting.ts';

test('the curriculum', async ({ scene, page }) => {
  await scene.visit();
  await scene.take('first-visit');
  // From screen to screen, until nothing more comes.
  for (let screens = 1; screens < 12; screens++) {
    const moved = await page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>('*')];
      const scroller = all.find(
        (element) =>
          element.scrollHeight > element.clientHeight + 40 &&
          /auto|scroll/.test(getComputedStyle(element).overflowY),
      );
      if (!scroller) return false;
      const before = scroller.scrollTop;
      scroller.scrollBy(0, scroller.clientHeight - 80);
      return scroller.scrollTop > before;
    });
    if (!moved) break;
    // What comes into sight begins to run then.
    await page.waitForTimeout(1500);
    await scene.take(`further-${screens}`);
  }
});

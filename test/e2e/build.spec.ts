/** From nothing to a running system under load, with the mouse, in both languages. */
import { type Lab, speeds } from './board.ts';
import { expect, test } from './fixtures.ts';

/**
 * Producer, queue and consumer, from the palette, wired port to port. The consumer is near: a
 * message, its work of 50 ms and the word that there is room again take 60 ms.
 */
async function buildPipeline(
  lab: Lab,
  kinds: readonly [string, string, string],
  latency: string,
): Promise<void> {
  await lab.dragFromPalette(kinds[0], [0.2, 0.45]);
  await lab.dragFromPalette(kinds[1], [0.5, 0.45]);
  await lab.dragFromPalette(kinds[2], [0.8, 0.45]);
  await lab.connect('producer-1', 'queue-1');
  await lab.connect('queue-1', 'consumer-1');
  await lab.setParameter(latency, '5ms');
}

test('built from nothing, overloaded, cured, broken, found again', async ({ lab, page }) => {
  test.slow();
  await lab.openEmpty();
  const empty = await lab.saved();
  await buildPipeline(lab, ['Producer', 'Queue', 'Consumer'], 'Latency');
  await lab.isPlaying();
  await lab.setSpeed(speeds.ten);

  await test.step('too many messages: the queue grows', async () => {
    await lab.select('producer-1');
    await lab.setParameter('Interval', '20ms');
    await lab.selectNothing();
    await expect.poll(() => lab.reading('Waiting')).toBeGreaterThan(30);
    const before = await lab.reading('Waiting');
    await expect.poll(() => lab.reading('Waiting')).toBeGreaterThan(before + 30);
    await expect.poll(() => lab.reading('Throughput')).toBeLessThan(30);
  });

  await test.step('a bound: it turns messages away', async () => {
    await lab.select('queue-1');
    await lab.setParameter('Capacity', '20');
    await expect.poll(() => lab.total('Turned away')).toBeGreaterThan(0);
    await lab.select('producer-1');
    await expect.poll(() => lab.total('Refused')).toBeGreaterThan(0);
    await lab.selectNothing();
    await expect(lab.chart('Lost')).toContainText('refused');
    expect(await lab.reading('Lost')).toBeGreaterThan(0);
  });

  await test.step('a faster consumer, set during the run: the curves turn', async () => {
    await lab.select('consumer-1');
    await lab.setParameter('Service time', '5ms');
    await lab.selectNothing();
    await expect.poll(() => lab.reading('Throughput')).toBeGreaterThan(40);
    await expect.poll(() => lab.reading('Waiting')).toBeLessThan(5);
    await expect.poll(() => lab.reading('Lost')).toBe(0);
  });

  await test.step('a crash: what was not acknowledged is delivered again', async () => {
    await lab.select('queue-1');
    await lab.choose('Acknowledge', 'manual');
    await lab.setParameter('Prefetch', '5');
    await lab.select('consumer-1');
    await lab.setParameter('Service time', '1s');
    await lab.select('queue-1');
    await expect.poll(() => lab.reading('Unacknowledged')).toBe(5);
    expect(await lab.total('Redelivered')).toBe(0);
    await lab.select('consumer-1');
    await lab.actions.getByRole('button', { name: 'Crash', exact: true }).click();
    await expect(lab.component('consumer-1')).toHaveAccessibleName(/crashed/);
    await lab.actions.getByRole('button', { name: 'Recover', exact: true }).click();
    await expect(lab.component('consumer-1')).not.toHaveAccessibleName(/crashed/);
    await lab.select('queue-1');
    await expect.poll(() => lab.total('Redelivered')).toBeGreaterThan(0);
  });

  const built = await lab.saved();
  await test.step('undone to the empty board, redone to the same one', async () => {
    while ((await lab.components().count()) > 0) await lab.undo.click();
    expect(await lab.saved()).toBe(empty);
    while (await lab.redo.isEnabled()) await lab.redo.click();
    expect(await lab.saved()).toBe(built);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await lab.isPlaying();
  });

  await test.step('still there after a reload', async () => {
    await page.reload();
    await expect(lab.components()).toHaveCount(3);
    await expect(lab.link('queue-1', 'consumer-1')).toBeAttached();
    await lab.select('consumer-1');
    await lab.showTab('Settings');
    await expect(lab.field('Service time')).toHaveValue('1s');
    expect(await lab.saved()).toBe(built);
  });
});

test('an edit just before the page goes away is not lost', async ({ lab, page }) => {
  await lab.openEmpty();
  await lab.dragFromPalette('Queue', [0.5, 0.5]);
  await page.reload();
  await expect(lab.component('queue-1')).toBeVisible();
});

test('what is removed during a run takes its messages with it, with the reason', async ({
  lab,
  page,
}) => {
  await lab.openEmpty();
  await buildPipeline(lab, ['Producer', 'Queue', 'Consumer'], 'Latency');
  await lab.select('producer-1');
  await lab.setParameter('Interval', '10ms');
  await lab.setSpeed(speeds.ten);
  await lab.selectNothing();
  await expect.poll(() => lab.reading('Waiting')).toBeGreaterThan(10);
  await lab.select('queue-1');
  // Paused, what has just happened stays to be read.
  await lab.pause();
  await page.keyboard.press('Delete');
  await expect(lab.components()).toHaveCount(2);
  await expect(lab.link('producer-1', 'queue-1')).toHaveCount(0);
  await expect(page.getByRole('status')).toContainText(
    /queue-1 was removed, and [\d,]+ messages? with it/,
  );
  await page.keyboard.press('Control+z');
  await expect(lab.components()).toHaveCount(3);
  await lab.play();
  await lab.letGoBy(1000);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test.describe('in Chinese', () => {
  test.use({ language: 'zh' });

  test('从零搭建，过载，再修好', async ({ lab, page }) => {
    await lab.openEmpty();
    await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
    await buildPipeline(lab, ['生产者', '队列', '消费者'], '延迟');
    await lab.setSpeed(speeds.ten);
    await lab.select('producer-1');
    await lab.setParameter('发送间隔', '20ms');
    await lab.select('queue-1');
    await lab.setParameter('容量', '10');
    await expect.poll(() => lab.total('未能容纳')).toBeGreaterThan(0);
    await lab.select('consumer-1');
    await lab.setParameter('处理时间', '5ms');
    await lab.selectNothing();
    await expect.poll(() => lab.reading('吞吐量')).toBeGreaterThan(40);
    await lab.select('consumer-1');
    await lab.actions.getByRole('button', { name: '使其崩溃' }).click();
    await expect(lab.component('consumer-1')).toHaveAccessibleName(/已崩溃/);
    await lab.actions.getByRole('button', { name: '恢复运行' }).click();
    await expect(lab.component('consumer-1')).not.toHaveAccessibleName(/已崩溃/);
    await lab.pause();
    await page.reload();
    await expect(lab.link('queue-1', 'consumer-1')).toBeAttached();
    // Nothing on the page is left in English, but for what the person or the file calls by name.
    const text = (await page.locator('#root').innerText()).replace(
      /[0-9a-f]{16}|Topolab|React Flow|EN|producer-1|queue-1|consumer-1|message|p\d\d|\bm?s\b|[kM]B/g,
      '',
    );
    expect(text.match(/[A-Za-z]{2,}/g) ?? []).toEqual([]);
  });
});

/** The board edited by mouse and by keyboard alone: whatever the hand, the same board comes of it. */
import type { Lab } from './board.ts';
import { expect, test } from './fixtures.ts';
import { boxOf, framesGoBy, middleOf, tabTo } from './looking.ts';

/** What is on the board, but for where it stands: hands differ by some steps of the grid. */
function withoutPlaces(saved: string): unknown {
  return JSON.parse(saved, (key, value) => (key === 'at' || key === 'size' ? undefined : value));
}

interface Placed {
  readonly id: string;
  readonly at: readonly [number, number];
  readonly in?: string;
  readonly kind?: string;
}

interface Saved {
  readonly components: readonly Placed[];
  readonly links: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  readonly frames?: readonly Placed[];
  readonly annotations?: readonly (Placed & { readonly text: string })[];
}

const read = async (lab: Lab): Promise<Saved> => JSON.parse(await lab.saved());

function element(saved: Saved, id: string): Placed {
  const { components, frames = [], annotations = [] } = saved;
  const found = [...components, ...frames, ...annotations].find((one) => one.id === id);
  if (!found) throw new Error(`no ${id} in the file`);
  return found;
}

const node = (lab: Lab, id: string) => lab.board.locator(`.react-flow__node[data-id="${id}"]`);
const frameLabel = (lab: Lab, id: string) => node(lab, id).locator('.frame-label');
const palette = (lab: Lab, kind: string) =>
  lab.page.getByRole('button', { name: lab.words.place(kind) });

/** Picked up in the palette by a click, put down by another. */
async function pickAndClick(lab: Lab, kind: string, at: readonly [number, number]): Promise<void> {
  await palette(lab, kind).click();
  const { x, y } = await lab.pointAt(at);
  await lab.page.mouse.move(x, y, { steps: 3 });
  await expect(lab.page.locator('.carry-ghost[data-fits]')).toBeVisible();
  await lab.page.mouse.click(x, y);
}

async function fromContextMenu(lab: Lab, entry: string | RegExp): Promise<void> {
  await lab.page.getByRole('menu').getByRole('menuitem', { name: entry }).click();
}

const noteText = 'Slow on Fridays';

async function buildByMouse(lab: Lab): Promise<void> {
  const { page } = lab;
  await lab.dragFromPalette('Producer', [0.14, 0.4]);
  await pickAndClick(lab, 'Consumer', [0.8, 0.4]);
  await lab.connect('producer-1', 'consumer-1');

  await test.step('a queue is dropped onto the link', async () => {
    const middle = await lab.pointOnLink('producer-1', 'consumer-1', 0.5);
    const { mouse } = page;
    const from = await middleOf(palette(lab, 'Queue'));
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(middle.x - 60, middle.y + 90, { steps: 4 });
    await expect(lab.board.locator('.link[data-opens]')).toHaveCount(0);
    await mouse.move(middle.x, middle.y, { steps: 4 });
    await expect(lab.board.locator('.link[data-opens]')).toHaveCount(1);
    await mouse.up();
    await expect(lab.link('producer-1', 'queue-1')).toBeAttached();
    await expect(lab.link('queue-1', 'consumer-1')).toBeAttached();
    await expect(lab.link('producer-1', 'consumer-1')).toHaveCount(0);
  });

  await test.step('renamed where it stands', async () => {
    await lab.component('queue-1').dblclick({ position: { x: 60, y: 20 } });
    await page.keyboard.type('orders');
    await page.keyboard.press('Enter');
  });

  await test.step('a frame is drawn around two of them', async () => {
    await palette(lab, 'Frame').click();
    const queue = await boxOf(lab.component('orders'));
    const consumer = await boxOf(lab.component('consumer-1'));
    await lab.drag(
      { x: queue.x - 24, y: queue.y - 60 },
      { x: consumer.x + consumer.width + 30, y: consumer.y + consumer.height + 50 },
    );
    await expect(page.getByRole('textbox', { name: 'Name of frame-1' })).toBeFocused();
    await page.keyboard.type('Site');
    await page.keyboard.press('Enter');
  });

  await test.step('a note is written', async () => {
    await pickAndClick(lab, 'Note', [0.14, 0.75]);
    await page.keyboard.type(noteText);
    await lab.selectNothing();
    await expect(node(lab, 'note-1')).toContainText(noteText);
  });

  await test.step('locked by the menu of the right button', async () => {
    await lab.component('consumer-1').click({ button: 'right', position: { x: 60, y: 20 } });
    await fromContextMenu(lab, /^Lock/);
    await expect(node(lab, 'consumer-1').locator('.lock-mark')).toBeVisible();
  });
}

async function buildByKeyboard(lab: Lab): Promise<void> {
  const { keyboard } = lab.page;
  const press = async (key: string, times = 1) => {
    for (let i = 0; i < times; i++) await keyboard.press(key);
  };
  const place = async (kind: string, moves: readonly [key: string, times: number][]) => {
    await tabTo(lab.page, palette(lab, kind));
    await press('Enter');
    await expect(lab.page.locator('.carry-ghost')).toBeVisible();
    for (const [key, times] of moves) await press(key, times);
    await press('Enter');
    await expect(lab.page.locator('.carry-ghost')).toHaveCount(0);
  };
  await place('Producer', [['Shift+ArrowLeft', 3]]);
  await expect(lab.component('producer-1')).toBeVisible();
  await place('Consumer', [['Shift+ArrowRight', 2]]);

  await tabTo(lab.page, lab.component('producer-1'));
  await press('Enter');
  await press('c');
  await expect(lab.board.locator('.board-ask')).toContainText('Connect producer-1');
  await press('Enter');
  await expect(lab.link('producer-1', 'consumer-1')).toBeAttached();

  await test.step('a queue goes into the link that is selected', async () => {
    await press('i');
    const menu = lab.page.getByRole('menu');
    await expect(menu).toBeVisible();
    await press('q');
    await expect(menu.getByRole('menuitem', { name: 'Queue' })).toBeFocused();
    await press('Enter');
    await expect(lab.link('producer-1', 'queue-1')).toBeAttached();
    await expect(lab.link('queue-1', 'consumer-1')).toBeAttached();
  });

  await test.step('renamed where it stands', async () => {
    await press('F2');
    await keyboard.type('orders');
    await press('Enter');
    await expect(lab.component('orders')).toBeVisible();
  });

  await test.step('a frame around two of them', async () => {
    await tabTo(lab.page, lab.component('consumer-1'));
    await press('Shift+Enter');
    await press('Control+g');
    await expect(frameLabel(lab, 'frame-1')).toBeVisible();
    await press('F2');
    await expect(lab.page.getByRole('textbox', { name: 'Name of frame-1' })).toBeFocused();
    await keyboard.type('Site');
    await press('Enter');
  });

  await test.step('a note is written', async () => {
    await press('n');
    await expect(lab.page.locator('.carry-ghost')).toBeVisible();
    await press('Shift+ArrowLeft', 3);
    await press('Shift+ArrowDown', 3);
    await press('Enter');
    await expect(lab.page.getByRole('textbox', { name: 'Text of the note' })).toBeFocused();
    await keyboard.type(noteText);
    await press('Control+Enter');
    await expect(node(lab, 'note-1')).toContainText(noteText);
  });

  await test.step('locked', async () => {
    await tabTo(lab.page, lab.component('consumer-1'));
    await press('Escape');
    await press('Enter');
    await press('Shift+F10');
    const menu = lab.page.getByRole('menu');
    await expect(menu.getByRole('menuitem').first()).toBeFocused();
    const lock = menu.getByRole('menuitem', { name: /^Lock/ });
    while (!(await lock.evaluate((entry) => entry === document.activeElement))) {
      await press('ArrowDown');
    }
    await press('Enter');
    await expect(node(lab, 'consumer-1').locator('.lock-mark')).toBeVisible();
  });
}

let byMouse: unknown = null;

test.describe('the same board', () => {
  test.describe.configure({ mode: 'serial' });

  test('by mouse', async ({ lab }) => {
    test.slow();
    await lab.openEmpty();
    const empty = await lab.saved();
    await buildByMouse(lab);
    const built = await lab.saved();
    byMouse = withoutPlaces(built);
    const { components } = JSON.parse(built) as Saved;
    expect(components.map((one) => one.in)).toEqual([undefined, 'frame-1', 'frame-1']);

    await test.step('undone to the empty board, redone to the same one', async () => {
      while ((await lab.components().count()) > 0) await lab.undo.click();
      expect(await lab.saved()).toBe(empty);
      while (await lab.redo.isEnabled()) await lab.redo.click();
      expect(await lab.saved()).toBe(built);
    });
  });

  test('by keyboard alone', async ({ lab }) => {
    test.slow();
    await lab.openEmpty();
    await buildByKeyboard(lab);
    expect(byMouse).not.toBeNull();
    expect(withoutPlaces(await lab.saved())).toEqual(byMouse);
  });
});

const site = JSON.stringify({
  format: 'topolab',
  version: 1,
  name: 'Site',
  components: [
    { id: 'shop', kind: 'producer', at: [0, 80] },
    { id: 'orders', kind: 'queue', at: [300, 80], in: 'site' },
    { id: 'spare', kind: 'queue', at: [300, 400] },
    { id: 'worker', kind: 'consumer', at: [700, 80] },
  ],
  links: [
    { id: 'publish', from: 'shop', to: 'orders' },
    { id: 'deliver', from: 'orders', to: 'worker' },
  ],
  frames: [{ id: 'site', label: 'Data centre', at: [260, 0], size: [280, 260] }],
  annotations: [{ id: 'note-1', text: 'Here it waits', at: [0, 300] }],
});

async function openSite(lab: Lab): Promise<void> {
  await lab.open();
  await lab.openFile({ name: 'site.topolab.json', text: site });
  await expect(lab.components()).toHaveCount(4);
  await expect(frameLabel(lab, 'site')).toBeVisible();
  // Panels that come later take room: where things are is only known when the view has come to rest.
  await expect(lab.inspector.getByRole('textbox').first()).toBeVisible();
  await expect
    .poll(async () => {
      const before = await boxOf(frameLabel(lab, 'site'));
      await framesGoBy(lab.page, 12);
      const { x, y } = await boxOf(frameLabel(lab, 'site'));
      return x === before.x && y === before.y;
    })
    .toBe(true);
}

/** By so many pixels of the screen. */
async function dragBy(lab: Lab, from: { x: number; y: number }, dx: number, dy: number) {
  await lab.drag(from, { x: from.x + dx, y: from.y + dy });
}

test('a frame takes along what stands in it, and lets go of what is dragged out', async ({
  lab,
}) => {
  await openSite(lab);
  const before = await read(lab);
  await dragBy(lab, await middleOf(frameLabel(lab, 'site')), 60, 100);
  const after = await read(lab);
  const way = (id: string) =>
    [0, 1].map((axis) => (element(after, id).at[axis] ?? 0) - (element(before, id).at[axis] ?? 0));
  expect(way('site')[1]).toBeGreaterThan(40);
  expect(way('orders')).toEqual(way('site'));
  expect(way('worker')).toEqual([0, 0]);
  await lab.page.keyboard.press('Control+z');
  expect(await read(lab)).toEqual(before);

  const orders = await boxOf(lab.component('orders'));
  await dragBy(lab, { x: orders.x + 60, y: orders.y + 15 }, 0, 260);
  expect(element(await read(lab), 'orders').in).toBeUndefined();
  await lab.page.keyboard.press('Control+z');
  expect(element(await read(lab), 'orders').in).toBe('site');
});

test('a frame is resized at its corner, tinted and named in the inspector', async ({ lab }) => {
  await openSite(lab);
  await frameLabel(lab, 'site').click();
  const corner = await middleOf(node(lab, 'site').locator('.resizer[data-edge="se"]'));
  await dragBy(lab, corner, 80, 200);
  const frame = (await read(lab)).frames?.[0] as unknown as { size: [number, number] };
  expect(frame.size[0]).toBeGreaterThan(320);
  expect(frame.size[1]).toBeGreaterThan(400);
  // What it has come to lie under stands in it now.
  expect(element(await read(lab), 'spare').in).toBe('site');
  await lab.inspector.getByRole('radio', { name: 'Green' }).check();
  await lab.inspector.getByRole('textbox', { name: 'Name on the board' }).fill('Cloud');
  await lab.page.keyboard.press('Enter');
  expect(element(await read(lab), 'site')).toMatchObject({ label: 'Cloud', tint: 'green' });
});

test('several are selected by dragging, lined up, doubled and removed', async ({ lab, page }) => {
  await openSite(lab);
  await lab.board.getByRole('button', { name: 'Select by dragging' }).click();
  await test.step('drawn within a frame, it means what stands there', async () => {
    const { x, y, width, height } = await boxOf(lab.component('orders'));
    await lab.drag({ x: x - 12, y: y - 12 }, { x: x + width + 8, y: y + height + 8 });
    await expect(lab.inspector.getByRole('tablist', { name: 'orders' })).toBeVisible();
  });
  const spare = await boxOf(lab.component('spare'));
  const note = await boxOf(node(lab, 'note-1'));
  await lab.drag(
    { x: note.x - 15, y: note.y - 20 },
    { x: spare.x + spare.width / 2, y: spare.y + spare.height + 10 },
  );
  await expect(lab.inspector.getByRole('heading', { name: '2 selected' })).toBeVisible();
  await lab.inspector.getByRole('button', { name: 'Align top edges' }).click();
  const aligned = await read(lab);
  expect(element(aligned, 'spare').at[1]).toBe(element(aligned, 'note-1').at[1]);

  await lab.component('spare').focus();
  await page.keyboard.press('Control+d');
  await expect(lab.components().filter({ hasText: 'queue-1' })).toHaveCount(0);
  const doubled = await read(lab);
  expect(doubled.components).toHaveLength(5);
  expect(doubled.annotations).toHaveLength(2);
  await page.keyboard.press('Delete');
  expect(await read(lab)).toEqual(aligned);
});

test('a loose component goes into the link it is dragged onto', async ({ lab, page }) => {
  await openSite(lab);
  const box = await boxOf(lab.component('spare'));
  const hold = { x: box.x + 60, y: box.y + 15 };
  const middle = await lab.pointOnLink('orders', 'worker', 0.6);
  await page.mouse.move(hold.x, hold.y);
  await page.mouse.down();
  await page.mouse.move(hold.x + 30, hold.y - 30, { steps: 3 });
  const over = { x: middle.x - box.width / 2 + 60, y: middle.y - box.height / 2 + 15 };
  await page.mouse.move(over.x, over.y, { steps: 5 });
  // A hand is never quite still.
  await expect(async () => {
    await page.mouse.move(over.x + 2, over.y + 1, { steps: 2 });
    await page.mouse.move(over.x, over.y, { steps: 2 });
    await expect(lab.board.locator('.link[data-opens]')).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await page.mouse.up();
  await expect(lab.link('orders', 'spare')).toBeAttached();
  await expect(lab.link('spare', 'worker')).toBeAttached();
  await page.keyboard.press('Control+z');
  expect((await read(lab)).links.map(({ id }) => id)).toEqual(['publish', 'deliver']);
});

test('another kind takes the place of one, and what fits stays', async ({ lab, page }) => {
  await openSite(lab);
  await lab.select('worker');
  await lab.inspector.getByRole('button', { name: /replace by another kind/ }).click();
  await fromContextMenu(lab, 'Queue');
  const { components, links } = await read(lab);
  expect(components.find(({ id }) => id === 'worker')?.kind).toBe('queue');
  expect(links).toHaveLength(2);
  await page.keyboard.press('Control+z');
  expect(element(await read(lab), 'worker').kind).toBe('consumer');
});

test('found by name, with the view back where it was if nothing is chosen', async ({
  lab,
  page,
}) => {
  await openSite(lab);
  const before = await boxOf(lab.component('shop'));
  await page.keyboard.press('Control+f');
  const field = page.getByRole('combobox', { name: 'Find on the board' });
  await expect(field).toBeFocused();
  await page.keyboard.type('wrkr');
  const options = page.getByRole('option');
  await expect(options).toHaveCount(1);
  await expect(options).toContainText('worker');
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect
    .poll(async () => Math.abs((await boxOf(lab.component('shop'))).x - before.x))
    .toBeLessThan(2);

  await page.keyboard.press('Control+f');
  await page.keyboard.type('waits');
  await page.keyboard.press('Enter');
  await expect(node(lab, 'note-1')).toBeFocused();
  await expect(node(lab, 'note-1')).toHaveClass(/selected/);
});

test('what is locked stays, and says so', async ({ lab, page }) => {
  await openSite(lab);
  await lab.select('orders');
  await page.keyboard.press('Shift+L');
  const locked = await read(lab);
  expect(element(locked, 'orders')).toMatchObject({ locked: true });
  await expect(lab.field('Capacity')).toBeDisabled();
  await expect(
    lab.inspector.getByText('Locked: stays where and as it is', { exact: true }),
  ).toBeVisible();
  const box = await boxOf(lab.component('orders'));
  await dragBy(lab, { x: box.x + 60, y: box.y + 15 }, 90, 90);
  await page.keyboard.press('Delete');
  expect(element(await read(lab), 'orders')).toEqual(element(locked, 'orders'));
  await lab.select('orders');
  await lab.inspector.getByRole('button', { name: 'Unlock' }).click();
  await expect(lab.field('Capacity')).toBeEnabled();
});

test.describe('in Chinese', () => {
  test.use({ language: 'zh' });

  test('框、注释和菜单', async ({ lab, page }) => {
    await openSite(lab);
    await node(lab, 'note-1').click({ button: 'right' });
    const menu = page.getByRole('menu', { name: '菜单' });
    await expect(menu.getByRole('menuitem', { name: '编辑文字' })).toBeVisible();
    const text = (await menu.innerText()).replace(/Ctrl|Shift|Del|F2/g, '');
    expect(text.match(/[A-Za-z]{2,}/g) ?? []).toEqual([]);
    await menu.getByRole('menuitem', { name: '编辑文字' }).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('消息在这里排队');
    await page.keyboard.press('Control+Enter');
    expect((await read(lab)).annotations?.[0]?.text).toBe('消息在这里排队');
  });
});

import { describe, expect, test } from 'vitest';
import { violations } from '../../scripts/audit/pages.ts';
import { answered, result, search } from './explore-page.ts';
import { noTrouble, openBlank, openPage, origin } from './browser.ts';

describe('filters on a phone', () => {
  test('are a sheet over the page with facets folded, which says how many rows it leaves', async () => {
    const page = await openPage('/explore/', { viewport: { width: 360, height: 740 } });
    await answered(page);
    const opens = page.getByRole('button', { name: '筛选（已选 1 项）' });
    await opens.click();
    const sheet = page.getByRole('dialog', { name: '筛选' });
    const { y, height } = (await sheet.boundingBox())!;
    expect([y >= 0, y + height]).toEqual([true, 740]);
    // Only what has something chosen is open.
    await expect.poll(() => sheet.locator('details[open] legend').allInnerTexts()).toEqual(['作用']);
    expect(await sheet.locator('summary', { hasText: '作用' }).innerText()).toContain('已选 1 项');
    expect(await violations(page)).toEqual([]);

    const shows = sheet.getByRole('button', { name: /^查看 \d+ 行$/ });
    const before = await shows.innerText();
    await sheet.locator('summary', { hasText: '地区' }).click();
    await sheet.getByRole('checkbox', { name: /^天桥区/ }).check();
    await expect.poll(() => shows.innerText()).not.toBe(before);
    const rows = /\d+/.exec(await shows.innerText())![0];
    expect(await page.locator('section .said').innerText()).toContain(`共 ${rows} 行`);
    // Nothing closes while it is being used.
    await sheet.getByRole('checkbox', { name: /^天桥区/ }).uncheck();
    await sheet.getByRole('checkbox', { name: /^天桥区/ }).check();
    await shows.click();
    await expect.poll(() => sheet.count()).toBe(0);
    expect(search(page)).toBe('?area=370105');

    await page.getByRole('button', { name: '筛选（已选 2 项）' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => sheet.count()).toBe(0);
    const back = page.getByRole('button', { name: '筛选（已选 2 项）' });
    expect(await back.evaluate((one) => one === document.activeElement)).toBe(true);
    noTrouble(page);
  });
});

describe('filters beside the table', () => {
  test('stay in the window with a scroller of their own and end with the table, whose edge says when there is more', async () => {
    const page = await openPage('/explore/', { viewport: { width: 1280, height: 900 } });
    await answered(page);
    const aside = page.locator('aside');
    await expect
      .poll(() => aside.locator('details[open] legend').allInnerTexts())
      .toEqual(['地区', '主题', '指标', '状态', '作用']);
    await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
    const [side, table] = [(await aside.boundingBox())!, (await result(page).boundingBox())!];
    expect(side.height).toBeLessThanOrEqual(900);
    expect(side.y + side.height - (table.y + table.height)).toBeLessThan(200);
    expect(await aside.evaluate((one) => one.scrollHeight > one.clientHeight)).toBe(true);

    const documents = aside.locator('details', { has: page.getByText('文件', { exact: true }) });
    await documents.locator('summary').click();
    const name = documents.locator('.name.long').first();
    expect((await name.boundingBox())!.height).toBeLessThan(50);
    expect(await name.getAttribute('title')).toBe(await name.textContent());

    // The table goes on to the right: a shade at that edge says so, and goes at the end.
    const shade = () =>
      page.locator('.frame').evaluate((frame) => getComputedStyle(frame, '::after').content !== 'none');
    await expect.poll(shade).toBe(true);
    const scrollTo = (left: number) =>
      result(page).evaluate((one, left) => one.scrollTo({ left, behavior: 'instant' }), left);
    await scrollTo(9999);
    await expect.poll(shade).toBe(false);
    await scrollTo(0);
    await expect.poll(shade).toBe(true);
    // Where no shade is seen a line is.
    await page.emulateMedia({ forcedColors: 'active' });
    const line = await page
      .locator('.frame')
      .evaluate((frame) => getComputedStyle(frame, '::after').borderRightStyle);
    expect(line).toBe('dashed');
    noTrouble(page);
  });
});

test.each([1280, 360])(
  'loading is told as a share in a line that is kept for it, %d px wide',
  async (width) => {
    const page = await openBlank({ viewport: { width, height: 800 } });
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    await page.route('**/catalogue.json', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${origin}/explore/`);
    await page.getByRole('progressbar', { name: '正在载入计算引擎' }).waitFor();
    const notice = page.locator('.notice');
    await expect.poll(() => notice.innerText()).toMatch(/正在载入(计算引擎\s*\d+%|数据)\s*取消/);
    expect(await notice.innerText()).not.toContain('MB');
    const top = async () => (await page.locator('.sides').boundingBox())!.y;
    const before = await top();
    goOn();
    await answered(page);
    expect(await notice.innerText()).toBe('');
    expect(await top()).toBe(before);
    noTrouble(page);
  },
);

test('controls stand in two named sets, each under a name of its own', async () => {
  const page = await openPage('/explore/?group=area,theme,status&binding=binding', {
    viewport: { width: 1280, height: 900 },
  });
  await answered(page);
  const data = page.getByRole('group', { name: '数据', exact: true });
  const display = page.getByRole('group', { name: '呈现', exact: true });
  const names = (set: typeof data) => set.locator('label > span').allInnerTexts();
  expect(await names(data)).toEqual(['文字', '截至', '评价规则']);
  expect(await names(display)).toEqual(['方式', '第一层', '第二层', '第三层', '计算', '图']);
  const lines = async () =>
    new Set(
      await display.locator('select').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top)),
    ).size;
  expect(await lines()).toBe(1);
  // What a link has chosen stands open, though its facet is folded otherwise.
  expect(
    await page
      .locator('aside')
      .getByRole('checkbox', { name: /^约束性/ })
      .isVisible(),
  ).toBe(true);
  await page.setViewportSize({ width: 360, height: 800 });
  // Two a line, and none alone.
  expect(await lines()).toBe(3);
  await page.getByRole('combobox', { name: '方式' }).selectOption('交叉');
  await expect
    .poll(() =>
      page
        .getByRole('combobox', { name: '图', exact: true })
        .evaluate((one) => one.getBoundingClientRect().width),
    )
    .toBeGreaterThan(300);
  noTrouble(page);
});

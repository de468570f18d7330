import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { TargetRow } from '../../src/data/models/models.ts';
import { statusWord } from '../../src/data/progress/words.ts';
import { download, nodeGoals, openBoard, openLists, packageDay, ready } from './board.ts';
import { noTrouble, observed, openBlank, origin } from './browser.ts';

const engineRequests = (page: Page) =>
  observed(page).requests.filter((address) => /\.wasm|worker|duckdb|\.arrow/.test(address));
const day = (page: Page) => page.getByLabel('截至日期');
const rule = (page: Page) => page.getByRole('combobox', { name: '评价规则' });

/** Rows on screen as id and all of their text, closed lists opened. */
async function texts(page: Page): Promise<Map<string, string>> {
  await openLists(page);
  const rows = await page
    .locator('.results li[id]')
    .evaluateAll((all) => all.map((row) => [row.id, (row.textContent ?? '').replace(/\s+/g, ' ')] as const));
  return new Map(rows);
}

/** Asserts that every target is on screen with the word of the status that Node gives it. */
async function expectVerdicts(page: Page, goals: readonly TargetRow[]): Promise<void> {
  const shown = await texts(page);
  expect([...shown.keys()].sort()).toEqual(goals.map(({ id }) => id).sort());
  expect(
    goals.filter((row) => !shown.get(row.id)?.includes(statusWord(row, 'zh'))).map(({ id }) => id),
  ).toEqual([]);
}

describe('the engine', () => {
  test('is not asked for before somebody needs it', async () => {
    const page = await openBoard('/?theme=air');
    await page.getByRole('group', { name: '地区' }).getByRole('button', { name: '天桥区' }).click();
    await page.locator('form.filters').getByRole('searchbox').fill('排放');
    await download(page);
    await page.waitForLoadState('networkidle');
    expect(engineRequests(page)).toEqual([]);
    noTrouble(page);
  });

  test.each([
    ['2019-12-31', 'linear-1'],
    ['2023-01-31', 'cagr-1'],
    [undefined, 'pp-1'],
  ] as const)('gives the verdicts of Node for the day %s under %s, figure by figure', async (asOf, id) => {
    const page = await openBoard('/');
    if (asOf) await day(page).fill(asOf);
    if (id !== 'linear-1') await rule(page).selectOption(id);
    await ready(page);
    expect(new URL(page.url()).search).toBe(
      [asOf && `asof=${asOf}`, id !== 'linear-1' && `rule=${id}`].filter(Boolean).join('&').replace(/^/, '?'),
    );
    const goals = await nodeGoals({ rule: id, ...(asOf && { asOf }) });
    await expectVerdicts(page, goals);
    const saved = await download(page);
    const cells = new Map(saved.rows.map((row) => [row['目标标识'], row]));
    const figures = {
      状态标识: 'status',
      最近值: 'x',
      目标完成进度: 'p',
      时间进度: 'e',
      进度比: 'r',
      距目标还差: 'gap',
      每年需变化: 'required',
      到期推算值: 'projection',
      变化率之比: 'cagr_ratio',
      标记: 'flags',
    } as const;
    for (const [heading, name] of Object.entries(figures)) {
      expect(
        goals.filter((row) => cells.get(row.id)?.[heading] !== String(row[name] ?? '')).map((row) => row.id),
        heading,
      ).toEqual([]);
    }
    expect(engineRequests(page).filter((address) => address.endsWith('.wasm'))).toHaveLength(1);
    noTrouble(page);
  });

  test('need not be asked for the package’s own day: the page has the same verdicts', async () => {
    const page = await openBoard('/');
    await expectVerdicts(page, await nodeGoals());
    expect(engineRequests(page)).toEqual([]);
  });

  test('answers the newest of several questions', async () => {
    const page = await openBoard('/');
    for (const asOf of ['2019-12-31', '2021-06-30', '2023-05-31']) await day(page).fill(asOf);
    await rule(page).selectOption('cagr-1');
    await day(page).fill('2018-06-30');
    await ready(page);
    await expectVerdicts(page, await nodeGoals({ asOf: '2018-06-30', rule: 'cagr-1' }));
    await day(page).fill('2020-12-31');
    await rule(page).selectOption('linear-1');
    await ready(page);
    await expectVerdicts(page, await nodeGoals({ asOf: '2020-12-31' }));
    noTrouble(page);
  });

  test('names the day that is shown in the head of the page, too', async () => {
    const page = await openBoard('/');
    const head = page.locator('body > header time');
    expect(await head.innerText()).toBe(await packageDay());
    await day(page).fill('2020-12-31');
    await ready(page);
    expect(await head.innerText()).toBe('2020-12-31');
    expect(await head.getAttribute('datetime')).toBe('2020-12-31');
    await page.goBack();
    await ready(page);
    expect(await head.innerText()).toBe(await packageDay());
    noTrouble(page);
  });

  test('leaves no trace when the day is set back', async () => {
    const page = await openBoard('/');
    const [before, heading] = [await texts(page), await page.locator('h1').innerText()];
    await day(page).fill('2019-12-31');
    await ready(page);
    await expect.poll(() => page.locator('h1').innerText()).not.toBe(heading);
    await day(page).fill(await packageDay());
    await expect.poll(() => page.locator('h1').innerText()).toBe(heading);
    expect(await texts(page)).toEqual(before);
    expect(new URL(page.url()).search).toBe('');
    noTrouble(page);
  });

  test('can be given up while it works, and the page is as it was', async () => {
    const page = await openBoard('/');
    const heading = await page.locator('h1').innerText();
    await page.route('**/*.wasm', (route) =>
      new Promise((resolve) => setTimeout(resolve, 2000)).then(() => route.continue()),
    );
    await rule(page).selectOption('cagr-1');
    await page.getByRole('button', { name: '取消' }).click();
    await ready(page);
    expect(await page.locator('h1').innerText()).toBe(heading);
    expect(new URL(page.url()).search).toBe('');
  });

  test('is not shown working on verdicts of another day: the rows of the page wait out of sight', async () => {
    const page = await openBlank();
    await page.addInitScript(watchWords);
    await page.goto(`${origin}/?asof=2019-12-31&area=370105`);
    await ready(page);
    const goals = (await nodeGoals({ asOf: '2019-12-31' })).filter(({ area }) => area === '370105');
    const seen = await page.evaluate(() => [
      ...(globalThis as unknown as { wordsSeen: Set<string> }).wordsSeen,
    ]);
    const allowed = goals.map((row) => `${row.id} ${statusWord(row, 'zh')}`);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter((one) => !allowed.includes(one))).toEqual([]);
  });
});

describe('the figures are the same', () => {
  const zones = ['Asia/Shanghai', 'UTC', 'America/Los_Angeles'];

  test('in every time zone, also on New Year’s Eve', { timeout: 120_000 }, async () => {
    const answers: Map<string, string>[] = [];
    for (const timezoneId of zones) {
      const page = await openBlank({ timezoneId });
      await page.clock.install({ time: new Date('2027-12-31T23:59:50Z') });
      const open = (search: string) => page.goto(`${origin}/${search}`);
      for (const ask of [
        () => open(''),
        () => open('?asof=2023-12-31&rule=pp-1'),
        () => day(page).fill('2024-01-01'),
      ]) {
        await ask();
        await ready(page);
        answers.push(new Map([['h1', await page.locator('h1').innerText()], ...(await texts(page))]));
      }
      expect(await day(page).inputValue()).toBe('2024-01-01');
      noTrouble(page);
    }
    for (const [i, answer] of answers.entries())
      expect(answer, zones[Math.floor(i / 3)]).toEqual(answers[i % 3]);
  });
});

/** Runs in the page from its first moment: notes every row with its verdict that was ever on screen. */
function watchWords(): void {
  const seen = new Set<string>();
  Object.assign(globalThis, { wordsSeen: seen });
  const look = () => {
    for (const row of document.querySelectorAll('.results li[id]')) {
      if (!row.checkVisibility({ visibilityProperty: true })) continue;
      seen.add(`${row.id} ${row.querySelector('.status')?.textContent?.trim()}`);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/data/csv.ts';
import { whySentence } from '../../src/data/progress/sentence.ts';
import { violations } from '../../scripts/audit/pages.ts';
import { nodeGoals, packageTable } from './board.ts';
import { answered, result, search } from './explore-page.ts';
import { bytesOf, noTrouble, openPage, origin } from './browser.ts';

const said = (page: Page) => page.locator('section .said').innerText();

/** Heads and cells on screen, from the first column of the data on. */
const cells = (page: Page): Promise<string[][]> =>
  page
    .locator('.data-table > table')
    .evaluate((table) =>
      [...table.querySelectorAll('tr:not(.blank)')].map((row) =>
        [...row.querySelectorAll<HTMLElement>('th, td:not(.open)')].map((cell) =>
          (cell.querySelector('button')?.firstChild?.textContent ?? cell.textContent)
            .trim()
            .replace(/^−(?=\d)/, '-'),
        ),
      ),
    );
const box = (page: Page, facet: string, value: RegExp) =>
  page.getByRole('group', { name: facet, exact: true }).getByRole('checkbox', { name: value });
/** Opens a facet that is folded. */
const unfold = (page: Page, facet: string) => page.locator('aside summary', { hasText: facet }).click();

describe('the Explore page', () => {
  test('filters, sorts, crosses, charts and shows details; every step is in the address and can be taken back', async () => {
    const page = await openPage('/explore/?table=observations');
    await answered(page);
    const all = packageTable('observations');
    expect(await said(page)).toBe(`第 1—50 行，共 ${all.length} 行`);

    await box(page, '地区', /^天桥区/).check();
    await unfold(page, '口径');
    await box(page, '口径', /^期末/).check();
    await answered(page);
    const chosen = all.filter((row) => row['area'] === '370105' && row['basis'] === 'stock');
    expect(await said(page)).toBe(`第 1—${chosen.length} 行，共 ${chosen.length} 行`);
    expect(search(page)).toBe('?table=observations&area=370105&basis=stock');
    // Each facet is counted under the others: as many rows as choosing it would give.
    const ofA = chosen.filter((row) => row['reliability'] === 'A').length;
    await unfold(page, '可靠性');
    await expect
      .poll(() => box(page, '可靠性', /^A /).locator('..').innerText())
      .toBe(`A 官方发布或正式报刊\n${ofA}`);

    const head = (name: string) => result(page).getByRole('button', { name, exact: true });
    await head('统计期').click();
    await head('数值').click({ modifiers: ['Shift'] });
    await head('数值').click({ modifiers: ['Shift'] });
    await answered(page);
    expect(search(page)).toContain('&sort=period,-value');
    const number = (text: string | undefined) => (text ? Number(text) : -Infinity);
    const expected = [...chosen].sort(
      (a, b) =>
        (a['period']! < b['period']! ? -1 : a['period']! > b['period']! ? 1 : 0) ||
        number(b['value']) - number(a['value']) ||
        0,
    );
    const [heads, ...rows] = await cells(page);
    const column = (name: string) => rows.map((row) => row[heads!.indexOf(name)]);
    expect(column('统计期')).toEqual(expected.map((row) => row['period']));
    expect(column('数值')).toEqual(expected.map((row) => (row['value'] ? String(Number(row['value'])) : '')));

    // Details, by keyboard, and back to where the keyboard was.
    const open = result(page).getByRole('button', { name: /^详情/ }).first();
    await open.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('link', { name: '出处文件' }).waitFor();
    expect(search(page)).toContain('&row=370105~');
    expect(await dialog.innerText()).toContain(expected[0]!['locator']);
    const source = await dialog.getByRole('link', { name: '出处文件' }).getAttribute('href');
    expect((await fetch(new URL(source!, page.url()))).status).toBe(200);
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    await expect.poll(() => search(page), { timeout: 20_000 }).not.toContain('row=');
    expect(await open.evaluate((one) => one === document.activeElement)).toBe(true);

    await page.getByRole('button', { name: '清除全部条件' }).click();
    await page.getByLabel('方式').selectOption('交叉');
    await page.getByRole('combobox', { name: '图', exact: true }).selectOption('折线图');
    await answered(page);
    const [years, ...areas] = await cells(page);
    expect(years!.slice(1)).toEqual([...new Set(all.map((row) => row['period']))].sort());
    const tianqiao = areas.find(([name]) => name === '天桥区')!;
    expect(tianqiao[years!.indexOf('2020')]).toBe(
      String(all.filter((row) => row['area'] === '370105' && row['period'] === '2020').length),
    );
    const picture = page.locator('#explore-chart svg').first();
    expect(await picture.getAttribute('aria-label')).toBe('地区 × 统计期：条数');
    const crossed = search(page);

    // Back through all of it, and forward again.
    await page.goBack();
    await page.goBack();
    await answered(page);
    expect(await page.getByLabel('方式').inputValue()).toBe('rows');
    await page.goBack();
    await answered(page);
    expect(await said(page)).toContain(`共 ${chosen.length} 行`);
    for (let i = 0; i < 3; i += 1) await page.goForward();
    await answered(page);
    expect(search(page)).toBe(crossed);
    const before = await cells(page);
    await page.reload();
    await answered(page);
    expect(await cells(page)).toEqual(before);
    noTrouble(page);
    // The same link elsewhere.
    const other = await openPage(`/explore/${crossed}`);
    await answered(other);
    expect(await cells(other)).toEqual(before);
    expect(await violations(other)).toEqual([]);
    noTrouble(other);
  });

  test('lists every value of a facet in steps, and looks for one among all of them', async () => {
    const page = await openPage('/explore/');
    await answered(page);
    const goals = packageTable('targets').filter((row) => row['role'] === 'goal');
    const indicators = new Set(goals.map((row) => row['indicator'])).size;
    const facet = page.getByRole('group', { name: '指标', exact: true });
    await expect.poll(() => facet.getByRole('button').innerText()).toContain(`还有 ${indicators - 8} 项`);
    for (let shown = 8; shown < indicators; shown += 50) {
      expect(await facet.getByRole('checkbox').count()).toBe(shown);
      await facet.getByRole('button').first().click();
    }
    expect(await facet.getByRole('checkbox').count()).toBe(indicators);
    // The keyboard is not lost with the button that had nothing left to show.
    const fewer = facet.getByRole('button', { name: '收起' });
    expect(await fewer.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await facet.getByRole('checkbox').count()).toBe(8);
    await facet.getByRole('searchbox').fill('散煤');
    const names = await facet.getByRole('checkbox').count();
    expect(names).toBeGreaterThan(0);
    expect(await facet.locator('.name').filter({ hasText: '散煤' }).count()).toBe(names);
    await facet.getByRole('searchbox').fill('没有这个');
    await facet.getByText('没有含这些字的值。').waitFor();

    // Nothing of the list of columns shows below the buttons that end it.
    await page.getByRole('button', { name: '列与排序' }).click();
    const dialog = page.getByRole('dialog');
    const apart = await dialog.evaluate((dialog) => {
      const [frame, end] = [dialog, dialog.querySelector('.end')!].map((one) => one.getBoundingClientRect());
      return [end!.left - frame!.left, frame!.right - end!.right, frame!.bottom - end!.bottom];
    });
    // The border of the dialog, and half a device pixel.
    expect(Math.max(...apart)).toBeLessThan(2);
    expect(await dialog.evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)).toBe(true);
    noTrouble(page);
  });

  test('says in the details of a target what its status rests on', async () => {
    const goals = await nodeGoals();
    const target = goals.find(({ status }) => status === 'met')!;
    const page = await openPage(`/en/explore/?row=${target.id}&counted=yes`, { lang: 'en' });
    await page
      .getByRole('dialog')
      .getByText(whySentence(target, 'linear-1', 'en'))
      .waitFor();
    // As many as the boards count.
    expect(await said(page)).toContain(`of ${goals.length}`);
    noTrouble(page);
  });

  test('goes back one step for all that was typed, and opens in the other language', async () => {
    const page = await openPage('/explore/?table=observations');
    await answered(page);
    await box(page, '地区', /^槐荫区/).check();
    await answered(page);
    await page.getByRole('searchbox', { name: '文字' }).pressSequentially('shengchan');
    await expect.poll(() => search(page)).toBe('?table=observations&area=370104&q=shengchan');
    await answered(page);
    const other = page.getByRole('link', { name: 'English' });
    await other.focus();
    expect(await other.evaluate((link: HTMLAnchorElement) => link.pathname + link.search)).toMatch(
      /\/en\/explore\/\?table=observations&area=370104&q=shengchan$/,
    );
    await page.goBack();
    await expect.poll(() => search(page)).toBe('?table=observations&area=370104');
    noTrouble(page);
  });

  test('exports exactly what is on screen, all pages of it, row for row', async () => {
    const page = await openPage(
      '/explore/?binding=binding,expected&sort=-value,area&columns=area,indicator,value,unit,status,document',
    );
    await answered(page);
    const [heads, ...shown] = await cells(page);
    const total = Number(/共 (\d+) 行/.exec(await said(page))![1]);
    expect(shown.length).toBe(Math.min(total, 50));
    await page.locator('.export summary').click();
    const coming = page.waitForEvent('download');
    await page
      .locator('.export')
      .getByRole('button', { name: /^CSV（UTF-8）/ })
      .click();
    const saved = await coming;
    // What is said of the file stands in a line of its own, as wide as the table.
    const line = page.locator('.export').getByText(/^已保存 /);
    await line.waitFor();
    expect((await line.boundingBox())!.width).toBe((await result(page).boundingBox())!.width);
    const { header, rows } = parseCsv((await bytesOf(saved)).toString('utf8'));
    // The day and the rule of the verdicts follow the columns on screen.
    expect(header).toEqual([...heads!, '截至日期', '评价规则']);
    expect(rows).toHaveLength(total);
    expect(rows.slice(0, 50).map((row) => row.slice(0, heads!.length))).toEqual(shown);
    noTrouble(page);
  });

  test('does not combine unlike figures, says why, and says what to loosen when nothing is left', async () => {
    const page = await openPage('/explore/?table=observations&group=area&measure=sum:value');
    await answered(page);
    expect(await page.locator('section').getByText('组含有不同指标').count()).toBe(1);
    await page.getByRole('searchbox', { name: '文字' }).fill('没有这样的指标');
    await expect.poll(() => page.getByText('没有符合这些条件的行。').count()).toBe(1);
    await page.locator('.nothing').getByRole('button', { name: '文字' }).click();
    await answered(page);
    expect(await page.locator('.nothing').count()).toBe(0);
    noTrouble(page);
  });

  test('says so when the chart cannot come, and shows the table', async () => {
    const page = await openPage('/explore/?table=observations&group=area');
    await answered(page);
    await page.route('**/_app/immutable/**', (route) => route.abort());
    await page.getByRole('combobox', { name: '图', exact: true }).selectOption('条形图');
    await page.getByText('图未能载入').waitFor();
    expect(await result(page).getByRole('row').count()).toBeGreaterThan(2);
    expect(search(page)).toContain('chart=bar');
  });

  test('keeps what came with the page when the engine cannot come, and starts when asked again', async () => {
    const page = await openPage('/about/');
    await page.route('**/catalogue.json', (route) => route.abort());
    await page.goto(`${origin}/explore/?area=370105`);
    await page.getByText('计算引擎未能启动').waitFor({ timeout: 45_000 });
    expect(await page.locator('.data-table tbody tr').first().isVisible()).toBe(true);
    await page.unroute('**/catalogue.json');
    await page.getByRole('button', { name: '重试' }).click();
    await answered(page);
    expect(await said(page)).toMatch(/^第 1—50 行/);
  });
});

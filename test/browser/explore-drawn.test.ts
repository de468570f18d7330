import { describe, expect, test } from 'vitest';
import { answered, search } from './explore-page.ts';
import { noTrouble, openPage } from './browser.ts';

describe('cells that clip nothing', () => {
  test.each(['/explore/', '/en/explore/'])('hold their texts, whatever is chosen: %s', async (path) => {
    const page = await openPage(`${path}?table=verdicts&role=`);
    const quiet = () => page.locator('section[aria-busy=false] .data-table').waitFor();
    await quiet();
    const shows = () => page.locator('section[aria-busy]').getAttribute('data-shows');
    const sum = { fit: 0, clip: 0 };
    for (const option of [0, 1, 2]) {
      const before = await shows();
      await page.locator('aside fieldset:not(.years) input[type=checkbox]').nth(option).click();
      await expect.poll(shows).not.toBe(before);
      await quiet();
      // A frame later all of it is in place.
      await page.waitForTimeout(300);
      const { fit, clip, over } = await page.locator('.data-table').evaluate((table) => {
        const cells = [...table.querySelectorAll('tbody td:not(.open)')];
        const fits = cells.filter((cell) => cell.matches('.fits'));
        const over = fits.filter((cell) => cell.scrollWidth > cell.clientWidth);
        return {
          fit: fits.length,
          clip: cells.length - fits.length,
          over: over.map(({ textContent }) => textContent),
        };
      });
      expect(over).toEqual([]);
      sum.fit += fit;
      sum.clip += clip;
    }
    // Names of areas and figures are short, titles of documents are not.
    expect(Math.min(sum.fit, sum.clip)).toBeGreaterThan(20);
    noTrouble(page);
  });
});

describe('the first frame of an answer', () => {
  test.each([0, 5000])('has every cell that is in sight, scrolled %d px to the right', async (left) => {
    const page = await openPage('/explore/?table=verdicts&role=');
    await answered(page);
    await page
      .locator('.data-table')
      .evaluate((scroller, left) => scroller.scrollTo({ left, behavior: 'instant' }), left);
    await page.waitForTimeout(200);
    const { old, wrong, late } = await page.evaluate(firstFrame, '天桥区');
    // Enough was exchanged for a stale cell to be found, and what waits is out of sight.
    expect(old).toBeGreaterThan(15);
    expect(wrong).toEqual([]);
    if (left === 0) expect(late).toBeGreaterThan(0);
    noTrouble(page);
  });
});

describe('rows that are drawn ahead', () => {
  test.each([
    ['fewer rows, in English', '/en', ['Tianqiao District']],
    ['as many rows, two rows, more than there is room for', '', ['市中区', '市中区', '济南市', '济南市']],
  ])('are what the table then shows, cell for cell: %s', async (_, lang, values) => {
    const page = await openPage(`${lang}/explore/?table=verdicts&role=`);
    await answered(page);
    for (const [i, value] of values.entries()) {
      const label = page.locator('aside label', { has: page.getByText(value, { exact: true }) });
      await page.mouse.move(0, 0);
      await label.hover();
      await page.locator('.sheet').waitFor({ state: 'attached' });
      await page.waitForTimeout(200);
      // Who listens hears of one table, and its rows are those that are shown.
      const result = page.locator('.data-table');
      expect(await result.getByRole('table').count()).toBe(1);
      expect(await result.getByRole('row').count()).toBe(
        await page.locator('.data-table > table tr').count(),
      );
      const { before, first, last } = await page.evaluate(pressedAhead, value);
      expect(first.cells.length).toBeGreaterThan(10);
      expect(first).toEqual(last);
      expect(first).not.toEqual(before);
      expect(search(page).includes('area=')).toBe(i % 2 === 0);
    }
    noTrouble(page);
  });

  test('let no press get lost that comes before the page has followed', async () => {
    const page = await openPage('/explore/?table=verdicts&role=');
    await answered(page);
    await page.locator('aside label', { has: page.getByText('天桥区', { exact: true }) }).hover();
    await page.locator('.sheet').waitFor({ state: 'attached' });
    await page.waitForTimeout(200);
    const first = await page.evaluate(async () => {
      const box = (text: string) =>
        [...document.querySelectorAll('aside label')]
          .find((label) => label.querySelector('.name')?.textContent === text)!
          .querySelector('input')!;
      box('天桥区').click();
      await new Promise((resolve) => setTimeout(resolve));
      const first = {
        over: document.querySelector('.data-table')!.matches('.over'),
        address: location.search,
      };
      box('槐荫区').click();
      return first;
    });
    // Its rows are seen, and the page has not followed yet.
    expect(first).toEqual({ over: true, address: '?table=verdicts&role=' });
    await answered(page);
    expect(search(page)).toContain('area=370105,370104');
    await page.goBack();
    await answered(page);
    expect(search(page)).toContain('area=370105');
    expect(search(page)).not.toContain('370104');
    noTrouble(page);
  });
});

/**
 * Runs in the page: presses a value that the pointer rests on, and tells what is to be seen of the result before, in the first
 * frame and in the end: its sentence, and of every cell in sight the text and the place, from the upper left of the result.
 */
async function pressedAhead(value: string) {
  const scroller = document.querySelector('.data-table')!;
  const look = (over: boolean) => {
    const frame = scroller.getBoundingClientRect();
    const cells = scroller.querySelectorAll(over ? '.sheet.shown tbody td' : '.data-table > table tbody td');
    return {
      said: document.querySelector('section .said')!.textContent,
      cells: [...cells].flatMap((cell) => {
        const { left, right, top, bottom } = cell.getBoundingClientRect();
        const inSight =
          right > frame.left &&
          left < frame.right &&
          bottom > frame.top &&
          top < Math.min(frame.bottom, innerHeight);
        const at = [left - frame.left, top - frame.top, right - left, bottom - top].map(Math.round).join();
        return inSight ? [`${cell.textContent.trim()} @ ${at}`] : [];
      }),
    };
  };
  const before = look(false);
  [...document.querySelectorAll('aside label')]
    .find((label) => label.querySelector('.name')?.textContent === value)!
    .querySelector('input')!
    .click();
  await new Promise(requestAnimationFrame);
  const first = look(true);
  await new Promise((resolve) => setTimeout(resolve, 900));
  return { before, first, last: look(false) };
}

/**
 * Runs in the page: chooses a value of a facet and compares the table as its first frame is painted with how it ends. `old`
 * counts cells in sight that changed by the choice, `wrong` lists those that changed again, `late` counts such cells out of sight.
 */
async function firstFrame(value: string): Promise<{ old: number; wrong: string[]; late: number }> {
  const section = document.querySelector('section[aria-busy]')!;
  const scroller = document.querySelector('.data-table')!;
  const read = () => {
    const frame = scroller.getBoundingClientRect();
    return [...scroller.querySelectorAll(':scope > table tbody td')].map((cell) => {
      const { left, right, top, bottom } = cell.getBoundingClientRect();
      const inSight =
        left < frame.right &&
        right > frame.left &&
        top < Math.min(innerHeight, frame.bottom) &&
        bottom > frame.top;
      return { text: cell.textContent, inSight };
    });
  };
  const before = read();
  const shows = section.getAttribute('data-shows');
  const answer = new Promise((resolve) =>
    new MutationObserver(resolve).observe(section, { attributeFilter: ['data-shows'] }),
  );
  [...document.querySelectorAll('aside label')]
    .find((label) => label.textContent?.includes(value))!
    .querySelector('input')!
    .click();
  if (section.getAttribute('data-shows') === shows) await answer;
  await new Promise(requestAnimationFrame);
  const first = read();
  await new Promise((resolve) => setTimeout(resolve, 600));
  const last = read();
  const changed = first.filter(({ text }, i) => text !== last[i]?.text);
  return {
    old: first.filter(({ text, inSight }, i) => inSight && text !== before[i]?.text).length,
    wrong: changed.filter(({ inSight }) => inSight).map(({ text }) => text),
    late: changed.filter(({ inSight }) => !inSight).length,
  };
}

// What works without a mouse, and in the faces that a visitor chooses.
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBoard, ready } from './board.ts';
import { noTrouble, openPage, origin } from './browser.ts';

const slow = { timeout: 20_000 };

const picture = (figure: Locator) => figure.locator('svg.picture').filter({ visible: true });
const title = (figure: Locator) => figure.locator('.title').innerText();
const hasFocus = (one: Locator) => one.evaluate((element) => element === document.activeElement);
/** What the live regions of the page say, all of them together. */
const announced = (page: Page) =>
  page.locator('[aria-live]').evaluateAll((all) => all.map(({ textContent }) => textContent).join(''));
/** The rows below the heading of the table that belongs to a chart. */
const rowsOf = (figure: Locator) =>
  figure
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...(row as HTMLTableRowElement).cells].map((cell) => cell.textContent.trim())),
    );

/** Charts come alive when a reader is near: only then they answer to keys. */
async function awake(figure: Locator): Promise<Locator> {
  await figure.scrollIntoViewIfNeeded();
  await expect.poll(() => picture(figure).getAttribute('role'), slow).toBe('application');
  return picture(figure);
}

describe('a chart by the keys', () => {
  it('is one tab stop; arrows move between rows and say which, until Escape', async () => {
    const page = await openPage('/en/indicator/env.pm25/');
    const figure = page.locator('#dumbbell');
    const drawing = await awake(figure);
    await page.locator('button[data-face]').focus();
    await page.keyboard.press('Tab');
    expect(await hasFocus(drawing)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await hasFocus(figure.locator('summary'))).toBe(true);
    await page.keyboard.press('Shift+Tab');
    expect(await hasFocus(drawing)).toBe(true);

    expect(await drawing.getAttribute('aria-label')).toBe(
      `${await page.locator('h1').innerText()}: ${await title(figure)}`,
    );
    const rows = await rowsOf(figure);
    expect(rows.length).toBeGreaterThan(1);
    expect(await announced(page)).toBe('');
    for (const [area = '', , , target = '', status = ''] of rows) {
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => announced(page), slow).toBe(`${area} · Target ${target} · ${status}`);
    }
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => announced(page), slow).toContain(`${rows.at(-2)?.[0]} · `);
    await page.keyboard.press('Escape');
    await expect.poll(() => announced(page), slow).toBe('');
    expect(await hasFocus(drawing)).toBe(false);
    // Who has left goes on from here, not from the top of the page.
    await page.keyboard.press('Tab');
    expect(await hasFocus(figure.locator('summary'))).toBe(true);
    noTrouble(page);
  });

  it('moves along the years of a trajectory, to its ends and no further', async () => {
    const page = await openPage('/en/indicator/env.pm25/');
    const figure = page.locator('#course-370100');
    const drawing = await awake(figure);
    const name = await drawing.getAttribute('aria-label');
    expect(name).toBe(await title(figure));
    // The finding is a sentence that stands below the heading of the page too.
    expect(await page.locator('main').getByText(name!, { exact: true }).first().isVisible()).toBe(true);
    const points = (await rowsOf(figure)).map(([period, value, note]) =>
      note === 'Target' ? `${period} · Target` : `${period} · ${value}`,
    );
    expect(points.length).toBeGreaterThan(2);
    await drawing.focus();
    const said = async (key: string, point: string | undefined) => {
      await page.keyboard.press(key);
      await expect.poll(() => announced(page), { ...slow, message: key }).toBe(point);
    };
    for (const point of points) await said('ArrowRight', point);
    await said('ArrowRight', points.at(-1));
    await said('ArrowLeft', points.at(-2));
    await said('Home', points[0]);
    await said('ArrowLeft', points[0]);
    await said('End', points.at(-1));
    await said('Escape', '');
    expect(await hasFocus(drawing)).toBe(false);
    noTrouble(page);
  });
});

it('the slider of the day goes back month by month by the arrow keys, and forward to where it was', async () => {
  const page = await openBoard('/');
  const slider = page.locator('input[type=range]');
  const said = async () => ({
    // Also while it is hidden because an answer is awaited: it is the old one until the new one comes.
    headline: await page.locator('h1').textContent(),
    day: await page.locator('.slider output').innerText(),
    search: new URL(page.url()).search,
  });
  const before = await said();
  expect(before).toMatchObject({ day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string, search: '' });
  await slider.focus();
  // One month may change no verdict; targets fall due within a year.
  let steps = 0;
  for (let { headline, day } = before; headline === before.headline && steps < 12; steps++) {
    await page.keyboard.press('ArrowLeft');
    await ready(page);
    const now = await said();
    expect(now.day < day, `${now.day} comes before ${day}`).toBe(true);
    expect(now.search).toBe(`?asof=${now.day}`);
    expect(await slider.getAttribute('aria-valuetext')).toBe(now.day);
    ({ headline, day } = now);
  }
  expect((await said()).headline).not.toBe(before.headline);
  expect(await page.locator('h1').isVisible()).toBe(true);
  for (; steps > 0; steps--) await page.keyboard.press('ArrowRight');
  await expect.poll(said, slow).toEqual(before);
  expect(await hasFocus(slider)).toBe(true);
  noTrouble(page);
});

describe('faces', () => {
  const look = (page: Page) =>
    page.evaluate(() => {
      const root = document.documentElement;
      const { elder, theme, contrast } = root.dataset;
      return {
        chosen: { elder, theme, contrast },
        select: document.querySelector<HTMLSelectElement>('select[data-face]')?.value,
        pressed: document.querySelector('button[data-face]')?.getAttribute('aria-pressed'),
        size: parseFloat(getComputedStyle(root).fontSize),
        ground: getComputedStyle(root).backgroundColor,
        ink: getComputedStyle(document.body).color,
      };
    });

  it('change the page when they are chosen, and are kept', async () => {
    const page = await openPage('/area/370105/', { colorScheme: 'light' });
    const plain = await look(page);
    expect(plain).toMatchObject({ chosen: {}, select: 'auto', pressed: 'false', size: 16 });

    await page.locator('button[data-face=elder]').press('Enter');
    const elder = await look(page);
    expect(elder).toMatchObject({ chosen: { elder: '' }, pressed: 'true', size: 20, ground: plain.ground });

    const select = page.locator('select[data-face=theme]');
    await select.selectOption('dark');
    const dark = await look(page);
    expect(dark.chosen).toEqual({ elder: '', theme: 'dark', contrast: undefined });
    expect(dark.ground).not.toBe(plain.ground);
    await page.reload();
    expect(await look(page)).toEqual(dark);

    await select.selectOption('contrast');
    const contrast = await look(page);
    expect(contrast).toMatchObject({
      chosen: { elder: '', theme: undefined, contrast: 'high' },
      select: 'contrast',
      pressed: 'true',
      size: 20,
      ground: 'rgb(255, 255, 255)',
      ink: 'rgb(0, 0, 0)',
    });
    await page.reload();
    expect(await look(page)).toEqual(contrast);

    await page.locator('button[data-face=elder]').press('Enter');
    await select.selectOption('auto');
    expect(await look(page)).toEqual(plain);
    noTrouble(page);
  });

  // A bar of a matrix, the mark of a verdict, the mark on a lane.
  const marks = ['.matrix path:not(.shape)', '.mark path', '.lane path:last-child'] as const;

  /** For each kind of mark: how many are drawn, the least contrast to the ground, and the colours. */
  const drawn = (page: Page) =>
    page.evaluate((selectors) => {
      const luminance = (colour: string) => {
        const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
          const share = Number(part) / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const ground = getComputedStyle(document.documentElement).backgroundColor;
      const contrast = (colour: string) => {
        const [dark = 0, light = 0] = [luminance(colour), luminance(ground)].sort((a, b) => a - b);
        return (light + 0.05) / (dark + 0.05);
      };
      const seen = /^rgb\(/; // neither none nor transparent
      return selectors.map((selector) => {
        const paths = [...document.querySelectorAll<SVGPathElement>(selector)].filter(
          (path) => path.checkVisibility() && path.getBBox().width > 0,
        );
        const colours = paths.map((path) => {
          const { fill, stroke } = getComputedStyle(path);
          const paints = [fill, stroke].filter((paint) => seen.test(paint));
          return paints.sort((a, b) => contrast(b) - contrast(a))[0] ?? ground;
        });
        return {
          count: paths.length,
          least: Math.min(...colours.map(contrast)),
          colours: [...new Set(colours)],
        };
      });
    }, marks);

  it.each([
    ['light', '/', [0, 1]],
    ['dark', '/area/370105/', [1, 2]],
  ] as const)('give way to a %s palette of the visitor’s own on %s', async (colorScheme, path, kinds) => {
    const page = await openPage(path, { colorScheme });
    // The face that would be seen least on that palette.
    await page.locator('select[data-face=theme]').selectOption(colorScheme === 'dark' ? 'contrast' : 'dark');
    const own = await drawn(page);
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    const text = await page.evaluate(() => {
      document.body.style.color = 'CanvasText';
      return getComputedStyle(document.body).color;
    });
    const forced = await drawn(page);
    for (const kind of kinds) {
      expect(forced[kind]!.count, marks[kind]).toBeGreaterThan(0);
      expect(forced[kind]!.count, marks[kind]).toBe(own[kind]!.count);
      expect(forced[kind]!.least, marks[kind]).toBeGreaterThan(7);
      expect(forced[kind]!.colours, marks[kind]).toEqual([text]);
      expect(own[kind]!.colours, marks[kind]).not.toEqual([text]);
    }
    noTrouble(page);
  });
});

it('Ctrl and K open the search, on a Mac ⌘ and K, and Escape closes it', async () => {
  const page = await openPage('/en/area/370105/');
  const open = page.locator('dialog[open]');
  for (const [platform, keys] of [
    ['Linux x86_64', 'Control+k'],
    ['MacIntel', 'Meta+k'],
  ] as const) {
    await page.addInitScript((name) => {
      Object.defineProperty(Navigator.prototype, 'platform', { get: () => name, configurable: true });
    }, platform);
    await page.reload();
    expect(await open.count()).toBe(0);
    await page.keyboard.press(keys);
    await expect.poll(() => open.count(), { ...slow, message: keys }).toBe(1);
    await expect.poll(() => hasFocus(open.getByRole('combobox')), slow).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => open.count(), slow).toBe(0);
  }
  noTrouble(page);
});

it('the gallery of the workshop is not published', async () => {
  const status = async (path: string) => (await fetch(origin + path)).status;
  expect(await Promise.all(['/gallery/', '/en/gallery/', '/gallery/index.html'].map(status))).toEqual([
    404, 404, 404,
  ]);
  expect(await status('/en/')).toBe(200);
});

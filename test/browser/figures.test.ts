import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/data/csv.ts';
import { bytesOf, noTrouble, observed, openPage, origin } from './browser.ts';

const indicator = '/indicator/env.pm25/';
const area = '/area/370104/';

const figures = (page: Page) => page.locator('figure[id]:has([data-save=svg])');
const status = (figure: Locator) => figure.locator('[data-figures] [role=status]');
const button = (figure: Locator, what: string) => figure.locator(`button[data-save=${what}]`);

interface File {
  name: string;
  bytes: Buffer;
}

async function save(page: Page, figure: Locator, what: 'svg' | 'png' | 'csv'): Promise<File> {
  const coming = page.waitForEvent('download');
  await button(figure, what).click();
  const download = await coming;
  const name = download.suggestedFilename();
  await expect.poll(() => status(figure).innerText()).toContain(name);
  return { name, bytes: await bytesOf(download) };
}

/** What a browser makes of a saved picture that stands alone: faults of the XML, its size, and how much is drawn. */
const shown = (page: Page, text: string) =>
  page.evaluate(async (svg) => {
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let inked = 0;
    for (let i = 0; i < data.length; i += 4) if (data[i]! < 128) inked++;
    return {
      fault: parsed.querySelector('parsererror')?.textContent ?? '',
      texts: [...parsed.querySelectorAll('text')].map((one) => one.textContent ?? ''),
      width: image.naturalWidth,
      height: image.naturalHeight,
      corner: [...data.slice(0, 4)],
      inked,
    };
  }, text);

/** The table of a figure as the page has it, figures with the minus of spreadsheets. */
const twin = (figure: Locator) =>
  figure.locator('table').evaluate((table) =>
    [...(table as HTMLTableElement).rows].map((row) =>
      [...row.cells].flatMap((cell) => [
        (cell.textContent ?? '')
          .trim()
          .replace(/\s+/g, ' ')
          .replace(/^·$/, '0')
          .replace(/^−(?=[\d.,]+%?$)/, '-'),
        ...Array.from({ length: cell.colSpan - 1 }, () => ''),
      ]),
    ),
  );

const squeezed = (text: string) => text.replace(/\s/g, '');

it('asks for nothing before somebody shows interest', async () => {
  const page = await openPage(indicator);
  await page.waitForLoadState('networkidle');
  expect(observed(page).requests.filter((address) => /figures/.test(address))).toEqual([]);
});

describe.each([
  ['zh', indicator],
  ['zh', area],
  ['en', `/en${indicator}`],
  ['en', `/en${area}`],
] as const)('in %s, every chart of %s', (lang, path) => {
  it('is saved as a picture that needs nothing else', async () => {
    const page = await openPage(path);
    const count = await figures(page).count();
    expect(count).toBeGreaterThan(1);
    for (let i = 0; i < count; i++) {
      const figure = figures(page).nth(i);
      const { name, bytes } = await save(page, figure, 'svg');
      expect(name).toMatch(/-\d{4}-\d\d-\d\d\.svg$/);
      const text = bytes.toString('utf8');
      const outside = text.replace('xmlns="http://www.w3.org/2000/svg"', '');
      for (const refused of ['var(', 'class=', 'style', 'href', 'url(', 'http', 'NaN', 'currentColor'])
        expect(outside, name).not.toContain(refused);
      const { fault, texts, width, height, corner, inked } = await shown(page, text);
      expect(fault).toBe('');
      expect(corner).toEqual([255, 255, 255, 255]);
      expect(inked).toBeGreaterThan(500);

      // Title, subtitle, source and day stand in the picture.
      const said = squeezed(texts.join(''));
      for (const part of ['.title', '.subtitle', '.source'])
        expect(said).toContain(squeezed(await figure.locator(part).first().innerText()));
      const day = await page.locator('header time').innerText();
      expect(said).toContain(squeezed(lang === 'zh' ? `截至 ${day}` : `As of ${day}`));

      // The PNG is the same at two pixels for one: its header says so.
      const png = await save(page, figure, 'png');
      expect(png.name).toBe(name.replace(/svg$/, 'png'));
      expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
      expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([2 * width, 2 * height]);
    }
    noTrouble(page);
  });

  it('has a CSV of exactly its table', async () => {
    const page = await openPage(path);
    const count = await figures(page).count();
    for (let i = 0; i < count; i++) {
      const figure = figures(page).nth(i);
      const { bytes } = await save(page, figure, 'csv');
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(bytes.toString('utf8')).toMatch(/\r\n$/);
      const { header, rows, faults } = parseCsv(bytes.toString('utf8'));
      expect(faults).toEqual([]);
      expect([header, ...rows]).toEqual(await twin(figure));
      expect(rows.length).toBeGreaterThan(0);
    }
    noTrouble(page);
  });
});

it('the matrix of the overview gives its counts, with zeros, and those of the filters', async () => {
  const page = await openPage('/');
  const matrix = page.locator('#matrix');
  const whole = await save(page, matrix, 'csv');
  const { header, rows } = parseCsv(whole.bytes.toString('utf8'));
  expect([header, ...rows]).toEqual(await twin(matrix));
  // An area without any counted target has a sentence in place of its counts.
  const counted = rows.filter((cells) => cells.at(-1) !== '');
  expect(counted.length).toBeGreaterThan(3);
  expect(counted.flatMap((cells) => cells.slice(1)).every((cell) => /^\d+$/.test(cell))).toBe(true);
  await matrix.locator('a.cell').first().click();
  await expect.poll(() => page.url()).toMatch(/area=/);
  const part = await save(page, matrix, 'csv');
  const counts = parseCsv(part.bytes.toString('utf8')).rows.flatMap((cells) => cells.slice(1));
  expect(counts.filter((cell) => /^[1-9]/.test(cell))).toHaveLength(1);
});

it.each([
  ['the matrix', '#matrix', 'table.matrix tr', /^地区 × 主题/],
  ['the lanes of results', '#list-known', 'ul.lanes > li', /^已有公开结果（3 项）/],
  ['the lanes of running targets', '#list-running', 'ul.lanes > li', /^期内目标（6 项）/],
])(
  '%s is saved as a picture with every row, the same from a phone and a dark page',
  async (_, place, rows, title) => {
    const files: string[] = [];
    for (const options of [{}, { colorScheme: 'dark' as const, viewport: { width: 360, height: 740 } }]) {
      const page = await openPage('/', options);
      const part = page.locator(place);
      const text = (await save(page, part, 'svg')).bytes.toString('utf8');
      files.push(text);
      const { fault, texts, width, inked } = await shown(page, text);
      expect(fault).toBe('');
      expect(texts[0]).toMatch(title);
      expect(width).toBeGreaterThan(800);
      expect(inked).toBeGreaterThan(1000);
      const drawn = squeezed(texts.join(''));
      const names = await part
        .locator(rows)
        .evaluateAll((all) =>
          all.map((row) => (row.querySelector('th a, .name a')?.textContent ?? '').trim()),
        );
      expect(names.filter(Boolean).length).toBeGreaterThan(2);
      for (const name of names) expect(drawn).toContain(squeezed(name));
      expect((await save(page, part, 'png')).bytes.subarray(1, 4).toString()).toBe('PNG');
      noTrouble(page);
    }
    expect(files[1]).toBe(files[0]);
  },
);

it('a picture is light and the same from a dark page and from one in the colours of the visitor', async () => {
  const files: string[] = [];
  for (const options of [{}, { colorScheme: 'dark' as const }, { forcedColors: 'active' as const }]) {
    const page = await openPage(area, options);
    const figure = figures(page).first();
    // What the keys put on the drawing is not part of it.
    await figure.locator('svg.picture:visible').focus();
    await page.keyboard.press('ArrowDown');
    await figure.locator('svg.picture:visible').hover();
    files.push((await save(page, figure, 'svg')).bytes.toString('utf8'));
  }
  expect(files[1]).toBe(files[0]);
  expect(files[2]).toBe(files[0]);
});

it('a phone saves the narrow drawing, with the title inside the width', async () => {
  const page = await openPage(indicator, { viewport: { width: 360, height: 740 } });
  const { bytes } = await save(page, figures(page).first(), 'svg');
  const { width, inked } = await shown(page, bytes.toString('utf8'));
  expect(width).toBe(368);
  expect(inked).toBeGreaterThan(500);
  for (const one of await page.locator('button[data-save]').all()) {
    const box = await one.boundingBox();
    expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(24);
  }
});

it('a phone saves the same picture when type has been made larger meanwhile', async () => {
  const page = await openPage(indicator, { viewport: { width: 360, height: 740 } });
  const figure = figures(page).first();
  await figure.scrollIntoViewIfNeeded();
  await figure.locator('svg[role=application]').first().waitFor({ state: 'attached' });
  const before = await save(page, figure, 'svg');
  expect(await figure.locator('.large').count()).toBe(0);
  await page.getByRole('button', { name: '长者模式' }).click();
  await figure.locator('.large svg.picture').waitFor();
  expect(await figure.locator('svg.picture:visible').count()).toBe(1);
  const after = await save(page, figure, 'svg');
  expect(after.bytes.toString('utf8')).toBe(before.bytes.toString('utf8'));
  await page.getByRole('button', { name: '长者模式' }).click();
  await expect.poll(() => figure.locator('.large').count()).toBe(0);
  expect(await figure.locator('.narrow svg.picture:visible').count()).toBe(1);
  noTrouble(page);
});

describe('the link to a chart', () => {
  it('is copied with the keyboard, and leads to the chart', async () => {
    const page = await openPage(`/en${indicator}?x=1`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    const figure = figures(page).nth(1);
    const id = await figure.getAttribute('id');
    await button(figure, 'link').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => status(figure).innerText()).toBe('Link copied');
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(address).toBe(`${origin}/en${indicator}?x=1#${id}`);
    const opened = await openPage(address.slice(origin.length));
    const target = opened.locator(':target');
    expect(await target.getAttribute('id')).toBe(id);
    await expect.poll(async () => (await target.boundingBox())!.y).toBeLessThan(300);
    noTrouble(page);
  });

  it('is shown where the browser refuses to copy', async () => {
    const page = await openPage(area);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    const figure = figures(page).first();
    await button(figure, 'link').click();
    await expect
      .poll(() => status(figure).innerText())
      .toBe(`浏览器不允许自动复制，请手动复制：${origin}${area}#yoy`);
  });
});

it('works where no chart has come alive', async () => {
  const page = await openPage('/methods/');
  await page.route(origin + area, async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(/<script type="module"[^>]*><\/script>/g, '');
    await route.fulfill({ response, body: html });
  });
  await page.goto(origin + area);
  const figure = figures(page).first();
  const picture = await save(page, figure, 'svg');
  expect((await shown(page, picture.bytes.toString('utf8'))).inked).toBeGreaterThan(500);
  const { bytes } = await save(page, figure, 'csv');
  expect(parseCsv(bytes.toString('utf8')).rows.length).toBeGreaterThan(0);
  expect(await page.locator('svg[role=application]').count()).toBe(0);
});

it('says so when the line is lost, and tries again at the next press', async () => {
  const page = await openPage(area);
  await page.route('**/_app/figures.js*', (route) => route.abort());
  const figure = figures(page).first();
  await button(figure, 'csv').click();
  await expect.poll(() => status(figure).innerText()).toBe('下载功能没有载入，请检查网络后再点一次。');
  await page.unroute('**/_app/figures.js*');
  await save(page, figure, 'csv');
});

it('without script and on paper there are no buttons', async () => {
  const still = await openPage(area, { javaScriptEnabled: false });
  expect(await still.locator('button[data-save]:visible').count()).toBe(0);
  const page = await openPage(area);
  expect(await page.locator('button[data-save]:visible').count()).toBeGreaterThan(0);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('[data-figures]:visible').count()).toBe(0);
});

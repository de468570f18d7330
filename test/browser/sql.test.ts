import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from '../../scripts/audit/pages.ts';
import { attacks } from '../data/sandbox/attacks.ts';
import { fingerprintSql, schema } from '../data/sandbox/sandbox.ts';
import { packageTable } from './board.ts';
import { noTrouble, observed, openPage } from './browser.ts';

const endless = 'SELECT count(*) FROM range(1000000000000) t(i) WHERE i % 7 = 8';
/** One call that takes a minute: the engine cannot hear that it should stop. */
const deaf = "SELECT levenshtein(repeat('ab', 100000), repeat('ba', 100000))";

const runButton = (page: Page) => page.getByRole('button', { name: /^(运行|Run)$/ });
const field = (page: Page) => page.getByRole('textbox', { name: /^(SQL 语句|SQL statement)$/ });
const status = (page: Page) => page.locator('.panel').getByRole('status');
const engines = (page: Page) => observed(page).requests.filter((address) => address.endsWith('.wasm')).length;
const cells = (page: Page) => page.locator('.data-table tbody td').allInnerTexts();

async function openConsole(path: string, options?: Parameters<typeof openPage>[1]): Promise<Page> {
  const page = await openPage(path, options);
  await expect.poll(() => runButton(page).isEnabled()).toBe(true);
  return page;
}

/** Without the editor with colours, whose field takes no text at once. */
async function plain(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /^(纯文本输入|Plain text input)$/ }).check();
}

async function run(page: Page, sql: string, says: RegExp): Promise<void> {
  await field(page).fill(sql);
  await runButton(page).click();
  await expect.poll(() => status(page).innerText(), { timeout: 40_000 }).toMatch(says);
}

describe('the SQL console', () => {
  // Three engines are started here, one after the other.
  test(
    'runs what a reader runs, never a link, and outlives endless questions and attacks',
    { timeout: 120_000 },
    async () => {
      const page = await openConsole(`/explore/sql/?q=${encodeURIComponent("SELECT '甲' AS 字, 42 AS n")}`);
      await plain(page);

      // A link fills in the text, and that is all.
      expect(await field(page).inputValue()).toBe("SELECT '甲' AS 字, 42 AS n");
      expect(await page.getByRole('note').innerText()).toContain('链接带来的语句，尚未运行');
      await page.waitForLoadState('networkidle');
      expect([engines(page), await page.locator('.data-table').count()]).toEqual([0, 0]);

      await runButton(page).click();
      await expect
        .poll(() => status(page).innerText(), { timeout: 40_000 })
        .toMatch(/^1 行，用时 [\d.]+ 秒$/);
      await expect.poll(() => cells(page)).toEqual(['甲', '42']);

      // The address keeps a statement only as long as it is the one in the field.
      expect(new URL(page.url()).searchParams.get('q')).toContain('42 AS n');
      await field(page).fill('SELECT 1');
      await expect.poll(() => new URL(page.url()).search).toBe('');

      // Refused, with the reason, before the engine hears of it.
      await run(page, 'SELECT 1;\nDROP TABLE targets', /^没有运行：一次只能运行一条语句.*第 2 行/);
      await run(page, "FROM 'https://attacker.invalid/x.csv'", /^没有运行：不能读取文件或网址/);
      await run(page, 'SELEC 1', /^没有运行：看不懂以“SELEC”开头的语句，可能是笔误：是不是想写 SELECT？/);
      await run(
        page,
        'SELECT nosuch\nFROM areas',
        /没有名为“nosuch”的列。[^]*Binder Error: Referenced column "nosuch"[^]*LINE 1/,
      );

      // An endless one is stopped by the button, and the same engine answers the next.
      await field(page).fill(endless);
      await runButton(page).click();
      await page.getByText(/正在运行，已用 [1-9]/).waitFor();
      await page.getByRole('button', { name: '取消', exact: true }).click();
      await expect.poll(() => status(page).innerText()).toBe('已取消。');
      await run(page, 'SELECT count(*) FROM areas', /^1 行/);
      expect(await cells(page)).toEqual([String(packageTable('areas').length)]);
      expect(engines(page)).toBe(1);

      // Past the guard: the built sandbox itself, by its own address, under the headers of the site.
      const scripts = observed(page).requests.filter((address) =>
        /\/immutable\/(?!.*worker).*\.js$/.test(address),
      );
      // As text, so that it stays an import of the browser.
      await page.evaluate(
        `Promise.all(${JSON.stringify(scripts)}.map((address) => import(address)))
        .then((all) => { globalThis.built = all.find((one) => one.openSandbox); })`,
      );
      const found = await page.evaluate(assail, {
        attacks,
        fingerprintSql: { tables: fingerprintSql.tables, rest: fingerprintSql.rest },
        endless,
        deaf,
        asOf: schema.asOf,
        shown: schema.tables.filter(({ visibility }) => visibility === 'public').map(({ name }) => name),
      });
      expect(found.tables).toBeGreaterThan(10);
      expect(found.after).toBe(found.before);
      expect(found.reached).toEqual([]);
      expect(found.endless).toBe('TimeLimit');
      expect(found.endlessMs).toBeLessThan(3000);
      expect(found.next).toBe(7);
      // What does not stop when told is ended, and a fresh engine has the same tables.
      expect(found.deaf).toBe('TimeLimit');
      expect(found.restarted).toBe(found.before);
      noTrouble(page);
    },
  );

  test('has an editor with completion, a chart, exports and a history, and is accessible with a result', async () => {
    const page = await openConsole('/en/explore/sql/', { lang: 'en', colorScheme: 'light' });
    await field(page).focus();
    await page.locator('.cm-editor').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('SELECT * FROM organis');
    await page.getByRole('option', { name: /organisations\s*Organisations/ }).waitFor();
    // An answer of the completion is only taken after a moment, so that fast typing is not changed.
    await page.waitForTimeout(200);
    await page.keyboard.press('Enter');
    await page.keyboard.type(' ORDER BY id');
    await page.keyboard.press('Control+Enter');
    const all = packageTable('organisations').length;
    await expect
      .poll(() => status(page).innerText(), { timeout: 40_000 })
      .toMatch(new RegExp(`^${all} rows in`));

    await page.getByRole('button', { name: 'Fill in the example: Targets by status' }).click();
    await runButton(page).click();
    const draw = page.getByRole('button', { name: 'Draw a chart' });
    await draw.waitFor();
    expect(await page.locator('.picture').count()).toBe(0);
    await draw.click();
    await page.getByRole('heading', { name: 'Chart of the result' }).waitFor();
    await expect.poll(() => page.locator('.picture svg').count()).toBe(1);
    // Drawn once, the next result is drawn too, where it has a picture.
    await page.getByRole('button', { name: 'Fill in the example: When targets fall due' }).click();
    await runButton(page).click();
    await expect.poll(() => page.getByText('targets by due_year').count()).toBe(1);

    const coming = page.waitForEvent('download');
    await page.getByText('Export', { exact: true }).click();
    await page.locator('[data-format=csv]').click();
    expect((await coming).suggestedFilename()).toMatch(/SQL.*\.csv$/);

    expect(await violations(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page), 'dark').toEqual([]);

    await plain(page);
    expect(await field(page).inputValue()).toContain('FROM verdicts');
    await page.getByText(/^History on this device/).click();
    await page.getByRole('button', { name: 'SELECT * FROM organisations ORDER BY id' }).click();
    expect(await field(page).inputValue()).toBe('SELECT * FROM organisations ORDER BY id');

    // What the reader chose is kept in this browser, and goes when it is told to.
    await page.reload();
    await expect.poll(() => runButton(page).isEnabled()).toBe(true);
    expect(await page.getByRole('checkbox', { name: 'Plain text input' }).isChecked()).toBe(true);
    await page.getByText('History on this device (3)').click();
    await page.getByRole('button', { name: 'Clear history' }).click();
    expect(await page.evaluate(() => localStorage.getItem('duibiao-sql-history'))).toBeNull();
    noTrouble(page);
  });

  test('has a completion that names columns of the table, and goes when the keyboard goes', async () => {
    const page = await openConsole('/explore/sql/');
    await field(page).focus();
    await page.locator('.cm-editor').waitFor();
    const options = page.locator('.cm-tooltip-autocomplete').getByRole('option');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('FROM verdicts v WHERE v.st', { delay: 20 });
    await expect.poll(() => options.allInnerTexts()).toContain('status_zh状态');
    expect((await options.allInnerTexts()).every((text) => /^[a-z_]*st/.test(text))).toBe(true);
    await page.keyboard.type(' ');
    await expect.poll(() => options.count()).toBe(0);

    await page.keyboard.type('st', { delay: 20 });
    await options.first().waitFor();
    await runButton(page).focus();
    await expect.poll(() => options.count()).toBe(0);
    // Neither does it open late, after the keyboard has left.
    await field(page).focus();
    await page.keyboard.type('a');
    await runButton(page).focus();
    await page.waitForTimeout(500);
    expect(await options.count()).toBe(0);
    noTrouble(page);
  });

  test('is off, and says why, where the script of the engine comes without its policy', async () => {
    const page = await openPage('/about/');
    await page.route(/worker[^/]*\.js$/, async (route) => {
      const response = await route.fetch();
      const headers = response.headers();
      delete headers['content-security-policy'];
      await route.fulfill({ response, headers });
    });
    await page.goto(new URL('/explore/sql/?q=SELECT 1', page.url()).href);
    await expect.poll(() => status(page).innerText()).toMatch(/^查询已停用：.*Content-Security-Policy/);
    expect(await runButton(page).isEnabled()).toBe(false);
    await field(page).press('Control+Enter');
    await page.waitForTimeout(300);
    expect(engines(page)).toBe(0);
  });
});

interface Assault {
  attacks: readonly string[];
  fingerprintSql: { tables: string; rest: string };
  endless: string;
  deaf: string;
  asOf: string;
  shown: string[];
}

/** Runs in the page. Sends the sandbox of the page what the guard would not. */
async function assail({ attacks, fingerprintSql, endless, deaf, asOf, shown }: Assault) {
  // What a test evaluates is outside the policy of the page until the first turn of its loop.
  await new Promise((resolve) => setTimeout(resolve));
  type Module = typeof import('../../src/routes/parts/sql/sandbox.ts');
  const { openSandbox } = (globalThis as unknown as { built: Module }).built;
  const sandbox = openSandbox({ asOf, shown, timeLimitMs: 1500 });
  const ask = async (sql: string) => (await sandbox.run(sql, { signal: new AbortController().signal })).rows;
  const nameOf = (error: unknown) => (error instanceof Error ? error.name : String(error));

  const fingerprint = async () => {
    const names = (await ask(fingerprintSql.tables)).flat().map(String);
    const sums = names.map(
      (name) => `SELECT '${name}', count(*)::VARCHAR, bit_xor(hash(t))::VARCHAR FROM "${name}" t`,
    );
    return {
      names,
      text: JSON.stringify([await ask(fingerprintSql.rest), await ask(sums.join(' UNION ALL '))]),
    };
  };
  const before = await fingerprint();
  const reached: string[] = [];
  for (const sql of attacks) {
    const answered = await ask(sql).then(
      () => true,
      () => false,
    );
    if (answered && /attacker|passwd|x\.(csv|parquet|db)/.test(sql) && !sql.includes('INSTALL'))
      reached.push(sql);
  }
  const after = await fingerprint();
  const start = performance.now();
  const endlessEnd = await ask(endless).catch(nameOf);
  const endlessMs = performance.now() - start;
  const next = (await ask('SELECT 3 + 4'))[0]?.[0];
  const deafEnd = await ask(deaf).catch(nameOf);
  const restarted = await fingerprint();
  await sandbox.close();
  return {
    tables: before.names.length,
    before: before.text,
    after: after.text,
    reached,
    endless: endlessEnd,
    endlessMs,
    next,
    deaf: deafEnd,
    restarted: restarted.text,
  };
}

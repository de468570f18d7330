import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, afterEach, beforeEach, expect, test, vi, type MockInstance } from 'vitest';
import { main as generate } from '../../scripts/generate.ts';
import { main, searchWords } from '../../scripts/pinyin.ts';
import { main as dataCheck } from '../../scripts/data-check.ts';

const root = mkdtempSync(join(tmpdir(), 'duibiao-pinyin-'));
afterAll(() => rmSync(root, { recursive: true }));

let told: MockInstance<typeof console.error>;
beforeEach(() => {
  told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});
const messages = () => told.mock.calls.map(([line]) => String(line)).join('\n');

/** A package whose indicators.csv is what `change` makes of a generated one. */
let copies = 0;
function packageWith(change: (csv: string) => string | Buffer): { dir: string; file: string } {
  const dir = join(root, `copy${(copies += 1)}`);
  generate(['--one', '--out', dir]);
  const file = join(dir, 'indicators.csv');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return { dir, file };
}

const header =
  'id,name_zh,name_en,short_zh,theme,parent,part_of_sum,unit_zh,unit_en,decimals,direction,measure,period_type,' +
  'price_basis,release_lag,natural_limit,definition_zh,definition_en,standard,scale,aliases,pinyin';
/** A line of indicators.csv with these names and this last cell. */
const line = (id: string, name: string, short: string, rest = '') =>
  `${id},${name},"Name, ""quoted""",${short},air,,,家,firms,0,up,count,year,,economy,,,,,,甲|乙,${rest}`;

test.each([
  [['', ''], ''],
  [['—（）%'], ''],
  [['PM2.5'], 'pm25'],
  [['ＧＤＰ'], 'gdp'],
  [['细颗粒物（PM2.5）浓度', 'PM2.5'], 'xikeliwupm25nongdu xklwpm25nd pm25'],
  [['固定资产投资', '固定资产投资'], 'gudingzichantouzi gdzctz'],
  [['固定资产投资', ''], 'gudingzichantouzi gdzctz'],
  [['地区生产总值', '人均GDP'], 'diqushengchanzongzhi dqsczz renjungdp rjgdp'],
  [['“四上”企业数'], 'sishangqiyeshu ssqys'],
  [['SO₂与NOx减排'], 'so2yunoxjianpai so2ynoxjp'],
  [['战略'], 'zhanlue zl'],
  [['绿地率', '女性'], 'lvdilv ldl nvxing nx'],
  [['重点行业增长率', '长度'], 'zhongdianhangyezengzhanglv zdhyzzl changdu cd'],
  [['农用薄膜厚度'], 'nongyongbomohoudu nybmhd'],
])('%j is found by “%s”', (names, words) => {
  expect(searchWords(...names)).toBe(words);
});

test('whatever the name, the words are of plain small letters and digits', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 }), (names) => {
      expect(searchWords(...names)).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
    }),
  );
});

test('only the column pinyin changes: every other byte stays', () => {
  const lines = [
    header,
    line('a.one', '固定资产投资', '投资'),
    line('a.two', '"“甲”, 乙"', '', 'stale words'),
  ];
  const { dir, file } = packageWith(() => `${lines.join('\n')}\n`);
  expect(main(['--package', dir])).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(
    [
      header,
      line('a.one', '固定资产投资', '投资', 'gudingzichantouzi gdzctz touzi tz'),
      line('a.two', '"“甲”, 乙"', '', 'jiayi jy'),
      '',
    ].join('\n'),
  );
  expect(messages()).toContain('2 of 2 indicators changed');
});

test('cells of every kind come back as they were, wherever the column stands', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('', ' a ', '0.10', '"', ',', '甲\n乙', '1e3', 'null'));
  const columns = ['pinyin', 'id', 'name_zh', 'note', 'short_zh', 'other'];
  const { dir, file } = packageWith((csv) => csv);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ minLength: 1 }), cell, cell, cell, cell), { maxLength: 5 }),
      (rows) => {
        const before = [columns, ...rows.map((cells) => ['', ...cells])];
        writeFileSync(file, `${Papa.unparse(before, { newline: '\n' })}\n`);
        main(['--package', dir]);
        const after = Papa.parse<string[]>(readFileSync(file, 'utf8').trimEnd(), {
          delimiter: ',',
          newline: '\n',
        }).data;
        expect(after.map((cells) => cells.slice(1, 5))).toEqual(before.map((cells) => cells.slice(1, 5)));
        expect(main(['--package', dir, '--check'])).toBe(0);
      },
    ),
    { numRuns: 50 },
  );
});

test('--check tells each stale row with its line, writes nothing, and is content afterwards', () => {
  const { dir, file } = packageWith(
    () => `${header}\n${line('a.one', '投资', '')}\n${line('a.two', '甲', '', 'jia j')}\n`,
  );
  const before = readFileSync(file, 'utf8');
  expect(main(['--package', dir, '--check'])).toBe(1);
  expect(messages()).toContain('indicators.csv:2: pinyin of a.one should be “touzi tz”');
  expect(messages()).not.toContain('a.two');
  expect(readFileSync(file, 'utf8')).toBe(before);
  expect(main(['--package', dir])).toBe(0);
  expect(main(['--package', dir, '--check'])).toBe(0);
  const after = readFileSync(file, 'utf8');
  expect(main(['--package', dir])).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(after);
});

test('a file saved by Excel keeps its mark and gets plain line ends', () => {
  const { dir, file } = packageWith(() => `\uFEFF${header}\r\n${line('a.one', '投资', '')}\r\n`);
  expect(main(['--package', dir])).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(`\uFEFF${header}\n${line('a.one', '投资', '', 'touzi tz')}\n`);
});

test('the filled package passes the checker', async () => {
  const { dir } = packageWith((csv) => csv);
  expect(main(['--package', dir])).toBe(0);
  expect(await dataCheck(['--package', dir])).toBe(0);
});

test('the column of the published package is up to date', () => {
  expect(main(['--check']), messages()).toBe(0);
});

test.each<[string, (csv: string) => string | Buffer, RegExp]>([
  [
    'a row with a cell missing',
    () => `${header}\na.one,投资\n`,
    /indicators\.csv:2: 2 cells, the header has 22/,
  ],
  ['a quote left open', () => `${header}\na.one,"投资\n`, /indicators\.csv:\d: /],
  ['no column pinyin', () => 'id,name_zh,short_zh\na.one,投资,\n', /no column pinyin/],
  ['an empty file', () => '', /no column id/],
  ['a file that is not UTF-8', () => Buffer.from([0xcd, 0xb6, 0xd7, 0xca]), /not UTF-8/],
])('%s is refused and the file stays', (_, change, reason) => {
  const { dir, file } = packageWith(change);
  const before = readFileSync(file);
  expect(() => main(['--package', dir])).toThrow(reason);
  expect(readFileSync(file)).toEqual(before);
});

test('on the command line a refusal is one sentence and code 2', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/run.mjs', 'pinyin', ...args], { encoding: 'utf8' });
  for (const args of [['--package', join(root, 'nowhere')], ['--cheque'], ['extra']]) {
    const { status, stderr } = run(...args);
    expect(stderr).toMatch(/^pinyin: [^\n]+\n$/);
    expect(status).toBe(2);
  }
});

import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

/** Planted snippets: what the architecture forbids is refused by the linter, and what it allows passes. */
const eslint = new ESLint({ cwd: fileURLToPath(new URL('..', import.meta.url)) });

/** Rules broken by `source` if it stood in `file`. Ids only; a file that cannot be parsed throws. */
async function broken(file: string, source: string): Promise<string[]> {
  const [result] = await eslint.lintText(source, { filePath: file });
  if (!result) throw new Error(`${file} is ignored`);
  return result.messages.map(({ fatal, message, ruleId }) => {
    if (fatal || ruleId === null) throw new Error(`${file}: ${message}`);
    return ruleId;
  });
}

const imports = '@typescript-eslint/no-restricted-imports';
const value = (path: string) => `import { thing } from '${path}';\nexport const copy = thing;\n`;
const component = (script: string) => `<script lang="ts">\n${script}</script>\n`;

const layers = ['lib', 'ui', 'charts', 'data', 'export', 'app', 'routes'] as const;
type Layer = (typeof layers)[number];

/** The layers each may import values of, as in the architecture; `types` are open to `import type`. */
const allowed: Record<Layer, { values: readonly Layer[]; types?: Layer }> = {
  lib: { values: [] },
  ui: { values: ['lib'] },
  charts: { values: ['lib'] },
  data: { values: ['lib'] },
  export: { values: ['lib'], types: 'data' },
  app: { values: ['lib'], types: 'data' },
  routes: { values: layers },
};
const pairs = layers.flatMap((from) => layers.filter((to) => to !== from).map((to) => [from, to] as const));

/** Every way to write an import of `to` from a file one folder below the root of its layer. */
const paths = (to: Layer) => [
  `@${to}/a.ts`,
  `../../${to}/a.ts`,
  `../../../src/${to}/deep/a.ts`,
  `/src/${to}/a.ts`,
];
/** The same refusal for each of `paths`. */
const each = (rules: readonly string[]) => paths('lib').flatMap(() => rules);

test.each(pairs)('%s → %s', async (from, to) => {
  const values = allowed[from].values.includes(to) ? [] : [imports];
  const types = allowed[from].types === to ? [] : values;
  const syntax = (rules: readonly string[]) => rules.map(() => 'no-restricted-syntax');
  const written = (line: (path: string, i: number) => string) => paths(to).map(line).join('\n');
  const file = `src/${from}/deep/x.ts`;

  const value = written((path, i) => `import { a${i} } from '${path}';\nvoid a${i};`);
  expect(await broken(file, value), 'values').toEqual(each(values));
  expect(await broken(`src/${from}/deep/X.svelte`, component(value)), 'component').toEqual(each(values));
  const type = written((path, i) => `import type { A${i} } from '${path}';\nexport type B${i} = A${i};`);
  expect(await broken(file, type), 'types').toEqual(each(types));
  const again = written((path, i) => `export { a${i} } from '${path}';`);
  expect(await broken(file, again), 'handed on').toEqual(each(values));
  const later = written((path) => `void import('${path}');`);
  expect(await broken(file, later), 'while the page runs').toEqual(each(syntax(values)));
  const inPlace = written((path, i) => `export type A${i} = import('${path}').A;`);
  expect(await broken(file, inPlace), 'types in place').toEqual(each(syntax(types)));
});

test.each(layers)('%s may import itself', async (layer) => {
  expect(await broken(`src/${layer}/deep/x.ts`, value('../thing.ts'))).toEqual([]);
  expect(await broken(`src/${layer}/x.ts`, value('./deep/thing.ts'))).toEqual([]);
});

describe('packages and SQL have their places', () => {
  const engine = ['src/data/duckdb-browser.ts', 'src/data/duckdb-files.ts', 'src/data/duckdb-node.ts'];
  const sql = ['src/data/models/models.ts', 'src/data/progress/judge.ts'];
  const elsewhere = ['src/lib/x.ts', 'src/ui/x.ts', 'src/charts/x.ts', 'src/app/x.ts', 'src/routes/x.ts'];
  const rest = [...elsewhere, 'src/hooks.server.ts', 'scripts/x.ts', 'scripts/x.mjs', 'test/data/x.ts'];
  const inData = ['src/data/x.ts', 'src/data/import/x.ts'];

  test.each([
    ['@duckdb/duckdb-wasm', engine, [...rest, ...inData, ...sql, 'src/export/x.ts']],
    ['@duckdb/duckdb-wasm/blocking', engine, [...rest, ...inData, ...sql, 'src/export/x.ts']],
    ['apache-arrow', ['src/export/x.ts', ...inData, ...engine, ...sql], rest],
    ['./x.sql?raw', sql, [...rest, ...inData, ...engine, 'src/export/x.ts']],
    ['@data/models/x.sql?raw', sql, [...rest, 'src/export/x.ts']],
  ])('%s', async (path, allowedIn, refusedIn) => {
    for (const file of allowedIn) expect(await broken(file, value(path)), file).not.toContain(imports);
    for (const file of refusedIn) expect(await broken(file, value(path)), file).toContain(imports);
  });

  test('an engine asked for later is refused as well', async () => {
    const later = "export const later = () => import('@duckdb/duckdb-wasm');\n";
    expect(await broken('src/routes/x.ts', later)).toEqual(['no-restricted-syntax']);
    expect(await broken('src/data/duckdb-browser.ts', later)).toEqual([]);
  });

  test('charts know d3 and svelte and no other package, lib knows none', async () => {
    for (const path of ['d3-scale', 'svelte', 'svelte/attachments']) {
      expect(await broken('src/charts/x.ts', value(path)), path).toEqual([]);
      expect(await broken('src/lib/x.ts', value(path)), path).toEqual([imports]);
    }
    for (const path of ['papaparse', 'node:fs', '@observablehq/plot', '$app/paths', '@sveltejs/kit']) {
      expect(await broken('src/charts/x.ts', value(path)), path).toEqual([imports]);
      expect(await broken('src/lib/x.ts', value(path)), path).toEqual([imports]);
    }
  });

  test('the framework is known to routes and app', async () => {
    for (const layer of ['lib', 'ui', 'charts', 'data', 'export']) {
      expect(await broken(`src/${layer}/x.ts`, value('$app/paths')), layer).toEqual([imports]);
    }
    for (const layer of ['app', 'routes']) {
      expect(await broken(`src/${layer}/x.ts`, value('$app/paths')), layer).toEqual([]);
    }
  });
});

describe('charts, ui and lib touch nothing outside', () => {
  const pure = ['src/charts/a/x.ts', 'src/ui/x.ts', 'src/lib/x.ts', 'src/lib/x.svelte.ts'];
  const uses = ["fetch('/x')", "localStorage.getItem('x')", 'location.href', 'document.title', 'window.name'];

  test.each(uses)('%s', async (use) => {
    const source = `export const thing = () => ${use};\n`;
    for (const file of pure) expect(await broken(file, source), file).toEqual(['no-restricted-globals']);
    for (const file of ['src/charts/X.svelte', 'src/ui/X.svelte']) {
      expect(await broken(file, component(`const thing = () => ${use};\nvoid thing;\n`)), file).toEqual([
        'no-restricted-globals',
      ]);
      expect(await broken(file, `<p>{${use}}</p>\n`), file).toEqual(['no-restricted-globals']);
    }
    for (const file of ['src/app/x.ts', 'src/routes/x.ts', 'src/data/x.ts']) {
      expect(await broken(file, source), file).toEqual([]);
    }
  });

  test('a value of the same name is no global', async () => {
    expect(await broken('src/charts/x.ts', 'export const of = (document: string) => document;\n')).toEqual(
      [],
    );
  });

  test.each(['$effect(() => {});', '$effect.pre(() => {});', '$effect.root(() => {});'])(
    '%s',
    async (effect) => {
      for (const file of ['src/charts/X.svelte', 'src/ui/X.svelte']) {
        expect(await broken(file, component(`${effect}\n`)), file).toEqual(['no-restricted-syntax']);
      }
      expect(await broken('src/lib/x.svelte.ts', `${effect}\n`)).toContain('no-restricted-syntax');
      expect(await broken('src/routes/X.svelte', component(`${effect}\n`))).toEqual([]);
    },
  );
});

describe('markup the policy of the page forbids', () => {
  const places = ['src/routes/X.svelte', 'src/charts/X.svelte', 'src/ui/X.svelte', 'src/app/X.svelte'];

  test.each([
    ['{@html "<b>x</b>"}', 'svelte/no-at-html-tags'],
    ['<p style="color: red">x</p>', 'no-restricted-syntax'],
    ['<p style={String(1)}>x</p>', 'no-restricted-syntax'],
    ['<p style:color="red">x</p>', 'no-restricted-syntax'],
    ['<svelte:element this={"p"} style="color: red">x</svelte:element>', 'no-restricted-syntax'],
  ])('%s', async (markup, rule) => {
    for (const file of places) expect(await broken(file, `${markup}\n`), file).toEqual([rule]);
  });

  test('{style} in short, and on a component', async () => {
    const script = "const style = 'color: red';\n";
    expect(await broken('src/ui/X.svelte', `${component(script)}<p {style}>x</p>\n`)).toEqual([
      'no-restricted-syntax',
    ]);
    const other = component("import Other from './Other.svelte';\n");
    expect(await broken('src/ui/X.svelte', `${other}<Other style="color: red" />\n`)).toEqual([
      'no-restricted-syntax',
    ]);
  });

  test('a keyed list with classes and SVG attributes passes', async () => {
    const list =
      '<svg><g class="a">{#each [1, 2] as n (n)}<path d="M0 0" stroke-width={n} />{/each}</g></svg>\n';
    for (const file of places) expect(await broken(file, list), file).toEqual([]);
    expect(await broken('src/ui/X.svelte', '{#each [1, 2] as n}<p>{n}</p>{/each}\n')).toEqual([
      'svelte/require-each-key',
    ]);
    expect(
      await broken('src/ui/X.svelte', '<p>x</p>\n<style>\n  p {\n    color: red;\n  }\n</style>\n'),
    ).toEqual([]);
  });
});

describe('TypeScript and sizes', () => {
  test('any, types imported as values, loose comparison', async () => {
    expect(await broken('src/data/x.ts', 'export const thing: any = 1;\n')).toEqual([
      '@typescript-eslint/no-explicit-any',
    ]);
    const asValue = "import { Row } from './csv.ts';\nexport const row: Row = {};\n";
    expect(await broken('src/data/x.ts', asValue)).toEqual(['@typescript-eslint/consistent-type-imports']);
    const mixed = "import { type Row } from './csv.ts';\nexport const row: Row = {};\n";
    expect(await broken('src/data/x.ts', mixed)).toEqual(['@typescript-eslint/no-import-type-side-effects']);
    expect(await broken('src/lib/x.ts', 'export const same = (a: number, b: number) => a == b;\n')).toEqual([
      'eqeqeq',
    ]);
  });

  test('console is for scripts', async () => {
    for (const file of ['src/data/x.ts', 'src/routes/x.ts', 'test/x.test.ts']) {
      expect(await broken(file, "console.log('x');\n"), file).toEqual(['no-console']);
    }
    expect(await broken('scripts/x.ts', "console.log('x');\n")).toEqual([]);
    expect(await broken('scripts/steps/x.mjs', "console.log('x');\n")).toEqual([]);
  });

  test.each([
    ['src/lib/x.ts', 300],
    ['test/x.test.ts', 300],
    ['src/ui/X.svelte', 250],
  ])('%s has at most %i lines, blank ones and comments included', async (file, most) => {
    const text = (lines: number) =>
      (file.endsWith('.svelte') ? '<!-- x -->\n' : '// x\n').repeat(lines / 2) + '\n'.repeat(lines / 2);
    expect(await broken(file, text(most))).toEqual([]);
    expect(await broken(file, text(most + 2))).toEqual(['max-lines']);
  });

  test('what is built is not looked at', async () => {
    for (const file of [
      'build/x.js',
      'build-internal/x.js',
      '.svelte-kit/x.js',
      '.cache/x.js',
      'node_modules/x/x.js',
    ]) {
      expect(await eslint.isPathIgnored(file), file).toBe(true);
    }
    expect(await eslint.isPathIgnored('scripts/build.mjs')).toBe(false);
  });
});

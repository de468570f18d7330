import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

// No rule here needs types: the linter runs before anything is generated, and svelte-check sees to types.

/** The folders of src that are layers; who may import whom stands in `layerConfigs`. */
const layers = ['lib', 'ui', 'charts', 'data', 'export', 'app', 'routes'];

/**
 * A refused import. `pattern` is the source of a regular expression over the import path.
 * @typedef {{ pattern: string; message: string; typesAllowed?: boolean }} Ban
 */

/**
 * The layers named, by alias (`@data/…`) or by a path that leaves the own layer (`../../data/…`, `/src/data/…`).
 * @param {string} from
 * @param {readonly string[]} to
 * @param {boolean} [typesAllowed]
 * @returns {Ban[]}
 */
function noLayers(from, to, typesAllowed = false) {
  const names = to.join('|');
  const pattern = `^@(?:${names})(?:/|$)|(?:^|/)\\.\\./(?:src/)?(?:${names})(?:/|$)|^/?src/(?:${names})(?:/|$)`;
  const message = typesAllowed
    ? `src/${from} may import types only from: ${to.join(', ')} (write \`import type\`).`
    : `src/${from} may not import from: ${to.join(', ')}.`;
  return [{ pattern, message, typesAllowed }];
}

/** @type {Ban} */
const noEngine = {
  pattern: '^@duckdb/',
  message: 'Only src/data/duckdb-*.ts know DuckDB; ask an Engine.',
};
/** @type {Ban} */
const noArrow = {
  pattern: '^apache-arrow(?:/|$)',
  message: 'Arrow tables stay inside src/data and src/export; rows go out.',
};
/** @type {Ban} */
const noSql = {
  pattern: '\\.sql(?:\\?|$)',
  message:
    'SQL is read by src/data/models/models.ts, src/data/progress/judge.ts and src/data/explore/source.ts only; call a model.',
};
/** @type {Ban} */
const noKit = {
  pattern: '^(?:\\$(?:app|env|lib|service-worker)(?:/|$)|@sveltejs/)',
  message: 'Only routes, app and hooks know the framework of the site.',
};
/**
 * Packages other than the ones named; what belongs to this repository has messages of its own.
 * @param {string} allowed
 * @param {string} message
 * @returns {Ban}
 */
const noPackages = (allowed, message) => ({
  pattern: `^(?!\\.{1,2}(?:/|$)|/|\\$|@(?:${layers.join('|')}|duckdb|sveltejs)(?:/|$)|apache-arrow(?:/|$)${allowed})`,
  message,
});

const noEffect = [
  'CallExpression[callee.name="$effect"]',
  'CallExpression[callee.object.name="$effect"]',
].map((selector) => ({
  selector,
  message: 'No effects in charts, ui and lib: use $derived, or {@attach} for DOM work.',
}));
const noStyle = [
  'SvelteAttribute[key.name="style"]',
  'SvelteShorthandAttribute[key.name="style"]',
  'SvelteStyleDirective',
].map((selector) => ({
  selector,
  message:
    "The page's policy blocks style attributes: use classes, SVG attributes or custom properties set from CSS.",
}));

/**
 * The rules for a set of files. A later entry replaces the options of a rule, so each names all its bans.
 * Static imports, `import('…')` and types written `import('…').T` are held to the same list.
 * @param {readonly Ban[]} bans
 * @param {readonly { selector: string; message: string }[]} [syntax]
 * @returns {import('eslint').Linter.RulesRecord}
 */
function refuse(bans, syntax = []) {
  const dynamic = bans.flatMap(({ pattern, message, typesAllowed }) => {
    // A slash would end the regular expression of a selector.
    const path = `Literal[value=/${pattern.replaceAll('/', '\\u002F')}/]`;
    const places = typesAllowed ? ['ImportExpression >'] : ['ImportExpression >', 'TSImportType'];
    return places.map((place) => ({ selector: `${place} ${path}`, message }));
  });
  return {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: bans.map(({ pattern, message, typesAllowed = false }) => ({
          regex: pattern,
          message,
          allowTypeImports: typesAllowed,
          caseSensitive: true,
        })),
      },
    ],
    'no-restricted-syntax': ['error', ...noStyle, ...syntax, ...dynamic],
  };
}

/** @param {string} folder */
const inside = (folder) => [`src/${folder}/**/*.{ts,js,svelte}`];
/** @param {readonly string[]} allowed */
const except = (...allowed) => layers.filter((layer) => !allowed.includes(layer));

const outsideData = [noEngine, noArrow, noSql];
const dataBans = [...noLayers('data', except('data', 'lib')), noKit];

const layerConfigs = [
  {
    files: ['**/*.{ts,js,mjs,svelte}'],
    rules: refuse(outsideData),
  },
  {
    files: inside('lib'),
    rules: refuse(
      [
        ...outsideData,
        ...noLayers('lib', except('lib')),
        noKit,
        noPackages('', 'src/lib is pure: no packages.'),
      ],
      noEffect,
    ),
  },
  {
    files: inside('ui'),
    rules: refuse([...outsideData, ...noLayers('ui', except('ui', 'lib')), noKit], noEffect),
  },
  {
    files: inside('charts'),
    rules: refuse(
      [
        ...outsideData,
        ...noLayers('charts', except('charts', 'lib')),
        noKit,
        noPackages('|d3-|svelte(?:/|$)', 'Charts take their maths from d3-* and know no other package.'),
      ],
      noEffect,
    ),
  },
  { files: inside('data'), rules: refuse([noEngine, noSql, ...dataBans]) },
  {
    files: ['src/data/duckdb-browser.ts', 'src/data/duckdb-files.ts', 'src/data/duckdb-node.ts'],
    rules: refuse([noSql, ...dataBans]),
  },
  {
    files: ['src/data/models/models.ts', 'src/data/progress/judge.ts', 'src/data/explore/source.ts'],
    rules: refuse([noEngine, ...dataBans]),
  },
  {
    files: inside('export'),
    rules: refuse([
      noEngine,
      noSql,
      noKit,
      ...noLayers('export', except('export', 'lib', 'data')),
      ...noLayers('export', ['data'], true),
    ]),
  },
  {
    files: inside('app'),
    rules: refuse([
      ...outsideData,
      ...noLayers('app', except('app', 'lib', 'data')),
      ...noLayers('app', ['data'], true),
    ]),
  },
  {
    files: ['lib', 'ui', 'charts'].flatMap(inside),
    rules: {
      'no-restricted-globals': [
        'error',
        ...['fetch', 'XMLHttpRequest', 'localStorage', 'sessionStorage', 'indexedDB'],
        ...['location', 'history', 'document', 'window', 'globalThis', 'self'],
      ],
    },
  },
];

export default defineConfig(
  { ignores: ['build*/', '**/.svelte-kit/', '**/.cache/', '**/node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.node } } },
  { files: ['src/**'], languageOptions: { globals: { ...globals.browser } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
    rules: {
      // Names are svelte-check's business, as they are the compiler's in .ts files.
      'no-undef': 'off',
      // Addresses come from pageHref(): the folder of the site and the language stand in front of every path.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    rules: {
      // With noUncheckedIndexedAccess an index known to be inside is said so by `!`.
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['**/*.svelte'],
    rules: { 'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }] },
  },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  // A list of planted faults is data; splitting it would only hide one from another.
  {
    files: ['test/data/check/planted-form.ts'],
    rules: { 'max-lines': 'off' },
  },
  // Runs in the page as it stands, before anything else and in old browsers too.
  {
    files: ['src/start.js'],
    languageOptions: { sourceType: 'script' },
    rules: { '@typescript-eslint/no-unused-vars': ['error', { caughtErrors: 'none' }] },
  },
  ...layerConfigs,
);

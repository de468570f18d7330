import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../build', import.meta.url));

/** Regular expressions with other flags do not compile in Chrome 86. */
const knownFlags = /^[dgimsuy]*$/;

/** Syntax of a script that Chrome 86 cannot parse, each once. The bundler's own target is younger: see vite.config.ts. */
function tooNew(text: string): string[] {
  const source = ts.createSourceFile('script.js', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  const found = new Set<string>();
  const visit = (node: ts.Node, inFunction: boolean): void => {
    if (ts.isClassStaticBlockDeclaration(node)) found.add('static block');
    if (ts.isBinaryExpression(node) && ts.isPrivateIdentifier(node.left)) found.add('#name in');
    if (ts.isRegularExpressionLiteral(node)) {
      const flags = node.text.slice(node.text.lastIndexOf('/') + 1);
      if (!knownFlags.test(flags) || flags.includes('d')) found.add(`flags ${flags}`);
    }
    if (!inFunction && (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier)))
      found.add('await outside of functions');
    if (ts.isImportDeclaration(node) && node.attributes) found.add('import attributes');
    if (
      (ts.isImportSpecifier(node) || ts.isExportSpecifier(node)) &&
      [node.name, node.propertyName].some((name) => name && ts.isStringLiteral(name))
    )
      found.add('names in quotes');
    if (ts.isVariableDeclarationList(node) && node.flags & ts.NodeFlags.Using & ~ts.NodeFlags.Const)
      if ((node.flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Using) found.add('using');
    const inside = inFunction || ts.isFunctionLike(node);
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(source, false);
  return [...found];
}

const scripts = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.js'),
);

describe('the scripts of the site', () => {
  test('are there, those of pages and those of workers', () => {
    expect(scripts.length).toBeGreaterThan(20);
    expect(scripts.some((path) => path.includes('worker'))).toBe(true);
  });

  test.each(scripts)('%s can be parsed by Chrome 86', (path) => {
    expect(tooNew(readFileSync(join(root, path), 'utf8'))).toEqual([]);
  });

  test('keep private names as they are written', () => {
    const texts = scripts.map((path) => readFileSync(join(root, path), 'utf8'));
    expect(texts.filter((text) => /this\.#\w/.test(text)).length).toBeGreaterThan(0);
  });
});

test.each([
  ['class A { static { this.a = 1; } }', 'static block'],
  ['class A { #a; has(o) { return #a in o; } }', '#name in'],
  ['const a = await b;', 'await outside of functions'],
  ['for await (const a of b) a();', 'await outside of functions'],
  ['/a/v.test(b)', 'flags v'],
  ['/a/d.test(b)', 'flags d'],
  ["import a from 'a' with { type: 'json' };", 'import attributes'],
  ["import { 'a b' as c } from 'a';", 'names in quotes'],
  ['using a = b();', 'using'],
])('%s is found', (text, fault) => {
  expect(tooNew(text)).toEqual([fault]);
});

test('what Chrome 86 knows is let through', () => {
  const text = `class A { #a = 1; b = 2; #c() { return this.#a; } static d = 3; }
    const f = async () => { await 1; for await (const a of b) a(); };
    a ??= b?.c; const { d, ...rest } = 1_000n; let e; const g = /x/gimsuy; import.meta.url; import('a');`;
  expect(tooNew(text)).toEqual([]);
});

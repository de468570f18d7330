import { createHash } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import type { Catalogue } from '../../../src/routes/parts/published-file.ts';
import { fetchVerdicts, publishedTables } from '../../../src/routes/parts/published.ts';

const bytes = Buffer.from('verdicts');
const file = (path: string) => ({
  path,
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
const catalogue: Catalogue = {
  as_of: '2026-11-21',
  tables: [{ name: 'areas', rows: 1, ...file('areas.arrow') }],
  verdicts: { rule: 'linear-1', rows: 1, ...file('verdicts.arrow') },
};
const descriptor = { as_of: catalogue.as_of, resources: [] };

/** A server with these files; answers with the paths it was asked for. */
function serve(files: Record<string, string | Buffer>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    const path = address.replace(/^.*?(?=data\/|download\/)/, '');
    asked.push(path);
    const content = files[path];
    return content === undefined
      ? new Response('', { status: 404 })
      : new Response(new Uint8Array(Buffer.from(content)));
  });
  return asked;
}
afterEach(() => vi.unstubAllGlobals());

test('published verdicts are fetched for their own question only', async () => {
  const asked = serve({ 'download/verdicts.arrow': bytes });
  const question = { asOf: '2026-11-21', rule: 'linear-1' } as const;
  const found = (await fetchVerdicts(catalogue, question))!;
  expect(Buffer.from(found.bytes)).toEqual(bytes);
  expect(await fetchVerdicts(catalogue, { ...question, asOf: '2026-11-20' })).toBeNull();
  expect(await fetchVerdicts(catalogue, { ...question, rule: 'pp-1' })).toBeNull();
  expect(await fetchVerdicts({ as_of: '2026-11-21', tables: [] }, question)).toBeNull();
  expect(asked).toEqual(['download/verdicts.arrow']);
});

test.each([
  ['2026-11-21', true],
  ['2026-11-20', false],
])('the verdicts of %s come along with the tables: %s', async (asOf, come) => {
  const asked = serve({
    'data/datapackage.json': JSON.stringify(descriptor),
    'download/catalogue.json': JSON.stringify(catalogue),
    'download/areas.arrow': bytes,
    'download/verdicts.arrow': bytes,
  });
  const question = { asOf, rule: 'linear-1' } as const;
  const { files, verdicts } = await publishedTables(question)();
  expect(files.map(({ name }) => name)).toEqual(['areas']);
  expect(verdicts && { ...verdicts, bytes: Buffer.from(verdicts.bytes) }).toEqual(
    come ? { question, bytes } : null,
  );
  expect(asked.includes('download/verdicts.arrow')).toBe(come);
});

test.each([{}, { 'download/verdicts.arrow': 'other bytes' }])(
  'verdicts that are missing or damaged are left to judging',
  async (files) => {
    serve(files);
    expect(await fetchVerdicts(catalogue, { asOf: '2026-11-21', rule: 'linear-1' })).toBeNull();
  },
);

test('tables are fetched at once, and anew when they are asked for again, also after a failure', async () => {
  const files: Record<string, string | Buffer> = {
    'data/datapackage.json': JSON.stringify(descriptor),
    'download/catalogue.json': JSON.stringify(catalogue),
  };
  const asked = serve(files);
  const tables = publishedTables();
  await vi.waitFor(() => expect(asked).toContain('download/areas.arrow'));
  // The first failure was nobody's: it is over, and not what the next one who asks is told.
  await new Promise((resolve) => setTimeout(resolve, 10));
  await expect(tables()).rejects.toMatchObject({
    name: 'UnreadableFile',
    message: 'download/areas.arrow: 404',
  });
  files['download/areas.arrow'] = bytes;
  const first = await tables();
  expect(first.files.map(({ name }) => name)).toEqual(['areas']);
  expect((await tables()).files[0]!.bytes).not.toBe(first.files[0]!.bytes);
  expect(asked.filter((path) => path === 'download/areas.arrow')).toHaveLength(4);
});

import { CompletionContext, type Completion, type CompletionResult } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import { dialect } from '../../../src/routes/parts/sql/code-editor.ts';
import { completionSources } from '../../../src/routes/parts/sql/completion.ts';

const sources = completionSources(dialect, [
  {
    name: 'verdicts',
    title: '评价结果',
    columns: [
      { name: 'status', title: '状态' },
      { name: 'area', title: '区划代码' },
    ],
  },
  { name: 'statuses', title: '状态名称', columns: [{ name: 'name_zh', title: '名称' }] },
]);

/** What is offered at the mark `|` of a text. */
async function offered(marked: string): Promise<Completion[]> {
  const pos = marked.indexOf('|');
  const state = EditorState.create({ doc: marked.replace('|', ''), extensions: dialect.extension });
  const results = await Promise.all(
    sources.map((source) => source(new CompletionContext(state, pos, false)) as Promise<CompletionResult>),
  );
  return results.flatMap((result) => [...(result?.options ?? [])]);
}
const labels = async (marked: string) => (await offered(marked)).map(({ label }) => label);

describe('the completion', () => {
  test.each([
    ['SELECT v.| FROM verdicts v', ['status', 'area']],
    ['SELECT v.st| FROM verdicts v', ['status', 'area']],
    ['SELECT verdicts.st|', ['status', 'area']],
    ['SELECT nosuch.st|', []],
  ])('offers columns of the table alone: %s', async (marked, expected) => {
    expect(await labels(marked)).toEqual(expected);
  });

  test.each(['SELECT |', 'SELECT count(|', 'FROM verdicts v WHERE v.status |', "SELECT 'st|", '-- st|'])(
    'offers nothing: %s',
    async (marked) => {
      expect(await labels(marked)).toEqual([]);
    },
  );

  test('elsewhere puts columns and tables before keywords, and only keywords that begin so', async () => {
    const options = await offered('SELECT ST|');
    expect(options.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['status', 'statuses', 'STRUCT']),
    );
    expect(options.map(({ label }) => label)).not.toContain('CAST');
    // One in another case costs 200, the length of a word as many as it has letters.
    expect(options.find(({ label }) => label === 'STRUCT')?.boost).toBeLessThan(-230);
    expect(options.find(({ label }) => label === 'status')?.boost).toBeUndefined();
  });

  test('offers tables, not columns, where a table belongs', async () => {
    const all = await labels('SELECT * FROM st|');
    expect(all).toContain('statuses');
    expect(all).not.toContain('status');
  });
});

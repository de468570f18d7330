import { describe } from './describe.ts';
import type { Write } from './table.ts';

/**
 * One object: the description, then `rows`, an object per row and line, keyed by column id.
 * Numbers are JSON numbers of full precision, periods and days are text, blanks are null.
 */
export const writeJson: Write = async function* (columns, meta, rows) {
  const encoder = new TextEncoder();
  const keys = columns.map(({ id }, i) => `${i === 0 ? '{' : ','}${JSON.stringify(id)}:`);
  yield encoder.encode(`${JSON.stringify(describe(columns, meta), null, 1).slice(0, -2)},\n "rows": [`);
  let before = '\n';
  for await (const some of rows.byRow()) {
    let text = '';
    for (const row of some) {
      text += before;
      for (let i = 0; i < keys.length; i++) text += keys[i]! + JSON.stringify(row[i]);
      text += '}';
      before = ',\n';
    }
    yield encoder.encode(text);
  }
  yield encoder.encode('\n]}\n');
};

import { makeData, Uint16, type Data } from 'apache-arrow';
import { columnData, streamOf } from './arrow.ts';
import { sentFields, type Codes } from './coded.ts';
import type { Row } from './csv.ts';
import type { Field } from './schema.ts';

/** A writer of Arrow streams with codes instead of texts; every file of a table shares the codes. */
export function codedWriter(fields: readonly Field[], codes: Codes): (rows: readonly Row[]) => Uint8Array {
  const places = new Map(
    Object.entries(codes).map(([name, texts]) => [name, new Map(texts.map((text, i) => [text, i + 1]))]),
  );
  const sent = sentFields(fields, codes);
  return (rows) => {
    const columns = sent.map(({ name, type }) => {
      const own = places.get(name);
      if (!own) return columnData(name, type, rows.length, (i) => rows[i]![name] ?? null);
      return codeData(rows.length, (i) => own.get(rows[i]![name] as string) ?? 0);
    });
    return streamOf(
      sent.map(({ name }) => name),
      rows.length,
      columns,
    );
  };
}

/** A column of codes. */
export function codeData(length: number, code: (i: number) => number): Data {
  const data = new Uint16Array(length);
  for (let i = 0; i < length; i++) data[i] = code(i);
  return makeData({ type: new Uint16(), length, nullCount: 0, data });
}

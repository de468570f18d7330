/**
 * Machine names for the columns of a cross table: the codes that they stand for, `none` for the blank. Each is its own and
 * none is `taken`; what is neither letter nor digit, dot nor hyphen is `_`.
 */
export function crossIds(codes: readonly (string | null)[], taken: string): string[] {
  const used = new Set([taken]);
  return codes.map((code) => {
    const plain = (code ?? 'none').replace(/[^\p{L}\p{N}.-]+/gu, '_');
    let id = plain;
    for (let n = 2; used.has(id); n += 1) id = `${plain}_${n}`;
    used.add(id);
    return id;
  });
}

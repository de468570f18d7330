/**
 * Places in one document, given in its order, as one line: numbered items are drawn together
 * (`附件1 第1—88项；附件2 第1—20项`), other places are told by the first and the last.
 */
export function locatorRange(locators: readonly string[]): string {
  const distinct = [...new Set(locators)];
  const items = distinct.map((text) => /^(.*?)\s*第(\d+)([项行])/.exec(text));
  if (items.length > 0 && items.every((match) => match !== null)) return itemRanges(items);
  const [first, last] = [distinct[0] ?? '', distinct.at(-1) ?? ''];
  return distinct.length < 3 ? distinct.join('；') : `${first} 至 ${last}`;
}

/** `附件1 第1—3项`: lowest to highest number below each heading. */
function itemRanges(items: readonly RegExpExecArray[]): string {
  const spans = new Map<string, { low: number; high: number; counter: string }>();
  for (const [, heading = '', digits = '', counter = ''] of items) {
    const n = Number(digits);
    const span = spans.get(heading);
    if (span) Object.assign(span, { low: Math.min(span.low, n), high: Math.max(span.high, n) });
    else spans.set(heading, { low: n, high: n, counter });
  }
  return [...spans]
    .map(([heading, { low, high, counter }]) =>
      `${heading} 第${low === high ? low : `${low}—${high}`}${counter}`.trim(),
    )
    .join('；');
}

import { exportWords } from '@app/export-words.ts';
import { exploreWords } from '@app/explore-words.ts';
import type { ExportMeta } from '@export/table.ts';
import type { Lang } from '@lib/number.ts';
import type { Answer } from './answer.ts';

type Symbols = ExportMeta['symbols'];

/** What a blank cell of a table of groups says, and what the name of the group without a value. */
export function groupSymbols({ view, shaped, cells }: Answer, lang: Lang): Symbols {
  const t = exportWords[lang].blankGroup;
  const { none } = exploreWords[lang];
  const counts = view.measure.of === 'count';
  const reasons = [
    ...(view.shape.kind === 'pivot' ? [t.noRow] : []),
    ...(counts ? [] : [t.noValue]),
    ...(shaped && Object.values(shaped.mixed).some((n) => n > 0) ? [t.notCombined] : []),
  ];
  // No row at all is a count of zero.
  const meaning = counts ? t.meaning(reasons) : t.neverZero(t.meaning(reasons));
  const blank = cells.some((row) => row.includes(null)) ? [{ symbol: '', meaning }] : [];
  const isNamed =
    cells.some((row) => row.includes(none)) || shaped?.columns.some(({ title }) => title === none);
  return isNamed ? [...blank, { symbol: none, meaning: t.withoutValue }] : blank;
}

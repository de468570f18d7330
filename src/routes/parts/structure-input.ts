import type { ObservationRow } from '@data/models/models.ts';
import type { Lang } from '@lib/number.ts';
import { periodLabel } from '@lib/period.ts';
import { ownDecimals, sourceText } from './chart-figures.ts';
import { nameOf } from './names.ts';
import { byKey, type Site } from './site.ts';

/** A whole and its parts, all of one document and period. */
export interface StructureData {
  indicator: string;
  name: string;
  period: string;
  unit: string;
  decimals: number;
  total: number;
  parts: { indicator: string; name: string; value: number }[];
  source: string;
}

/** Every whole of an area whose parts are all on file, at the latest period for which they are. */
export function structureInputs(
  site: Site,
  observations: readonly ObservationRow[],
  lang: Lang,
): StructureData[] {
  const rows = site.tables['indicators'] ?? [];
  const indicators = byKey(rows, 'id');
  const wholes = new Map<string, string[]>();
  for (const row of rows) {
    const whole = row['part_of_sum'];
    if (typeof whole === 'string') wholes.set(whole, [...(wholes.get(whole) ?? []), String(row['id'])]);
  }
  return [...wholes].flatMap(([whole, parts]) => {
    const found = parts.length < 2 ? null : latestWhole(observations, whole, parts);
    if (!found) return [];
    const own = [found.total, ...found.parts];
    const unit = String(indicators.get(whole)?.[`unit_${lang}`] ?? '');
    return {
      indicator: whole,
      name: nameOf(indicators.get(whole), lang),
      period: periodLabel(found.total.period, lang),
      unit,
      decimals: Math.max(...own.map(({ value }) => ownDecimals(value))),
      total: found.total.value,
      parts: found.parts.map(({ indicator, value }) => ({
        indicator,
        name: nameOf(indicators.get(indicator), lang),
        value,
      })),
      source: sourceText(own, lang),
    };
  });
}

type Known = ObservationRow & { value: number };

function latestWhole(observations: readonly ObservationRow[], whole: string, parts: readonly string[]) {
  const known = observations.filter(
    (row): row is Known => row.value !== null && row.scope === null && row.basis !== 'change',
  );
  const totals = known.filter(({ indicator }) => indicator === whole).sort((a, b) => b.y - a.y);
  for (const total of totals) {
    const same = parts.map((part) =>
      known.find(
        (row) =>
          row.indicator === part &&
          row.period === total.period &&
          row.basis === total.basis &&
          row.document === total.document,
      ),
    );
    if (same.every((row) => row !== undefined)) return { total, parts: same };
  }
  return null;
}

import type { ObservationRow } from '@data/models/models.ts';
import type { Site } from './site.ts';
import { byKey } from './site.ts';
import { formatExact, formatSigned, type Lang } from '@lib/number.ts';
import { periodLabel } from '@lib/period.ts';
import { nameOf } from './names.ts';

/** A published figure ready to print. */
export interface Figure {
  key: string;
  area: string;
  areaName: string;
  indicator: string;
  name: string;
  scope: string;
  period: string;
  periodText: string;
  valueText: string;
  yoyText: string;
  /** Quarterly, of which, preliminary, missing reason … in words. */
  marks: string;
  document: string;
  documentName: string;
  locator: string;
  publisher: string;
  publishedOn: string;
  reliability: string;
  note: string;
  y: number;
}

const markWords: Record<string, Record<Lang, string>> = {
  quarterly: { zh: '季度出数（*）', en: 'quarterly (*)' },
  of_which: { zh: '其中项', en: 'of which' },
  preliminary: { zh: '初步数', en: 'preliminary' },
  estimated: { zh: '估计数', en: 'estimated' },
  ytd: { zh: '累计', en: 'year to date' },
  stock: { zh: '期末数', en: 'end of period' },
  change: { zh: '累计变化', en: 'cumulative change' },
  done: { zh: '称已完成', en: 'stated as done' },
  basically_done: { zh: '称基本完成', en: 'stated as basically done' },
};

/** What a table of one area prints of a figure: the area stands in the heading. */
export function forAreaTable({
  area: _area,
  areaName: _name,
  period: _period,
  y: _y,
  ...rest
}: Figure): AreaFigure {
  return rest;
}
export type AreaFigure = Omit<Figure, 'area' | 'areaName' | 'period' | 'y'>;

/** Published figures in a language, in the given order. */
export function figures(site: Site, rows: readonly ObservationRow[], lang: Lang): Figure[] {
  const areas = byKey(site.tables['areas'] ?? [], 'code');
  const indicators = byKey(site.tables['indicators'] ?? [], 'id');
  const scopes = byKey(site.tables['scopes'] ?? [], 'id');
  return rows.map((row, i) => {
    const indicator = indicators.get(row.indicator);
    const decimals = Number(indicator?.['decimals'] ?? 0);
    const unit =
      row.basis === 'change' && row.unit_stated !== null
        ? row.unit_stated
        : String(indicator?.[`unit_${lang}`] ?? '');
    const spaced = unit === '%' || unit === '' || unit === '％' ? unit.replace('％', '%') : ` ${unit}`;
    return {
      key: `${row.document}-${i}`,
      area: row.area,
      areaName: nameOf(areas.get(row.area), lang),
      indicator: row.indicator,
      name: nameOf(indicator, lang),
      scope: nameOf(scopes.get(row.scope ?? ''), lang),
      period: row.period,
      periodText:
        row.basis === 'change' && row.base_period
          ? `${periodLabel(row.period, lang)}${lang === 'zh' ? '比' : ' on '}${periodLabel(row.base_period, lang)}`
          : periodLabel(row.period, lang),
      valueText:
        row.value === null
          ? (row.symbol ?? '')
          : (row.basis === 'change'
              ? formatSigned(row.value, own(row.value), lang)
              : formatExact(row.value, decimals, lang)) + spaced,
      yoyText: row.yoy === null ? '' : `${formatSigned(row.yoy, Math.max(1, own(row.yoy)), lang)}%`,
      marks: [
        row.missing === 'not_published' ? (lang === 'zh' ? '未公布' : 'not published') : '',
        row.basis === 'period' ? '' : markWords[row.basis]?.[lang],
        ...(row.flags ?? '').split('|').map((flag) => markWords[flag]?.[lang]),
        markWords[row.status ?? '']?.[lang],
        markWords[row.claim ?? '']?.[lang],
      ]
        .filter(Boolean)
        .join(' · '),
      document: row.document,
      documentName: lang === 'zh' ? row.title_zh : row.title_en,
      locator: row.locator,
      publisher: row.publisher ?? '',
      publishedOn: row.published_on ?? '',
      reliability: row.reliability ?? '',
      note: row.note ?? '',
      y: row.y,
    };
  });
}

const own = (value: number): number => String(value).split('.')[1]?.length ?? 0;

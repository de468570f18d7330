import type { ObservationRow } from '@data/models/models.ts';
import { formatExact, formatNumber, type Lang } from '@lib/number.ts';

/** Decimals with which a figure was given. */
export const ownDecimals = (value: number): number => String(value).split('.')[1]?.length ?? 0;

/** A figure with at most its unit sign: words of a unit stand once, in the subtitle. */
export const shortFigure = (decimals: number, unit: string, lang: Lang) => (value: number) =>
  formatExact(Number(value.toPrecision(12)), decimals, lang) + (unit === '%' ? '%' : '');

/** A figure on an axis whose ticks are `step` apart. */
export const axisFigure = (lang: Lang) => (value: number, step: number) =>
  formatNumber(value, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)), lang);

/** Figures and times of a trajectory; `unit` stands behind every figure. */
export const trajectoryFormat = (unit: string, decimals: number, lang: Lang) => ({
  value: (value: number) =>
    formatExact(value, decimals, lang) + (unit === '%' ? '%' : unit ? ` ${unit}` : ''),
  tick: axisFigure(lang),
  // The end of 2023 is 2024 on the axis.
  time: (at: number) => `${Math.ceil(at - 1e-9) - 1}${lang === 'zh' ? '年' : ''}`,
});

/** Documents of figures with their dates, each once: `《公报》（2025-03-20）`. */
export function sourceText(rows: readonly ObservationRow[], lang: Lang): string {
  const [open, close, join] = lang === 'zh' ? ['（', '）', '；'] : [' (', ')', '; '];
  const names = rows.map((row) => {
    const title = lang === 'zh' ? row.title_zh : row.title_en;
    return row.published_on ? `${title}${open}${row.published_on}${close}` : title;
  });
  return [...new Set(names)].join(join);
}

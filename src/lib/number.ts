export type Lang = 'zh' | 'en';

/**
 * A number with a fixed count of decimals, rounded half away from zero.
 * A value that is not there yet is never shown as if it were: 99.96 at one decimal stays `99.96`, not `100.0`,
 * when `limit` is 100. Chinese uses no separators, English groups thousands.
 */
export function formatNumber(value: number, decimals: number, lang: Lang, limit?: number): string {
  let text = roundHalfAway(value, decimals);
  if (limit !== undefined && Number(text) === limit && Math.abs(value - limit) > 1e-9)
    text = plainDecimal(value);
  const [whole = '', fraction] = text.replace('-', '').split('.');
  const grouped = lang === 'en' ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const sign = text.startsWith('-') && Number(text) !== 0 ? '−' : '';
  return sign + grouped + (fraction ? `.${fraction}` : '');
}

/** As many decimals as the number itself has, at most six, at least `decimals`. */
export function formatExact(value: number, decimals: number, lang: Lang): string {
  const own = plainDecimal(value).split('.')[1]?.length ?? 0;
  return formatNumber(value, Math.max(decimals, Math.min(own, 6)), lang);
}

/** `+1.2`, `−0.4`, `0.0`. */
export function formatSigned(value: number, decimals: number, lang: Lang): string {
  const text = formatNumber(value, decimals, lang);
  return value > 0 && Number(roundHalfAway(value, decimals)) !== 0 ? `+${text}` : text;
}

function roundHalfAway(value: number, decimals: number): string {
  // The nudge lifts sums that fell a hair below the half they stand for.
  const rounded = Math.round(shifted(Math.abs(value), decimals) + 1e-9);
  return (value < 0 ? '-' : '') + shifted(rounded, -decimals).toFixed(decimals);
}

/** Value × 10^places by its decimal text: 1.005 becomes 100.5, where the product would be 100.49999999999999. */
function shifted(value: number, places: number): number {
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

function plainDecimal(value: number): string {
  const text = String(Number(value.toPrecision(12)));
  return text.includes('e-') ? value.toFixed(20).replace(/0+$/, '') : text;
}

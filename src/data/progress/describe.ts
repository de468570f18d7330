import { formatExact, formatNumber, type Lang } from '../../lib/number.ts';
import { periodLabel } from '../../lib/period.ts';
import type { TargetRow } from '../models/models.ts';

const signs: Record<string, string> = { '>=': '≥ ', '>': '> ', '<=': '≤ ', '<': '< ', '~': '≈ ', '=': '' };

/** A value with its unit: `42 微克/立方米`, `65.8%`; the unit of changes and growth rates is always per cent. */
export function withUnit(row: TargetRow, value: number, lang: Lang): string {
  const unit = unitOf(row, lang);
  const number = formatExact(value, decimalsOf(row), lang);
  return unit === '' || unit === '%' ? number + unit : `${number} ${unit}`;
}

/** Unit of the target's value: changes and growth rates are in per cent whatever the indicator's unit. */
export function unitOf(row: TargetRow, lang: Lang): string {
  if (row.kind === 'change' || row.kind === 'growth') return '%';
  return (lang === 'zh' ? row.unit_zh : row.unit_en) ?? '';
}

/** Decimals a result is shown with at least; rates of change have those of the figure itself. */
const decimalsOf = (row: TargetRow): number =>
  row.kind === 'change' || row.kind === 'growth' ? 0 : (row.decimals ?? 0);

/** A printed bound keeps the decimals it was printed with. */
const bound = (row: TargetRow, value: number, lang: Lang): string => {
  const unit = unitOf(row, lang);
  return formatExact(value, 0, lang) + (unit === '' || unit === '%' ? unit : ` ${unit}`);
};

/** A difference in the unit of the target: per cent turns into percentage points. */
function difference(row: TargetRow, value: number, lang: Lang): string {
  const number = formatExact(Number(Math.abs(value).toPrecision(10)), 0, lang);
  const unit = unitOf(row, lang);
  if (unit === '%') return `${number} ${lang === 'zh' ? '个百分点' : 'points'}`;
  return unit ? `${number} ${unit}` : number;
}

/** What the target says, short: `≥ 42.9%`, `较2015年 −23.3%`, `1—2 家`, `完成市分解任务`. */
export function targetText(row: TargetRow, lang: Lang): string {
  if (row.kind === 'assigned') return lang === 'zh' ? '上级下达，未印出' : 'set by the upper level';
  if (row.kind === 'state') return lang === 'zh' ? (row.value_stated ?? '定性') : 'named end state';
  if (row.value === null) return '—';
  if (row.scale !== null)
    return (signs[row.comparator ?? '='] ?? '') + (row.value_stated ?? String(row.value));
  if (row.upper !== null) {
    return `${formatExact(row.value, 0, lang)}${lang === 'zh' ? '—' : '–'}${bound(row, row.upper, lang)}`;
  }
  const amount = bound(row, row.value, lang);
  if (row.kind === 'change') {
    const signed = (signs[row.comparator ?? '='] ?? '') + (row.value > 0 ? '+' : '') + amount;
    if (row.base_period === null) return lang === 'zh' ? `累计变化 ${signed}` : `change ${signed}`;
    const since = periodLabel(row.base_period, lang);
    return lang === 'zh' ? `较${since} ${signed}` : `${signed} on ${since}`;
  }
  if (row.kind === 'growth') {
    const signed = (signs[row.comparator ?? '='] ?? '') + (row.value > 0 ? '+' : '') + amount;
    return lang === 'zh' ? `增长 ${signed}` : `growth ${signed}`;
  }
  return (signs[row.comparator ?? '='] ?? '') + amount;
}

/** The value it started from, with its period; that of a change is a level, in the unit of the indicator. */
export function baseText(row: TargetRow, lang: Lang): string {
  if (row.base_value === null) return '';
  const value = withUnit({ ...row, kind: 'reach' }, row.base_value, lang);
  return row.base_period === null ? value : `${periodLabel(row.base_period, lang)} ${value}`;
}

/** A change computed from two levels has no last stated decimal: two are shown. */
const statable = (row: TargetRow, value: number): number =>
  row.kind === 'change' && row.flags.split('|').includes('derived') ? Math.round(value * 100) / 100 : value;

/** When it falls due: `2025年`, `长期`, `文件期内（2025年）`. */
export function dueText(row: TargetRow, lang: Lang): string {
  if (row.due !== null) return periodLabel(row.due, lang);
  if (row.due_end !== null) {
    const year = periodLabel(row.due_end.slice(0, 4), lang);
    return lang === 'zh' ? `文件期内（${year}）` : `term of plan (${year})`;
  }
  return lang === 'zh' ? '长期' : 'standing';
}

/** The last judged value with no unit but the sign of per cent; empty when there is none. */
export function nowFigure(row: TargetRow, lang: Lang): string {
  if (row.x === null) return '';
  const value = statable(row, row.x);
  const number =
    row.natural_limit === null
      ? formatExact(value, decimalsOf(row), lang)
      : formatNumber(value, decimalsOf(row), lang, row.natural_limit);
  return number + (unitOf(row, lang) === '%' ? '%' : '');
}

/** The last judged value with its period, or the claim; empty when nothing is on file. */
export function nowText(row: TargetRow, lang: Lang): string {
  if (row.x !== null && row.x_period !== null) {
    const unit = unitOf(row, lang);
    const value = nowFigure(row, lang) + (unit === '' || unit === '%' ? '' : ` ${unit}`);
    return lang === 'zh'
      ? `${periodLabel(row.x_period, lang)} ${value}`
      : `${value} (${periodLabel(row.x_period, lang)})`;
  }
  const claim = row.claim === null ? undefined : claims[row.claim];
  return claim ? claim[lang] : '';
}

const claims: Record<string, Record<Lang, string>> = {
  done: { zh: '文件称已完成', en: 'stated as done' },
  basically_done: { zh: '文件称基本完成', en: 'stated as basically done' },
  in_progress: { zh: '文件称推进中', en: 'stated as in progress' },
  not_started: { zh: '文件称未启动', en: 'stated as not started' },
  not_done: { zh: '文件称未完成', en: 'stated as not done' },
};

/** How far it still is, or by how much it was passed; empty when that cannot be said. */
export function gapText(row: TargetRow, lang: Lang): string {
  if (row.gap === null || row.band) return '';
  if (Math.abs(row.gap) < 1e-9) return lang === 'zh' ? '正好达到' : 'exactly reached';
  const amount = difference(row, statable(row, row.gap), lang);
  if (row.gap > 0) return lang === 'zh' ? `还差 ${amount}` : `${amount} to go`;
  if (row.kind !== 'keep') return lang === 'zh' ? `超额 ${amount}` : `${amount} beyond`;
  if (row.side === 'down') return lang === 'zh' ? `低于限值 ${amount}` : `${amount} below the limit`;
  return lang === 'zh' ? `高出 ${amount}` : `${amount} above`;
}

/** 与序时进度相差 in percentage points: `快 1.2 个百分点`; empty where no pace exists. */
export function paceText(row: TargetRow, lang: Lang): string {
  if (row.difference === null) return '';
  const amount = formatNumber(Math.abs(row.difference), 1, lang);
  if (Number(amount.replaceAll(',', '')) === 0)
    return lang === 'zh' ? '与序时进度持平' : 'level with schedule';
  if (lang === 'zh') return `${row.difference > 0 ? '快' : '慢'} ${amount} 个百分点`;
  return `${amount} points ${row.difference > 0 ? 'ahead' : 'behind'}`;
}

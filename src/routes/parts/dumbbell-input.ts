import type { DumbbellRow } from '@charts/dumbbell/types.ts';
import type { TargetRow } from '@data/models/models.ts';
import { dueText, nowFigure, nowText, targetText, unitOf } from '@data/progress/describe.ts';
import { statusWord } from '@data/progress/words.ts';
import type { Lang } from '@lib/number.ts';
import { periodLabel } from '@lib/period.ts';
import { chartWords } from './chart-words.ts';
import { statusLook } from './status-look.ts';

/** One target an area, all of one kind and subset, so that their values may stand on one axis. */
export interface DumbbellData {
  rows: (DumbbellRow & { id: string; basePeriod: string; nowText: string; word: string })[];
  /** The subset the targets are for, empty when they are for the whole. */
  scope: string;
  unit: string;
  decimals: number;
  known: number;
}

const fewest = 2;

/** The targets of an indicator across areas, in the order of `areas`; null where fewer than two areas have one. */
export function dumbbellInput(
  targets: readonly TargetRow[],
  areas: readonly { code: string; name: string }[],
  lang: Lang,
): DumbbellData | null {
  const groups = new Map<string, TargetRow[]>();
  for (const row of targets) {
    if (row.role !== 'goal' || row.v === null || row.value === null || row.scale !== null || !row.counted)
      continue;
    const key = `${row.kind}|${row.scope ?? ''}|${unitOf(row, lang)}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const widest = [...groups.values()]
    .map((rows) => areas.flatMap(({ code, name }) => leading(rows, code, name)))
    .sort((a, b) => b.length - a.length || known(b) - known(a))[0];
  const first = widest?.[0]?.target;
  if (!widest || !first || widest.length < fewest) return null;
  return {
    rows: widest.map(({ target, name }) => rowOf(target, name, lang)),
    scope: (lang === 'zh' ? first.scope_zh : first.scope_en) ?? '',
    unit: unitOf(first, lang),
    decimals: first.kind === 'change' || first.kind === 'growth' ? 0 : (first.decimals ?? 0),
    known: known(widest),
  };
}

interface Placed {
  target: TargetRow;
  name: string;
}

const known = (rows: readonly Placed[]) => rows.filter(({ target }) => target.x !== null).length;

/** Of several targets of an area the one with a result, then with a base, then the one due last. */
function leading(rows: readonly TargetRow[], code: string, name: string): Placed[] {
  const score = (row: TargetRow) => (row.x === null ? 0 : 2) + (row.b === null ? 0 : 1);
  const [target] = rows
    .filter(({ area }) => area === code)
    .sort((a, b) => score(b) - score(a) || (b.t1 ?? Infinity) - (a.t1 ?? Infinity));
  return target ? [{ target, name }] : [];
}

function rowOf(target: TargetRow, name: string, lang: Lang): DumbbellData['rows'][number] {
  const t = chartWords[lang];
  const word = statusWord(target, lang);
  const end = t.dumbbell.end(targetText(target, lang), dueText(target, lang));
  const now = nowText(target, lang);
  const basePeriod = target.base_period ? periodLabel(target.base_period, lang) : '';
  return {
    id: target.id,
    label: name,
    // A running total starts from nothing; the base of such a target is no value of the past.
    base: target.kind === 'total' ? null : target.b,
    now: target.x,
    nowFigure: nowFigure(target, lang),
    target: target.v,
    upper: target.band ? target.upper : null,
    end,
    ...statusLook[target.status],
    hollow: target.x_status === 'preliminary' || target.x_status === 'estimated',
    basePeriod,
    nowText: now,
    word,
    said: [name, now, `${t.dumbbell.target} ${end}`, word].filter(Boolean).join(' · '),
  };
}

import { facets, type Facet, type Filterable } from '@app/view.ts';
import type { LaneInput } from '@charts/lane/types.ts';
import type { TargetRow } from '@data/models/models.ts';
import { dueText, gapText, nowText, paceText, targetText } from '@data/progress/describe.ts';
import { flagWords, statusWord } from '@data/progress/words.ts';
import { flagsOf } from '@data/models/models.ts';
import type { StatusId } from '@data/progress/rules.ts';
import type { Lang } from '@lib/number.ts';
import { pack, type Packed } from '@lib/pack.ts';
import { sectionOf, type Section } from './section.ts';
import { statusLook } from './status-look.ts';

/** One target as boards and lists show it: words ready to print, a picture if there is something to draw. */
export interface BoardRow extends Filterable {
  id: string;
  indicator: string;
  name: string;
  scope: string;
  status: StatusId;
  word: string;
  targetText: string;
  dueText: string;
  nowText: string;
  gapText: string;
  paceText: string;
  flags: string;
  section: Section;
  /** 与序时进度相差 in percentage points; null without a pace. */
  difference: number | null;
  lane: LaneInput | null;
}

/** What filters and counts need of a row whose words stand in the page already. */
export type HeadRow = Pick<
  BoardRow,
  Facet | 'id' | 'indicator' | 'name' | 'scope' | 'section' | 'difference'
>;
const headKeys = [...facets, 'id', 'indicator', 'name', 'scope', 'section', 'difference'] as const;

/** The rows as the script of a board gets them. */
export const headRows = (rows: readonly BoardRow[]): Packed<HeadRow> =>
  pack(rows.map((row) => Object.fromEntries(headKeys.map((key) => [key, row[key]])) as unknown as HeadRow));

/** Rows for display from judged targets. */
export function boardRows(targets: readonly TargetRow[], lang: Lang): BoardRow[] {
  return targets.map((target) => {
    const scope = (lang === 'zh' ? target.scope_zh : target.scope_en) ?? '';
    const section = sectionOf(target);
    return {
      id: target.id,
      indicator: target.indicator,
      area: target.area,
      theme: target.theme,
      document: target.document,
      status: target.status,
      binding: target.binding ?? 'none',
      due: target.due_end?.slice(0, 4) ?? 'none',
      term: target.open_at ? 'open' : 'over',
      name: lang === 'zh' ? target.name_zh : target.name_en,
      scope,
      word: statusWord(target, lang),
      targetText: targetText(target, lang),
      dueText: dueText(target, lang),
      nowText: nowText(target, lang),
      gapText: gapText(target, lang),
      paceText: paceText(target, lang),
      flags: flagsOf(target)
        .map((flag) => flagWords[flag][lang])
        .join(' · '),
      section,
      difference: target.difference,
      lane: section === 'known' || target.value !== null ? laneInput(target) : null,
    };
  });
}

/** What the lane draws. The schedule's place is given only where a pace exists, at the data's cut-off. */
export function laneInput(row: TargetRow): LaneInput {
  const look = statusLook[row.status];
  const limit = row.kind === 'keep' || row.kind === 'growth' || row.band;
  const drawable = row.scale === null;
  return {
    mode: limit ? 'limit' : 'path',
    base: drawable && !limit ? row.b : null,
    now: drawable ? row.x : null,
    target: drawable ? row.v : null,
    upper: row.upper,
    expected: expectedValue(row),
    history: [],
    side: row.side,
    tone: look.tone,
    shape: look.shape,
    hollow: row.x_status === 'preliminary' || row.x_status === 'estimated',
  };
}

/** Where the schedule expects the value at the data's cut-off, in the unit of the target. */
function expectedValue({ e, b, v, kind, profile }: TargetRow): number | null {
  if (e === null || b === null || v === null) return null;
  if (kind === 'change' && profile === 'compound') return 100 * ((1 + v / 100) ** e - 1);
  return b + e * (v - b);
}

import type { TrajectoryInput } from '@charts/trajectory/types.ts';
import type { ObservationRow, TargetRow } from '@data/models/models.ts';
import { unitOf } from '@data/progress/describe.ts';
import type { Site } from './site.ts';
import type { Lang } from '@lib/number.ts';
import { parsePeriod, periodLabel, yearPoint } from '@lib/period.ts';
import { statusLook } from './status-look.ts';

/** What the trajectory chart of one area needs, without functions, so that it can travel inside the page. */
export interface TrajectoryData {
  input: TrajectoryInput;
  unit: string;
  decimals: number;
  target: string;
}

/**
 * The chart of an area's leading target on an indicator with the published figures of the same subset;
 * null where there is no number to draw.
 */
export function trajectoryInput(
  site: Site,
  targets: readonly TargetRow[],
  observations: readonly ObservationRow[],
  lang: Lang,
): TrajectoryData | null {
  const drawable = targets.filter(
    (row) =>
      row.role !== 'parameter' && row.scope_kind !== 'company' && row.value !== null && row.scale === null,
  );
  const target = [...drawable].sort(byInterest)[0];
  const scope = target?.scope ?? observations.find((row) => row.value !== null)?.scope ?? null;
  const basis = target?.kind === 'change' ? 'change' : null;
  const points = observations
    .filter(
      (row) => row.scope === scope && (basis === null ? row.basis !== 'change' : row.basis === 'change'),
    )
    .map((row) => ({
      at: row.y,
      value: target?.kind === 'growth' ? row.yoy : row.value,
      label: periodLabel(row.period, lang),
      preliminary: row.status === 'preliminary' || row.status === 'estimated',
      ytd: row.basis === 'ytd',
    }))
    .sort((a, b) => a.at - b.at);
  const known = points.filter((point) => point.value !== null);
  if (!target && known.length < 2) return null;
  if (target && known.length === 0 && target.base_value === null) return null;
  const indicator = (target ?? observations[0])?.indicator;
  return {
    unit: target ? unitOf(target, lang) : unitOfIndicator(site, indicator, lang),
    decimals: target?.decimals ?? 1,
    target: target?.id ?? '',
    input: {
      points,
      ...place(target),
      others: [],
      breaks: (site.tables['breaks'] ?? [])
        .filter(
          (row) =>
            row['indicator'] === indicator &&
            (row['area'] === null || row['area'] === (target ?? observations[0])?.area),
        )
        .map((row) => ({
          at: yearPoint(parsePeriod(String(row['period']))?.first ?? '2000-01-01'),
          text: String(row[`text_${lang}`]),
        })),
    },
  };
}

/** A goal with a result before one without, a base before none, a later due date before an earlier. */
function byInterest(a: TargetRow, b: TargetRow): number {
  const score = (row: TargetRow) =>
    (row.role === 'goal' ? 8 : 0) +
    (row.x !== null ? 4 : 0) +
    (row.base_value !== null ? 2 : 0) +
    (row.scope === null ? 1 : 0);
  return score(b) - score(a) || (b.t1 ?? 0) - (a.t1 ?? 0);
}

type Placed = Pick<
  TrajectoryInput,
  'base' | 'target' | 'side' | 'path' | 'judged' | 'required' | 'projection'
>;

function place(target: TargetRow | undefined): Placed {
  if (!target || target.v === null) {
    return {
      base: null,
      target: null,
      side: null,
      path: [],
      judged: null,
      required: false,
      projection: null,
    };
  }
  const base =
    target.b !== null && target.t0 !== null && target.kind !== 'total'
      ? { at: target.t0, value: target.b }
      : null;
  const due = target.t1 === null ? null : { at: target.t1, value: target.v };
  const look = statusLook[target.status];
  return {
    base,
    target: { at: target.t1, value: target.v, upper: target.band ? target.upper : null },
    side: target.side,
    path: base && due && target.kind !== 'keep' ? [base, due] : [],
    judged: target.x !== null && target.tn !== null ? { at: target.tn, value: target.x, ...look } : null,
    required: target.required !== null,
    projection:
      target.projection !== null && target.t1 !== null && target.required !== null
        ? { at: target.t1, value: target.projection, low: null, high: null }
        : null,
  };
}

function unitOfIndicator(site: Site, id: string | undefined, lang: Lang): string {
  const row = (site.tables['indicators'] ?? []).find((indicator) => indicator['id'] === id);
  return String(row?.[`unit_${lang}`] ?? '');
}

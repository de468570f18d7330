-- one row per target: its status under the rule at the as-of date, with every input and flag
WITH joined AS (
  SELECT
    f.*, p.as_of AS day, p.rule, l.* EXCLUDE (target), x.profile_used,
    c.claim, c.period AS claim_period, c.last_day AS claim_day,
    c.claim IN ('done', 'basically_done') AS claim_done,
    c.claim = 'not_done' AND (f.numeric_kind OR f.kind = 'growth' OR p.as_of > f.due_end) AS claim_missed,
    a.p, a.e, a.r, a.difference, a.required, a.actual, a.projection, a.target IS NOT NULL AS has_pace,
    g.ratio, g.reason, g.actual AS growth_actual, g.required AS growth_required,
    w.months, w.rest, b.level AS base_level,
    coalesce(p.as_of > f.due_end, false) AS over
  FROM frame f
  CROSS JOIN params p
  JOIN latest l ON l.target = f.id
  JOIN expected x ON x.target = f.id
  LEFT JOIN claims c ON c.target = f.id
  LEFT JOIN pace a ON a.target = f.id
  -- The rule inside: as a second condition of the join it would have every target compared with every other.
  LEFT JOIN (SELECT cagr.* FROM cagr, params WHERE params.rule = 'cagr-1') g ON g.target = f.id
  LEFT JOIN within_year w ON w.target = f.id
  LEFT JOIN base_levels b ON b.target = f.id
),
judged_status AS (
  SELECT
    *,
    CASE
      WHEN unjudged THEN 'not_judged'
      WHEN claim_done THEN 'met'
      WHEN claim_missed THEN 'missed'
      WHEN kind = 'assigned' THEN 'not_public'
      WHEN kind = 'state' AND claim IS NULL THEN 'qualitative'
      WHEN role = 'requirement' AND document_state <> 'in_force' THEN 'closed'
      WHEN (kind = 'keep' OR base_meets) AND x IS NOT NULL AND (at_due OR open_at) THEN
        CASE WHEN satisfied THEN 'holding' WHEN satisfied_before OR base_meets THEN 'breached' ELSE 'below' END
      WHEN at_due THEN CASE WHEN satisfied THEN 'met' ELSE 'missed' END
      WHEN kind IN ('total', 'increase') AND side = 'up' AND satisfied AND over THEN 'met'
      WHEN over AND day <= release_on THEN 'pending'
      WHEN over THEN 'overdue'
      WHEN x IS NULL AND claim IS NULL THEN 'awaiting'
      WHEN kind = 'growth' AND x IS NOT NULL THEN
        CASE WHEN satisfied THEN 'on_pace' WHEN x < 0 AND v > 0 THEN 'reversing' ELSE 'behind' END
      WHEN satisfied THEN 'met_early'
      WHEN rule = 'cagr-1' AND kind = 'reach' THEN
        CASE WHEN ratio IS NULL THEN 'in_progress' WHEN ratio >= 0.95 THEN 'on_pace' WHEN ratio >= 0.6 THEN 'behind'
          WHEN ratio >= 0 THEN 'far_behind' ELSE 'reversing' END
      WHEN NOT has_pace THEN 'in_progress'
      WHEN rule = 'pp-1' THEN
        CASE WHEN p >= e THEN 'on_pace' WHEN round(e - p, 9) <= 0.1 THEN 'near_pace'
          WHEN round(e - p, 9) <= 0.3 THEN 'behind' ELSE 'far_behind' END
      WHEN round(p - e, 9) >= 0.05 THEN 'ahead'
      WHEN p >= e THEN 'on_pace'
      WHEN r >= 0.95 THEN 'near_pace'
      WHEN r >= 0.6 THEN 'behind'
      WHEN r >= 0 THEN 'far_behind'
      ELSE 'reversing'
    END AS status
  FROM joined
),
flagged AS (
  SELECT
    *,
    kind IN ('reach', 'keep', 'change') AND NOT unjudged AS is_series,
    CASE side WHEN 'up' THEN x_before - x WHEN 'down' THEN x - x_before END AS worse_by,
    CASE assess WHEN 'month' THEN 1 / 12.0::DOUBLE WHEN 'quarter' THEN 0.25 ELSE 1 END AS interval_years
  FROM judged_status
)
SELECT
  id AS target, status, side, start_end, due_end, t0, t1, tn, b, v, x, x_period, x_status, x_document, claim,
  n::INTEGER AS n, n_satisfied::INTEGER AS n_satisfied, p, e, r, difference,
  CASE WHEN scale IS NULL THEN round(CASE side WHEN 'up' THEN v - x WHEN 'down' THEN x - v END, 9) END AS gap,
  required, actual, projection,
  growth_actual AS cagr_actual, growth_required AS cagr_required, ratio AS cagr_ratio, reason AS cagr_reason,
  release_on, months::INTEGER AS months, rest, profile_used AS profile,
  -- Names that are null are left out; none at all gives the empty text.
  concat_ws('|',
    CASE WHEN x IS NOT NULL AND satisfied AND NOT exactly OR NOT unjudged AND claim = 'basically_done' THEN 'approximate' END,
    CASE WHEN is_series AND abs(base_level - base_value) > half_decimal + 1e-9 THEN 'base_moved' END,
    CASE WHEN interrupted AND NOT unjudged THEN 'break' END,
    CASE WHEN NOT unjudged AND (claim_done OR claim_missed) THEN 'by_statement' END,
    CASE WHEN derived THEN 'derived' END,
    CASE WHEN list_contains(string_split(coalesce(flags, ''), '|'), 'implied_base') THEN 'implied_base' END,
    CASE WHEN implied_due THEN 'implied_due' END,
    CASE WHEN implied_start THEN 'implied_start' END,
    CASE WHEN due IS NOT NULL AND issued_on > due_end THEN 'issued_after_due' END,
    CASE WHEN x IS NOT NULL AND x_status IN ('preliminary', 'estimated') THEN 'preliminary' END,
    CASE WHEN is_series AND n = 1 THEN 'single' END,
    CASE WHEN x IS NOT NULL AND open_at AND round(year_point(day) - tn, 9) >= round(1.5 * interval_years, 9) THEN 'stale' END,
    CASE WHEN is_series AND scale IS NULL AND worse_by > half_decimal + 1e-9 THEN 'worsening' END
  ) AS flags
FROM flagged
ORDER BY ord

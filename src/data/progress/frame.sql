-- one row per target: what is judged, over which window, on which side of which value
WITH dated AS (
  SELECT
    t.rowid AS ord, t.*, coalesce(t.scope, '') AS scope_key,
    d.document_state, d.issued_on,
    i.direction, i.measure, i.scale, i.release_lag, coalesce(i.decimals, 1) AS decimals, i.decimals AS decimals_stated,
    t.kind IN ('reach', 'keep', 'change', 'total', 'increase') AS numeric_kind,
    t.role = 'parameter' OR t.kind = 'event' OR coalesce(s.kind = 'company', false) AS unjudged,
    coalesce(period_last(t.due), CASE WHEN t.role = 'goal' THEN d.covers_last END) AS due_end,
    t.due IS NULL AND t.role = 'goal' AND d.covers_last IS NOT NULL AS implied_due,
    d.covers_first,
    period_last(t.base_period) AS base_last,
    period_first(t.start) - 1 AS before_start
  FROM targets t
  JOIN indicators i ON i.id = t.indicator
  JOIN document_states d ON d.document = t.document
  LEFT JOIN scopes s ON s.id = t.scope
),
placed AS (
  SELECT
    *,
    -- A target may be older than the document that reports it; then the document's term is not its start.
    CASE WHEN due_end IS NULL OR covers_first <= due_end THEN covers_first - 1 END AS covers_start,
    kind IN ('keep', 'total', 'increase') AND start IS NULL AND covers_start IS NOT NULL
      AND NOT (kind = 'keep' AND base_period IS NOT NULL) AS implied_start,
    CASE
      WHEN kind IN ('reach', 'change') THEN base_last
      WHEN kind IN ('keep', 'state', 'assigned') THEN
        coalesce(base_last, before_start, covers_start)
      WHEN kind IN ('total', 'increase') THEN coalesce(before_start, covers_start)
      WHEN kind = 'growth' THEN make_date(year(due_end) - 1, 12, 31)
    END AS start_end,
    CASE
      WHEN kind IN ('reach', 'keep') THEN base_value
      WHEN kind IN ('change', 'total', 'increase') THEN 0
    END AS b,
    CASE WHEN range_role = 'ceiling' THEN coalesce(upper, value) ELSE value END AS v,
    CASE
      WHEN kind IN ('state', 'assigned', 'event') THEN NULL
      WHEN scale IS NULL AND upper IS NOT NULL AND range_role IS NOT NULL THEN
        CASE range_role WHEN 'floor' THEN 'up' WHEN 'ceiling' THEN 'down' ELSE 'none' END
      WHEN comparator IN ('>=', '>') THEN 'up'
      WHEN comparator IN ('<=', '<') THEN 'down'
      WHEN kind IN ('total', 'increase') THEN 'up'
      WHEN scale IS NOT NULL THEN 'up'
      WHEN kind = 'change' AND value < 0 THEN 'down'
      WHEN kind = 'change' AND value > 0 THEN 'up'
      ELSE direction
    END AS side
  FROM dated
)
SELECT
  placed.*,
  year_point(start_end) AS t0,
  year_point(due_end) AS t1,
  due_end IS NULL OR as_of <= due_end AS open_at,
  coalesce(comparator IN ('>', '<') AND (upper IS NULL OR range_role IS NULL), false) AS strict,
  coalesce(scale IS NULL AND upper IS NOT NULL AND range_role = 'band', false) AS band,
  -- Nearness that `~` forgives: 5 % of v, or half a point where the value is a percentage.
  CASE WHEN comparator = '~' THEN
    CASE WHEN kind IN ('change', 'growth') OR measure IN ('share', 'rate') THEN 0.5 ELSE 0.05 * abs(v) END
  END AS forgiven,
  0.5 * pow(10, -coalesce(length(regexp_extract(value_stated, '\.(\d+)', 1)), decimals)) AS half_stated,
  0.5 * pow(10, -decimals) AS half_decimal,
  CASE release_lag
    WHEN 'economy' THEN make_date(year(due_end) + 1, 4, 30)
    WHEN 'energy' THEN make_date(year(due_end) + 1, 9, 30)
    WHEN 'rd' THEN make_date(year(due_end) + 1, 12, 31)
    ELSE make_date(year(due_end) + 1, 6, 30)
  END AS release_on
FROM placed, params

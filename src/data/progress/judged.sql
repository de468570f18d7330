-- one row per target and judged period (kinds reach, keep, change, growth); `seq` counts back from the last
WITH window_rows AS (
  SELECT
    f.id AS target, f.kind, f.base_period AS target_base, b.level AS base_level, f.base_value,
    g.*,
    CASE f.kind
      WHEN 'growth' THEN g.basis = 'period' AND g.grain = 'year' OR g.basis = 'ytd'
      ELSE g.basis = 'stock' OR g.basis = 'period' AND g.grain = CASE
        WHEN f.assess IN ('month', 'quarter') THEN f.assess ELSE 'year' END
    END AS is_level
  FROM frame f
  JOIN figures g ON g.area = f.area AND g.indicator = f.indicator AND g.scope_key = f.scope_key
  JOIN params p ON g.last_day <= p.as_of
  LEFT JOIN base_levels b ON b.target = f.id
  WHERE NOT f.unjudged AND f.kind IN ('reach', 'keep', 'change', 'growth')
    AND (f.start_end IS NULL OR g.last_day > f.start_end)
    AND (f.due_end IS NULL OR g.last_day <= f.due_end)
    AND (f.kind <> 'growth' OR f.due_end IS NOT NULL)
),
valued AS (
  SELECT
    *,
    kind = 'change' AND basis <> 'change' AS derived,
    CASE
      WHEN kind = 'growth' THEN CASE WHEN is_level THEN yoy END
      WHEN kind = 'change' AND basis = 'change' THEN CASE WHEN base_period = target_base THEN value END
      WHEN kind = 'change' AND is_level THEN
        100 * (value / nullif(coalesce(base_level, base_value), 0) - 1)
      WHEN kind IN ('reach', 'keep') AND is_level THEN value
    END AS x
  FROM window_rows
),
-- Published changes are preferred to changes computed from levels, for the target as a whole.
direct AS (
  SELECT *, min(derived::INTEGER) OVER (PARTITION BY target) AS derived_kept
  FROM valued WHERE x IS NOT NULL
),
ranked AS (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY target, period
      ORDER BY by_status, by_reliability, published DESC, by_basis, document, ord
    ) AS choice
  FROM direct WHERE derived::INTEGER = derived_kept
)
SELECT
  target, period, last_day, year_point(last_day) AS y, x, status, document, derived,
  row_number() OVER (PARTITION BY target ORDER BY last_day DESC, by_basis DESC, period) AS seq
FROM ranked
WHERE choice = 1

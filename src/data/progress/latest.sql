-- one row per target with a judged figure: the last one, what came before it, what stood at the base
WITH summary AS (
  SELECT
    target,
    count(*) AS n,
    count(*) FILTER (satisfied) AS n_satisfied,
    bool_or(satisfied) FILTER (seq > 1) AS satisfied_before,
    max(x) FILTER (seq = 2) AS x_before
  FROM scored GROUP BY target
),
base AS (
  SELECT
    f.id AS target,
    CASE
      WHEN f.band THEN f.b BETWEEN f.value - tolerance(f.v) AND f.upper + tolerance(f.v)
      WHEN f.side = 'none' THEN abs(f.b - f.v) <= f.half_stated + tolerance(f.v)
      WHEN f.scale IS NOT NULL THEN meets(f.side, f.strict, rv.rank, rb.rank)
      ELSE meets(f.side, f.strict, f.v, f.b)
    END OR f.b = f.v AS base_meets
  FROM frame f
  LEFT JOIN scales rv ON rv.scale = f.scale AND rv.value = f.v
  LEFT JOIN scales rb ON rb.scale = f.scale AND rb.value = f.b
  WHERE f.numeric_kind AND f.b IS NOT NULL
),
interrupted AS (
  SELECT DISTINCT f.id AS target
  FROM frame f
  JOIN scored s ON s.target = f.id AND s.seq = 1
  JOIN breaks k ON k.indicator = f.indicator AND (k.area IS NULL OR k.area = f.area)
  WHERE period_first(k.period) > f.start_end AND period_first(k.period) <= s.last_day
)
SELECT
  f.id AS target,
  s.last_day, s.y AS tn, s.x, s.period AS x_period, s.status AS x_status, s.document AS x_document,
  coalesce(s.derived, false) AS derived, s.exactly, coalesce(s.satisfied, false) AS satisfied,
  coalesce(m.n, 0) AS n, coalesce(m.n_satisfied, 0) AS n_satisfied,
  coalesce(m.satisfied_before, false) AS satisfied_before, m.x_before,
  coalesce(b.base_meets, false) AS base_meets,
  i.target IS NOT NULL AS interrupted,
  coalesce(s.last_day = f.due_end, false) AS at_due
FROM frame f
LEFT JOIN scored s ON s.target = f.id AND s.seq = 1
LEFT JOIN summary m ON m.target = f.id
LEFT JOIN base b ON b.target = f.id
LEFT JOIN interrupted i ON i.target = f.id

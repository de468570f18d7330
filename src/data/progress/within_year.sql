-- one row per target with a figure inside the running year: what the remaining months must bring
WITH totals AS (
  SELECT f.id AS target, month(l.last_day) AS months, f.v - l.x AS left_over
  FROM frame f JOIN latest l ON l.target = f.id
  WHERE f.kind = 'total' AND NOT f.unjudged AND l.x IS NOT NULL
    AND month(f.start_end) = 12 AND f.due_end = make_date(year(f.start_end) + 1, 12, 31)
),
means AS (
  SELECT f.id AS target, month(g.last_day) AS months, 12 * f.v - month(g.last_day) * g.value AS left_over
  FROM frame f
  JOIN figures g ON g.area = f.area AND g.indicator = f.indicator AND g.scope_key = f.scope_key
  JOIN params p ON g.last_day <= p.as_of AND year(g.last_day) = year(p.as_of)
  WHERE f.kind IN ('reach', 'keep') AND NOT f.unjudged AND coalesce(f.assess, 'year') NOT IN ('month', 'quarter')
    AND g.basis = 'ytd' AND g.value IS NOT NULL AND (f.due_end IS NULL OR year(p.as_of) <= year(f.due_end))
  QUALIFY row_number() OVER (
    PARTITION BY f.id
    ORDER BY g.last_day DESC, g.by_status, g.by_reliability, g.published DESC, g.document, g.ord
  ) = 1
)
SELECT target, months, left_over / (12 - months) AS rest
FROM (FROM totals UNION ALL FROM means)
WHERE months < 12

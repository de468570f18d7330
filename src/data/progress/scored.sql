-- one row per target and judged figure (sums included): the figure and whether it satisfies the target
WITH figures_used AS (
  SELECT target, period, last_day, y, x, status, document, derived, seq FROM judged
  UNION ALL
  SELECT target, period, last_day, year_point(last_day), x, status, document, false, 1 FROM accumulated
),
compared AS (
  SELECT
    u.*,
    f.side, f.forgiven, f.v, f.scale,
    CASE
      WHEN f.band THEN u.x BETWEEN f.value - tolerance(f.v) AND f.upper + tolerance(f.v)
      WHEN f.side = 'none' THEN abs(u.x - f.v) <= f.half_stated + tolerance(f.v)
      WHEN f.scale IS NOT NULL THEN meets(f.side, f.strict, rv.rank, rx.rank)
      ELSE meets(f.side, f.strict, f.v, u.x)
    END AS exactly
  FROM figures_used u
  JOIN frame f ON f.id = u.target
  LEFT JOIN scales rv ON rv.scale = f.scale AND rv.value = f.v
  LEFT JOIN scales rx ON rx.scale = f.scale AND rx.value = u.x
)
SELECT
  target, period, last_day, y, x, status, document, derived, seq,
  coalesce(exactly, false) AS exactly,
  coalesce(exactly, false) OR coalesce(
    side IN ('up', 'down') AND scale IS NULL AND abs(x - v) <= forgiven + tolerance(v), false) AS satisfied
FROM compared

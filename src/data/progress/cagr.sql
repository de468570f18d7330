-- one row per target of kind reach with a figure: growth ratio of rule cagr-1, or why there is none
WITH inputs AS (
  SELECT
    f.id AS target, f.b, f.v, f.side, l.x,
    CASE
      WHEN f.b IS NULL OR f.t0 IS NULL THEN 'no_base'
      WHEN f.t1 IS NULL THEN 'open'
      WHEN f.b = 0 OR f.v = 0 OR l.x = 0 THEN 'zero'
      WHEN sign(f.b) <> sign(f.v) OR sign(f.b) <> sign(l.x) THEN 'signs'
      WHEN l.tn = f.t0 OR f.t1 = f.t0 THEN 'years'
      WHEN f.v = f.b THEN 'equal'
      WHEN f.side = 'none' OR f.scale IS NOT NULL THEN 'direction'
    END AS reason,
    l.tn - f.t0 AS years_done, f.t1 - f.t0 AS years_all
  FROM frame f JOIN latest l ON l.target = f.id
  WHERE f.kind = 'reach' AND NOT f.unjudged AND l.x IS NOT NULL
),
growth AS (
  SELECT
    *,
    CASE WHEN reason IS NULL THEN pow(x / b, 1 / years_done) - 1 END AS actual,
    CASE WHEN reason IS NULL THEN pow(v / b, 1 / years_all) - 1 END AS required
  FROM inputs
)
SELECT
  target, reason, 100 * actual AS actual, 100 * required AS required,
  round(CASE WHEN b < 0 THEN -1 ELSE 1 END * CASE side WHEN 'up' THEN 1 ELSE -1 END * actual / abs(required), 9) AS ratio
FROM growth

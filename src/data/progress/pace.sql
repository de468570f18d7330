-- one row per target whose pace is defined: progress, time progress, what is required, what is projected
WITH eligible AS (
  SELECT
    f.id AS target, f.kind, f.t0, f.t1, f.b, f.v, f.start_end, l.tn, l.x, l.at_due,
    x.profile_used, round(x.e, 9) AS e,
    CASE
      WHEN f.kind = 'change' AND x.profile_used = 'compound' AND l.x > -100 AND f.v > -100 THEN 'change'
      WHEN f.kind = 'reach' AND x.profile_used = 'compound' AND f.b > 0 AND l.x > 0 AND f.v > 0 THEN 'level'
      ELSE 'linear'
    END AS path
  FROM frame f
  JOIN latest l ON l.target = f.id
  JOIN expected x ON x.target = f.id
  WHERE NOT f.unjudged AND f.kind IN ('reach', 'change', 'total', 'increase')
    AND l.x IS NOT NULL AND f.b IS NOT NULL AND f.t0 IS NOT NULL AND f.t1 IS NOT NULL
    AND NOT l.base_meets AND f.side <> 'none' AND f.scale IS NULL
    AND x.profile_used NOT IN ('step', 'none') AND round(x.e, 9) >= 0.2
    AND NOT (f.measure = 'count' AND abs(f.v) < 12)
    AND NOT l.interrupted
),
points AS (
  SELECT e.target, s.y, s.x
  FROM eligible e JOIN scored s ON s.target = e.target
  WHERE e.kind IN ('reach', 'change') AND e.profile_used <> 'compound'
  UNION ALL
  SELECT target, t0, b FROM eligible WHERE kind IN ('reach', 'change') AND profile_used <> 'compound'
),
slopes AS (
  SELECT target, median((q.x - p.x) / (q.y - p.y)) AS slope
  FROM points p JOIN points q USING (target)
  WHERE q.y > p.y AND target IN (SELECT target FROM points GROUP BY target HAVING count(*) >= 4)
  GROUP BY target
),
rated AS (
  SELECT
    e.*, s.slope,
    round(CASE
      WHEN path = 'change' THEN ln(1 + x / 100) / nullif(ln(1 + v / 100), 0)
      ELSE (x - b) / nullif(v - b, 0)
    END, 9) AS p,
    t1 - tn AS ahead, tn - t0 AS behind,
    CASE path WHEN 'change' THEN 1 + x / 100 ELSE x / nullif(b, 0) END AS grown,
    CASE path WHEN 'change' THEN (1 + v / 100) / (1 + x / 100) ELSE v / nullif(x, 0) END AS to_grow
  FROM eligible e LEFT JOIN slopes s USING (target)
)
SELECT
  target, p, e, round(p / e, 9) AS r, round(100 * (p - e), 7) AS difference,
  CASE WHEN NOT at_due THEN
    CASE WHEN path = 'linear' THEN (v - x) / ahead ELSE 100 * (pow(to_grow, 1 / ahead) - 1) END
  END AS required,
  CASE WHEN path = 'linear' THEN (x - b) / behind ELSE 100 * (pow(grown, 1 / behind) - 1) END AS actual,
  CASE
    WHEN at_due THEN x
    WHEN path = 'change' THEN 100 * (pow(grown, (t1 - t0) / behind) - 1)
    WHEN path = 'level' THEN b * pow(grown, (t1 - t0) / behind)
    ELSE x + coalesce(slope, (x - b) / behind) * ahead
  END AS projection
FROM rated

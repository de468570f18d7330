-- one row per target with a base period whose level is on file: that level
SELECT
  f.id AS target,
  first(g.value ORDER BY g.by_status, g.by_reliability, g.published DESC, g.by_basis, g.document) AS level
FROM frame f
JOIN figures g
  ON g.area = f.area AND g.indicator = f.indicator AND g.scope_key = f.scope_key AND g.period = f.base_period
WHERE f.kind IN ('reach', 'keep', 'change') AND g.basis IN ('period', 'stock') AND g.value IS NOT NULL
GROUP BY f.id

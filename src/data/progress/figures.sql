-- one row per observation or claim known at the as-of date, with its order of precedence inside one period
SELECT
  o.rowid AS ord, o.area, o.indicator, coalesce(o.scope, '') AS scope_key, o.period, o.basis, o.base_period,
  o.document, o.value, o.yoy, o.claim, o.status,
  period_grain(o.period) AS grain,
  period_first(o.period) AS first_day,
  period_last(o.period) AS last_day,
  CASE o.status WHEN 'final' THEN 0 WHEN 'preliminary' THEN 2 WHEN 'estimated' THEN 3 ELSE 1 END AS by_status,
  CASE o.reliability WHEN 'A' THEN 0 WHEN 'B' THEN 1 ELSE 2 END AS by_reliability,
  coalesce(period_last(o.published_on), DATE '0001-01-01') AS published,
  CASE o.basis WHEN 'period' THEN 0 WHEN 'stock' THEN 1 ELSE 2 END AS by_basis
FROM observations o, params p
WHERE o.published_on IS NULL OR period_last(o.published_on) <= p.as_of

-- one row per observation, with the document it comes from
SELECT
  o.rowid AS ord, o.*, d.title_zh, d.title_en, period_first(o.period)::VARCHAR AS first_day,
  period_last(o.period)::VARCHAR AS last_day, year_point(period_last(o.period)) AS y
FROM observations o
JOIN documents d ON d.id = o.document
ORDER BY o.area, o.indicator, o.scope NULLS FIRST, last_day, o.basis, o.rowid

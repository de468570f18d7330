-- one row per target: the profile really used and the share of the way expected at the data's cut-off
WITH planned AS (
  SELECT
    p.target,
    arg_max(p.value, period_last(p.period)) FILTER (period_last(p.period) <= l.last_day) AS value
  FROM task_plans p JOIN latest l ON l.target = p.target
  GROUP BY p.target
),
-- Shares of earlier years by the same month: cumulative value over the value of the whole year.
history AS (
  SELECT f.id AS target, year(part.last_day) AS yr,
    first(part.value ORDER BY part.by_status, part.by_reliability, part.published DESC, part.document) AS part,
    first(whole.value ORDER BY whole.by_status, whole.by_reliability, whole.published DESC, whole.document) AS whole
  FROM frame f
  JOIN latest l ON l.target = f.id
  JOIN figures part ON part.area = f.area AND part.indicator = f.indicator AND part.scope_key = f.scope_key
    AND part.basis = 'ytd' AND month(part.last_day) = month(l.last_day) AND part.last_day <= f.start_end
  JOIN figures whole ON whole.area = f.area AND whole.indicator = f.indicator AND whole.scope_key = f.scope_key
    AND whole.basis = 'period' AND whole.grain = 'year' AND year(whole.last_day) = year(part.last_day)
  WHERE f.profile = 'seasonal' AND f.kind = 'total' AND part.value IS NOT NULL AND whole.value IS NOT NULL
    AND month(f.start_end) = 12 AND f.due_end = make_date(year(f.start_end) + 1, 12, 31)
  GROUP BY ALL
),
seasonal AS (
  SELECT target, avg(part / nullif(whole, 0)) AS share
  FROM history GROUP BY target HAVING count(*) >= 2 AND NOT bool_or(whole = 0)
),
profiled AS (
  SELECT
    f.*, l.tn, n.value AS planned, s.share AS seasonal_share,
    CASE
      WHEN n.target IS NOT NULL THEN 'plan'
      WHEN s.target IS NOT NULL THEN 'seasonal'
      WHEN f.profile IN ('compound', 'step', 'none') THEN f.profile
      WHEN f.profile IS NULL AND f.kind IN ('state', 'event', 'assigned', 'keep', 'growth') THEN 'none'
      ELSE 'linear'
    END AS profile_used
  FROM frame f
  JOIN latest l ON l.target = f.id
  LEFT JOIN planned n ON n.target = f.id
  LEFT JOIN seasonal s ON s.target = f.id
)
SELECT
  id AS target,
  profile_used,
  CASE profile_used
    WHEN 'plan' THEN (planned - b) / nullif(v - b, 0)
    WHEN 'seasonal' THEN seasonal_share
    ELSE (tn - t0) / nullif(t1 - t0, 0)
  END AS e
FROM profiled

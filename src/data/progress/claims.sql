-- one row per target with a reported claim that counts
SELECT
  f.id AS target,
  g.claim, g.period, g.last_day, g.status, g.document
FROM frame f
JOIN figures g ON g.area = f.area AND g.indicator = f.indicator AND g.scope_key = f.scope_key
JOIN params p ON g.last_day <= p.as_of
WHERE g.claim IS NOT NULL AND NOT f.unjudged
  AND CASE
    -- A number's claim speaks for the day the target falls due; a state may be reported any day of its window.
    WHEN f.kind NOT IN ('state', 'assigned') AND f.due_end IS NOT NULL THEN g.last_day = f.due_end
    ELSE (f.start_end IS NULL OR g.last_day > f.start_end) AND (f.due_end IS NULL OR g.last_day <= f.due_end)
  END
QUALIFY row_number() OVER (
  PARTITION BY f.id
  ORDER BY g.last_day DESC, period_grain(g.period) <> 'year', g.period, g.by_status, g.by_reliability, g.published DESC, g.by_basis, g.document, g.ord
) = 1

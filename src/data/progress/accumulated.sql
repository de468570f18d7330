-- one row per total or increase with a gapless figure: the amount done inside the window so far
WITH spans AS (
  SELECT f.id AS target, f.kind, f.area, f.indicator, f.scope_key, f.base_period, f.start_end, f.start_end + 1 AS first_day,
    least(p.as_of, coalesce(f.due_end, p.as_of)) AS last_day
  FROM frame f, params p
  WHERE NOT f.unjudged AND f.kind IN ('total', 'increase') AND f.start_end IS NOT NULL
),
known AS (
  SELECT
    s.target, s.first_day AS window_first, g.period, g.basis, g.grain, g.first_day, g.last_day,
    year(g.last_day) AS yr, greatest(s.first_day, make_date(year(g.last_day), 1, 1)) AS year_first,
    g.value, g.status, g.document,
    row_number() OVER (
      PARTITION BY s.target, g.period, g.basis
      ORDER BY g.by_status, g.by_reliability, g.published DESC, g.document, g.ord
    ) AS choice
  FROM spans s
  JOIN figures g ON g.area = s.area AND g.indicator = s.indicator AND g.scope_key = s.scope_key
  WHERE g.value IS NOT NULL AND g.first_day >= s.first_day AND g.last_day <= s.last_day
    AND (g.basis = 'period' OR g.basis = 'ytd' AND g.grain = 'ytd')
),
-- Running sums of quarters and of months; one counts only while nothing before it is missing.
running AS (
  SELECT
    target, yr, last_day, status, document, period, grain,
    sum(value) OVER run AS done,
    row_number() OVER run AS position,
    CASE grain
      WHEN 'quarter' THEN quarter(last_day) - quarter(year_first) + 1
      ELSE month(last_day) - month(year_first) + 1
    END AS expected
  FROM known
  WHERE choice = 1 AND basis = 'period' AND (
    grain = 'month' OR grain = 'quarter' AND (month(year_first) - 1) % 3 = 0)
  WINDOW run AS (PARTITION BY target, yr, grain ORDER BY last_day)
),
done_by_end AS (
  SELECT target, yr, last_day, value AS done, status, document, period, CASE basis WHEN 'ytd' THEN 1 ELSE 0 END AS source
  FROM known
  WHERE choice = 1 AND grain IN ('year', 'ytd') AND first_day = year_first
  UNION ALL
  SELECT target, yr, last_day, done, status, document, period, CASE grain WHEN 'quarter' THEN 2 ELSE 3 END
  FROM running WHERE position = expected
),
done AS (
  SELECT *, month(last_day) = 12 AS whole
  FROM done_by_end
  QUALIFY row_number() OVER (PARTITION BY target, last_day ORDER BY source) = 1
),
latest AS (
  SELECT * FROM done QUALIFY row_number() OVER (PARTITION BY target, yr ORDER BY last_day DESC) = 1
),
-- Whole years in a row from the first year of the window; the first that is not whole ends the chain.
chained AS (
  SELECT
    l.*,
    sum(l.done) OVER years AS x,
    coalesce(bool_and(l.whole) OVER (years ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), true)
      AND l.yr = year(s.first_day) + row_number() OVER years - 1 AS unbroken
  FROM latest l JOIN spans s USING (target)
  WINDOW years AS (PARTITION BY l.target ORDER BY l.yr)
),
summed AS (
  SELECT target, x, last_day, period, status, document, 0 AS way
  FROM chained WHERE unbroken
  QUALIFY row_number() OVER (PARTITION BY target ORDER BY yr DESC) = 1
),
stock AS (
  SELECT
    s.target, g.last_day, g.period, g.status, g.document, g.value, g.last_day = s.start_end AS at_start,
    row_number() OVER (
      PARTITION BY s.target, g.last_day = s.start_end
      ORDER BY g.last_day DESC, g.period, g.by_status, g.by_reliability, g.published DESC, g.document, g.ord
    ) AS choice
  FROM spans s
  JOIN figures g ON g.area = s.area AND g.indicator = s.indicator AND g.scope_key = s.scope_key
  WHERE s.kind = 'increase' AND g.basis = 'stock' AND g.value IS NOT NULL
    AND g.last_day >= s.start_end AND g.last_day <= s.last_day
),
stock_difference AS (
  SELECT n.target, n.value - o.value AS x, n.last_day, n.period, n.status, n.document, 1 AS way
  FROM stock n JOIN stock o ON o.target = n.target AND o.at_start AND o.choice = 1
  WHERE NOT n.at_start AND n.choice = 1
),
stated_change AS (
  SELECT s.target, g.value AS x, g.last_day, g.period, g.status, g.document, 2 AS way
  FROM spans s
  JOIN figures g ON g.area = s.area AND g.indicator = s.indicator AND g.scope_key = s.scope_key
  WHERE s.kind = 'increase' AND g.basis = 'change' AND g.value IS NOT NULL
    AND g.base_period IS NOT DISTINCT FROM s.base_period
    AND g.last_day > s.start_end AND g.last_day <= s.last_day
  QUALIFY row_number() OVER (
    PARTITION BY s.target
    ORDER BY g.last_day DESC, g.period, g.by_status, g.by_reliability, g.published DESC, g.document, g.ord
  ) = 1
)
SELECT target, x, last_day, period, status, document
FROM (FROM summed UNION ALL FROM stock_difference UNION ALL FROM stated_change)
QUALIFY row_number() OVER (PARTITION BY target ORDER BY way) = 1

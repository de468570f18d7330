-- one row per target and judged period: the figures a verdict rests on, oldest first
SELECT j.target, j.period, j.y, j.x, j.status, j.satisfied, j.derived
FROM scored j
ORDER BY j.target, j.y

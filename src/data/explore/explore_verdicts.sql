-- one row per target: what it says and its verdict, in codes
SELECT
  t.* EXCLUDE (flags, profile),
  s.kind AS scope_kind, f.document_state, f.open_at,
  -- Boards leave out cities, provinces and companies that a document names; cities are there for comparison.
  CASE WHEN a.level NOT IN ('city', 'province') AND coalesce(s.kind <> 'company', true) THEN 'yes' ELSE 'no' END AS counted,
  p.status, p.side, p.due_end, p.x, p.x_period, p.x_status, p.x_document, p.claim, p.p, p.e, p.r,
  p.difference, p.gap, p.required, p.actual, p.projection, p.flags
FROM targets t
JOIN progress p ON p.target = t.id
JOIN frame f ON f.id = t.id
JOIN areas a ON a.code = t.area
LEFT JOIN scopes s ON s.id = t.scope
ORDER BY t.rowid

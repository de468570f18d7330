-- one row per target: what it says and its verdict, in codes
SELECT
  t.* EXCLUDE (flags, profile),
  s.kind AS scope_kind, f.document_state, f.open_at,
  p.status, p.side, p.due_end, p.x, p.x_period, p.x_status, p.x_document, p.claim, p.p, p.e, p.r,
  p.difference, p.gap, p.required, p.actual, p.projection, p.flags
FROM targets t
JOIN progress p ON p.target = t.id
JOIN frame f ON f.id = t.id
LEFT JOIN scopes s ON s.id = t.scope
ORDER BY t.rowid

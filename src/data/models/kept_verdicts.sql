-- one row per target, in the order of the package: its verdict, and what the verdict takes from its document, due date, scope and area
SELECT
  p.*, f.document_state, f.open_at, f.band, s.kind AS scope_kind,
  -- Boards leave out cities, provinces and companies that a document names; cities are there for comparison.
  CASE WHEN a.level NOT IN ('city', 'province') AND coalesce(s.kind <> 'company', true) THEN 'yes' ELSE 'no' END AS counted
FROM progress p
JOIN frame f ON f.id = p.target
JOIN targets t ON t.id = p.target
JOIN areas a ON a.code = t.area
LEFT JOIN scopes s ON s.id = t.scope
ORDER BY t.rowid

-- one row per target, in the order of the package: its verdict, and what the verdict takes from its document and due date
SELECT p.*, f.document_state, f.open_at, f.band
FROM progress p
JOIN frame f ON f.id = p.target
JOIN targets t ON t.id = p.target
ORDER BY t.rowid

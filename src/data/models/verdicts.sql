-- one row per target: what it says, its verdict, and the names behind the codes
SELECT
  t.id AS target, t.role, counted_area AND coalesce(s.kind <> 'company', true) AS counted,
  t.area, a.name_zh AS area_zh, a.name_en AS area_en,
  i.theme, m.name_zh AS theme_zh, m.name_en AS theme_en,
  t.indicator, i.name_zh AS indicator_zh, i.name_en AS indicator_en,
  s.name_zh AS scope_zh, s.name_en AS scope_en, i.unit_zh, i.unit_en,
  t.kind, t.comparator, t.value, t.base_period, t.base_value, t.due, t.binding,
  p.status, w.name_zh AS status_zh, w.name_en AS status_en, p.x, p.x_period, p.p, p.e, p.difference, p.gap, p.flags,
  t.document, d.title_zh AS document_zh, d.title_en AS document_en, t.locator
FROM targets t
JOIN progress p ON p.target = t.id
JOIN statuses w ON w.id = p.status
JOIN indicators i ON i.id = t.indicator
JOIN themes m ON m.id = i.theme
JOIN (SELECT *, level NOT IN ('city', 'province') AS counted_area FROM areas) a ON a.code = t.area
JOIN documents d ON d.id = t.document
LEFT JOIN scopes s ON s.id = t.scope

-- one row per target: what it says, where it stands, and its verdict
SELECT
  t.id, t.role, t.area, t.indicator, t.scope, t.document, t.locator, t.kind, t.comparator, t.word_zh,
  t.value, t.upper, t.range_role, t.value_stated, t.unit_stated, t.base_period, t.base_value, t.start, t.due, t.due_text,
  t.binding, t.force, t.stage, t.assess, t.lead, t.support, t.note, t.replaces,
  i.name_zh, i.name_en, i.short_zh, i.aliases, i.pinyin, i.theme, i.unit_zh, i.unit_en, i.decimals, i.natural_limit, i.scale, i.direction, i.measure,
  s.name_zh AS scope_zh, s.name_en AS scope_en, s.kind AS scope_kind,
  f.document_state, f.open_at, f.band,
  a.level <> 'city' AND a.level <> 'province' AND coalesce(s.kind <> 'company', true) AS counted,
  p.* EXCLUDE (target)
FROM targets t
JOIN progress p ON p.target = t.id
JOIN frame f ON f.id = t.id
JOIN indicators i ON i.id = t.indicator
JOIN areas a ON a.code = t.area
LEFT JOIN scopes s ON s.id = t.scope
ORDER BY t.rowid

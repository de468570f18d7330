-- one row per code that has a name: area, theme, indicator, document, scope or organisation, in the order of listing
WITH named AS (
  SELECT
    'area' AS dimension, code, name_zh, name_en, NULL AS theme, NULL AS unit, NULL AS unit_en, parent AS area,
    NULL AS measure, NULL AS decimals, '' AS search, 0 AS ord
  FROM areas
  UNION ALL
  SELECT 'theme', id, name_zh, name_en, NULL, NULL, NULL, NULL, NULL, NULL, '', "order"
  FROM themes
  UNION ALL
  SELECT
    'indicator', i.id, i.name_zh, i.name_en, i.theme, i.unit_zh, i.unit_en, NULL, i.measure, i.decimals,
    concat_ws(' ', i.short_zh, i.aliases, i.pinyin, t.name_zh, t.name_en), i.rowid
  FROM indicators i
  LEFT JOIN themes t ON t.id = i.theme
  UNION ALL
  SELECT 'document', id, title_zh, title_en, NULL, NULL, NULL, area, NULL, NULL, number, rowid
  FROM documents
  UNION ALL
  SELECT 'scope', id, name_zh, name_en, NULL, NULL, NULL, NULL, NULL, NULL, '', rowid
  FROM scopes
  UNION ALL
  SELECT 'organisation', id, name_zh, name_en, NULL, NULL, NULL, area, NULL, NULL, aliases, rowid
  FROM organisations
)
SELECT * EXCLUDE (ord)
FROM named
ORDER BY dimension, ord, code

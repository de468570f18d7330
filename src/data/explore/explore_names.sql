-- one row per code that has a name: area, theme, indicator, document, scope or organisation; `ord` where not in the order of the package
-- Neither sorted nor joined: dimensionsOf does both, and a fresh engine would compile them before it says a name.
SELECT
  'area' AS dimension, code, name_zh, name_en, NULL AS theme, NULL AS unit, NULL AS unit_en, parent AS area,
  NULL AS measure, NULL AS decimals, '' AS search, code AS ord
FROM areas
UNION ALL
SELECT 'theme', id, name_zh, name_en, NULL, NULL, NULL, NULL, NULL, NULL, '', lpad("order"::VARCHAR, 9, '0')
FROM themes
UNION ALL
SELECT
  'indicator', id, name_zh, name_en, theme, unit_zh, unit_en, NULL, measure, decimals, concat_ws(' ', short_zh, aliases, pinyin), ''
FROM indicators
UNION ALL
SELECT 'document', id, title_zh, title_en, NULL, NULL, NULL, area, NULL, NULL, number, ''
FROM documents
UNION ALL
SELECT 'scope', id, name_zh, name_en, NULL, NULL, NULL, NULL, NULL, NULL, '', ''
FROM scopes
UNION ALL
SELECT 'organisation', id, name_zh, name_en, NULL, NULL, NULL, area, NULL, NULL, aliases, ''
FROM organisations

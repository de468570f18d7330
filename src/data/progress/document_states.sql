-- one row per document: its term and whether it is in force at the as-of date
SELECT
  d.id AS document,
  period_first(d.covers_from) AS covers_first,
  period_last(d.covers_to) AS covers_last,
  period_last(d.issued_on) AS issued_on,
  CASE
    WHEN d.status = 'replaced' THEN 'replaced'
    WHEN period_last(d.covers_to) < p.as_of THEN 'expired'
    WHEN d.covers_to IS NULL AND d.status = 'expired' THEN 'expired'
    ELSE 'in_force'
  END AS document_state,
  -- For display: a document without a term whose force nobody has confirmed says so.
  CASE WHEN document_state = 'in_force' AND d.status = 'unverified' THEN 'unverified' ELSE document_state END AS state
FROM documents d, params p

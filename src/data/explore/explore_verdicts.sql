-- one row per target: what it says and its verdict, in codes
SELECT
  t.* EXCLUDE (flags, profile),
  k.scope_kind, k.document_state, k.open_at, k.counted,
  k.status, k.side, k.due_end::DATE AS due_end, k.x, k.x_period, k.x_status, k.x_document, k.claim, k.p, k.e, k.r,
  k.difference, k.gap, k.required, k.actual, k.projection, k.flags
FROM targets t
-- Both are in the order of the package (kept_verdicts.sql), and a join by place spares a fresh engine compiling others.
POSITIONAL JOIN kept_verdicts k

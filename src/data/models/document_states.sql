-- one row per document: its state at the as-of date
SELECT document, state FROM document_states

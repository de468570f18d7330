-- Scalar macros of the progress model. Periods are text (docs/progress.md, "Periods and time").
CREATE OR REPLACE MACRO period_grain(p) AS CASE length(p)
  WHEN 4 THEN 'year' WHEN 10 THEN 'day' WHEN 15 THEN 'ytd'
  WHEN 7 THEN CASE WHEN p[6] = 'Q' THEN 'quarter' ELSE 'month' END END;

-- By length, not by grain: a CASE over an expression repeats it in every branch, and each macro is planned anew at every use.
CREATE OR REPLACE MACRO period_first(p) AS CASE length(p)
  WHEN 4 THEN make_date(p::INTEGER, 1, 1)
  WHEN 7 THEN make_date(left(p, 4)::INTEGER,
    CASE WHEN p[6] = 'Q' THEN 3 * right(p, 1)::INTEGER - 2 ELSE right(p, 2)::INTEGER END, 1)
  WHEN 15 THEN make_date(left(p, 4)::INTEGER, 1, 1)
  WHEN 10 THEN p::DATE END;

CREATE OR REPLACE MACRO period_last(p) AS CASE length(p)
  WHEN 4 THEN make_date(p::INTEGER, 12, 31)
  WHEN 7 THEN last_day(make_date(left(p, 4)::INTEGER,
    CASE WHEN p[6] = 'Q' THEN 3 * right(p, 1)::INTEGER ELSE right(p, 2)::INTEGER END, 1))
  WHEN 15 THEN last_day(make_date(left(p, 4)::INTEGER, right(p, 2)::INTEGER, 1))
  WHEN 10 THEN p::DATE END;

-- y(d): the end of 2023 is exactly 2024.
CREATE OR REPLACE MACRO year_point(d) AS
  year(d) + (month(d) - 1) / 12.0::DOUBLE + day(d) / (12.0::DOUBLE * day(last_day(d)));

CREATE OR REPLACE MACRO tolerance(v) AS 1e-9 * greatest(1, abs(v));

-- x satisfies v on a side; `strict` for the comparators > and <.
CREATE OR REPLACE MACRO meets(side, strict, v, x) AS CASE side
  WHEN 'up' THEN CASE WHEN strict THEN x > v + tolerance(v) ELSE x >= v - tolerance(v) END
  WHEN 'down' THEN CASE WHEN strict THEN x < v - tolerance(v) ELSE x <= v + tolerance(v) END END;

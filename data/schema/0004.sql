-- The partners' load and absences, the boundaries of the dongs, and the reports that an office keeps.

-- load_limit: the most consultation days a month that a partner takes, 0 for the office's setting.
-- home_district_id: where the partner lives; district_id is where the partner works.
ALTER TABLE partner ADD COLUMN load_limit INTEGER NOT NULL DEFAULT 0;
ALTER TABLE partner ADD COLUMN home_district_id INTEGER REFERENCES district;
-- Why a partner was released before the end of the term.
ALTER TABLE role ADD COLUMN release_reason TEXT NOT NULL DEFAULT '';

-- Days on which a partner takes no consultations; to_day NULL: until further notice.
CREATE TABLE absence (
  id INTEGER PRIMARY KEY,
  partner_id INTEGER NOT NULL REFERENCES partner,
  from_day TEXT NOT NULL,
  to_day TEXT,
  reason TEXT NOT NULL DEFAULT '',
  UNIQUE (partner_id, from_day),
  CHECK (to_day IS NULL OR to_day >= from_day)
) STRICT;

-- The outline of a dong as a boundary file gave it. dong_id NULL: no dong of the office has that name.
-- rings: one ring a line, each "longitude latitude" pairs with commas between, in degrees; an inner ring begins with "-".
CREATE TABLE boundary (
  id INTEGER PRIMARY KEY,
  dong_id INTEGER UNIQUE REFERENCES dong,
  code TEXT NOT NULL UNIQUE,
  district TEXT NOT NULL,
  name TEXT NOT NULL,
  rings TEXT NOT NULL
) STRICT;

-- A report as it was when it was kept. report: its name on the command line. journal_head: of the journal as it was then.
-- document: the report as XML (haetae-document.xsd).
CREATE TABLE kept_report (
  id INTEGER PRIMARY KEY,
  report TEXT NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  kept_on TEXT NOT NULL,
  kept_by TEXT NOT NULL DEFAULT '',
  journal_head TEXT NOT NULL,
  document TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  CHECK (to_day >= from_day)
) STRICT;
CREATE INDEX kept_report_kept ON kept_report (kept_on);

-- A figure of a kept report with the cases behind it, so that a later difference is told case by case.
-- cases: the case numbers, one a line; '' for a figure that no cases stand behind.
CREATE TABLE kept_figure (
  id INTEGER PRIMARY KEY,
  kept_report_id INTEGER NOT NULL REFERENCES kept_report,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  value REAL,
  cases TEXT NOT NULL DEFAULT '',
  UNIQUE (kept_report_id, position)
) STRICT;

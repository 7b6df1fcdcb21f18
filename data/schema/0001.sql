-- The office file. Days are ISO text (YYYY-MM-DD), an unknown day is NULL, an unknown text is ''.

CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- What the office adds to (1) or takes from (0) the public holidays that the law gives.
CREATE TABLE holiday (
  day TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  is_holiday INTEGER NOT NULL CHECK (is_holiday IN (0, 1))
) STRICT;

CREATE TABLE district (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE dong (
  id INTEGER PRIMARY KEY,
  district_id INTEGER NOT NULL REFERENCES district,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  code TEXT NOT NULL DEFAULT '',
  valid_from TEXT,
  valid_to TEXT,
  consults_from TEXT
) STRICT;
CREATE INDEX dong_district ON dong (district_id, position);

CREATE TABLE agency (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  district_id INTEGER REFERENCES district
) STRICT;
CREATE INDEX agency_district ON agency (district_id);

CREATE TABLE appeal (
  id INTEGER PRIMARY KEY,
  case_number TEXT NOT NULL UNIQUE,
  received_on TEXT NOT NULL,
  appellee_received_on TEXT,
  agency_id INTEGER NOT NULL REFERENCES agency,
  type INTEGER NOT NULL,
  field TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL,
  appellant TEXT NOT NULL,
  disposition_on TEXT,
  known_on TEXT,
  answered_on TEXT,
  extended INTEGER NOT NULL DEFAULT 0 CHECK (extended IN (0, 1)),
  lead_reviewer TEXT NOT NULL DEFAULT '',
  counsel TEXT NOT NULL DEFAULT '',
  hearing_on TEXT,
  outcome INTEGER NOT NULL DEFAULT 0,
  circumstances INTEGER NOT NULL DEFAULT 0 CHECK (circumstances IN (0, 1)),
  ruled_on TEXT,
  served_on TEXT,
  note TEXT NOT NULL DEFAULT '',
  CHECK ((outcome = 0) = (ruled_on IS NULL)),
  CHECK (ruled_on IS NULL OR ruled_on >= received_on)
) STRICT;

CREATE TABLE correction (
  id INTEGER PRIMARY KEY,
  appeal_id INTEGER NOT NULL REFERENCES appeal ON DELETE CASCADE,
  from_day TEXT NOT NULL,
  to_day TEXT
) STRICT;
CREATE INDEX correction_appeal ON correction (appeal_id);

CREATE TABLE partner (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  firm TEXT NOT NULL DEFAULT '',
  district_id INTEGER REFERENCES district,
  phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  speciality TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX partner_name ON partner (name);

CREATE TABLE role (
  id INTEGER PRIMARY KEY,
  partner_id INTEGER NOT NULL REFERENCES partner ON DELETE CASCADE,
  role INTEGER NOT NULL,
  appointed_on TEXT NOT NULL,
  term_ends_on TEXT,
  outside INTEGER NOT NULL DEFAULT 0 CHECK (outside IN (0, 1)),
  released_on TEXT,
  UNIQUE (partner_id, role, appointed_on)
) STRICT;

CREATE TABLE schedule (
  id INTEGER PRIMARY KEY,
  dong_id INTEGER NOT NULL REFERENCES dong,
  partner_id INTEGER REFERENCES partner,
  service INTEGER NOT NULL DEFAULT 0,
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
  weeks INTEGER NOT NULL CHECK (weeks BETWEEN 1 AND 31),
  start TEXT NOT NULL DEFAULT '',
  "end" TEXT NOT NULL DEFAULT '',
  valid_from TEXT NOT NULL,
  valid_to TEXT
) STRICT;
CREATE INDEX schedule_dong ON schedule (dong_id, valid_from);
CREATE INDEX schedule_partner ON schedule (partner_id);

CREATE TABLE consultation (
  id INTEGER PRIMARY KEY,
  held_on TEXT NOT NULL,
  dong_id INTEGER NOT NULL REFERENCES dong,
  partner_id INTEGER REFERENCES partner,
  channel INTEGER NOT NULL,
  regular INTEGER NOT NULL DEFAULT 0 CHECK (regular IN (0, 1)),
  topic INTEGER NOT NULL,
  people INTEGER NOT NULL DEFAULT 0,
  minutes INTEGER NOT NULL DEFAULT 0,
  satisfaction INTEGER NOT NULL DEFAULT 0 CHECK (satisfaction BETWEEN 0 AND 5)
) STRICT;
CREATE INDEX consultation_day ON consultation (held_on);
CREATE INDEX consultation_dong ON consultation (dong_id);
CREATE INDEX consultation_partner ON consultation (partner_id);

CREATE TABLE target (
  id INTEGER PRIMARY KEY,
  indicator TEXT NOT NULL,
  day TEXT NOT NULL,
  value INTEGER NOT NULL CHECK (value > 0),
  base INTEGER NOT NULL CHECK (base > 0),
  UNIQUE (indicator, day)
) STRICT;

-- Below: not journalled.

CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  clerk TEXT NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('write', 'undo', 'redo', 'note')),
  undoes INTEGER NOT NULL DEFAULT 0,
  changeset BLOB NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX journal_record ON journal (kind, record_id);

CREATE TABLE draft (
  kind TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  kept_at TEXT NOT NULL,
  fields TEXT NOT NULL,
  PRIMARY KEY (kind, record_id)
) STRICT;

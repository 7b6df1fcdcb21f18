-- The office file. Days are ISO text (YYYY-MM-DD), an unknown day is NULL, an unknown text is ''. No ON DELETE CASCADE: the
-- changesets of the journal must be able to take a parent and its children away, and bring them back, row by row.

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

-- position leaves room in tens, so that the parts of a dong that was divided stand at its place.
CREATE TABLE dong (
  id INTEGER PRIMARY KEY,
  district_id INTEGER NOT NULL REFERENCES district,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  code TEXT NOT NULL DEFAULT '',
  valid_from TEXT,
  valid_to TEXT,
  consults_from TEXT,
  CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_to >= valid_from)
) STRICT;
CREATE INDEX dong_district ON dong (district_id, position);

-- The ids of agencies fit into twelve bits, those of fields into sixteen: see received_case.
CREATE TABLE agency (
  id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 4095),
  name TEXT NOT NULL UNIQUE,
  district_id INTEGER REFERENCES district
) STRICT;
CREATE INDEX agency_district ON agency (district_id);

CREATE TABLE field (
  id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 65535),
  name TEXT NOT NULL UNIQUE
) STRICT;

-- not_counted: the correction days of an ended case, kept for the statistics by the function that writes the case.
CREATE TABLE appeal (
  id INTEGER PRIMARY KEY,
  case_number TEXT NOT NULL UNIQUE,
  received_on TEXT NOT NULL,
  appellee_received_on TEXT,
  agency_id INTEGER NOT NULL REFERENCES agency,
  type INTEGER NOT NULL CHECK (type BETWEEN 0 AND 3),
  field_id INTEGER REFERENCES field,
  title TEXT NOT NULL,
  appellant TEXT NOT NULL,
  disposition_on TEXT,
  known_on TEXT,
  answered_on TEXT,
  extended INTEGER NOT NULL DEFAULT 0 CHECK (extended IN (0, 1)),
  lead_reviewer TEXT NOT NULL DEFAULT '',
  counsel TEXT NOT NULL DEFAULT '',
  hearing_on TEXT,
  outcome INTEGER NOT NULL DEFAULT 0 CHECK (outcome BETWEEN 0 AND 7),
  circumstances INTEGER NOT NULL DEFAULT 0 CHECK (circumstances IN (0, 1)),
  ruled_on TEXT,
  served_on TEXT,
  note TEXT NOT NULL DEFAULT '',
  not_counted INTEGER NOT NULL DEFAULT 0 CHECK (not_counted BETWEEN 0 AND 2047),
  CHECK ((outcome = 0) = (ruled_on IS NULL)),
  CHECK (ruled_on IS NULL OR ruled_on >= received_on)
) STRICT;

-- All that the statistics need of a case beside one of its days, in one number, so that a covering index gives it in some 0.1
-- microseconds: days to the end (0 while pending) << 45, agency << 33, field << 17, type << 15, outcome << 12, reviewed << 11, not_counted.
-- Here days are numbers, days since 1970-01-01: they are read, compared and kept faster than text.
-- Each view repeats the expressions of its index letter for letter: only then does SQLite take the values from it.
CREATE INDEX appeal_received ON appeal (unixepoch(received_on) / 86400,
  (coalesce((unixepoch(ruled_on) - unixepoch(received_on)) / 86400, 0) << 45) + (agency_id << 33) + (coalesce(field_id, 0) << 17) + (type << 15) + (outcome << 12) + ((lead_reviewer <> '') << 11) + not_counted);
CREATE VIEW received_case AS
SELECT unixepoch(received_on) / 86400 AS received,
  (coalesce((unixepoch(ruled_on) - unixepoch(received_on)) / 86400, 0) << 45) + (agency_id << 33) + (coalesce(field_id, 0) << 17) + (type << 15) + (outcome << 12) + ((lead_reviewer <> '') << 11) + not_counted AS packed
FROM appeal INDEXED BY appeal_received;
CREATE INDEX appeal_open ON appeal (unixepoch(received_on) / 86400,
  (coalesce((unixepoch(ruled_on) - unixepoch(received_on)) / 86400, 0) << 45) + (agency_id << 33) + (coalesce(field_id, 0) << 17) + (type << 15) + (outcome << 12) + ((lead_reviewer <> '') << 11) + not_counted)
  WHERE ruled_on IS NULL;
CREATE VIEW open_case AS
SELECT unixepoch(received_on) / 86400 AS received,
  (coalesce((unixepoch(ruled_on) - unixepoch(received_on)) / 86400, 0) << 45) + (agency_id << 33) + (coalesce(field_id, 0) << 17) + (type << 15) + (outcome << 12) + ((lead_reviewer <> '') << 11) + not_counted AS packed
FROM appeal INDEXED BY appeal_open
WHERE ruled_on IS NULL;
-- The few cases that took long: what was pending on a past day is looked for among the cases received shortly before it, and among these.
CREATE INDEX appeal_long ON appeal (unixepoch(ruled_on) / 86400,
  (coalesce((unixepoch(ruled_on) - unixepoch(received_on)) / 86400, 0) << 45) + (agency_id << 33) + (coalesce(field_id, 0) << 17) + (type << 15) + (outcome << 12) + ((lead_reviewer <> '') << 11) + not_counted)
  WHERE coalesce((unixepoch(ruled_on) - unixepoch(received_on)) / 86400, 0) > 183;
CREATE VIEW long_case AS
SELECT unixepoch(ruled_on) / 86400 AS ruled,
  (coalesce((unixepoch(ruled_on) - unixepoch(received_on)) / 86400, 0) << 45) + (agency_id << 33) + (coalesce(field_id, 0) << 17) + (type << 15) + (outcome << 12) + ((lead_reviewer <> '') << 11) + not_counted AS packed
FROM appeal INDEXED BY appeal_long
WHERE coalesce((unixepoch(ruled_on) - unixepoch(received_on)) / 86400, 0) > 183;
-- The orders of the list of cases.
CREATE INDEX appeal_received_day ON appeal (received_on);
CREATE INDEX appeal_ruled_day ON appeal (ruled_on);
CREATE INDEX appeal_agency ON appeal (agency_id, received_on);
CREATE INDEX appeal_field ON appeal (field_id);
CREATE INDEX appeal_reviewer ON appeal (lead_reviewer, received_on);
CREATE INDEX appeal_counsel ON appeal (counsel) WHERE counsel <> '';
CREATE INDEX appeal_title ON appeal (title);

CREATE TABLE correction (
  id INTEGER PRIMARY KEY,
  appeal_id INTEGER NOT NULL REFERENCES appeal,
  from_day TEXT NOT NULL,
  to_day TEXT,
  CHECK (to_day IS NULL OR to_day >= from_day)
) STRICT;
CREATE INDEX correction_appeal ON correction (appeal_id, from_day);

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
CREATE INDEX partner_district ON partner (district_id);

CREATE TABLE role (
  id INTEGER PRIMARY KEY,
  partner_id INTEGER NOT NULL REFERENCES partner,
  role INTEGER NOT NULL CHECK (role BETWEEN 0 AND 4),
  appointed_on TEXT NOT NULL,
  term_ends_on TEXT,
  outside INTEGER NOT NULL DEFAULT 0 CHECK (outside IN (0, 1)),
  released_on TEXT,
  UNIQUE (partner_id, role, appointed_on),
  CHECK (term_ends_on IS NULL OR term_ends_on >= appointed_on),
  CHECK (released_on IS NULL OR released_on >= appointed_on)
) STRICT;

CREATE TABLE schedule (
  id INTEGER PRIMARY KEY,
  dong_id INTEGER NOT NULL REFERENCES dong,
  partner_id INTEGER REFERENCES partner,
  service INTEGER NOT NULL DEFAULT 0 CHECK (service IN (0, 1)),
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
  weeks INTEGER NOT NULL CHECK (weeks BETWEEN 1 AND 31),
  start TEXT NOT NULL DEFAULT '',
  "end" TEXT NOT NULL DEFAULT '',
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  CHECK (valid_to IS NULL OR valid_to >= valid_from)
) STRICT;
CREATE INDEX schedule_dong ON schedule (dong_id, valid_from);
CREATE INDEX schedule_partner ON schedule (partner_id);

CREATE TABLE consultation (
  id INTEGER PRIMARY KEY,
  held_on TEXT NOT NULL,
  dong_id INTEGER NOT NULL REFERENCES dong,
  partner_id INTEGER REFERENCES partner,
  channel INTEGER NOT NULL CHECK (channel BETWEEN 0 AND 2),
  regular INTEGER NOT NULL DEFAULT 0 CHECK (regular IN (0, 1)),
  topic INTEGER NOT NULL CHECK (topic BETWEEN 0 AND 5),
  people INTEGER NOT NULL DEFAULT 0 CHECK (people >= 0),
  minutes INTEGER NOT NULL DEFAULT 0 CHECK (minutes >= 0),
  satisfaction INTEGER NOT NULL DEFAULT 0 CHECK (satisfaction BETWEEN 0 AND 5)
) STRICT;
CREATE INDEX consultation_day ON consultation (held_on, dong_id);
CREATE INDEX consultation_dong ON consultation (dong_id, held_on);
CREATE INDEX consultation_partner ON consultation (partner_id, held_on);

CREATE TABLE target (
  id INTEGER PRIMARY KEY,
  indicator TEXT NOT NULL,
  day TEXT NOT NULL,
  value INTEGER NOT NULL CHECK (value > 0),
  base INTEGER NOT NULL CHECK (base > 0),
  UNIQUE (indicator, day)
) STRICT;

-- Below: not journalled.

-- write_group: the first entry of the write that this one belongs to: a long import is journalled in blocks and undone as one.
-- undoes: of an undo, the group taken back; of a redo, the group brought again.
CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  clerk TEXT NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('write', 'undo', 'redo', 'note')),
  write_group INTEGER NOT NULL,
  undoes INTEGER NOT NULL DEFAULT 0,
  changeset BLOB NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX journal_group ON journal (write_group);

-- Which records an entry touches, as a range of ids per kind: the way from a record to its history. Follows from the changesets.
CREATE TABLE journal_touched (
  kind TEXT NOT NULL,
  low INTEGER NOT NULL,
  high INTEGER NOT NULL,
  journal_id INTEGER NOT NULL REFERENCES journal,
  PRIMARY KEY (kind, low, high, journal_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
  kind TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  kept_at TEXT NOT NULL,
  fields TEXT NOT NULL,
  PRIMARY KEY (kind, record_id)
) STRICT;

-- What is searched of an appeal: its texts, and their initial consonants. ht_initials and the tokenizer are the program's own.
CREATE VIEW appeal_text AS
SELECT a.id AS id,
  a.case_number || char(10) || a.title || char(10) || a.appellant || char(10) || g.name || char(10) || coalesce(f.name, '') || char(10) || a.note AS words,
  ht_initials(a.title || char(10) || a.appellant || char(10) || g.name || char(10) || coalesce(f.name, '')) AS initials
FROM appeal a JOIN agency g ON g.id = a.agency_id LEFT JOIN field f ON f.id = a.field_id;

CREATE VIRTUAL TABLE appeal_search USING fts5 (words, initials, content = 'appeal_text', content_rowid = 'id', tokenize = 'haetae', columnsize = 0);

-- A bulk import puts its new cases, those with ids above ht_search_limit(), into the index at its end: five times faster.
CREATE VIEW appeal_indexed AS
SELECT id, words, initials FROM appeal_text WHERE id <= ht_search_limit();

-- The index holds exactly the rows of appeal_indexed. Every change of a row that the view reads takes the old text of the cases that it
-- touches out of the index before, and puts the new text in after; so it does not matter who changes what in which order (an undo may take
-- an agency away before its cases).
CREATE TRIGGER appeal_after_insert AFTER INSERT ON appeal BEGIN
  INSERT INTO appeal_search (rowid, words, initials) SELECT id, words, initials FROM appeal_indexed WHERE id = new.id;
END;
CREATE TRIGGER appeal_before_update BEFORE UPDATE OF case_number, title, appellant, agency_id, field_id, note ON appeal BEGIN
  INSERT INTO appeal_search (appeal_search, rowid, words, initials) SELECT 'delete', id, words, initials FROM appeal_indexed WHERE id = old.id;
END;
CREATE TRIGGER appeal_after_update AFTER UPDATE OF case_number, title, appellant, agency_id, field_id, note ON appeal BEGIN
  INSERT INTO appeal_search (rowid, words, initials) SELECT id, words, initials FROM appeal_indexed WHERE id = new.id;
END;
CREATE TRIGGER appeal_before_delete BEFORE DELETE ON appeal BEGIN
  INSERT INTO appeal_search (appeal_search, rowid, words, initials) SELECT 'delete', id, words, initials FROM appeal_indexed WHERE id = old.id;
END;
CREATE TRIGGER agency_after_insert AFTER INSERT ON agency BEGIN
  INSERT INTO appeal_search (rowid, words, initials) SELECT id, words, initials FROM appeal_indexed WHERE id IN (SELECT id FROM appeal WHERE agency_id = new.id);
END;
CREATE TRIGGER agency_before_update BEFORE UPDATE OF name ON agency BEGIN
  INSERT INTO appeal_search (appeal_search, rowid, words, initials) SELECT 'delete', id, words, initials FROM appeal_indexed WHERE id IN (SELECT id FROM appeal WHERE agency_id = old.id);
END;
CREATE TRIGGER agency_after_update AFTER UPDATE OF name ON agency BEGIN
  INSERT INTO appeal_search (rowid, words, initials) SELECT id, words, initials FROM appeal_indexed WHERE id IN (SELECT id FROM appeal WHERE agency_id = new.id);
END;
CREATE TRIGGER agency_before_delete BEFORE DELETE ON agency BEGIN
  INSERT INTO appeal_search (appeal_search, rowid, words, initials) SELECT 'delete', id, words, initials FROM appeal_indexed WHERE id IN (SELECT id FROM appeal WHERE agency_id = old.id);
END;
CREATE TRIGGER field_before_insert BEFORE INSERT ON field BEGIN
  INSERT INTO appeal_search (appeal_search, rowid, words, initials) SELECT 'delete', id, words, initials FROM appeal_indexed WHERE id IN (SELECT id FROM appeal WHERE field_id = new.id);
END;
CREATE TRIGGER field_after_insert AFTER INSERT ON field BEGIN
  INSERT INTO appeal_search (rowid, words, initials) SELECT id, words, initials FROM appeal_indexed WHERE id IN (SELECT id FROM appeal WHERE field_id = new.id);
END;
CREATE TRIGGER field_before_update BEFORE UPDATE OF name ON field BEGIN
  INSERT INTO appeal_search (appeal_search, rowid, words, initials) SELECT 'delete', id, words, initials FROM appeal_indexed WHERE id IN (SELECT id FROM appeal WHERE field_id = old.id);
END;
CREATE TRIGGER field_after_update AFTER UPDATE OF name ON field BEGIN
  INSERT INTO appeal_search (rowid, words, initials) SELECT id, words, initials FROM appeal_indexed WHERE id IN (SELECT id FROM appeal WHERE field_id = new.id);
END;
CREATE TRIGGER field_before_delete BEFORE DELETE ON field BEGIN
  INSERT INTO appeal_search (appeal_search, rowid, words, initials) SELECT 'delete', id, words, initials FROM appeal_indexed WHERE id IN (SELECT id FROM appeal WHERE field_id = old.id);
END;
CREATE TRIGGER field_after_delete AFTER DELETE ON field BEGIN
  INSERT INTO appeal_search (rowid, words, initials) SELECT id, words, initials FROM appeal_indexed WHERE id IN (SELECT id FROM appeal WHERE field_id = old.id);
END;

-- Appeals in full: what the paper form asks, the parties, the steps between receipt and service, hearings, attachments, letters.

-- period_notice: whether the agency told the claim period: 0 told, 1 not told (§27⑥), 2 told a longer one (§27⑤: notified_days from knowledge).
ALTER TABLE appeal ADD COLUMN period_notice INTEGER NOT NULL DEFAULT 0 CHECK (period_notice BETWEEN 0 AND 2);
ALTER TABLE appeal ADD COLUMN notified_days INTEGER NOT NULL DEFAULT 0 CHECK (notified_days >= 0);
ALTER TABLE appeal ADD COLUMN notice_text TEXT NOT NULL DEFAULT '';
ALTER TABLE appeal ADD COLUMN objection_result_on TEXT;
ALTER TABLE appeal ADD COLUMN extension_decided_on TEXT;
ALTER TABLE appeal ADD COLUMN extension_notified_on TEXT;
ALTER TABLE appeal ADD COLUMN oral_requested_on TEXT;
ALTER TABLE appeal ADD COLUMN e_notified_on TEXT;
CREATE INDEX appeal_hearing_day ON appeal (hearing_on) WHERE hearing_on IS NOT NULL;

-- Who else is in the case: role 0 further appellant, 1 chosen representative (§15), 2 agent (§18), 3 participant (§20).
CREATE TABLE party (
  id INTEGER PRIMARY KEY,
  appeal_id INTEGER NOT NULL REFERENCES appeal,
  role INTEGER NOT NULL CHECK (role BETWEEN 0 AND 3),
  name TEXT NOT NULL,
  firm TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX party_appeal ON party (appeal_id, id);

-- Appointed counsel (§18의2): the name is appeal.counsel; fee in won.
CREATE TABLE counsel_appointment (
  id INTEGER PRIMARY KEY,
  appeal_id INTEGER NOT NULL UNIQUE REFERENCES appeal,
  eligibility INTEGER NOT NULL DEFAULT 0 CHECK (eligibility BETWEEN 0 AND 6),
  applied_on TEXT,
  appointed_on TEXT,
  fee INTEGER NOT NULL DEFAULT 0 CHECK (fee >= 0),
  paid_on TEXT
) STRICT;

-- What happens in a case and has no column of its own: see domain/step.h for the kinds and decisions.
CREATE TABLE step (
  id INTEGER PRIMARY KEY,
  appeal_id INTEGER NOT NULL REFERENCES appeal,
  kind INTEGER NOT NULL,
  day TEXT NOT NULL,
  decision INTEGER NOT NULL DEFAULT 0,
  other_appeal_id INTEGER REFERENCES appeal,
  text TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX step_appeal ON step (appeal_id, day, id);
CREATE INDEX step_other ON step (other_appeal_id) WHERE other_appeal_id IS NOT NULL;
CREATE INDEX step_kind ON step (kind, day);

-- A meeting of the commission. state: 0 planned, 1 held, 2 cancelled. seats: 9 or 7 with the chair (§7⑤).
CREATE TABLE hearing (
  id INTEGER PRIMARY KEY,
  day TEXT NOT NULL UNIQUE,
  number INTEGER NOT NULL CHECK (number > 0),
  start TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  seats INTEGER NOT NULL DEFAULT 9 CHECK (seats IN (7, 9)),
  state INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 2),
  note TEXT NOT NULL DEFAULT ''
) STRICT;

-- attended: 0 not known yet, 1 present, 2 absent.
CREATE TABLE hearing_member (
  id INTEGER PRIMARY KEY,
  hearing_id INTEGER NOT NULL REFERENCES hearing,
  partner_id INTEGER NOT NULL REFERENCES partner,
  chair INTEGER NOT NULL DEFAULT 0 CHECK (chair IN (0, 1)),
  attended INTEGER NOT NULL DEFAULT 0 CHECK (attended BETWEEN 0 AND 2),
  UNIQUE (hearing_id, partner_id)
) STRICT;
CREATE INDEX hearing_member_partner ON hearing_member (partner_id);

-- A case on the agenda of a hearing. result: 0 none yet, 1 ruled, 2 adjourned, 3 taken off.
CREATE TABLE agenda_item (
  id INTEGER PRIMARY KEY,
  hearing_id INTEGER NOT NULL REFERENCES hearing,
  appeal_id INTEGER NOT NULL REFERENCES appeal,
  position INTEGER NOT NULL,
  result INTEGER NOT NULL DEFAULT 0 CHECK (result BETWEEN 0 AND 3),
  votes_for INTEGER NOT NULL DEFAULT 0 CHECK (votes_for >= 0),
  votes_against INTEGER NOT NULL DEFAULT 0 CHECK (votes_against >= 0),
  note TEXT NOT NULL DEFAULT '',
  UNIQUE (hearing_id, appeal_id)
) STRICT;
CREATE INDEX agenda_item_appeal ON agenda_item (appeal_id, hearing_id);

-- Why a commissioner may not sit (§10). ground: 0 exclusion (제척), 1 challenge (기피), 2 refusal (회피).
-- kind: 0 one case (appeal_id), 1 a party by name, 2 an agency by name, 3 a firm by name.
CREATE TABLE conflict (
  id INTEGER PRIMARY KEY,
  partner_id INTEGER NOT NULL REFERENCES partner,
  ground INTEGER NOT NULL CHECK (ground BETWEEN 0 AND 2),
  kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),
  appeal_id INTEGER REFERENCES appeal,
  name TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  CHECK ((kind = 0) = (appeal_id IS NOT NULL))
) STRICT;
CREATE INDEX conflict_partner ON conflict (partner_id);
CREATE INDEX conflict_appeal ON conflict (appeal_id) WHERE appeal_id IS NOT NULL;

-- Files of a case. The bytes are kept once, by their SHA-256, outside the journal: an undo of a removal finds them again.
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  appeal_id INTEGER NOT NULL REFERENCES appeal,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size >= 0),
  added_on TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_appeal ON attachment (appeal_id, id);
CREATE INDEX attachment_sha256 ON attachment (sha256);
CREATE TABLE attachment_content (
  sha256 TEXT NOT NULL PRIMARY KEY,
  content BLOB NOT NULL
) STRICT;

-- The office's letters: the text has fields in braces, such as {사건번호}; the office edits them.
CREATE TABLE letter_template (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

-- A list that a clerk named: the filter as text (see store/appeal-query.h).
CREATE TABLE saved_filter (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  filter TEXT NOT NULL
) STRICT;

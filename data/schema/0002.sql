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
ALTER TABLE appeal ADD COLUMN hearing_notified_on TEXT;
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

-- The letters that an office starts with and can go back to. {…} is a field of work/letter-fields.c or one asked when the letter is written.
CREATE VIEW delivered_letter (name, title, body, position) AS VALUES
  ('답변서 제출 요청', '행정심판 청구에 대한 답변서 제출 요청',
'수신  {피청구인}
(경유)
제목  {제목}

1. 귀 기관을 피청구인으로 하는 다음 행정심판의 청구서 부본을 「행정심판법」 제26조제1항에 따라 보내 드립니다.

  가. 사건번호: {사건번호}
  나. 사 건 명: {사건명}
  다. 청 구 인: {청구인}
  라. 접 수 일: {접수일}

2. 같은 법 제24조제1항에 따라 {답변기한}까지 답변서를 우리 위원회에 제출하여 주시기 바랍니다.

  가. 답변서에는 처분이나 부작위의 근거와 이유, 청구의 취지와 이유에 대응하는 답변을 분명하게 적어 주십시오.
  나. 증거서류를 포함하여 청구인의 수에 맞는 부본을 함께 내 주십시오.

붙임  행정심판청구서 부본 1부.  끝.', 1),
  ('보정 요구', '행정심판 청구에 대한 보정 요구',
'수신  {청구인} 귀하
(경유)
제목  {제목}

1. 귀하께서 {피청구인}을(를) 상대로 청구하신 행정심판({사건번호}, {사건명})에 다음과 같이 보정할 사항이 있어 「행정심판법」 제32조제1항에 따라 보정을 요구합니다.

  가. 보정할 사항: {보정사항}
  나. 보정 기한: {보정기한}

2. 보정은 서면으로 하시고, 당사자의 수에 맞는 부본을 함께 내 주시기 바랍니다.

3. 보정기간은 같은 법 제32조제5항에 따라 재결 기간에 넣지 아니하며, 기한까지 보정하지 아니하면 청구가 각하될 수 있음을 알려 드립니다.  끝.', 2),
  ('심리기일 통지', '행정심판 심리기일 통지',
'수신  {청구인} 귀하, {피청구인}
(경유)
제목  {제목}

1. 「행정심판법」 제38조 및 같은 법 시행령 제26조에 따라 다음과 같이 심리기일을 알려 드립니다.

  가. 사건번호: {사건번호}
  나. 사 건 명: {사건명}
  다. 청 구 인: {청구인}
  라. 피청구인: {피청구인}
  마. 심리일시: {심리기일} {심리시각}
  바. 심리장소: {장소}

2. 위원회에 출석하여 의견을 말하고자 하시는 분은 같은 법 시행령 제27조에 따라 심리기일 3일 전까지 구술심리를 신청하여 주시기 바랍니다.  끝.', 3),
  ('기간연장 통지', '행정심판 재결 기간 연장 통지',
'수신  {청구인} 귀하, {피청구인}
(경유)
제목  {제목}

1. 다음 사건은 {연장사유}(으)로 기간 안에 재결하기 어려워 「행정심판법」 제45조제1항 단서에 따라 재결 기간을 연장하였기에, 같은 조 제2항에 따라 알려 드립니다.

  가. 사건번호: {사건번호}
  나. 사 건 명: {사건명}
  다. 청 구 인: {청구인}
  라. 피청구인: {피청구인}
  마. 당초 재결 기한: {재결기한}
  바. 연장된 재결 기한: {연장기한}

2. 신속하고 공정하게 심리할 수 있도록 협조하여 주시기 바랍니다.  끝.', 4),
  ('재결서 송달', '행정심판 재결서 송달',
'수신  {청구인} 귀하, {피청구인}
(경유)
제목  {제목}

1. 다음 행정심판 사건에 대하여 {재결일} 재결하였으므로 「행정심판법」 제48조에 따라 재결서 정본을 송달합니다.

  가. 사건번호: {사건번호}
  나. 사 건 명: {사건명}
  다. 청 구 인: {청구인}
  라. 피청구인: {피청구인}
  마. 재결결과: {재결결과}

2. 재결에 대하여 불복하는 청구인은 「행정소송법」 제20조제1항에 따라 재결서 정본을 송달받은 날부터 90일 안에 행정소송을 제기할 수 있습니다.

붙임  재결서 정본 1부.  끝.', 5);
INSERT INTO letter_template (name, title, body, position)
SELECT name, title, body, position FROM delivered_letter;

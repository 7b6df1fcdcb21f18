-- The legal services: consultation days that were held or not, allowances, proposals, and the book-keeping of the programmes.

-- A consultation day of a partner in a dong. service: 0 lawyer, 1 scrivener. state: 0 planned, 1 held, 2 not held (reason).
CREATE TABLE session (
  id INTEGER PRIMARY KEY,
  held_on TEXT NOT NULL,
  dong_id INTEGER NOT NULL REFERENCES dong,
  partner_id INTEGER NOT NULL REFERENCES partner,
  service INTEGER NOT NULL DEFAULT 0 CHECK (service IN (0, 1)),
  start TEXT NOT NULL DEFAULT '',
  "end" TEXT NOT NULL DEFAULT '',
  state INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 2),
  reason TEXT NOT NULL DEFAULT '',
  UNIQUE (held_on, dong_id, partner_id, start)
) STRICT;
CREATE INDEX session_dong ON session (dong_id, held_on);
CREATE INDEX session_partner ON session (partner_id, held_on);

-- What a session is paid, in won, from a day on. cap: the most for a partner in a month, 0 for none. withholding: in thousandths of the amount.
CREATE TABLE rate (
  id INTEGER PRIMARY KEY,
  role INTEGER NOT NULL CHECK (role BETWEEN 0 AND 4),
  valid_from TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount >= 0),
  cap INTEGER NOT NULL DEFAULT 0 CHECK (cap >= 0),
  withholding INTEGER NOT NULL DEFAULT 0 CHECK (withholding BETWEEN 0 AND 1000),
  UNIQUE (role, valid_from)
) STRICT;

-- A line of the ledger of allowances, in won; never edited once it is approved: a correction is a line that reverses another.
-- state: 0 computed, 1 reviewed, 2 approved, 3 paid.
CREATE TABLE allowance (
  id INTEGER PRIMARY KEY,
  month TEXT NOT NULL,
  partner_id INTEGER NOT NULL REFERENCES partner,
  session_id INTEGER REFERENCES session,
  role INTEGER NOT NULL CHECK (role BETWEEN 0 AND 4),
  amount INTEGER NOT NULL,
  withheld INTEGER NOT NULL,
  state INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 3),
  paid_on TEXT,
  reverses_id INTEGER UNIQUE REFERENCES allowance,
  note TEXT NOT NULL DEFAULT '',
  CHECK ((state = 3) = (paid_on IS NOT NULL))
) STRICT;
CREATE INDEX allowance_month ON allowance (month, partner_id);
CREATE INDEX allowance_partner ON allowance (partner_id);
CREATE INDEX allowance_session ON allowance (session_id) WHERE session_id IS NOT NULL;

CREATE TABLE proposal (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  found_on TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX proposal_found ON proposal (found_on);

-- Each time a proposal was sent. channel: 0 ministry, 1 province, 2 national assembly, 3 other. reply: 0 none, 1 accepted, 2 partly, 3 not.
CREATE TABLE sending (
  id INTEGER PRIMARY KEY,
  proposal_id INTEGER NOT NULL REFERENCES proposal,
  sent_on TEXT NOT NULL,
  recipient TEXT NOT NULL,
  channel INTEGER NOT NULL DEFAULT 0 CHECK (channel BETWEEN 0 AND 3),
  replied_on TEXT,
  reply INTEGER NOT NULL DEFAULT 0 CHECK (reply BETWEEN 0 AND 3),
  reply_text TEXT NOT NULL DEFAULT '',
  UNIQUE (proposal_id, sent_on, recipient),
  CHECK ((reply = 0) = (replied_on IS NULL)),
  CHECK (replied_on IS NULL OR replied_on >= sent_on)
) STRICT;

-- A survey of satisfaction: mean of 1 to 5 in hundredths over n answers.
CREATE TABLE survey (
  id INTEGER PRIMARY KEY,
  service TEXT NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  n INTEGER NOT NULL CHECK (n >= 0),
  mean INTEGER NOT NULL CHECK (mean BETWEEN 0 AND 500),
  note TEXT NOT NULL DEFAULT '',
  UNIQUE (service, from_day, to_day),
  CHECK (to_day >= from_day)
) STRICT;

CREATE TABLE outreach (
  id INTEGER PRIMARY KEY,
  day TEXT NOT NULL,
  campaign TEXT NOT NULL,
  channel TEXT NOT NULL DEFAULT '',
  quantity INTEGER NOT NULL DEFAULT 0 CHECK (quantity >= 0),
  note TEXT NOT NULL DEFAULT '',
  UNIQUE (day, campaign, channel)
) STRICT;

CREATE TABLE commendation (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  partner_id INTEGER NOT NULL REFERENCES partner,
  award TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  UNIQUE (year, partner_id, award)
) STRICT;
CREATE INDEX commendation_partner ON commendation (partner_id);

-- The yearly budget of a programme, in thousand won.
CREATE TABLE budget (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  programme TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount >= 0),
  spent INTEGER NOT NULL DEFAULT 0 CHECK (spent >= 0),
  UNIQUE (year, programme)
) STRICT;

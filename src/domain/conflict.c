#include "domain/conflict.h"

#include "base/text.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *name;
  const char *article;
} Ground;

static const Ground grounds[HT_N_GROUNDS] = {
  [HT_GROUND_EXCLUSION] = { "제척", "행정심판법 §10①" },
  [HT_GROUND_CHALLENGE] = { "기피", "행정심판법 §10②" },
  [HT_GROUND_REFUSAL] = { "회피", "행정심판법 §10⑦" },
};

/* An empty name is nobody's. */
static gboolean
is_same (const char *a, const char *b)
{
  g_autofree char *left = ht_text_squeeze (a);
  g_autofree char *right = ht_text_squeeze (b);

  return left[0] != '\0' && g_str_equal (left, right);
}

static gboolean
has_party (const HtAppeal *appeal, GPtrArray *parties, const char *name)
{
  if (is_same (appeal->appellant, name) || is_same (appeal->counsel, name))
    return TRUE;
  for (guint i = 0; i < parties->len; i++)
    if (is_same (((const HtParty *)parties->pdata[i])->name, name))
      return TRUE;
  return FALSE;
}

static const HtParty *
find_of_firm (GPtrArray *parties, const char *firm)
{
  for (guint i = 0; i < parties->len; i++)
    {
      const HtParty *party = parties->pdata[i];
      if (is_same (party->firm, firm))
        return party;
    }
  return NULL;
}

static gboolean
is_about (const HtConflict *conflict, const HtAppeal *appeal, GPtrArray *parties)
{
  switch (conflict->kind)
    {
    case HT_CONFLICT_CASE:
      return conflict->appeal_id == appeal->id;
    case HT_CONFLICT_PARTY:
      return has_party (appeal, parties, conflict->name);
    case HT_CONFLICT_AGENCY:
      return is_same (appeal->agency, conflict->name);
    case HT_CONFLICT_FIRM:
      return find_of_firm (parties, conflict->name) != NULL;
    case HT_N_CONFLICT_KINDS:
    default:
      return FALSE;
    }
}

static char *
describe (const HtConflict *conflict)
{
  switch (conflict->kind)
    {
    case HT_CONFLICT_PARTY:
      return g_strdup_printf (_ ("the party %s"), conflict->name);
    case HT_CONFLICT_AGENCY:
      return g_strdup_printf (_ ("the agency %s"), conflict->name);
    case HT_CONFLICT_FIRM:
      return g_strdup_printf (_ ("the firm %s"), conflict->name);
    case HT_CONFLICT_CASE:
    case HT_N_CONFLICT_KINDS:
    default:
      return g_strdup (_ ("this case"));
    }
}

static char *
say_recorded (const HtConflict *conflict)
{
  const Ground *ground = &grounds[conflict->ground];
  g_autofree char *what = describe (conflict);

  if (conflict->reason[0] == '\0')
    return g_strdup_printf (_ ("%s (%s): recorded for %s."), ground->name, ground->article, what);
  return g_strdup_printf (_ ("%s (%s): recorded for %s, %s."), ground->name, ground->article, what,
                          conflict->reason);
}

static char *
find_own_part (const HtPartner *commissioner, const HtAppeal *appeal, GPtrArray *parties)
{
  if (is_same (appeal->appellant, commissioner->name))
    return g_strdup (_ ("To be looked into (행정심판법 §10① 1호): has the name of the appellant."));
  if (is_same (appeal->counsel, commissioner->name))
    return g_strdup (
        _ ("To be looked into (행정심판법 §10① 4호): has the name of the appointed counsel."));
  for (guint i = 0; i < parties->len; i++)
    {
      const HtParty *party = parties->pdata[i];
      if (is_same (party->name, commissioner->name))
        return g_strdup_printf (
            _ ("To be looked into (행정심판법 §10① %s): has the name of a party (%s)."),
            party->role == HT_PARTY_AGENT ? "4호" : "1호", ht_party_role_name (party->role));
    }
  return NULL;
}

static char *
find_firm (const HtPartner *commissioner, GPtrArray *parties)
{
  const HtParty *party = find_of_firm (parties, commissioner->firm);

  if (party == NULL)
    return NULL;
  return g_strdup_printf (
      _ ("To be looked into (행정심판법 §10① 4호): is of the firm of the agent %s (%s)."),
      party->name, party->firm);
}

HtConflict *
ht_conflict_new (gint64 partner_id, HtConflictKind kind, const char *name)
{
  HtConflict *self = g_new0 (HtConflict, 1);

  self->partner_id = partner_id;
  self->kind = kind;
  self->name = g_strdup (name);
  self->reason = g_strdup ("");
  return self;
}

void
ht_conflict_free (HtConflict *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->reason);
  g_free (self);
}

const char *
ht_ground_name (HtGround ground)
{
  return grounds[ground].name;
}

char *
ht_conflict_find_recorded (const HtPartner *commissioner, const HtAppeal *appeal,
                           GPtrArray *parties, GPtrArray *conflicts)
{
  for (guint i = 0; i < conflicts->len; i++)
    {
      const HtConflict *conflict = conflicts->pdata[i];
      if (conflict->partner_id == commissioner->id && is_about (conflict, appeal, parties))
        return say_recorded (conflict);
    }
  return NULL;
}

char *
ht_conflict_find (const HtPartner *commissioner, const HtAppeal *appeal, GPtrArray *parties,
                  GPtrArray *conflicts)
{
  char *found = ht_conflict_find_recorded (commissioner, appeal, parties, conflicts);

  if (found == NULL)
    found = find_own_part (commissioner, appeal, parties);
  return found != NULL ? found : find_firm (commissioner, parties);
}

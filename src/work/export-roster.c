#include "work/export-roster.h"

#include "base/text.h"
#include "domain/appointment.h"
#include "domain/roster.h"
#include "exchange/atomic-file.h"
#include "exchange/row-writer.h"
#include "work/full-names.h"
#include "work/open-roster.h"
#include "work/save-partner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum
{
  SERIAL,
  NAME,
  ROLE,
  OUTSIDE,
  APPOINTED,
  ENDS,
  RENEWALS,
  RELEASED,
  REASON,
  ABSENT,
  DAYS,
  LIMIT,
  SESSIONS,
  CONSULTATIONS,
  CASES,
  FIRM,
  DISTRICT,
  SPECIALITY,
  N_PUBLIC,
  HOME = N_PUBLIC, /* from here on only with a purpose */
  PHONE,
  EMAIL,
  N_COLUMNS
};

static const HtColumn columns[N_COLUMNS] = {
  [SERIAL] = { "serial", "연번", HT_COLUMN_NUMBER },
  [NAME] = { "name", "성명", HT_COLUMN_TEXT },
  [ROLE] = { "role", "구분", HT_COLUMN_TEXT },
  [OUTSIDE] = { "outside", "외부", HT_COLUMN_TEXT },
  [APPOINTED] = { "appointed_on", "위촉일", HT_COLUMN_DATE },
  [ENDS] = { "term_ends_on", "만료일", HT_COLUMN_DATE },
  [RENEWALS] = { "renewals", "재위촉 횟수", HT_COLUMN_NUMBER },
  [RELEASED] = { "released_on", "해촉일", HT_COLUMN_DATE },
  [REASON] = { "release_reason", "해촉사유", HT_COLUMN_TEXT },
  [ABSENT] = { "absent", "부재", HT_COLUMN_TEXT },
  [DAYS] = { "days_a_month", "월상담일", HT_COLUMN_NUMBER },
  [LIMIT] = { "load_limit", "월상담한도", HT_COLUMN_NUMBER },
  [SESSIONS] = { "sessions", "실시(1년)", HT_COLUMN_NUMBER },
  [CONSULTATIONS] = { "consultations", "상담(1년)", HT_COLUMN_NUMBER },
  [CASES] = { "cases", "주심(1년)", HT_COLUMN_NUMBER },
  [FIRM] = { "firm", "소속", HT_COLUMN_TEXT },
  [DISTRICT] = { "district", "자치구", HT_COLUMN_TEXT },
  [SPECIALITY] = { "speciality", "전문분야", HT_COLUMN_TEXT },
  [HOME] = { "home_district", "거주자치구", HT_COLUMN_TEXT },
  [PHONE] = { "phone", "전화", HT_COLUMN_TEXT },
  [EMAIL] = { "email", "전자우편", HT_COLUMN_TEXT },
};

static void
put (GStrv cells, guint column, char *text)
{
  g_free (cells[column]);
  cells[column] = text;
}

static char *
write_number (guint n)
{
  return n > 0 ? g_strdup_printf ("%u", n) : g_strdup ("");
}

static char *
write_absence (const HtPartner *partner, HtDate day)
{
  const HtAbsence *absence = ht_partner_absence (partner, day);

  if (absence == NULL)
    return g_strdup ("");
  g_autofree char *from = ht_date_to_korean (absence->from_day);
  g_autofree char *to = ht_date_to_korean (absence->to_day);
  return g_strchomp (g_strdup_printf ("%s ~ %s", from, to));
}

static void
put_term (GStrv cells, const HtPartner *partner, const HtRole *term)
{
  put (cells, ROLE, g_strdup (ht_role_name (term->role)));
  if (term->role == HT_ROLE_COMMISSIONER)
    put (cells, OUTSIDE, g_strdup (term->outside ? "외부" : "내부"));
  put (cells, APPOINTED, ht_date_to_iso (term->appointed_on));
  put (cells, ENDS, ht_date_to_iso (term->term_ends_on));
  put (cells, RENEWALS, write_number (ht_role_renewals (partner, term)));
  put (cells, RELEASED, ht_date_to_iso (term->released_on));
  put (cells, REASON, g_strdup (term->release_reason));
}

static void
put_person (GStrv cells, const HtPartner *partner, gboolean masked)
{
  put (cells, NAME, masked ? ht_text_mask_name (partner->name) : g_strdup (partner->name));
  put (cells, FIRM, g_strdup (partner->firm));
  put (cells, DISTRICT, g_strdup (partner->district));
  put (cells, SPECIALITY, g_strdup (partner->speciality));
  put (cells, LIMIT, write_number ((guint)partner->load_limit));
  put (cells, HOME, g_strdup (partner->home_district));
  put (cells, PHONE, g_strdup (partner->phone));
  put (cells, EMAIL, g_strdup (partner->email));
}

static void
put_load (GStrv cells, const HtPartnerLoad *load, HtRoleKind role)
{
  put (cells, DAYS, write_number (load->days));
  put (cells, SESSIONS, write_number (load->sessions));
  put (cells, CONSULTATIONS, write_number (load->consultations));
  put (cells, CASES, write_number (role == HT_ROLE_COMMISSIONER ? load->cases : 0));
}

static const HtPartner *
find_partner (const HtRoster *roster, gint64 id)
{
  for (guint i = 0; i < roster->partners->len; i++)
    if (((const HtPartner *)roster->partners->pdata[i])->id == id)
      return roster->partners->pdata[i];
  return NULL;
}

/* Somebody who was deleted since the screen was filled is left out. */
static gboolean
write_row (const HtRosterExport *self, const HtRoster *roster, const HtRosterKey *key,
           HtRowWriter *writer, guint *serial, GError **error)
{
  const HtPartner *partner = find_partner (roster, key->partner_id);
  const HtRole *term = partner != NULL ? ht_roster_term (partner, key->role, self->day) : NULL;

  if (term == NULL)
    return TRUE;
  g_auto (GStrv) cells = g_new0 (char *, N_COLUMNS + 1);
  for (guint i = 0; i < N_COLUMNS; i++)
    cells[i] = g_strdup ("");
  put (cells, SERIAL, g_strdup_printf ("%u", ++*serial));
  put (cells, ABSENT, write_absence (partner, self->day));
  put_person (cells, partner, self->purpose == NULL);
  put_term (cells, partner, term);
  put_load (cells, ht_roster_load (roster, partner->id), term->role);
  return ht_row_writer_write (writer, (const char *const *)cells, error);
}

static gboolean
write_rows (const HtRosterExport *self, const HtRoster *roster, GOutputStream *output,
            GError **error)
{
  const HtRowLayout layout = { .name = "인력명부",
                               .columns = columns,
                               .n_columns = self->purpose != NULL ? N_COLUMNS : N_PUBLIC,
                               .byte_order_mark = TRUE };
  HtFileFormat format = HT_FILE_XLSX;
  guint serial = 0;

  ht_file_format_parse (strrchr (self->path, '.') + 1, &format);
  g_autoptr (HtRowWriter) writer = ht_row_writer_new (format, &layout, output, error);
  if (writer == NULL)
    return FALSE;
  for (guint i = 0; i < self->keys->len; i++)
    if (!write_row (self, roster, &g_array_index (self->keys, HtRosterKey, i), writer, &serial,
                    error))
      return FALSE;
  return ht_row_writer_finish (writer, error);
}

static gboolean
note_full_names (HtDb *db, const HtRosterExport *self, GError **error)
{
  return self->purpose == NULL
         || ht_full_names_note (db, self->clerk, "인력명부", self->keys->len, self->purpose,
                                HT_PARTNER_KIND, error);
}

HtRosterExport *
ht_roster_export_new (GArray *keys, HtDate day, const char *path, const char *purpose,
                      const char *clerk)
{
  HtRosterExport *self = g_new0 (HtRosterExport, 1);
  const char *ending = strrchr (path, '.');
  HtFileFormat format;
  const gboolean is_table = ending != NULL && ht_file_format_parse (ending + 1, &format)
                            && (format == HT_FILE_XLSX || format == HT_FILE_CSV);

  self->keys = g_array_ref (keys);
  self->day = day;
  self->path = is_table ? g_strdup (path) : g_strconcat (path, ".xlsx", NULL);
  self->purpose = g_strdup (purpose);
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_roster_export_free (HtRosterExport *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->keys);
  g_free (self->path);
  g_free (self->purpose);
  g_free (self->clerk);
  g_free (self);
}

gpointer
ht_export_roster (HtDb *db, gpointer roster_export, GError **error)
{
  HtRosterExport *self = roster_export;
  g_autoptr (HtRoster) roster = ht_open_roster (db, &self->day, error);

  if (roster == NULL || !note_full_names (db, self, error))
    return NULL;
  g_autoptr (HtAtomicFile) file = ht_atomic_file_new (self->path, error);
  if (file == NULL || !write_rows (self, roster, ht_atomic_file_output (file), error)
      || !ht_atomic_file_commit (file, error))
    return NULL;
  return g_strdup (self->path);
}

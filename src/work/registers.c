#include "work/registers.h"

#include "base/text.h"
#include "store/journal.h"
#include "store/settings.h"
#include "work/full-names.h"
#include "work/register-parts.h"

#include <glib/gi18n-lib.h>

/* The one place with the numbers and names of the forms. */
static const struct
{
  int form;
  const char *title;
  const char *by; /* which day counts */
  gboolean (*add) (HtRegister *self, GError **error);
} registers[HT_N_REGISTERS] = {
  [HT_REGISTER_APPEALS] = { 45, "행정심판사건 접수·처리부", "접수일", ht_register_add_appeals },
  [HT_REGISTER_STAYS]
  = { 46, "집행정지·임시처분 신청사건 접수·처리부", "신청일", ht_register_add_stays },
  [HT_REGISTER_HEARINGS] = { 47, "심리·의결부", "심리기일", ht_register_add_hearings },
  [HT_REGISTER_SERVICE] = { 48, "재결서 송달·이행 관리부", "재결일", ht_register_add_service },
};

static gboolean
note_full_names (HtDb *db, const HtRegisterOptions *options, const char *title, GError **error)
{
  if (!options->full_names)
    return TRUE;
  g_autofree char *purpose = ht_full_names_purpose (options->purpose, error);
  if (purpose == NULL)
    return FALSE;
  g_autofree char *period = ht_register_period_text (options->period);
  g_autofree char *label = g_strdup_printf (_ ("Report “%s” (%s) with full names, purpose: %s"),
                                            title, period, purpose);
  return ht_journal_note (db, options->clerk, label, "report", 0, error);
}

static gboolean
add_register (HtRegister *self, HtRegisterKind kind, gboolean is_first, GError **error)
{
  g_autofree char *period = ht_register_period_text (self->options->period);
  g_autofree char *line = g_strdup_printf ("(별지 제%d호서식, %s %s, 단위: 건)",
                                           registers[kind].form, registers[kind].by, period);
  if (is_first)
    {
      g_free (self->document->unit_line);
      self->document->unit_line = g_steal_pointer (&line);
    }
  else
    {
      ht_document_add_page (self->document, registers[kind].title);
      ht_document_add_text (self->document, line, HT_ALIGN_RIGHT);
    }
  if (!registers[kind].add (self, error))
    return FALSE;
  ht_document_add_note (
      self->document, "서식의 번호·이름·칸은 현행 「행정심판법 시행규칙」의 별지와 대조하여 쓸 것");
  return TRUE;
}

static HtDocument *
make_registers (HtDb *db, HtRegisterKind first, HtRegisterKind last,
                const HtRegisterOptions *options, const char *title, GError **error)
{
  HtRegister self;
  if (!ht_register_init (&self, db, options, title, error))
    return NULL;
  g_autofree char *name = g_strdelimit (g_strdup (title), " ", '_');
  g_autofree char *from = ht_date_to_iso (options->period.from);
  g_autofree char *to = ht_date_to_iso (options->period.to);
  g_autofree char *stem = g_strdup_printf ("%s_%s_%s", name, from, to);
  g_autoptr (HtDocument) document = ht_document_new (registers[first].title, stem);
  self.document = document;
  for (int kind = (int)first; kind <= (int)last; kind++)
    if (!add_register (&self, (HtRegisterKind)kind, kind == (int)first, error))
      return NULL;
  return g_steal_pointer (&document);
}

const char *
ht_register_title (HtRegisterKind kind)
{
  return registers[kind].title;
}

char *
ht_register_period_text (HtPeriod period)
{
  g_autofree char *from = ht_date_to_korean (period.from);
  g_autofree char *to = ht_date_to_korean (period.to);
  return g_strdup_printf ("%s ~ %s", from, to);
}

gboolean
ht_register_init (HtRegister *self, HtDb *db, const HtRegisterOptions *options, const char *title,
                  GError **error)
{
  g_autofree char *subtract = ht_settings_get (db, "subtract_corrections", "0", error);
  *self = (HtRegister){ .db = db, .options = options };
  self->subtract_corrections = g_strcmp0 (subtract, "1") == 0;
  return subtract != NULL && note_full_names (db, options, title, error);
}

HtDocument *
ht_register_make (HtDb *db, HtRegisterKind kind, const HtRegisterOptions *options, GError **error)
{
  return make_registers (db, kind, kind, options, registers[kind].title, error);
}

HtDocument *
ht_registers_make (HtDb *db, const HtRegisterOptions *options, GError **error)
{
  return make_registers (db, HT_REGISTER_APPEALS, HT_REGISTER_SERVICE, options, "행정심판 대장",
                         error);
}

#include "work/letter-page.h"

#include "domain/party.h"
#include "work/letter-text.h"

static void
set_text (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

static HtAppeal *
invent_case (HtDate today)
{
  HtAppeal *appeal = ht_appeal_new ();
  g_autofree char *number = g_strdup_printf ("%d-0123", ht_date_year (today));
  set_text (&appeal->case_number, number);
  set_text (&appeal->title, "영업정지처분 취소청구");
  set_text (&appeal->appellant, "홍길동");
  set_text (&appeal->agency, "○○구청장");
  set_text (&appeal->counsel, "성춘향");
  set_text (&appeal->lead_reviewer, "이몽룡");
  appeal->disposition_on = today - 60;
  appeal->received_on = today - 30;
  appeal->appellee_received_on = today - 28;
  appeal->answered_on = today - 20;
  appeal->hearing_on = today + 10;
  appeal->outcome = HT_OUTCOME_ACCEPTED;
  appeal->ruled_on = today;
  appeal->served_on = today + 3;
  return appeal;
}

static HtHearing *
invent_hearing (HtDate day)
{
  HtHearing *hearing = ht_hearing_new (day);
  hearing->number = 1;
  set_text (&hearing->start, "14:00");
  set_text (&hearing->place, "본관 7층 심판정");
  return hearing;
}

static GPtrArray *
invent_parties (void)
{
  GPtrArray *parties = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_party_free);
  g_ptr_array_add (parties, ht_party_new (HT_PARTY_REPRESENTATIVE, "홍길동"));
  g_ptr_array_add (parties, ht_party_new (HT_PARTY_AGENT, "변호사 성춘향"));
  g_ptr_array_add (parties, ht_party_new (HT_PARTY_PARTICIPANT, "임꺽정"));
  return parties;
}

static GHashTable *
invent_texts (void)
{
  GHashTable *given = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_insert (given, (gpointer) "보정사항", (gpointer) "청구의 취지를 분명하게 적을 것");
  g_hash_table_insert (given, (gpointer) "보정기한", (gpointer) "이 문서를 받은 날부터 7일");
  g_hash_table_insert (given, (gpointer) "연장사유", (gpointer) "추가 사실조사");
  return given;
}

/* Each line stands by itself, with the space that official letters have between lines. */
static void
add_lines (HtDocument *document, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    ht_document_add_text (document, lines[i], HT_ALIGN_LEFT);
}

void
ht_letter_add_page (HtDocument *document, const HtLetterCase *of, GPtrArray *faults,
                    GHashTable *missing)
{
  g_autoptr (HtLetterTemplate) letter = ht_letter_template_copy (of->letter);
  HtLetterCase titled = *of;
  titled.letter = letter;
  g_free (letter->title);
  letter->title = ht_letter_fill (of->letter->title, of, faults, missing);
  g_autofree char *body = ht_letter_fill (letter->body, &titled, faults, missing);
  g_autofree char *day = ht_date_to_korean (of->today);
  if (document == NULL)
    return;
  if (document->blocks->len == 0)
    set_text (&document->title, of->commission);
  else
    ht_document_add_page (document, of->commission);
  ht_document_add_text (document, "", HT_ALIGN_LEFT);
  add_lines (document, body);
  ht_document_add_text (document, "", HT_ALIGN_LEFT);
  ht_document_add_text (document, day, HT_ALIGN_CENTRE);
  ht_document_add_text (document, "", HT_ALIGN_LEFT);
  ht_document_add_text (document, of->commission, HT_ALIGN_CENTRE);
}

HtDocument *
ht_letter_example (const HtLetterTemplate *letter, const char *sender, HtDate today)
{
  HtDocument *document = ht_document_new ("", letter->name);
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HtAppeal) appeal = invent_case (today);
  g_autoptr (HtHearing) hearing = invent_hearing (appeal->hearing_on);
  g_autoptr (GPtrArray) parties = invent_parties ();
  g_autoptr (GHashTable) given = invent_texts ();
  g_autoptr (HtHolidayCalendar) holidays = ht_holiday_calendar_new ();
  const HtDeadlineHabits habits = { holidays, HT_RULING_FROM_EARLIER };
  const HtLetterCase of = { letter, appeal, parties, hearing, &habits, sender, today, given };
  ht_letter_add_page (document, &of, faults, NULL);
  return document;
}

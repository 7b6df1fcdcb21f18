/* A part of the programmes' book-keeping on the screen: the line to type a record in, and the
 * records of the year below. Enter or F2 on a record puts it into the line, Delete takes it out. */
#pragma once

#include "views/programme-look.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_PROGRAMME_SECTION (ht_programme_section_get_type ())
G_DECLARE_FINAL_TYPE (HtProgrammeSection, ht_programme_section, HT, PROGRAMME_SECTION, GtkBox)

/* The part that the section shows; once. */
void ht_programme_section_set_part (HtProgrammeSection *self, HtProgrammePart part);
HtProgrammePart ht_programme_section_part (HtProgrammeSection *self);
/* Shows the part's records of the year; what is being typed stays. year is not owned and must live
 * until the next call; month is the one that a new record begins with. */
void ht_programme_section_show (HtProgrammeSection *self, const HtProgrammeYear *year,
                                HtDate month);
/* Begins a new record with these texts, NULL-terminated; the keyboard goes to that field. */
void ht_programme_section_begin (HtProgrammeSection *self, const char *const *cells, guint field);
/* Puts the keyboard where the work starts. */
void ht_programme_section_focus (HtProgrammeSection *self);

G_END_DECLS

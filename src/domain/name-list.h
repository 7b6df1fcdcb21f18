/* A list of people as a clerk pastes it from a spreadsheet or an e-mail. */
#pragma once

#include "domain/partner.h"

G_BEGIN_DECLS

typedef struct
{
  guint line; /* of the text, from 1 */
  HtPartner
      *person; /* name, firm, district, phone, email and speciality; "" for what is not there */
} HtListEntry;
void ht_list_entry_free (HtListEntry *self);

/* The people of a text with a person a line and cells between tabs, else semicolons, else commas;
 * blank lines are left out. A first line with a head 성명 (이름, name) tells the columns; without
 * one a cell is known by its look: a telephone number, an e-mail, a district (종로구), a serial
 * number, which is left out; the first other one is the name, then firm and speciality. An array of
 * HtListEntry owned by the caller. */
GPtrArray *ht_name_list_parse (const char *text);

G_END_DECLS

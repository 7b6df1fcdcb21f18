/* An office with six cases of 2021, for tests of what is written about cases:
 *   2021-0001 received 1. 5., pending            2021-0004 received 1. 7., withdrawn 1. 11.
 *   2021-0002 received 1. 6., accepted 3. 22.,   2021-0005 received 2020. 12. 20., dismissed 2. 22.
 *             served 3. 29.                      2021-0006 received 4. 1., pending
 *   2021-0003 received 1. 4., rejected 3. 8., served 3. 19. */
#pragma once

#include "domain/hearing.h"
#include "store/office.h"

#define CLERK "김서기"

typedef struct
{
  char *folder;
  HtDb *db;
  HtDate today; /* 2021-04-05 */
} Office;

void office_set_up (Office *office, gconstpointer data);
void office_tear_down (Office *office, gconstpointer data);

gint64 case_id (Office *office, const char *number);
/* Puts a case on the agenda of a meeting that is not stored yet. */
void add_to_agenda (Office *office, HtHearing *hearing, const char *number, HtAgendaResult result);
void store_hearing (Office *office, HtHearing *hearing);
void set_text (char **place, const char *text);

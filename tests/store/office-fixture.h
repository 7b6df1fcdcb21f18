/* An office in a folder of its own, for one test; and records to put into it. */
#pragma once

#include "domain/appeal.h"
#include "store/office.h"

typedef struct
{
  char *folder;
  char *path;
  HtDb *db;
} Office;

Office *office_new (void);
/* Closes the file and opens it again. */
void office_reopen (Office *self);
/* Deletes the folder with all that is in it. */
void office_free (Office *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Office, office_free)

/* An open case of the mayor of 종로구, received on that day. */
HtAppeal *make_appeal (Office *self, const char *case_number, const char *received_on);
/* Adds a case in a change of its own; its id. */
gint64 add_appeal (Office *self, const char *case_number, const char *received_on);
/* The one number that a query gives. */
gint64 query_int (Office *self, const char *sql);
/* The one text that a query gives, owned by the caller. */
char *query_text (Office *self, const char *sql);

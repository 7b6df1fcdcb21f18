/* Telephone numbers of Korea in the one form in which the office keeps them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* 02-123-4567, 031-123-4567, 010-1234-5678, 0505-123-4567, 1588-1234: whatever marks stand between
 * the digits, also with +82 or without the leading 0 that a spreadsheet took away. Several numbers
 * (separated by a comma, a slash or a semicolon) are each put into the form, ", " between them.
 * What is no such number stays as it is, tidied; owned by the caller. */
char *ht_phone_tidy (const char *text);
/* Whether the two texts share a number. Empty texts share none. */
gboolean ht_phone_same (const char *a, const char *b);

G_END_DECLS

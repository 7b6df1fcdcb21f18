/* Where the command line gets a passphrase from. */
#pragma once

#include "base/error.h"

G_BEGIN_DECLS

/* The first line of the file; without a file (NULL) what HAETAE_PASSPHRASE holds; without that,
 * what is typed at the terminal, which does not show it, and with `twice` has it typed again.
 * HT_ERROR_USAGE when there is no terminal to ask at, HT_ERROR_INVALID when the two differ or
 * nothing was typed. To be freed with ht_passphrase_free(). */
char *ht_passphrase_get (const char *file, gboolean twice, GError **error);

G_END_DECLS

/* A file that only its passphrase opens: the key is made of it by Argon2id, and the bytes are
 * sealed piece by piece (XChaCha20-Poly1305, libsodium's secretstream), so that a change of one
 * byte, a piece taken out or the end cut off is found. The file begins with a head of its own:
 *
 *   8 bytes   mark of the format
 *   16        salt
 *   4 + 4     effort of Argon2id: passes, memory in KiB (little-endian)
 *   32        what shows that a passphrase is the right one, from the same Argon2id
 *   24        head of the secretstream
 *   16        checksum of the bytes before
 *
 * and goes on with pieces of 64 KiB, each with 17 bytes more; the last one is shorter. */
#pragma once

#include "base/error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Reads the plain bytes to their end. */
gboolean ht_encrypt (GInputStream *plain, GOutputStream *sealed, const char *passphrase,
                     GError **error);
/* HT_ERROR_INVALID for a passphrase that does not fit, HT_ERROR_FORMAT for bytes that are damaged
 * or cut off. What was written to plain before an error is not to be used. */
gboolean ht_decrypt (GInputStream *sealed, GOutputStream *plain, const char *passphrase,
                     GError **error);
/* Whether the file begins as an encrypted one does; FALSE too when it cannot be read. */
gboolean ht_is_encrypted_file (const char *path);
/* Frees a passphrase and leaves nothing of it in memory; NULL is allowed. */
void ht_passphrase_free (char *passphrase);

G_END_DECLS

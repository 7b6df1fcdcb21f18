#include "exchange/encrypted-file.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#define MARK "HAETAE\x1a\x01"
#define PIECE (64 * 1024)
#define SEALED_PIECE (PIECE + crypto_secretstream_xchacha20poly1305_ABYTES)
#define KEY_SIZE crypto_secretstream_xchacha20poly1305_KEYBYTES
#define PROOF_SIZE 32
/* What this program makes a key with, and the most that it takes a file's word for. */
#define PASSES crypto_pwhash_OPSLIMIT_MODERATE
#define MEMORY_KIB (crypto_pwhash_MEMLIMIT_MODERATE / 1024)
#define MOST_PASSES 16
#define MOST_MEMORY_KIB (1024 * 1024)

/* As it stands in the file: bytes only, so that there is nothing between them. */
typedef struct
{
  guint8 mark[8];
  guint8 salt[crypto_pwhash_SALTBYTES];
  guint8 passes[4];
  guint8 memory[4];
  guint8 proof[PROOF_SIZE];
  guint8 stream[crypto_secretstream_xchacha20poly1305_HEADERBYTES];
  guint8 checksum[crypto_generichash_BYTES_MIN];
} Head;

typedef struct
{
  guint8 key[KEY_SIZE];
  guint8 proof[PROOF_SIZE];
} Secret;

G_STATIC_ASSERT (sizeof (Head) == 104);

static void
put_number (guint8 *bytes, gsize number)
{
  guint32 little = GUINT32_TO_LE ((guint32)number);
  memcpy (bytes, &little, sizeof little);
}

static guint32
get_number (const guint8 *bytes)
{
  guint32 little;
  memcpy (&little, bytes, sizeof little);
  return GUINT32_FROM_LE (little);
}

static void
sum_up (const Head *head, guint8 *checksum)
{
  crypto_generichash (checksum, sizeof head->checksum, (const guint8 *)head,
                      G_STRUCT_OFFSET (Head, checksum), NULL, 0);
}

static gboolean
start_sodium (GError **error)
{
  if (sodium_init () >= 0)
    return TRUE;
  g_set_error_literal (error, HT_ERROR, HT_ERROR_INTERNAL,
                       _ ("The machine has no source of random numbers; nothing was encrypted."));
  return FALSE;
}

static gboolean
set_damaged (GError **error)
{
  g_set_error_literal (error, HT_ERROR, HT_ERROR_FORMAT,
                       _ ("The encrypted file is damaged or cut off; use another backup."));
  return FALSE;
}

/* A passphrase in Hangul is the same however a keyboard composed it. */
static gboolean
make_secret (const Head *head, const char *passphrase, Secret *secret, GError **error)
{
  char *composed = g_utf8_normalize (passphrase, -1, G_NORMALIZE_NFC);
  const char *words = composed != NULL ? composed : passphrase;
  int result = crypto_pwhash ((guint8 *)secret, sizeof *secret, words, strlen (words), head->salt,
                              get_number (head->passes), (gsize)get_number (head->memory) * 1024,
                              crypto_pwhash_ALG_ARGON2ID13);
  ht_passphrase_free (composed);
  if (result == 0)
    return TRUE;
  g_set_error_literal (error, HT_ERROR, HT_ERROR_FILE,
                       _ ("There is too little memory to make a key of the passphrase; close other "
                          "programs and try again."));
  return FALSE;
}

static gboolean
make_head (Head *head, const char *passphrase, crypto_secretstream_xchacha20poly1305_state *state,
           GError **error)
{
  Secret secret;
  memcpy (head->mark, MARK, sizeof head->mark);
  randombytes_buf (head->salt, sizeof head->salt);
  put_number (head->passes, PASSES);
  put_number (head->memory, MEMORY_KIB);
  if (!make_secret (head, passphrase, &secret, error))
    return FALSE;
  memcpy (head->proof, secret.proof, sizeof head->proof);
  crypto_secretstream_xchacha20poly1305_init_push (state, head->stream, secret.key);
  sum_up (head, head->checksum);
  sodium_memzero (&secret, sizeof secret);
  return TRUE;
}

static gboolean
check_head (const Head *head, GError **error)
{
  guint8 checksum[sizeof head->checksum];
  sum_up (head, checksum);
  if (memcmp (head->mark, MARK, sizeof head->mark) != 0
      || memcmp (head->checksum, checksum, sizeof checksum) != 0)
    return set_damaged (error);
  guint32 passes = get_number (head->passes), memory = get_number (head->memory);
  if (passes >= 1 && passes <= MOST_PASSES && memory >= 8 && memory <= MOST_MEMORY_KIB)
    return TRUE;
  return set_damaged (error);
}

static gboolean
open_head (const Head *head, const char *passphrase,
           crypto_secretstream_xchacha20poly1305_state *state, GError **error)
{
  Secret secret;
  if (!check_head (head, error) || !make_secret (head, passphrase, &secret, error))
    return FALSE;
  gboolean fits = sodium_memcmp (secret.proof, head->proof, sizeof head->proof) == 0;
  if (fits)
    crypto_secretstream_xchacha20poly1305_init_pull (state, head->stream, secret.key);
  else
    g_set_error_literal (error, HT_ERROR, HT_ERROR_INVALID,
                         _ ("The passphrase does not fit this backup; mind capital letters and "
                            "whether the keyboard writes Hangul or Latin letters."));
  sodium_memzero (&secret, sizeof secret);
  return fits;
}

static gboolean
encrypt_pieces (GInputStream *plain, GOutputStream *sealed,
                crypto_secretstream_xchacha20poly1305_state *state, GError **error)
{
  g_autofree guint8 *bytes = g_malloc (PIECE);
  g_autofree guint8 *piece = g_malloc (SEALED_PIECE);
  gsize n;
  do
    {
      unsigned long long size;
      if (!g_input_stream_read_all (plain, bytes, PIECE, &n, NULL, error))
        return FALSE;
      crypto_secretstream_xchacha20poly1305_push (
          state, piece, &size, bytes, n, NULL, 0,
          n < PIECE ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
      if (!g_output_stream_write_all (sealed, piece, size, NULL, NULL, error))
        return FALSE;
    }
  while (n == PIECE);
  sodium_memzero (bytes, PIECE);
  return TRUE;
}

/* Only the last piece is short and says that it is the last one. */
static gboolean
decrypt_pieces (GInputStream *sealed, GOutputStream *plain,
                crypto_secretstream_xchacha20poly1305_state *state, GError **error)
{
  g_autofree guint8 *bytes = g_malloc (PIECE);
  g_autofree guint8 *piece = g_malloc (SEALED_PIECE);
  gsize n;
  do
    {
      unsigned long long size;
      guint8 tag;
      if (!g_input_stream_read_all (sealed, piece, SEALED_PIECE, &n, NULL, error))
        return FALSE;
      if (crypto_secretstream_xchacha20poly1305_pull (state, bytes, &size, &tag, piece, n, NULL, 0)
              != 0
          || (n < SEALED_PIECE) != (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL))
        return set_damaged (error);
      if (!g_output_stream_write_all (plain, bytes, size, NULL, NULL, error))
        return FALSE;
    }
  while (n == SEALED_PIECE);
  sodium_memzero (bytes, PIECE);
  return TRUE;
}

gboolean
ht_encrypt (GInputStream *plain, GOutputStream *sealed, const char *passphrase, GError **error)
{
  Head head;
  crypto_secretstream_xchacha20poly1305_state state;
  if (!start_sodium (error) || !make_head (&head, passphrase, &state, error))
    return FALSE;
  gboolean done = g_output_stream_write_all (sealed, &head, sizeof head, NULL, NULL, error)
                  && encrypt_pieces (plain, sealed, &state, error);
  sodium_memzero (&state, sizeof state);
  return done;
}

gboolean
ht_decrypt (GInputStream *sealed, GOutputStream *plain, const char *passphrase, GError **error)
{
  Head head;
  crypto_secretstream_xchacha20poly1305_state state;
  gsize n;
  if (!start_sodium (error)
      || !g_input_stream_read_all (sealed, &head, sizeof head, &n, NULL, error))
    return FALSE;
  if (n < sizeof head)
    return set_damaged (error);
  if (!open_head (&head, passphrase, &state, error))
    return FALSE;
  gboolean done = decrypt_pieces (sealed, plain, &state, error);
  sodium_memzero (&state, sizeof state);
  return done;
}

gboolean
ht_is_encrypted_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) input = g_file_read (file, NULL, NULL);
  guint8 mark[sizeof MARK - 1];
  gsize n = 0;
  return input != NULL
         && g_input_stream_read_all (G_INPUT_STREAM (input), mark, sizeof mark, &n, NULL, NULL)
         && n == sizeof mark && memcmp (mark, MARK, sizeof mark) == 0;
}

void
ht_passphrase_free (char *passphrase)
{
  if (passphrase == NULL)
    return;
  sodium_memzero (passphrase, strlen (passphrase));
  g_free (passphrase);
}

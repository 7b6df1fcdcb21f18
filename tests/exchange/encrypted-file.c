/* What is encrypted comes back byte for byte with its passphrase, and with nothing else. */
#define _GNU_SOURCE /* memmem */
#include "exchange/encrypted-file.h"

#include <glib/gstdio.h>
#include <string.h>

#define HEAD 104
#define PIECE (64 * 1024)
#define SEALED_PIECE (PIECE + 17)
#define PASSPHRASE "해태는 불을 먹는다"

static GBytes *
make_plain (gsize size)
{
  guint8 *bytes = g_malloc (size + 1);
  for (gsize i = 0; i < size; i++)
    bytes[i] = (guint8)(i * 31 + i / 251);
  return g_bytes_new_take (bytes, size);
}

typedef gboolean (*Convert) (GInputStream *, GOutputStream *, const char *, GError **);

static GBytes *
convert (Convert function, GBytes *from, const char *passphrase, GError **error)
{
  g_autoptr (GInputStream) input = g_memory_input_stream_new_from_bytes (from);
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  gboolean done = function (input, output, passphrase, error);
  g_assert_true (g_output_stream_close (output, NULL, NULL));
  g_autoptr (GBytes) bytes
      = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
  return done ? g_steal_pointer (&bytes) : NULL;
}

static GBytes *
encrypt (GBytes *plain)
{
  g_autoptr (GError) error = NULL;
  GBytes *sealed = convert (ht_encrypt, plain, PASSPHRASE, &error);
  g_assert_no_error (error);
  return sealed;
}

static void
test_round_trip (void)
{
  static const gsize sizes[] = { 0, 1, PIECE - 1, PIECE, 2 * PIECE + 1 };
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) plain = make_plain (sizes[i]);
      g_autoptr (GBytes) sealed = encrypt (plain);
      g_autoptr (GBytes) opened = convert (ht_decrypt, sealed, PASSPHRASE, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (opened, plain));
      g_assert_cmpuint (g_bytes_get_size (sealed), ==,
                        HEAD + sizes[i] + 17 * (sizes[i] / PIECE + 1));
    }
}

/* The same text is never encrypted to the same bytes, and can be found in none of them. */
static void
test_nothing_shows (void)
{
  static const char text[] = "청구인 홍길동의 주민등록번호";
  g_autoptr (GBytes) plain = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (GBytes) first = encrypt (plain);
  g_autoptr (GBytes) second = encrypt (plain);
  gsize size;
  const char *bytes = g_bytes_get_data (first, &size);
  g_assert_false (g_bytes_equal (first, second));
  g_assert_null (memmem (bytes, size, "홍길동", strlen ("홍길동")));
}

static void
test_passphrases (void)
{
  static const struct
  {
    const char *passphrase;
    gboolean opens;
  } cases[] = {
    { "해태는 불을 먹는다", TRUE },
    { "\u1112\u1162\u1110\u1162\u1102\u1173\u11ab "
      "\u1107\u116e\u11af\u110b\u1173\u11af "
      "\u1106\u1165\u11a8\u1102\u1173\u11ab\u1103\u1161",
      TRUE }, /* typed on a Mac */
    { "해태는 불을 먹는다 ", FALSE },
    { "해태는 불을 먹은다", FALSE },
    { "", FALSE },
  };
  g_autoptr (GBytes) plain = make_plain (100);
  g_autoptr (GBytes) sealed = encrypt (plain);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) opened = convert (ht_decrypt, sealed, cases[i].passphrase, &error);
      g_assert_cmpint (opened != NULL, ==, cases[i].opens);
      if (!cases[i].opens)
        g_assert_error (error, HT_ERROR, HT_ERROR_INVALID);
    }
}

static void
assert_damaged (const guint8 *bytes, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) sealed = g_bytes_new (bytes, size);
  g_autoptr (GBytes) opened = convert (ht_decrypt, sealed, PASSPHRASE, &error);
  g_assert_null (opened);
  g_assert_error (error, HT_ERROR, HT_ERROR_FORMAT);
}

/* Every byte of the head counts, and some of each piece. */
static void
test_changed_bytes (void)
{
  static const gsize in_pieces[] = { HEAD, HEAD + 1, HEAD + SEALED_PIECE + 500 };
  g_autoptr (GBytes) plain = make_plain (PIECE + 1000);
  g_autoptr (GBytes) sealed = encrypt (plain);
  gsize size;
  g_autofree guint8 *bytes = g_bytes_unref_to_data (g_bytes_ref (sealed), &size);
  for (gsize i = 0; i < HEAD + G_N_ELEMENTS (in_pieces); i++)
    {
      gsize place = i < HEAD ? i : in_pieces[i - HEAD];
      bytes[place] ^= 0x10;
      assert_damaged (bytes, size);
      bytes[place] ^= 0x10;
    }
}

static void
test_cut_and_moved (void)
{
  g_autoptr (GBytes) plain = make_plain (2 * PIECE + 1000);
  g_autoptr (GBytes) sealed = encrypt (plain);
  gsize size;
  g_autofree guint8 *bytes = g_bytes_unref_to_data (g_bytes_ref (sealed), &size);
  const gsize cuts[]
      = { 0, 7, HEAD - 1, HEAD, HEAD + SEALED_PIECE, HEAD + 2 * SEALED_PIECE, size - 1 };
  for (guint i = 0; i < G_N_ELEMENTS (cuts); i++)
    assert_damaged (bytes, cuts[i]);
  g_autofree guint8 *longer = g_malloc0 (size + 1);
  memcpy (longer, bytes, size);
  assert_damaged (longer, size + 1);
  memcpy (longer + HEAD, bytes + HEAD + SEALED_PIECE, SEALED_PIECE);
  memcpy (longer + HEAD + SEALED_PIECE, bytes + HEAD, SEALED_PIECE);
  assert_damaged (longer, size);
}

static void
test_recognised (void)
{
  g_autofree char *path = NULL;
  int descriptor = g_file_open_tmp ("haetae-XXXXXX", &path, NULL);
  g_assert_true (g_close (descriptor, NULL));
  g_assert_false (ht_is_encrypted_file (path));
  g_assert_true (g_file_set_contents (path, "SQLite format 3", -1, NULL));
  g_assert_false (ht_is_encrypted_file (path));
  g_autoptr (GBytes) plain = make_plain (10);
  g_autoptr (GBytes) sealed = encrypt (plain);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (sealed, NULL),
                                      (gssize)g_bytes_get_size (sealed), NULL));
  g_assert_true (ht_is_encrypted_file (path));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_false (ht_is_encrypted_file (path));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/encrypted-file/round-trip", test_round_trip);
  g_test_add_func ("/encrypted-file/nothing-shows", test_nothing_shows);
  g_test_add_func ("/encrypted-file/passphrases", test_passphrases);
  g_test_add_func ("/encrypted-file/changed-bytes", test_changed_bytes);
  g_test_add_func ("/encrypted-file/cut-and-moved", test_cut_and_moved);
  g_test_add_func ("/encrypted-file/recognised", test_recognised);
  return g_test_run ();
}

#include "cli/passphrase.h"

#include "exchange/encrypted-file.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/select.h>
#include <termios.h>
#include <unistd.h>

#define LONGEST 1024

/* Ctrl+C only ends the reading: the terminal must show letters again before the program ends. */
static void
interrupted_cb (int signal_number)
{
}

/* Waits until a line stands ready or an interruption that the mask lets through. */
static gboolean
wait_for_line (int terminal, const sigset_t *mask)
{
  fd_set readable;
  FD_ZERO (&readable);
  FD_SET (terminal, &readable);
  return pselect (terminal + 1, &readable, NULL, NULL, NULL, mask) == 1;
}

/* FALSE at the end of the input. */
static gboolean
read_line (int terminal, char *line, gsize size)
{
  gsize length = 0;
  char sign = '\0';
  while (read (terminal, &sign, 1) == 1 && sign != '\n')
    if (length + 1 < size)
      line[length++] = sign;
  line[length] = '\0';
  return sign == '\n';
}

/* The terminal is made blind before it asks, so that nothing that is typed at once shows; and an
 * interruption comes only while it waits, so that none is missed. */
static gboolean
read_unseen (int terminal, const char *question, char *line, gsize size)
{
  struct termios seen, unseen;
  struct sigaction quiet = { .sa_handler = interrupted_cb }, before;
  sigset_t interruption, mask;
  if (tcgetattr (terminal, &seen) != 0)
    return FALSE;
  unseen = seen;
  unseen.c_lflag &= ~(tcflag_t)ECHO;
  unseen.c_lflag |= ECHONL;
  sigemptyset (&interruption);
  sigaddset (&interruption, SIGINT);
  sigprocmask (SIG_BLOCK, &interruption, &mask);
  sigaction (SIGINT, &quiet, &before);
  tcsetattr (terminal, TCSAFLUSH, &unseen);
  dprintf (terminal, "%s ", question);
  gboolean is_read = wait_for_line (terminal, &mask) && read_line (terminal, line, size);
  tcsetattr (terminal, TCSAFLUSH, &seen);
  sigaction (SIGINT, &before, NULL);
  sigprocmask (SIG_SETMASK, &mask, NULL);
  return is_read;
}

static char *
ask (int terminal, const char *question, GError **error)
{
  char line[LONGEST] = "";
  gboolean is_read = read_unseen (terminal, question, line, sizeof line);
  char *passphrase = is_read && *line != '\0' ? g_strdup (line) : NULL;
  explicit_bzero (line, sizeof line);
  if (passphrase == NULL)
    g_set_error_literal (error, HT_ERROR, HT_ERROR_INVALID,
                         _ ("No passphrase was typed; nothing was done."));
  return passphrase;
}

static char *
ask_twice (int terminal, GError **error)
{
  char *first = ask (terminal, _ ("New passphrase:"), error);
  char *second = first != NULL ? ask (terminal, _ ("The same again:"), error) : NULL;
  gboolean is_same = g_strcmp0 (first, second) == 0;
  if (second != NULL && !is_same)
    g_set_error_literal (error, HT_ERROR, HT_ERROR_INVALID,
                         _ ("The two passphrases differ; nothing was done."));
  ht_passphrase_free (second);
  if (second != NULL && is_same)
    return first;
  ht_passphrase_free (first);
  return NULL;
}

static char *
ask_at_terminal (gboolean twice, GError **error)
{
  int terminal = g_open ("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY, 0);
  if (terminal < 0)
    {
      g_set_error_literal (error, HT_ERROR, HT_ERROR_USAGE,
                           _ ("There is no terminal to type the passphrase at; name a file with "
                              "--passphrase-file or set HAETAE_PASSPHRASE."));
      return NULL;
    }
  char *passphrase = twice ? ask_twice (terminal, error) : ask (terminal, _ ("Passphrase:"), error);
  g_close (terminal, NULL);
  return passphrase;
}

static char *
read_file (const char *file, GError **error)
{
  g_autoptr (GError) cause = NULL;
  char *content;
  if (!g_file_get_contents (file, &content, NULL, &cause))
    {
      g_set_error (error, HT_ERROR, HT_ERROR_FILE, _ ("The passphrase cannot be read: %s."),
                   cause->message);
      return NULL;
    }
  char *passphrase = g_strndup (content, strcspn (content, "\r\n"));
  ht_passphrase_free (content);
  return passphrase;
}

char *
ht_passphrase_get (const char *file, gboolean twice, GError **error)
{
  const char *set = g_getenv ("HAETAE_PASSPHRASE");
  if (file != NULL)
    return read_file (file, error);
  return set != NULL ? g_strdup (set) : ask_at_terminal (twice, error);
}

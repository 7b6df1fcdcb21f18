#define _GNU_SOURCE /* F_OFD_SETLK */

#include "store/db-locks.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <unistd.h>

/* SQLite takes all locks of a file as one owner, through whichever of its descriptors is at hand:
 * one open file is the owner of them all. */
typedef struct
{
  dev_t device;
  ino_t inode;
  int descriptor; /* a further one of the first open file; closing it gives up the locks */
  guint n_users;
} Owner;

static GMutex mutex;
static GHashTable *owners; /* descriptor of SQLite → Owner */

static Owner *
find_owner (const struct stat *file)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, owners);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Owner *owner = value;
      if (owner->device == file->st_dev && owner->inode == file->st_ino)
        return owner;
    }
  return NULL;
}

/* NULL with errno. */
static Owner *
add_owner (int descriptor)
{
  struct stat file;

  if (fstat (descriptor, &file) != 0)
    return NULL;
  Owner *owner = find_owner (&file);
  if (owner == NULL)
    {
      int further = fcntl (descriptor, F_DUPFD_CLOEXEC, 3);
      if (further < 0)
        return NULL;
      owner = g_new (Owner, 1);
      *owner = (Owner){ .device = file.st_dev, .inode = file.st_ino, .descriptor = further };
    }
  owner->n_users++;
  g_hash_table_insert (owners, GINT_TO_POINTER (descriptor), owner);
  return owner;
}

static int
lock_file (int descriptor, int command, struct flock *lock)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&mutex);
  Owner *owner = g_hash_table_lookup (owners, GINT_TO_POINTER (descriptor));

  if (owner == NULL)
    owner = add_owner (descriptor);
  if (owner == NULL)
    return -1;
  lock->l_pid = 0;
  int done = fcntl (owner->descriptor, command == F_GETLK ? F_OFD_GETLK : F_OFD_SETLK, lock);
  /* A file system that knows no such locks. */
  return done == 0 || errno != EINVAL ? done : fcntl (descriptor, command, lock);
}

static int
control_file (int descriptor, int command, ...)
{
  va_list arguments;
  int done;

  va_start (arguments, command);
  if (command == F_SETLK || command == F_GETLK)
    done = lock_file (descriptor, command, va_arg (arguments, struct flock *));
  else if (command == F_GETFD)
    done = fcntl (descriptor, command);
  else
    done = fcntl (descriptor, command, va_arg (arguments, long));
  va_end (arguments);
  return done;
}

static int
close_file (int descriptor)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&mutex);
  Owner *owner = g_hash_table_lookup (owners, GINT_TO_POINTER (descriptor));

  if (owner != NULL)
    {
      g_hash_table_remove (owners, GINT_TO_POINTER (descriptor));
      if (--owner->n_users == 0)
        {
          close (owner->descriptor);
          g_free (owner);
        }
    }
  return close (descriptor);
}

void
ht_db_locks_install (void)
{
  static gsize installed;

  if (g_once_init_enter (&installed))
    {
      sqlite3_vfs *files = sqlite3_vfs_find (NULL);
      owners = g_hash_table_new (NULL, NULL);
      files->xSetSystemCall (files, "fcntl", (sqlite3_syscall_ptr)control_file);
      files->xSetSystemCall (files, "close", (sqlite3_syscall_ptr)close_file);
      g_once_init_leave (&installed, 1);
    }
}

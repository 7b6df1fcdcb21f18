/* The errors of the program. A message is a whole sentence for a clerk, translated where it is
 * made; a level that knows more (which file, which line) adds a prefix with g_prefix_error(). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  HT_ERROR_INVALID,    /* the data or a rule of law says no; nothing was changed */
  HT_ERROR_NOT_FOUND,  /* a record asked for does not exist */
  HT_ERROR_CONFLICT,   /* the record was changed meanwhile, or undo does not fit any more */
  HT_ERROR_BUSY,       /* another program holds the office file */
  HT_ERROR_READ_ONLY,  /* the office file may not be written */
  HT_ERROR_NEWER_FILE, /* the office file is of a newer program */
  HT_ERROR_FORMAT,     /* a file is not what it should be, or is damaged */
  HT_ERROR_FILE,       /* a file is missing, cannot be read or written, or the disk is full */
  HT_ERROR_USAGE,      /* the command line is wrong */
  HT_ERROR_INTERNAL,   /* a fault of the program */
} HtError;

#define HT_ERROR (ht_error_quark ())
GQuark ht_error_quark (void);

G_END_DECLS

/* Why a record cannot be stored, field by field, in sentences for the clerk. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *field; /* static: the identifier of the import columns (received_on, agency …) */
  char *reason;      /* a sentence */
} HtFault;

/* The sentence is formatted; the fault is owned by the caller. */
HtFault *ht_fault_new (const char *field, const char *format, ...) G_GNUC_PRINTF (2, 3);
void ht_fault_free (HtFault *fault);

/* An empty array that owns its faults, of HtFault; owned by the caller. */
GPtrArray *ht_faults_new (void);
/* Adds a fault whose sentence is formatted. */
void ht_faults_add (GPtrArray *self, const char *field, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

G_END_DECLS

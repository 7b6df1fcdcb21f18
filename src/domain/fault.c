#include "domain/fault.h"

G_GNUC_PRINTF (2, 0)
static HtFault *
make_fault (const char *field, const char *format, va_list values)
{
  HtFault *fault = g_new (HtFault, 1);
  fault->field = field;
  fault->reason = g_strdup_vprintf (format, values);
  return fault;
}

HtFault *
ht_fault_new (const char *field, const char *format, ...)
{
  va_list values;
  va_start (values, format);
  HtFault *fault = make_fault (field, format, values);
  va_end (values);
  return fault;
}

void
ht_fault_free (HtFault *fault)
{
  if (fault == NULL)
    return;
  g_free (fault->reason);
  g_free (fault);
}

GPtrArray *
ht_faults_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)ht_fault_free);
}

void
ht_faults_add (GPtrArray *self, const char *field, const char *format, ...)
{
  va_list values;
  va_start (values, format);
  g_ptr_array_add (self, make_fault (field, format, values));
  va_end (values);
}

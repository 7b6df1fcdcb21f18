#include "base/error.h"

GQuark
ht_error_quark (void)
{
  return g_quark_from_static_string ("ht-error-quark");
}

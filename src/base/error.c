#include "base/error.h"

G_DEFINE_QUARK (ht - error - quark, ht_error)

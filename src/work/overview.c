#include "work/overview.h"

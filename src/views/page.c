#include "views/page.h"

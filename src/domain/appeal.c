#include "domain/appeal.h"

#include "exchange/document.h"

#include "CByteBlock.h"

// Mozilla's character set detector: https://www.freedesktop.org/wiki/Software/uchardet/
#pragma once
#include <uchardet/uchardet.h>

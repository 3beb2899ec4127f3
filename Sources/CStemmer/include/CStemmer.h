// Snowball's stemmers: https://snowballstem.org
#pragma once
#include <libstemmer.h>

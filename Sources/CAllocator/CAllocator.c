#include "CAllocator.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void CAllocator_giveBackArrays(int byteCount, int endByteCount) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, byteCount);
  // Once one of the two is set, glibc no longer adapts the other, which begins at 128 KB.
  mallopt(M_TRIM_THRESHOLD, endByteCount);
#else
  (void)byteCount;
  (void)endByteCount;
#endif
}

void CAllocator_giveBackAll(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

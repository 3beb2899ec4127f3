#include "CAllocator.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void CAllocator_giveBackArrays(int byteCount) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, byteCount);
  // Once one of the two is set, glibc no longer adapts the other: at its 128 KB the end of the heap
  // would be given back, and be cleared anew by the system, with each array that was made there.
  mallopt(M_TRIM_THRESHOLD, 2 * byteCount);
#else
  (void)byteCount;
#endif
}

// What Swift's view of the C library leaves out.
#pragma once

/// Gives arrays of so many bytes or more back to the system as soon as they are let go.
///
/// Otherwise glibc keeps ever larger ones in the arena of the thread that made them, where other
/// threads can't use them; elsewhere it changes nothing. Smaller ones that were the last of an arena are
/// given back when they leave more than `endByteCount` bytes free at its end.
void CAllocator_giveBackArrays(int byteCount, int endByteCount);

/// Gives back to the system whatever was let go, of all threads; takes some milliseconds.
void CAllocator_giveBackAll(void);

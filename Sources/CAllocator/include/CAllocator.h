// What Swift's view of the C library leaves out.
#pragma once

/// Gives arrays of so many bytes or more back to the system as soon as they are let go.
///
/// Otherwise glibc keeps ever larger ones in the arena of the thread that made them, where other
/// threads can't use them; elsewhere it changes nothing.
void CAllocator_giveBackArrays(int byteCount);

import CAllocator

/// What becomes of large arrays that are let go.
enum ArrayMemory {
  /// Gives them back to the system.
  ///
  /// While an archive is loaded they aren't made again where they were let go: of 100,000 files the
  /// peak was 550 MB without, 460 MB with it, and loading took no longer. Smaller ones are made again
  /// for each batch and stay: to give back a quarter of a megabyte had the system clear 45,000 more
  /// pages. Queries make as large ones all the time.
  static func giveBackAtOnce() { CAllocator_giveBackArrays(512 << 10, 256 << 10) }

  /// Gives back what is free, and from now on keeps all but the largest for what comes next.
  ///
  /// Were the end of the heap given back with each, a query would have the system clear it anew: a
  /// prefix then took 2.4 ms instead of 1.4.
  static func keep() {
    giveBackNow()
    CAllocator_giveBackArrays(32 << 20, 64 << 20)
  }

  /// Gives back what is free now, after work that took much and isn't done again soon.
  static func giveBackNow() { CAllocator_giveBackAll() }
}

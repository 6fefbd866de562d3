#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The clock that the system writes into files.
package enum FileClock {
  /// Nanoseconds since 1970. A file that changes from now on has this time or a later one.
  package static var now: Int64 {
    var time = timespec()
    #if canImport(Glibc)
      // Files get the time of the last tick, which this clock tells.
      clock_gettime(CLOCK_REALTIME_COARSE, &time)
    #else
      clock_gettime(CLOCK_REALTIME, &time)
    #endif
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

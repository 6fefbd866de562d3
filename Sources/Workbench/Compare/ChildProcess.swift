import Foundation

/// A process that is waited for with all that the system counts of it, which Foundation's `Process` does not tell.
struct ChildProcess {
  enum Ending: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  let program: String
  let arguments: [String]
  var environment = ProcessInfo.processInfo.environment
  /// What it says is added to this file.
  let log: String
  /// Whether Ctrl-C ends it even where this program waits with that: see `Interruption`.
  var endsOnInterrupt = false

  /// Starts it and waits for its end.
  func run() throws -> (ending: Ending, usage: ProcessUsage) {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_APPEND, 0o644)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    if endsOnInterrupt {
      var signals = sigset_t()
      sigemptyset(&signals)
      for number in Interruption.signals { sigaddset(&signals, number) }
      posix_spawnattr_setsigdefault(&attributes, &signals)
      posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    }
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + settings { free(word) } }

    let clock = ContinuousClock(), start = clock.now
    var process: pid_t = 0
    let failure = posix_spawn(&process, program, &actions, &attributes, words, settings)
    guard failure == 0 else { throw CompareFailure("\(program) does not start: \(String(cString: strerror(failure))).") }
    var status: Int32 = 0, counted = rusage()
    while wait4(process, &status, 0, &counted) < 0, errno == EINTR {}
    let wall = (clock.now - start) / .seconds(1)
    let signal = status & 0x7f
    return (
      signal == 0 ? .exit((status >> 8) & 0xff) : .signal(signal),
      ProcessUsage(wall: wall, cpu: Self.seconds(counted.ru_utime) + Self.seconds(counted.ru_stime), peak: Self.bytes(counted.ru_maxrss))
    )
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

  /// Linux counts in KiB, macOS in bytes.
  private static func bytes(_ counted: Int) -> Int {
    #if os(Linux)
      counted * 1024
    #else
      counted
    #endif
  }
}

import Foundation

/// Ctrl-C and a request to end, kept for a moment at which everything can still be cleaned up.
struct Interruption {
  static let signals = [SIGINT, SIGTERM]

  private let sources: [any DispatchSourceSignal]
  private let asked = DispatchSemaphore(value: 0)

  /// From now on the signals end nothing by themselves.
  init() {
    let asked = asked
    sources = Self.signals.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { asked.signal() }
      source.resume()
      return source
    }
  }

  /// Throws if somebody asked for the end since.
  func check() throws {
    if asked.wait(timeout: .now()) == .success { throw CompareFailure("Stopped.") }
  }
}

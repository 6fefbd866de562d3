package import Diagnostics
import FlyingSocks
package import SiteBuilder
import Storage

/// A site in memory behind a server of its own, kept up with its sources for as long as it runs.
package struct LiveSite: Sendable {
  /// Where and how it is served.
  package struct Options: Sendable {
    /// An address of this machine.
    package var host = "127.0.0.1"
    /// 0 lets the system choose.
    package var port: UInt16 = 8000
    /// Whether another port will do where that one is taken.
    package var takesOtherPort = true
    /// Whether open pages go to the page of the file saved last.
    package var follows = false
    /// Whether folders are listed now and then instead of waiting for what the system tells.
    package var polls = false
    /// Folder of the author's templates that counts for as long as it is there.
    package var templatesIfAny: String?
    var limits = Limits()

    package init() {}
  }

  /// Something to tell whoever started it.
  package enum Event: Sendable {
    /// Where to look.
    case ready(address: String)
    /// The sources had changed and were looked at again.
    /// - Parameter hasPages: whether there are any to look at, of before the errors where there are some.
    case looked(new: [Diagnostic], errors: Int, hasPages: Bool, filesRead: Int, time: Duration)
    /// The folders can't be read at the moment.
    case trouble(sentence: String)
    /// The system can't tell of so many folders.
    case polling
  }

  private let request: BuildRequest
  private let options: Options
  private let tell: @Sendable (Event) -> Void

  package init(_ request: BuildRequest, _ options: Options = Options(), tell: @escaping @Sendable (Event) -> Void) {
    self.request = request
    self.options = options
    self.tell = tell
  }

  /// Until the task is cancelled.
  /// - Throws: `CannotServe`, and trouble of the machine at the beginning. Later trouble passes.
  package func run() async throws {
    let stage = Stage(run: String(UInt64.random(in: 0 ... .max), radix: 36))
    let pool: some AsyncSocketPool = SocketPool.make()
    try await pool.prepare()
    var rehearsal = Rehearsal(request, templatesIfAny: options.templatesIfAny)
    let watch = SourceWatch(polls: options.polls, pool: pool)
    _ = watch.cover(rehearsal.folders)
    try await look(&rehearsal, stage)
    let listener = try Listener(host: options.host, ports: ports, pool: pool)
    let first = rehearsal, answers = Answers(stage: stage, hosts: KnownHosts(listening: options.host))
    tell(.ready(address: await address(listener.port, stage)))
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask { try await listener.serve(answers, limits: options.limits) }
      group.addTask { try await follow(first, watch, stage, pool) }
      group.addTask {
        while true {
          try await Task.sleep(for: .seconds(15))
          await stage.beat()
        }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// What is tried: the port asked for, and the next ones.
  private var ports: ClosedRange<UInt16> {
    guard options.takesOtherPort, options.port > 0 else { return options.port...options.port }
    return options.port...UInt16(min(Int(options.port) + 99, Int(UInt16.max)))
  }

  private func address(_ port: UInt16, _ stage: Stage) async -> String {
    let everywhere = ["0.0.0.0": "127.0.0.1", "::": "[::1]"]
    let host = everywhere[options.host] ?? (options.host.contains(":") ? "[\(options.host)]" : options.host)
    return "http://\(host):\(port)\(await stage.site?.prefix ?? "")/"
  }

  // MARK: - Keeping up

  private func follow(_ first: Rehearsal, _ watch: SourceWatch, _ stage: Stage, _ pool: any AsyncSocketPool) async throws {
    var rehearsal = first, watch = watch, isTroubled = false
    while true {
      if !watch.cover(rehearsal.folders) {
        tell(.polling)
        watch = SourceWatch(polls: true, pool: pool)
      }
      // Whatever changed before the folders were covered shows in this look.
      do {
        try await look(&rehearsal, stage, again: watch.hasNews)
        isTroubled = false
      } catch let error as StorageError {
        if !isTroubled { tell(.trouble(sentence: error.sentence)) }
        isTroubled = true
        await stage.show(trouble: Fault(error))
      }
      // Trouble passes without anything happening in the folders.
      try await watch.wait(atMost: isTroubled ? .seconds(1) : nil)
    }
  }

  /// - Parameter again: whether something changed meanwhile, so that errors may be those of a checkout that is half done.
  private func look(_ rehearsal: inout Rehearsal, _ stage: Stage, again: () -> Bool = { false }) async throws {
    let clock = ContinuousClock(), start = clock.now, before = Set(rehearsal.diagnostics)
    var tries = 0, filesRead = 0
    var faults: [Fault]?
    while true {
      tries += 1
      let outcome: Rehearsal.Outcome
      do { outcome = try await rehearsal.refresh() } catch let error as StorageError {
        // What went while it was read may be back in a moment.
        guard tries < Self.mostTries, error.isMissing else { throw error }
        try await Task.sleep(for: .milliseconds(5))
        continue
      }
      filesRead += rehearsal.filesRead
      switch outcome {
      case .ready(let site, let change):
        faults = nil
        await stage.show(site, assets: change.assets, page: options.follows ? change.page : nil)
      case .failed(let found):
        faults = found
        if tries < Self.mostTries, again() { continue }
      case .same:
        if faults == nil { return await stage.show(trouble: nil) }
      }
      let errors = rehearsal.diagnostics.count { $0.severity == .error }
      if let faults { await stage.show(faults, of: errors) }
      let new = rehearsal.diagnostics.filter { !before.contains($0) }
      let hasPages = await stage.site != nil
      return tell(.looked(new: new, errors: errors, hasPages: hasPages, filesRead: filesRead, time: clock.now - start))
    }
  }

  private static let mostTries = 20
}

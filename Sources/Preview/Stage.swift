import SiteBuilder

/// What is shown at the moment, and who wants to hear of changes.
actor Stage {
  /// The last one without errors; nil before there was any.
  private(set) var site: RehearsedSite?
  /// Names what is shown; another for each change, and none that an earlier run of the program gave.
  private(set) var version: String
  /// Both at the same moment.
  var shown: (site: RehearsedSite?, version: String) { (site, version) }
  private var faults: [Fault] = []
  private var errorCount = 0
  /// Why the sources can't be looked at.
  private var trouble: Fault?
  /// Where open pages were last told to go, for those that could not hear it.
  private var page: String?
  private var count = 0
  private var nextNumber = 0
  private var listeners: [Int: AsyncStream<String>.Continuation] = [:]
  private let run: String

  init(run: String) {
    self.run = run
    version = "\(run).0"
  }

  /// - Parameter page: where every open page should go.
  func show(_ site: RehearsedSite, assets: [String] = [], page: String? = nil) {
    // Taking an old site apart takes a while, and nobody should wait for it.
    let old = self.site
    defer { withExtendedLifetime(old) {} }
    self.site = site
    faults = []
    errorCount = 0
    trouble = nil
    count += 1
    version = "\(run).\(count)"
    self.page = page ?? self.page
    tell(news(assets: assets, page: page))
  }

  /// The mistakes that keep a newer site from being shown.
  func show(_ faults: [Fault], of count: Int) {
    self.faults = faults
    errorCount = count
    trouble = nil
    tell(news())
  }

  /// Trouble that keeps the sources from being looked at; nil once they can be again and are as they were.
  func show(trouble: Fault?) {
    if trouble == self.trouble { return }
    self.trouble = trouble
    tell(news())
  }

  /// What changes from now on, beginning with how things are.
  func join() -> (number: Int, events: AsyncStream<String>) {
    let (events, continuation) = AsyncStream.makeStream(of: String.self)
    nextNumber += 1
    listeners[nextNumber] = continuation
    continuation.yield(news(page: page).event)
    return (nextNumber, events)
  }

  func leave(_ number: Int) { listeners.removeValue(forKey: number)?.finish() }

  /// Says nothing to everyone, so that connections whose other end is gone are found.
  func beat() { for listener in listeners.values { listener.yield(":\n\n") } }

  private func news(assets: [String] = [], page: String? = nil) -> News {
    News(
      version: version, hasPages: site != nil, faults: trouble.map { [$0] } ?? faults, errorCount: trouble == nil ? errorCount : 1,
      assets: assets, page: page)
  }

  private func tell(_ news: News) {
    let event = news.event
    for listener in listeners.values { listener.yield(event) }
  }
}

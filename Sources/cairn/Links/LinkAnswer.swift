/// What came of requesting an address.
enum LinkAnswer: Hashable, Sendable {
  case answers
  /// It answers at another address.
  case moved(to: String)
  /// It answers people, perhaps, but no program.
  case refusesPrograms(code: Int)
  case missing(code: Int)
  case fails(code: Int)
  case noSuchHost, noConnection, timedOut, badCertificate, endlessRedirects
  /// Something else that `curl` says.
  case trouble(code: Int, words: String)

  /// Of an HTTP status, or of an exit code of `curl` where there was no answer.
  /// - Parameters:
  ///   - effective: the address that answered in the end.
  ///   - words: what `curl` said.
  init(exit: Int, status: Int, asked: String, effective: String, words: String) {
    switch (exit, status) {
    case (0, 200..<400):
      self = Self.same(asked, effective) ? .answers : .moved(to: effective)
    case (0, 401), (0, 403), (0, 407), (0, 429), (0, 999): self = .refusesPrograms(code: status)
    case (0, 404), (0, 410): self = .missing(code: status)
    case (0, _): self = .fails(code: status)
    case (6, _): self = .noSuchHost
    case (7, _): self = .noConnection
    case (28, _): self = .timedOut
    case (35, _), (51, _), (58, _), (60, _): self = .badCertificate
    case (47, _): self = .endlessRedirects
    default: self = .trouble(code: exit, words: words)
    }
  }

  /// Programs write a bare host with a slash, and never send what follows `#`.
  private static func same(_ a: String, _ b: String) -> Bool { bare(a) == bare(b) }

  private static func bare(_ address: String) -> Substring {
    let whole = address.prefix { $0 != "#" }
    return whole.hasSuffix("/") ? whole.dropLast() : whole
  }

  /// Whether people who follow the link find nothing.
  var isBroken: Bool {
    switch self {
    case .answers, .moved, .refusesPrograms: false
    default: true
    }
  }

  /// For scripts.
  var name: String {
    switch self {
    case .answers: "answers"
    case .moved: "moved"
    case .refusesPrograms: "refuses-programs"
    case .missing: "missing"
    case .fails: "fails"
    case .noSuchHost: "no-such-host"
    case .noConnection: "no-connection"
    case .timedOut: "timed-out"
    case .badCertificate: "bad-certificate"
    case .endlessRedirects: "endless-redirects"
    case .trouble: "trouble"
    }
  }

  /// For people.
  var sentence: String {
    switch self {
    case .answers: "It answers."
    case .moved(let address): "It has moved: it answers at \(address)."
    case .refusesPrograms(let code): "It answers no program (\(code)). Open it in a browser to see."
    case .missing(let code): "There is no such page (\(code))."
    case .fails(let code): "The site answers with an error (\(code))."
    case .noSuchHost: "There is no site of that name."
    case .noConnection: "The site refuses the connection."
    case .timedOut: "The site did not answer in time."
    case .badCertificate: "The site’s certificate is not in order."
    case .endlessRedirects: "It leads from one address to the next without end."
    case .trouble(let code, let words): "It could not be requested: " + (words.isEmpty ? "curl says \(code)." : "\(words).")
    }
  }
}

/// What the server says to one request.
struct Answer: Sendable {
  enum Status: Int, Sendable {
    case ok = 200
    case found = 302
    case permanentRedirect = 308
    case badRequest = 400
    case notFound = 404
    case methodNotAllowed = 405
    case timeout = 408
    case contentTooLarge = 413
    case misdirected = 421
    case headTooLarge = 431
    case serverError = 500
    case unavailable = 503
    case versionNotSupported = 505

    var words: String {
      switch self {
      case .ok: "OK"
      case .found: "Found"
      case .permanentRedirect: "Permanent Redirect"
      case .badRequest: "Bad Request"
      case .notFound: "Not Found"
      case .methodNotAllowed: "Method Not Allowed"
      case .timeout: "Request Timeout"
      case .contentTooLarge: "Content Too Large"
      case .misdirected: "Misdirected Request"
      case .headTooLarge: "Request Header Fields Too Large"
      case .serverError: "Internal Server Error"
      case .unavailable: "Service Unavailable"
      case .versionNotSupported: "HTTP Version Not Supported"
      }
    }
  }

  enum Body: Sendable {
    case bytes([UInt8])
    /// Events until one of the two goes away.
    case events
  }

  var status: Status
  var fields: [(name: String, value: String)] = []
  var body: Body

  /// A sentence for people.
  init(_ status: Status, _ sentence: String, fields: [(name: String, value: String)] = []) {
    self.status = status
    self.fields = [("Content-Type", "text/plain; charset=utf-8")] + fields
    body = .bytes(Array((sentence + "\n").utf8))
  }

  init(_ status: Status, _ bytes: [UInt8], type: String, fields: [(name: String, value: String)] = []) {
    self.status = status
    self.fields = [("Content-Type", type)] + fields
    body = .bytes(bytes)
  }

  /// The stream of what changes.
  static var events: Answer {
    var answer = Answer(.ok, [], type: "text/event-stream")
    answer.body = .events
    return answer
  }

  /// - Parameter address: below this server, as it may stand in a field.
  static func redirect(_ status: Status, to address: String) -> Answer {
    Answer(status, "See \(address)", fields: [("Location", address)])
  }

  /// The head as it is sent. What is shown is never kept, and never part of somebody else's page.
  func head(keepingConnection: Bool) -> [UInt8] {
    var text = "HTTP/1.1 \(status.rawValue) \(status.words)\r\n"
    for (name, value) in fields { text += "\(name): \(value)\r\n" }
    text += "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nCross-Origin-Resource-Policy: same-origin\r\n"
    if case .bytes(let bytes) = body { text += "Content-Length: \(bytes.count)\r\n" }
    text += keepingConnection ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n"
    return Array(text.utf8)
  }
}

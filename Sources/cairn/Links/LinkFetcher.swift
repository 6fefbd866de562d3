import Foundation

/// Requests addresses with the program `curl`: politely, and only because somebody asked.
struct LinkFetcher: Sendable {
  /// In seconds.
  let timeout: Int

  /// Sites asked at once; each is asked one address at a time.
  private static let sites = 6
  private static let mostRedirects = 10

  func answers(_ addresses: [String]) async throws -> [String: LinkAnswer] {
    let queues = Dictionary(grouping: Set(addresses)) { Self.site(of: $0) }.sorted { $0.key < $1.key }.map { $0.value.sorted() }
    return try await withThrowingTaskGroup(of: [(String, LinkAnswer)].self) { group in
      var waiting = queues[...], answers: [String: LinkAnswer] = [:]
      func add() {
        guard let queue = waiting.popFirst() else { return }
        group.addTask {
          var answers: [(String, LinkAnswer)] = []
          for address in queue { answers.append((address, try await answer(address))) }
          return answers
        }
      }
      for _ in 0..<Self.sites { add() }
      while let some = try await group.next() {
        for (address, answer) in some { answers[address] = answer }
        add()
      }
      return answers
    }
  }

  private static func site(of address: String) -> Substring {
    address.split(separator: "/", omittingEmptySubsequences: false).dropFirst(2).first ?? ""
  }

  /// Asks for the head alone; where that is refused, for the page.
  private func answer(_ address: String) async throws -> LinkAnswer {
    let head = try await ask(address, headOnly: true)
    switch head {
    case .missing, .fails, .refusesPrograms, .trouble: return try await ask(address, headOnly: false)
    default: return head
    }
  }

  private func ask(_ address: String, headOnly: Bool) async throws -> LinkAnswer {
    let process = Process(), output = Pipe(), errors = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    // No settings of the user's, no patterns in addresses, and no protocol but these.
    process.arguments =
      ["curl", "-q", "--globoff", "--silent", "--show-error", "--location", "--max-redirs", String(Self.mostRedirects)]
      + ["--proto", "=http,https", "--proto-redir", "=http,https", "--max-time", String(timeout), "--output", "/dev/null"]
      + ["--user-agent", "cairn (link check)", "--write-out", "%{http_code}\n%{url_effective}\n"] + (headOnly ? ["--head"] : [])
      + ["--url", address]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in done.resume() }
      do { try process.run() } catch { done.resume(throwing: error) }
    }
    let code = Int(process.terminationStatus)
    if code == 127 || code == 126 {
      StandardError.write("cairn: error: The program `curl` is needed to request addresses, and it is not installed.\n")
      throw Failure.machine
    }
    // An answer is two short lines, which a pipe holds.
    let lines = Self.text(output).split(separator: "\n").map(String.init)
    let words = Self.text(errors).split(separator: "\n").first.map(Self.words) ?? ""
    return LinkAnswer(
      exit: code, status: lines.first.flatMap { Int($0) } ?? 0, asked: address, effective: lines.dropFirst().first ?? address, words: words)
  }

  private static func text(_ pipe: Pipe) -> String {
    String(decoding: (try? pipe.fileHandleForReading.readToEnd()) ?? Data(), as: UTF8.self)
  }

  /// `curl: (3) URL rejected: …` without its beginning and full stop.
  private static func words(_ line: Substring) -> String {
    let words = line.hasPrefix("curl: (") ? line.drop { $0 != ")" }.dropFirst(2) : line
    return String(words.hasSuffix(".") ? words.dropLast() : words)
  }
}

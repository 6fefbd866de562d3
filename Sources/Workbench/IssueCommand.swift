import ArgumentParser
import Foundation
import OpenBadges

struct IssueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue",
    abstract: "Sign and verify credentials, and say how many a second.",
    discussion: """
      Every credential gets both proofs and the JWT, on one core. With --output they are written too, one JSON a line, with the issuer's
      documents by address in the first line, so that other programs can verify them.

      Build it with `swift build -c release --product Workbench` first: times of a debug build say nothing.
      """)

  @Option(help: "How many credentials.") var count = 10_000
  @Option(help: "A file to write them to.") var output: String?

  func run() throws {
    let issuer = BenchmarkIssuer()
    let clock = ContinuousClock()
    let start = clock.now
    var issued: [(document: JSONObject, jwt: JWT)] = []
    for number in 0..<count {
      let credential = issuer.credential(number).object
      issued.append((try issuer.signer.signed(credential, created: issuer.now), try issuer.signer.jwt(credential)))
    }
    report("issued with two proofs and a JWT", clock.now - start)
    let texts = issued.map { JSON.object($0.document).bytes() }
    var verifier = Verifier(now: issuer.now) { [files = issuer.files] in files[$0] }
    let middle = clock.now
    for text in texts {
      guard let document = try JSON(parsing: text).object, verifier.verify(document).verdict == .valid else {
        throw ValidationError("a credential does not verify")
      }
    }
    report("read and verified with both proofs", clock.now - middle)
    guard let output else { return }
    let files = JSON.object(
      JSONObject(issuer.files.sorted { $0.key < $1.key }.map { ($0.key, .text(String(decoding: $0.value, as: UTF8.self))) }))
    var lines = String(decoding: files.bytes(), as: UTF8.self) + "\n"
    for (index, text) in texts.enumerated() {
      let line: JSONObject = ["credential": .text(String(decoding: text, as: UTF8.self)), "jwt": .text(issued[index].jwt.text)]
      lines += String(decoding: JSON.object(line).bytes(), as: UTF8.self) + "\n"
    }
    try Data(lines.utf8).write(to: URL(filePath: output))
  }

  private func report(_ what: String, _ time: Duration) {
    print(String(format: "%d %@: %.2f s, %.0f a second", count, what as NSString, time / .seconds(1), Double(count) / (time / .seconds(1))))
  }
}

extension JSONObject {
  fileprivate init(_ members: [(String, JSON)]) {
    self.init()
    for (name, value) in members { self[name] = value }
  }
}

import ArgumentParser
import Awards
import Diagnostics
import Foundation
import OpenBadges
import SiteBuilder
import Storage

/// What every command that signs something needs: the catalog, the folder of awards, and the private key.
struct IssuingOptions: ParsableArguments {
  @OptionGroup var content: ContentOptions

  @Option(
    help: ArgumentHelp(
      "Key file of the issuer. If left out: CAIRN_SIGNING_KEY, or the file in CAIRN_KEYS, else in ~/.config/cairn/keys.",
      valueName: "file"))
  var key: String?

  /// Opens the desk; errors of the content are reported and end the command.
  func open() async throws -> Issuance {
    let request = content.request(output: "")
    let (site, diagnostics) = try await Build(request).site()
    guard let site else {
      content.report(diagnostics)
      if !content.quiet, content.format == .text { print(Summary.failed(diagnostics, unchanged: nil)) }
      throw Failure.content
    }
    let path = request.awardsFolder(site.catalog.configuration), isForPeople = content.format == .text
    let desk = try answering {
      try Issuance(site, awards: path) {
        if isForPeople { StandardError.write("cairn: another command is writing to `\(path)`; waiting for it.\n") }
      }
    }
    // Such as the line of an interrupted command, which the next line that is written puts aside.
    if !desk.findings.isEmpty { content.report(desk.findings) }
    return desk
  }

  /// Runs something of the desk; what it refuses is said as an error, with exit code 1.
  func answering<T>(_ work: () throws -> T) throws -> T {
    do { return try work() } catch { throw answer(to: error) }
  }

  /// The same for work that waits.
  func answering<T>(_ work: () async throws -> T) async throws -> T {
    do { return try await work() } catch { throw answer(to: error) }
  }

  private func answer(to error: any Error) -> any Error {
    switch error {
    case IssuanceError.findings(let findings):
      content.report(findings)
      return Failure.content
    case let error as IssuanceError: return refused(error.sentence ?? "")
    case let error as KeyFileError: return ValidationError(error.sentence)
    default: return error
    }
  }

  /// Says an error that concerns no line of a file.
  func refused(_ sentence: String) -> ExitCode {
    StandardError.write("cairn: error: \(sentence)\n")
    return Failure.content
  }

  // MARK: - Keys

  /// The private key that an organization signs with now.
  func keyFile(of organization: String, _ desk: Issuance) throws -> KeyFile {
    try answering {
      guard let pair = desk.keys.current(organization) else { throw IssuanceError.noKeys(organization) }
      let text = try keyText(organization, pair.name)
      let key = try KeyFile(text) { try Terminal.passphrase("Passphrase of the key of \(organization): ") }
      guard key.organization == organization else {
        throw ValidationError("The key file is of `\(key.organization)`, and `\(organization)` issues this badge.")
      }
      return key
    }
  }

  private func keyText(_ organization: String, _ name: String) throws -> [UInt8] {
    if key == nil, let text = ProcessInfo.processInfo.environment["CAIRN_SIGNING_KEY"] { return Array(text.utf8) }
    let path = key ?? Self.keyPath(organization, name)
    guard FileManager.default.fileExists(atPath: path) else {
      throw ValidationError(
        "There is no key file `\(path)`. Name it with `--key`, or put its text into CAIRN_SIGNING_KEY.")
    }
    return try SecretFile.read(path)
  }

  /// Where keys lie if nobody says otherwise.
  static var keyFolder: String {
    let environment = ProcessInfo.processInfo.environment
    if let folder = environment["CAIRN_KEYS"], !folder.isEmpty { return folder }
    let base = environment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? (environment["HOME"] ?? ".") + "/.config"
    return base + "/cairn/keys"
  }

  static func keyPath(_ organization: String, _ name: String) -> String { "\(keyFolder)/\(organization)-\(name).json" }

  static var now: Timestamp { Timestamp(seconds: Int(Date().timeIntervalSince1970)) }
}

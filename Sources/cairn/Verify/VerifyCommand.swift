import ArgumentParser
import Diagnostics
import Foundation
import OpenBadges

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Verify badges, as credentials or pictures.",
    discussion: """
      Takes credentials as JSON or JWT, and pictures (PNG, SVG) that carry one. Asks no network. Keys, status lists and achievements come from the files of a built site and from documents given with --with, \
      such as the did.json of another issuer; credentials whose issuer is not among them are not recognised, which says nothing against \
      them.

      Of a folder every badge in it is verified: of a site all below badges/, otherwise every .json, .jwt, .png and .svg file.

      With --format json, standard output is one object for each file: file, verdict, checks (each with name, outcome and sentence), \
      and what the credential says (id, name, issuer, earner, from, until).

      Exit codes: 0 all are valid, 1 one is not (expired, revoked, suspended, changed or no badge), 2 wrong usage, 3 trouble of the \
      machine, 4 none is wrong, but one could not be told (issuer not recognised, status not at hand).

      Example: cairn verify badge.png --site Site
      """)

  @Argument(help: ArgumentHelp("The file or folder, or - for standard input.", valueName: "file"))
  var path: String

  @Option(help: ArgumentHelp("A built site whose files answer for its address.", valueName: "dir"))
  var site: String?

  @Option(help: ArgumentHelp("A document to verify with: a DID document, status list or achievement. May be repeated.", valueName: "file"))
  var with: [String] = []

  @Option(help: ArgumentHelp("The moment that dates are held against, such as 2026-11-27T10:00:00Z; now if left out.", valueName: "time"))
  var at: String?

  @Flag(help: "Say nothing; the exit code answers.")
  var quiet = false

  @OptionGroup var answer: FormatOption

  func validate() throws {
    if let at, Timestamp(at) == nil { throw ValidationError("`\(at)` is not a time like 2026-11-27T10:00:00Z.") }
  }

  func run() throws {
    let files = try EvidenceFiles(path)
    let documents = try KnownDocuments(site: site ?? files.site ?? Self.siteBeside, with: with)
    let moment = at.flatMap { Timestamp($0) } ?? Timestamp(seconds: Int(Date().timeIntervalSince1970))
    var verifier = Verifier(now: moment) { documents[$0] }
    var worst = ExitCode.success
    for file in files.all {
      let verification = verifier.verify(evidence: try EvidenceFiles.read(file))
      worst = Self.worse(worst, Self.code(verification.verdict))
      if !quiet { print(VerificationText(file: file, verification).render(answer.format), terminator: "") }
    }
    if files.all.isEmpty {
      if !quiet { StandardError.write("cairn: error: there is no badge in `\(path)`.\n") }
      throw Failure.usage
    }
    if worst != .success { throw worst }
  }

  /// The folder that a build writes to by default.
  private static var siteBeside: String? { FileManager.default.fileExists(atPath: "Site/organizations") ? "Site" : nil }

  private static let undecided = ExitCode(4)

  private static func code(_ verdict: Verification.Verdict) -> ExitCode {
    switch verdict {
    case .valid: .success
    case .unrecognised, .unchecked: undecided
    case .expired, .notYetValid, .revoked, .suspended, .tampered, .unreadable: Failure.content
    }
  }

  private static func worse(_ one: ExitCode, _ other: ExitCode) -> ExitCode {
    if one == Failure.content || other == Failure.content { return Failure.content }
    return one == .success ? other : one
  }
}

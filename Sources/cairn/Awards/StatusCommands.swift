import ArgumentParser
import Awards
import OpenBadges
import SiteBuilder

/// What revoking, suspending, resuming and withdrawing have in common.
struct StatusOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The badge: its 32 digits, or the address of its page.", valueName: "badge"))
  var badge: String

  @Flag(help: "Don't ask; needed where nobody can answer.")
  var yes = false

  @OptionGroup var options: IssuingOptions

  /// - Parameter question: nil where nothing needs to be confirmed.
  func apply(_ kind: StatusChange.Kind, reason: String, question: String?, erasing: Bool = false) async throws {
    let digits = badge.split(separator: "/").last { BadgeID($0) != nil } ?? badge[...]
    guard let badge = BadgeID(digits) else {
      throw ValidationError("`\(self.badge)` is no badge: it has 32 digits from 0 to 9 and a to f.")
    }
    guard kind.reasons.contains(reason) else {
      throw ValidationError(
        "`\(reason)` is no reason to \(kind.rawValue) a badge. The reasons are \(kind.reasons.joined(separator: ", ")).")
    }
    let desk = try await options.open()
    let change = StatusChange(kind, badge: badge, at: IssuingOptions.now, reason: reason)
    let (record, transition) = try options.answering { try desk.transition(change) }
    if case .impossible(let sentence) = transition { throw options.refused(sentence) }
    if let question, !yes {
      switch Terminal.confirms(Self.words(record) + question) {
      case true?: break
      case false?: throw options.refused("Nothing was changed.")
      case nil: throw ValidationError("Nobody can answer here. Add `--yes` if you are sure.")
      }
    }
    let key = try options.keyFile(of: record.organization, desk)
    try options.answering {
      try desk.apply(change, key: key)
      if erasing { try desk.erase(badge, at: change.at) }
    }
    guard !options.content.quiet else { return }
    if case .repeated(let sentence) = transition, !erasing {
      print(sentence + " Its status lists were signed anew.")
    } else {
      print(
        "The badge \(badge) is \(kind.participle)\(erasing ? " and erased" : ""). Build and publish the site so that others learn of it.")
    }
  }
}

extension StatusOptions {
  /// What the badge is, so that nobody takes back another one.
  private static func words(_ record: AwardRecord) -> String {
    guard let award = record.award else { return "" }
    return "This is the badge \(record.badge) for `\(award.microCredential)`\(award.earner.map { " of \($0)" } ?? ""). "
  }
}

struct RevokeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke",
    abstract: "Take a badge back for good.",
    discussion: """
      This cannot be undone. The page of the badge stays and says so; every verifier refuses the credential.
      Reasons: \(StatusChange.Kind.revoke.reasons.joined(separator: ", ")). They are published.

      Example: cairn revoke 0f3c… --reason issued-in-error
      """)

  @Option(help: ArgumentHelp("Why.", valueName: "reason"), completion: .list(StatusChange.Kind.revoke.reasons)) var reason: String
  @OptionGroup var status: StatusOptions

  func run() async throws {
    try await status.apply(.revoke, reason: reason, question: "Revoking cannot be undone.")
  }
}

struct SuspendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suspend",
    abstract: "Suspend a badge until it is resumed.",
    discussion: """
      Reasons: \(StatusChange.Kind.suspend.reasons.joined(separator: ", ")). They are published.

      Example: cairn suspend 0f3c… --reason under-review
      """)

  @Option(help: ArgumentHelp("Why.", valueName: "reason"), completion: .list(StatusChange.Kind.suspend.reasons)) var reason: String
  @OptionGroup var status: StatusOptions

  func run() async throws { try await status.apply(.suspend, reason: reason, question: nil) }
}

struct ResumeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Lift the suspension of a badge.",
    discussion: "Example: cairn resume 0f3c… --reason cleared")

  @Option(help: ArgumentHelp("Why: \(StatusChange.Kind.resume.reasons.joined(separator: ", ")).", valueName: "reason"))
  var reason = "cleared"
  @OptionGroup var status: StatusOptions

  func run() async throws { try await status.apply(.resume, reason: reason, question: nil) }
}

struct WithdrawCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Withdraw a badge on its holder's request.",
    discussion: """
      The page of the badge stays and says that its holder withdrew it, without a name; the credential is no longer published. \
      With --erase the award leaves the ledger too, and an empty mark stays in its place. Copies that others have persist, as does the \
      history of a repository. This cannot be undone.

      Example: cairn withdraw 0f3c… --erase
      """)

  @Option(help: ArgumentHelp("Why: \(StatusChange.Kind.withdraw.reasons.joined(separator: ", ")).", valueName: "reason"))
  var reason = "holder-request"
  @Flag(help: "Remove the award from the ledger.")
  var erase = false
  @OptionGroup var status: StatusOptions

  func run() async throws {
    try await status.apply(.withdraw, reason: reason, question: "Withdrawing cannot be undone.", erasing: erase)
  }
}

import ArgumentParser
import Awards
import Diagnostics
import OpenBadges
import SiteBuilder

struct PrivacyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "privacy",
    abstract: "List what a build would publish about people.",
    discussion: """
      Names of earners and badges with the consent that covers them, awards that were withdrawn and still stand in the ledger, contacts \
      of organizations, and whom quotations are from. Names in running text are not looked for. Nothing is written.

      With --format json, standard output is one object: published, and data, each with kind (earner, badge, kept, contact, \
      attribution), text, page, consent (on and scope), path and line.

      Example: cairn privacy --format json
      """)

  @OptionGroup var options: ContentOptions

  func run() async throws {
    let (data, diagnostics) = try await Build(options.request(output: "")).personalData()
    guard let data else {
      options.report(diagnostics)
      if !options.quiet, options.format == .text { print(Summary.failed(diagnostics, unchanged: nil)) }
      throw Failure.content
    }
    // What was asked for, and no summary: `--quiet` keeps it.
    print(options.format == .json ? Self.json(data) : Self.text(data))
  }

  private static func text(_ data: PersonalData) -> String {
    let head = data.published == 0 ? "No personal datum would be published." : "\(data.published) would be published:"
    return ([head] + data.data.filter { $0.page != nil }.map(line) + kept(data)).joined(separator: "\n")
  }

  private static func kept(_ data: PersonalData) -> [String] {
    let kept = data.data.filter { $0.kind == .kept }
    if kept.isEmpty { return [] }
    return ["\(kept.count) withdrawn, not published, and still in the ledger (`cairn withdraw BADGE --erase` removes one):"]
      + kept.map(line)
  }

  private static func line(_ datum: PersonalDatum) -> String {
    let consent = datum.consent.map { " Consent of \($0.on) to \(scope($0).joined(separator: " and "))." } ?? ""
    let place = "\(datum.span.path)\(datum.span.line > 0 ? ":\(datum.span.line)" : "")"
    let page = datum.page.map { $0 + " " } ?? ""
    let what =
      switch datum.kind {
      case .earner: "names its earner, \(datum.text ?? "")."
      case .badge: "is the badge of somebody it does not name."
      case .kept: datum.text.map { "an award to \($0)." } ?? "an award that names nobody."
      case .contact: "gives a contact, \(datum.text ?? "")."
      case .attribution: "quotes \(datum.text ?? "")."
      }
    return "  \(page)\(what)\(consent) (\(place))"
  }

  private static func scope(_ consent: Consent) -> [String] { Consent.Scope.allCases.filter(consent.scope.contains).map(\.rawValue) }

  private static func json(_ data: PersonalData) -> String {
    let list = data.data.map { datum -> JSON in
      var object: JSONObject = ["kind": .text(datum.kind.rawValue)]
      object["text"] = datum.text.map { .text($0) }
      object["page"] = datum.page.map { .text($0) }
      object["consent"] = datum.consent.map { ["on": .text("\($0.on)"), "scope": .list(scope($0).map { .text($0) })] }
      object["path"] = .text(datum.span.path)
      object["line"] = .number(Double(datum.span.line))
      return .object(object)
    }
    return String(decoding: JSON.object(["published": .number(Double(data.published)), "data": .list(list)]).bytes(), as: UTF8.self)
  }
}

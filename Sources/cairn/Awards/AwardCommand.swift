import ArgumentParser
import Awards
import Catalog
import Diagnostics
import FrontMatter
import OpenBadges
import SiteBuilder

struct AwardCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "award",
    abstract: "Award a micro-credential: sign its badge and record it.",
    discussion: """
      Signs the credential once, as the micro-credential reads today, and appends it to the ledger in awards/; later builds publish it \
      without any key. A badge needs the earner's recorded consent; the name is published only if the consent covers it.

      With --csv, a table names the awards: columns micro_credential, name, awarded, consent, and where needed scope, until and \
      reference. Everything that is wrong with any row is said, and nothing signed, until no row has an error. Should the command be \
      interrupted, run it again with --skip-awarded.

      With --format json, standard output is one object for each award: badge, url, micro_credential, awarded and until, and of a \
      table line and reference.

      Example: cairn award data-talk --to "Sample Earner" --on 2026-11-20 --consent 2026-11-18 --scope name,badge
      """)

  @Argument(help: ArgumentHelp("The micro-credential, as in data-talk or mc:data-talk.", valueName: "micro-credential"))
  var microCredential: String?

  @Option(help: ArgumentHelp("The earner's name. It is published only with consent to that.", valueName: "name"))
  var to: String?

  @Option(help: ArgumentHelp("Day of the award; today if left out.", valueName: "date"))
  var on: String?

  @Option(help: ArgumentHelp("Last day on which it is valid; by the micro-credential's own rule if left out.", valueName: "date"))
  var until: String?

  @Option(help: ArgumentHelp("Day on which the earner agreed to be published.", valueName: "date"))
  var consent: String?

  @Option(help: ArgumentHelp("What the earner agreed to: badge, or name,badge.", valueName: "scope"))
  var scope: String?

  @Option(help: ArgumentHelp("A table of awards, or - for standard input.", valueName: "file"))
  var csv: String?

  @Option(
    help: ArgumentHelp(
      "With --csv: which column a column of the table stands for, as in \"Teacher=name\"; nothing behind the sign leaves it out.",
      valueName: "column=column"))
  var map: [String] = []

  @Flag(help: "With --csv: leave out those who have the badge already.")
  var skipAwarded = false

  @Flag(help: "Award it although the earner has it already.")
  var again = false

  @Flag(help: "Check everything and sign nothing.")
  var dryRun = false

  @OptionGroup var options: IssuingOptions

  func validate() throws {
    if csv != nil {
      let others = [microCredential, to, on, until, consent, scope].contains { $0 != nil }
      if others { throw ValidationError("With --csv, the table says what is awarded, to whom and when.") }
      if again, skipAwarded { throw ValidationError("--again and --skip-awarded say the contrary.") }
      return
    }
    if !map.isEmpty { throw ValidationError("--map belongs to --csv.") }
    if skipAwarded { throw ValidationError("--skip-awarded belongs to --csv.") }
    if microCredential == nil { throw ValidationError("Name a micro-credential, or a table with --csv.") }
    if to == nil { throw ValidationError("Name the earner with --to.") }
    if consent == nil { throw ValidationError("Say with --consent on which day the earner agreed; without consent no badge is awarded.") }
  }

  func run() async throws {
    if let csv {
      var mapping = ColumnMapping()
      for rule in map where !mapping.add(rule) { throw ValidationError("--map `\(rule)` should be written as \"Column=column\".") }
      let list = AwardList(path: csv, again: again, skipsAwarded: skipAwarded, isDryRun: dryRun, mapping: mapping, options: options)
      return try await list.award(try await options.open())
    }
    guard let microCredential, let to, let consent else { return }
    let desk = try await options.open()
    let request = try request(desk.site, microCredential, to, consent)
    guard let issuer = desk.site.issuer(of: EntityID(.microCredential, request.microCredential)) else {
      throw options.refused("Nobody issues `\(request.microCredential)`: neither it nor catalog.yaml names an organization.")
    }
    let key = try options.keyFile(of: issuer.id.id, desk)
    let plan = try options.answering { try desk.plan([request], key: key) }
    guard again || plan.repeated.isEmpty else {
      throw options.refused("\(to) has `\(request.microCredential)` already. Add `--again` to award it a second time.")
    }
    if dryRun {
      if !options.content.quiet { print("Nothing is wrong. Without --dry-run one badge would be signed.") }
      return
    }
    let badges = try await options.answering { try await desk.award([request], key: key, at: IssuingOptions.now) }
    for badge in badges { AwardReport(desk.site, badge, request).print(options.content) }
  }

  private func request(_ site: Site, _ microCredential: String, _ to: String, _ consent: String) throws -> AwardRequest {
    let id = try known(microCredential, site)
    let today = CalendarDate(iso: IssuingOptions.now.text.prefix(10))
    guard let awarded = try on.map({ try day($0, "--on") }) ?? today else { throw Failure.machine }
    if let today, awarded > today { throw ValidationError("--on \(awarded) lies in the future.") }
    let agreed = try day(consent, "--consent")
    if let today, agreed > today { throw ValidationError("--consent \(agreed) lies in the future.") }
    let last = try until.map { try day($0, "--until") }
    if let last, last < awarded { throw ValidationError("--until \(last) lies before the award.") }
    let scopes = (scope ?? "badge").split(separator: ",").map { $0.trimmingPrefix(while: { $0 == " " }) }.map {
      Consent.Scope(rawValue: String($0))
    }
    guard !scopes.contains(nil), let consent = Consent(on: agreed, scope: Set(scopes.compactMap { $0 })) else {
      throw ValidationError("--scope should be `badge` or `name,badge`.")
    }
    if let fault = AwardRequest.fault(inName: to) { throw ValidationError("--to: \(fault)") }
    return AwardRequest(oneOf: id, to: to, awarded: awarded, until: last, consent: consent, at: Span("--to"))
  }

  private func known(_ microCredential: String, _ site: Site) throws -> String {
    let id = microCredential.hasPrefix("mc:") ? String(microCredential.dropFirst(3)) : microCredential
    if let entity = site.catalog.entity(EntityID(.microCredential, id)) {
      guard entity.common.status == .active else {
        throw ValidationError("`\(id)` is \(entity.common.status.rawValue), so it cannot be awarded.")
      }
      return entity.id.id
    }
    let guess = Suggestion.sentence(for: id, among: site.catalog.all(.microCredential).map(\.id.id)).map { " " + $0 } ?? ""
    throw ValidationError("There is no micro-credential `\(id)`.\(guess)")
  }

  private func day(_ text: String, _ option: String) throws -> CalendarDate {
    if let day = CalendarDate(iso: text) { return day }
    throw ValidationError("\(option) `\(text)` is not a day like 2026-11-20.")
  }
}

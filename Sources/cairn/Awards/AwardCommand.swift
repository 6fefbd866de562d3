import ArgumentParser
import Awards
import Catalog
import Diagnostics
import SiteBuilder

struct AwardCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "award",
    abstract: "Award micro-credentials: sign and record badges.",
    discussion: """
      Signs the credential once, as the micro-credential reads today, and appends it to the ledger in awards/; later builds publish it \
      without any key. A badge needs the earner's recorded consent; the name is published only if the consent covers it.

      With --csv, a table names the awards: columns micro_credential, name, awarded, consent, and where needed scope, until and \
      reference. Whoever is not to be named anywhere may have a reference in place of the name: it tells one earner from another, and \
      stays out of the ledger. Everything that is wrong with any row is said, and nothing signed, until no row has an error; who has the badge already is found with the key, and so said after that. Should the command be \
      interrupted, run it again with --skip-awarded.

      With --format json, standard output is one object for each award: badge, url, micro_credential, awarded and until, and of a \
      table line and reference.

      Example: cairn award data-talk --to "Sample Earner" --on 2026-11-20 --consent 2026-11-18 --scope name,badge
      """)

  @Argument(
    help: ArgumentHelp("The micro-credential, as in data-talk or mc:data-talk.", valueName: "micro-credential"),
    completion: KnownThings.ids(of: .microCredential))
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

  @Option(
    help: ArgumentHelp("A table of awards, or - for standard input.", valueName: "file"), completion: .file(extensions: ["csv"]))
  var csv: String?

  @Flag(help: "With --csv: leave out those who have the badge already.")
  var skipAwarded = false

  @Flag(help: "Award it although the earner has it already.")
  var again = false

  @OptionGroup var columns: MappingOption
  @OptionGroup var trial: DryRunOption
  @OptionGroup var options: IssuingOptions

  func validate() throws {
    if csv != nil {
      let others = [microCredential, to, on, until, consent, scope].contains { $0 != nil }
      if others { throw ValidationError("With --csv, the table says what is awarded, to whom and when.") }
      if again, skipAwarded { throw ValidationError("--again and --skip-awarded say the contrary.") }
      return
    }
    if !columns.map.isEmpty { throw ValidationError("--map belongs to --csv.") }
    if skipAwarded { throw ValidationError("--skip-awarded belongs to --csv.") }
    if microCredential == nil { throw ValidationError("Name a micro-credential, or a table with --csv.") }
    if to == nil { throw ValidationError("Name the earner with --to.") }
    if consent == nil { throw ValidationError("Say with --consent on which day the earner agreed; without consent no badge is awarded.") }
  }

  func run() async throws {
    if let csv {
      let list = AwardList(
        path: csv, again: again, skipsAwarded: skipAwarded, isDryRun: trial.dryRun, mapping: try columns.mapping(), options: options)
      return try await list.award(try await options.open())
    }
    let desk = try await options.open(), request = try request(desk.site)
    // The rules let nothing pass that nobody issues.
    guard let issuer = desk.site.issuer(of: EntityID(.microCredential, request.microCredential)) else { throw Failure.content }
    let key = try options.keyFile(of: issuer.id.id, desk)
    let plan = try options.answering { try desk.plan([request], key: key) }
    guard again || plan.repeated.isEmpty else {
      throw options.refused("\(request.name ?? "") has `\(request.microCredential)` already. Add `--again` to award it a second time.")
    }
    if trial.dryRun {
      if !options.content.quiet { print("Nothing is wrong. Without --dry-run one badge would be signed.") }
      return
    }
    let badges = try await options.answering { try await desk.award([request], key: key, at: IssuingOptions.now) }
    for badge in badges { AwardReport(desk.site, badge, request).print(options.content) }
  }

  /// The options are read as a row of a table is.
  private func request(_ site: Site) throws -> AwardRequest {
    let rules = try AwardRules(site, mayRepeat: again)
    let fields = AwardFields([
      (.name, "--to", to), (.microCredential, "micro-credential", microCredential), (.awarded, "--on", on ?? "\(rules.today)"),
      (.until, "--until", until), (.consent, "--consent", consent), (.scope, "--scope", scope),
    ])
    var reading = AwardReading(fields: fields, rules: rules)
    if let request = reading.request() { return request }
    let faults = reading.findings.map { "\($0.span.path): \($0.message)" + ($0.fix.map { " " + $0 } ?? "") }
    throw ValidationError(faults.joined(separator: "\n"))
  }
}

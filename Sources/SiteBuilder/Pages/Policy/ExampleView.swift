import Catalog
import FrontMatter
import Mustache

/// A case worked out by the rules: a table with its sums.
struct ExampleView: View {
  var caption: HTML
  var rows: [ExampleRow]
  var hasWindows: Bool
  var hasAmount: Bool
  var hasHours: Bool
  /// "$1,600" and its working "8 × $200".
  var total: String?
  var working: String?
  var totalHours: String?
  var hoursWorking: String?

  init(_ example: Policy.Example, of policy: Policy, caption: HTML, hours: Policy?, site: Site) {
    let statement = Statement(
      of: example.earned, stipend: policy.amount == nil ? nil : policy, hours: hours, group: example.group?.value,
      yearStarts: site.configuration.schoolYearStarts)
    self.caption = caption
    hasAmount = policy.amount != nil
    hasWindows = hasAmount && !policy.windows.isEmpty
    hasHours = hours?.hours != nil
    rows = statement.lines.map { ExampleRow($0, policy) }
    total = statement.total?.display
    working = policy.amount.map { "\(statement.paid) × \($0.display)" }
    totalHours = statement.totalHours.map(String.init)
    hoursWorking = hours?.hours.map { "\(statement.counted) × \($0)" }
  }

  static let shape = Shape<ExampleView>(
    "worked example",
    [
      .html("caption") { $0.caption }, .list("rows", of: ExampleRow.self) { $0.rows }, .flag("has_windows") { $0.hasWindows },
      .flag("has_amount") { $0.hasAmount }, .flag("has_hours") { $0.hasHours }, .text("total") { $0.total },
      .text("working") { $0.working }, .text("total_hours") { $0.totalHours }, .text("hours_working") { $0.hoursWorking },
      .number("span") { $0.hasWindows ? 3 : 1 },
    ])
}

/// One award of a worked example.
struct ExampleRow: View {
  /// For machines and for people.
  var iso: String
  var day: String
  var window: String
  var paid: String
  var amount: String?
  var unpaid: String?
  var hours: String?
  var uncounted: String?

  init(_ line: Statement.Line, _ policy: Policy) {
    iso = line.earned.description
    day = line.earned.long
    window = line.window.map { "\($0 + 1) of \(policy.windows.count)" } ?? "None"
    let name = line.window.map { WindowView.names(policy.windows)[$0] }
    paid = line.unpaid == nil ? name ?? "Not published" : "–"
    amount = line.amount?.display
    unpaid = line.unpaid?.words
    hours = line.hours.map(String.init)
    uncounted = line.uncounted?.words
  }

  static let shape = Shape<ExampleRow>(
    "award of an example",
    [
      .text("iso") { $0.iso }, .text("day") { $0.day }, .text("window") { $0.window }, .text("paid") { $0.paid },
      .text("amount") { $0.amount }, .text("unpaid") { $0.unpaid }, .text("hours") { $0.hours }, .text("uncounted") { $0.uncounted },
    ])
}

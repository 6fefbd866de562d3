import Catalog
import FrontMatter

/// What the twin of a policy says beyond what every twin does.
enum PolicyTwin {
  static let members: [Member<Policy>] = [
    .choice("type", "What sort of rule it is.", always: true) { $0.it.form },
    .year("school_year", "The school year it is described for.") { $0.it.schoolYear?.value },
    .day("from", "The first day on which it holds.") { $0.it.effectiveFrom },
    .day("through", "The last day on which it holds.") { $0.it.effectiveThrough },
    .record("binding", "How far it binds.", of: CommonTwin.binding) { $0.it.binding },
    .texts("groups", "Groups of staff it is for; without them, it does not depend on groups.") { told in
      told.it.groups.map { told.site.configuration.group($0.value) }
    },
    .record("amount", "What one award pays.", of: money) { $0.it.amount },
    .number("hours", "Hours of continuing education that one award counts for.") { $0.it.hours },
    .record("cap", "How many awards count.", of: cap) { $0.it.cap },
    .records("windows", "Days of the year between which an award counts toward one payment.", of: PolicyParts.window) { $0.it.windows },
    .number("assessment_days", "Days that assessment usually takes.") { $0.it.assessmentDays },
    .record("deadline", "A day of the year.", of: deadline) { $0.it.deadline },
    .range("range_hours", "Hours of work it names.") { $0.it.rangeHours },
    .range("range_weeks", "Weeks it names.") { $0.it.rangeWeeks },
    .records("options", "Ways to satisfy it, of which one is enough.", of: PolicyParts.option) { $0.it.options },
    .things(
      "counts_with", "What the same award may count for as well.",
      with: [Member<Policy.CountsWith>.prose("condition", "On which condition.") { $0.it.condition }]
    ) { $0.it.countsWith.map { ($0.target, $0) } },
    .proses("costs", "What it costs.") { $0.it.costs },
    .proses("grants", "What it brings.") { $0.it.grants },
    .prose("disclaimer", "What has to stand wherever it is quoted.") { $0.it.disclaimer },
    .records("facts", "Further facts.", of: PolicyParts.fact) { $0.it.facts },
    .records("examples", "Cases worked out on the page.", of: PolicyParts.example) { $0.it.examples },
  ]

  private static let money = TwinObject<Money>(
    cell: "text",
    [
      .text("text", "As people write it: $200.", always: true) { $0.it.display },
      .number("hundredths", "In hundredths of the currency: 20000.", always: true) { $0.it.minorUnits },
      .text("currency", "Its code in ISO 4217.", always: true) { $0.it.currency },
    ])

  private static let cap = TwinObject<Policy.Cap>([
    .number("count", "The number.", always: true) { $0.it.count },
    .choice("per", "In which time.", always: true) { $0.it.period },
  ])

  private static let deadline = TwinObject<Policy.Deadline>([
    .prose("label", "What is due.", always: true) { $0.it.label },
    .dayOfYear("day", "When.") { $0.it.day },
  ])
}

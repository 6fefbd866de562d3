import Catalog
import FrontMatter
import Mustache

/// The fact strip of a policy: whatever of its figures there are. Their ids are the names of checked facts.
struct PolicyFacts {
  let site: Site
  let entity: Entity
  let policy: Policy

  var all: [FactView] {
    [amount, cap, hours, windows, assessment, effort, weeks, deadline, options, groups, binding, force].compactMap { $0 }
  }

  private func mark(_ field: String) -> HTML? { site.mark(field, of: entity) }

  private var amount: FactView? {
    guard let amount = policy.amount else {
      return policy.form == .stipend || policy.form == .salaryLane ? FactView("Amount", "Not published") : nil
    }
    return FactView(id: "amount", "Amount", amount.display, mark: mark("amount"), note: "each")
  }

  private var cap: FactView? {
    guard let cap = policy.cap else { return nil }
    let per = cap.period == .career ? "in a career" : "a \(cap.period.words)"
    let note = policy.amount.map { "The \(Numerals.ordinal(cap.count + 1)) pays \(Money(minorUnits: 0, currency: $0.currency).display)" }
    return FactView(id: "cap", "Limit", "\(cap.count) \(per)", mark: mark("cap"), note: note)
  }

  private var hours: FactView? {
    guard let hours = policy.hours else { return nil }
    return FactView(
      id: "hours", "Hours", "\(hours) CPE hours", mark: mark("hours"), note: policy.cap == nil ? "each; no cap stated" : "each")
  }

  private var windows: FactView? {
    if policy.windows.isEmpty { return nil }
    let times = ["Once", "Twice", "Three times", "Four times"]
    let count = policy.windows.count
    return FactView(
      "Paid", count <= times.count ? times[count - 1] : "\(count) times",
      note: WindowView.names(policy.windows).joined(separator: ", "))
  }

  private var assessment: FactView? {
    policy.assessmentDays.map {
      FactView(id: "assessment_days", "Takes", "about \($0) days", mark: mark("assessment_days"), note: "from submission to result")
    }
  }

  private var effort: FactView? {
    policy.rangeHours.map { FactView(id: "range_hours", "Effort", "\($0.display) hours", mark: mark("range_hours")) }
  }

  private var weeks: FactView? {
    policy.rangeWeeks.map { FactView(id: "range_weeks", "Time", "\($0.display) weeks", mark: mark("range_weeks")) }
  }

  private var deadline: FactView? {
    policy.deadline.map {
      FactView(
        id: "deadline", "Every year by", HTML(bytes: HTML(escaping: $0.day.words).bytes + (mark("deadline")?.bytes ?? [])),
        note: site.html($0.label))
    }
  }

  private var options: FactView? {
    policy.options.isEmpty
      ? nil : FactView("Ways", Numerals.capitalised(policy.options.count), mark: mark("options"), note: "Compared below")
  }

  private var groups: FactView? {
    switch policy.groups.count {
    case 0: nil
    case 1: FactView("Eligible", site.configuration.group(policy.groups[0].value), mark: mark("groups"))
    case let count: FactView("Eligible", "\(count) groups of staff", mark: mark("groups"), note: "Listed below")
    }
  }

  private var binding: FactView? {
    policy.binding.map { binding in
      FactView("How far it binds", binding.level.words, mark: mark("binding"), note: binding.from.map { "Since \($0.long)" })
    }
  }

  private var force: FactView {
    var note: HTML?
    if policy.effectiveFrom != nil || policy.effectiveThrough != nil {
      let words: String
      switch (policy.effectiveFrom, policy.effectiveThrough) {
      case (let from?, let through?): words = "\(from.long) – \(through.long)"
      case (let from?, nil): words = "From \(from.long)"
      case (nil, let through): words = "Through \(through?.long ?? "")"
      }
      note = HTML(bytes: HTML(escaping: words).bytes + (mark("effective")?.bytes ?? []))
    }
    if let year = policy.schoolYear { return FactView("In force", HTML(escaping: year.value.long), note: note) }
    return note.map { FactView("In force", $0) } ?? FactView("In force", "Not published")
  }
}

import Diagnostics
import FrontMatter

extension Requirement {
  private static let forms = ["all", "any", "choose", "mc", "recognition", "role", "other"]
  /// Deeper trees are no form that a person filled in.
  private static let deepest = 20

  /// Reads a field that holds a tree: one node, or a list that means all of its nodes.
  static func read(_ form: AuthorForm, _ name: String) -> Requirement? {
    guard form.fields.has(name) else { return nil }
    // It nests without end: what it may hold is described by itself.
    if form.fields.isRecording {
      form.note(.requirement, at: form.fields.span(of: name))
      return nil
    }
    let span = form.fields.span(of: name)
    let items = form.fields.list(name)
    if items.isEmpty {
      form.error(
        "empty-requirement", at: span, "`\(name)` asks for nothing.",
        fix: "Name something, as in `- mc: data-talk`, or leave the field out.")
      return nil
    }
    let parts = items.compactMap { read(form, item: $0, depth: 1) }
    if parts.count == 1, items.count == 1 { return parts[0] }
    return parts.isEmpty ? nil : Requirement(form: .all(parts), note: nil, span: span)
  }

  private static func read(_ form: AuthorForm, item: Item, depth: Int) -> Requirement? {
    guard depth <= deepest else {
      form.error("deep-requirement", at: item.span, "This requirement is nested more than \(deepest) deep.", fix: "Split it up.")
      return nil
    }
    guard case .fields(let fields) = item else {
      var example = "data-talk"
      if case .text(let written) = item, EntityID.isValid(id: written.value) { example = written.value }
      form.error(
        "wrong-type", at: item.span, "This requirement does not say what kind of thing it asks for.",
        fix: "Write `mc: \(example)`, for example.")
      return nil
    }
    let node = form.nested(fields)
    let present = forms.filter(fields.has)
    guard let name = present.first else {
      // Having been asked for every name, the form suggests among them; where it does, nothing more needs saying.
      let before = fields.diagnostics.count
      node.finish()
      if fields.diagnostics.count == before {
        node.error(
          "unknown-requirement", at: fields.span, "This requirement does not say what it asks for.",
          fix: "Use one of \(forms.map { "`\($0)`" }.joined(separator: ", ")).")
      }
      return nil
    }
    guard present.count == 1 else {
      node.error(
        "unknown-requirement", at: fields.span,
        "This requirement asks for several things at once: \(present.map { "`\($0)`" }.joined(separator: " and ")).",
        fix: "Make each an entry of its own, below `all` or `any`.")
      return nil
    }
    defer { node.finish() }
    let note = node.richText("note")
    return read(node, as: name, depth: depth).map { Requirement(form: $0, note: note, span: fields.span) }
  }

  private static func read(_ node: AuthorForm, as name: String, depth: Int) -> Requirement.Form? {
    let fields = node.fields
    switch name {
    case "all", "any":
      let items = fields.list(name)
      if items.isEmpty {
        node.error("empty-requirement", at: fields.span(of: name), "`\(name)` has nothing below it.", fix: "Add at least one entry.")
      }
      let parts = items.compactMap { read(node, item: $0, depth: depth + 1) }
      return parts.isEmpty ? nil : (name == "all" ? .all(parts) : .any(parts))
    case "choose": return choose(node)
    case "mc": return node.reference(name, to: .microCredential).map { .microCredential($0) }
    case "recognition": return node.reference(name, to: .recognition).map { .recognition($0) }
    case "role": return node.reference(name, to: .role).map { .role($0) }
    default:
      let kind = fields.choice("kind", as: OtherKind.self)
      fields.demand("kind")
      return .other(node.requiredRichText("other"), kind: kind ?? .evaluation)
    }
  }

  private static func choose(_ node: AuthorForm) -> Requirement.Form? {
    let fields = node.fields
    let within = fields.text("within").flatMap { years($0, node) }
    let hasPool = fields.has("from")
    guard let count = fields.integer("choose") else { return nil }
    if count.value < 1 {
      node.error(
        "out-of-range", at: count.span, "`choose` should be 1 or more, not \(count.value).", fix: "Write how many have to be earned.")
      return nil
    }
    guard hasPool else {
      node.error(
        "no-pool", at: fields.span, "`choose: \(count.value)` does not say from what.",
        fix: "Add `from:` with the id of a program, `state-vetted`, or a list of micro-credentials.")
      return nil
    }
    let written = fields.list("from")
    if case .text(let one)? = written.first, written.count == 1, !fields.isList("from") {
      if one.value == "state-vetted" { return .choose(count: count.value, pool: .stateVetted, withinYears: within) }
      return node.note(one, .program).map { .choose(count: count.value, pool: .program($0), withinYears: within) }
    }
    return .choose(count: count.value, pool: .listed(node.references("from", to: .microCredential)), withinYears: within)
  }

  /// `5 years`
  private static func years(_ written: Located<String>, _ node: AuthorForm) -> Int? {
    let words = written.value.split(separator: " ")
    if words.count == 2, words[1] == "years" || words[1] == "year", let years = Int(words[0]), (1...99).contains(years) { return years }
    node.error("bad-period", at: written.span, "`\(written.value)` is not a number of years.", fix: "Write `within: 5 years`.")
    return nil
  }
}

import Diagnostics

/// Follows every path through a template that some data could take, and holds each name against the schema.
struct Checker {
  private let program: Program
  private var found: Set<Diagnostic> = []
  private var seen: Set<Visit> = []
  private var pending: [Visit] = []

  /// A stretch of operations to check under given circumstances; never twice under the same.
  private struct Visit: Hashable {
    var start: Int
    var scope: Scope
    /// Where the content of each replaced block begins.
    var overrides: [Int: Int]
  }

  static func check(_ program: Program, template: Int, _ schema: Schema) -> [Diagnostic] {
    var checker = Checker(program)
    checker.enqueue(program.templates[template].start, Scope(schema), [:])
    // More ways than this come only of templates that include each other with ever new replacements.
    while let visit = checker.pending.popLast(), checker.seen.count < 100_000 { checker.walk(visit) }
    return checker.found.sorted()
  }

  private init(_ program: Program) {
    self.program = program
  }

  private mutating func enqueue(_ start: Int, _ scope: Scope, _ overrides: [Int: Int]) {
    let visit = Visit(start: start, scope: scope, overrides: overrides)
    if seen.insert(visit).inserted { pending.append(visit) }
  }

  private mutating func walk(_ visit: Visit) {
    var scope = visit.scope
    var outer: [Scope] = []
    var counter = visit.start
    while true {
      switch program.operations[counter] {
      case .text: break
      case .escaped(let path): checkWritten(path, scope, isRaw: false, counter)
      case .raw(let path): checkWritten(path, scope, isRaw: true, counter)
      case .section(let path, let end):
        if let inner = entered(path, scope, counter) {
          outer.append(scope)
          scope = inner
        } else {
          // What an unknown section would hold cannot be judged.
          counter = Int(end)
        }
      case .endSection: scope = outer.popLast() ?? scope
      case .inverted(let path, let end): if resolve(path, scope, counter) == nil { counter = Int(end) - 1 }
      case .partial(let template, _): enqueue(program.templates[Int(template)].start, scope, visit.overrides)
      case .dynamicPartial(let path, _): checkWritten(path, scope, isRaw: false, counter)
      case .parent(let template, _, let table, let end):
        let overrides = visit.overrides.merging(replacements(table)) { outermost, _ in outermost }
        if template >= 0 { enqueue(program.templates[Int(template)].start, scope, overrides) }
        counter = Int(end) - 1
      case .dynamicParent(let path, _, let table, let end):
        // The parent is known only at run time; what fills its blocks is checked as if it stood here.
        checkWritten(path, scope, isRaw: false, counter)
        for override in program.overrides[Int(table)] { enqueue(override.start, scope, visit.overrides) }
        counter = Int(end) - 1
      case .block(let name, _, let end):
        if let start = visit.overrides[Int(name)] {
          enqueue(start, scope, visit.overrides)
          counter = Int(end) - 1
        }
      case .leave: return
      }
      counter += 1
    }
  }

  private func replacements(_ table: Int32) -> [Int: Int] {
    Dictionary(program.overrides[Int(table)].map { ($0.block, $0.start) }) { first, _ in first }
  }

  /// What a name, or `.`, is in this scope.
  private enum Meaning {
    case current
    case value(Schema.Kind)
  }

  private mutating func resolve(_ path: Path, _ scope: Scope, _ counter: Int) -> Meaning? {
    if path.count == 0 { return .current }
    let first = program.names[Int(path.start)]
    guard var kind = scope.find(first) else {
      let span = span(counter)
      if canReport(span) {
        found.insert(
          UnknownName.value(first, in: scope.records.last?.name ?? "", around: scope.records.count > 1, known: scope.names, at: span))
      }
      return nil
    }
    for part in Int(path.start) + 1..<Int(path.start + path.count) {
      guard case .object(let object) = kind else {
        report("template-no-parts", counter, "`\(program.names[part - 1])` is \(kind.phrase), so `.\(program.names[part])` leads nowhere.")
        return nil
      }
      let schema = object()
      guard let next = schema.kinds[program.names[part]] else {
        found.insert(
          UnknownName.value(program.names[part], in: schema.name, around: false, known: schema.kinds.keys.sorted(), at: span(counter)))
        return nil
      }
      kind = next
    }
    return .value(kind)
  }

  private mutating func entered(_ path: Path, _ scope: Scope, _ counter: Int) -> Scope? {
    guard let meaning = resolve(path, scope, counter) else { return nil }
    guard case .value(let kind) = meaning else { return scope }
    return switch kind {
    case .text, .texts: scope.entering(.text)
    case .html: scope.entering(.html)
    case .number: scope.entering(.number)
    case .flag: scope.entering(.flag)
    case .list(let schema), .object(let schema): scope.entering(schema())
    }
  }

  private mutating func checkWritten(_ path: Path, _ scope: Scope, isRaw: Bool, _ counter: Int) {
    guard let meaning = resolve(path, scope, counter) else { return }
    switch meaning {
    case .current:
      if scope.current == .record {
        report(
          "template-not-text", counter, "`.` is a whole `\(scope.records.last?.name ?? "")` here, not text.", fix: "Name one of its parts.")
      } else if isRaw, scope.current == .leaf(.text) {
        warnRaw(counter, ".")
      }
    case .value(let kind):
      let name = program.names[Int(path.start)..<Int(path.start + path.count)].joined(separator: ".")
      switch kind {
      case .list, .texts:
        report(
          "template-not-text", counter, "`\(name)` is \(kind.phrase), not text.", fix: "Write `{{#\(name)}}…{{/\(name)}}` to show each.")
      case .object:
        report("template-not-text", counter, "`\(name)` is \(kind.phrase), not text.", fix: "Name one of its parts, as in `\(name).…`.")
      case .text: if isRaw { warnRaw(counter, name) }
      case .html, .number, .flag: break
      }
    }
  }

  private mutating func warnRaw(_ counter: Int, _ name: String) {
    let message = "`\(name)` is plain text; three braces write it unescaped, so that it could break the page."
    found.insert(Diagnostic("template-raw-text", .warning, at: span(counter), message, fix: "Write `{{\(name)}}`."))
  }

  private mutating func report(_ code: String, _ counter: Int, _ message: String, fix: String? = nil) {
    found.insert(Diagnostic(code, at: span(counter), message, fix: fix))
  }

  private func canReport(_ span: Span) -> Bool {
    found.count < 300 && !found.contains { $0.code == "template-unknown-name" && $0.span == span }
  }

  private func span(_ counter: Int) -> Span {
    let origin = program.origins[counter]
    return program.templates[origin.template].source.span(at: origin.offset)
  }
}

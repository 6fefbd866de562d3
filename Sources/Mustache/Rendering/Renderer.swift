import Diagnostics

/// Runs a program over one value. Nesting lives in arrays, not on the thread's stack, so that no template can overflow it.
struct Renderer {
  /// Templates and blocks inside one another; deeper is taken for endless recursion.
  static let depthLimit = 256

  private let program: Program
  private let isStrict: Bool
  private var contexts: [Value]
  private var loops: [Loop] = []
  private var calls: [Call] = []
  /// The tables of replaced blocks, outermost parent first: it wins.
  private var overrides: [Int32] = []
  private var indent: [UInt8] = []
  private var isAtLineStart = true
  private var counter = 0

  private struct Loop {
    var items: Value
    var count: Int
    var next = 1
  }

  private struct Call {
    var back: Int
    var indent: Int
    var overrides: Int
  }

  init(_ program: Program, isStrict: Bool, _ value: Value) {
    self.program = program
    self.isStrict = isStrict
    contexts = [value]
  }

  mutating func run(template: Int, into out: inout [UInt8]) throws(TemplateError) {
    counter = program.templates[template].start
    while true {
      switch program.operations[counter] {
      case .text(let slice): write(slice, &out)
      case .escaped(let path): write(try resolve(path), isRaw: false, &out)
      case .raw(let path): write(try resolve(path), isRaw: true, &out)
      case .section(let path, let end): enter(try resolve(path), end: Int(end))
      case .endSection(let section): turn(Int(section))
      case .inverted(let path, let end): if !(try resolve(path)).isEmpty { counter = Int(end) - 1 }
      case .partial(let template, let indent): try call(template, indent, back: counter + 1)
      case .dynamicPartial(let path, let indent):
        if let template = try target(path) { try call(template, indent, back: counter + 1) }
      case .parent(let template, let indent, let table, let end):
        if template < 0 { counter = Int(end) - 1 } else { try call(template, indent, back: Int(end), replacing: table) }
      case .dynamicParent(let path, let indent, let table, let end):
        if let template = try target(path) {
          try call(template, indent, back: Int(end), replacing: table)
        } else {
          counter = Int(end) - 1
        }
      case .block(let name, let indent, let end):
        if let start = replacement(of: Int(name)) { try enter(start, indent, back: Int(end)) }
      case .leave:
        guard let call = calls.popLast() else { return }
        counter = call.back - 1
        overrides.removeLast(overrides.count - call.overrides)
        indent.removeLast(indent.count - call.indent)
      }
      counter += 1
    }
  }

  // MARK: Sections

  private mutating func enter(_ value: Value, end: Int) {
    switch value {
    case .list(let values):
      guard let first = values.first else { return counter = end }
      loops.append(Loop(items: value, count: values.count))
      contexts.append(first)
    case .rows(let rows):
      let count = rows.count
      guard count > 0 else { return counter = end }
      loops.append(Loop(items: value, count: count))
      contexts.append(.object(rows[0]))
    default:
      guard !value.isEmpty else { return counter = end }
      loops.append(Loop(items: .none, count: 1))
      contexts.append(value)
    }
  }

  private mutating func turn(_ section: Int) {
    let last = loops.count - 1
    let index = loops[last].next
    guard index < loops[last].count else {
      loops.removeLast()
      contexts.removeLast()
      return
    }
    loops[last].next = index + 1
    switch loops[last].items {
    case .list(let values): contexts[contexts.count - 1] = values[index]
    case .rows(let rows): contexts[contexts.count - 1] = .object(rows[index])
    default: break
    }
    counter = section
  }

  // MARK: Calls

  private mutating func call(_ template: Int32, _ indent: Slice, back: Int, replacing table: Int32? = nil) throws(TemplateError) {
    let before = overrides.count
    if let table { overrides.append(table) }
    try enter(program.templates[Int(template)].start, indent, back: back, overrides: before)
  }

  private mutating func enter(_ start: Int, _ slice: Slice, back: Int, overrides before: Int? = nil) throws(TemplateError) {
    guard calls.count < Self.depthLimit else {
      throw error("template-recursion", "Templates include each other more than \(Self.depthLimit) levels deep.", fix: nil)
    }
    calls.append(Call(back: back, indent: indent.count, overrides: before ?? overrides.count))
    if !slice.isEmpty {
      indent += program.text[Int(slice.start)..<Int(slice.end)]
      isAtLineStart = true
    }
    counter = start - 1
  }

  private func replacement(of block: Int) -> Int? {
    for table in overrides {
      for override in program.overrides[Int(table)] where override.block == block { return override.start }
    }
    return nil
  }

  /// The template that a dynamic name names, or nil where there is nothing to insert.
  private func target(_ path: Path) throws(TemplateError) -> Int32? {
    guard case .text(let name) = try resolve(path) else { return nil }
    if let index = program.indexes[name] { return Int32(index) }
    if isStrict { throw TemplateError(diagnostic: UnknownName.template(name, program, at: span)) }
    return nil
  }

  // MARK: Names

  private func resolve(_ path: Path) throws(TemplateError) -> Value {
    if path.count == 0 { return contexts[contexts.count - 1] }
    let start = Int(path.start)
    let hash = program.hashes[start]
    var frame = contexts.count - 1
    while frame >= 0 {
      if case .object(let object) = contexts[frame], let value = object.value(ofHash: hash) {
        return path.count == 1 ? value : try resolve(start + 1..<start + Int(path.count), in: value)
      }
      frame -= 1
    }
    guard isStrict else { return .none }
    let objects = contexts.compactMap { if case .object(let object) = $0 { object.records.layout } else { nil } }
    throw TemplateError(
      diagnostic: UnknownName.value(
        program.names[start], in: objects.last?.name ?? "this value", around: objects.count > 1, known: objects.reversed().flatMap(\.names),
        at: span))
  }

  private func resolve(_ rest: Range<Int>, in value: Value) throws(TemplateError) -> Value {
    var value = value
    for part in rest {
      guard case .object(let object) = value else {
        if case .none = value { return .none }
        guard isStrict else { return .none }
        throw error(
          "template-no-parts", "`\(program.names[part - 1])` is not a record, so `.\(program.names[part])` leads nowhere.", fix: nil)
      }
      guard let next = object.value(ofHash: program.hashes[part]) else {
        guard isStrict else { return .none }
        let layout = object.records.layout
        throw TemplateError(
          diagnostic: UnknownName.value(program.names[part], in: layout.name, around: false, known: layout.names, at: span))
      }
      value = next
    }
    return value
  }

  private var span: Span {
    let origin = program.origins[counter]
    return program.templates[origin.template].source.span(at: origin.offset)
  }

  private func error(_ code: String, _ message: String, fix: String?) -> TemplateError {
    TemplateError(diagnostic: Diagnostic(code, at: span, message, fix: fix))
  }

  // MARK: Output

  private mutating func write(_ slice: Slice, _ out: inout [UInt8]) {
    let bytes = program.text[Int(slice.start)..<Int(slice.end)]
    if indent.isEmpty {
      out += bytes
    } else {
      var line = bytes.startIndex
      while line < bytes.endIndex {
        let next = bytes[line...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
        if bytes[line] != 0x0A { writeIndent(&out) }
        out += bytes[line..<next]
        isAtLineStart = true
        line = next
      }
    }
    isAtLineStart = bytes.last == 0x0A
  }

  private mutating func write(_ value: Value, isRaw: Bool, _ out: inout [UInt8]) {
    switch value {
    case .text(let text):
      writeIndent(&out)
      if isRaw { out.append(text: text) } else { out.appendEscaped(text) }
    case .html(let html):
      writeIndent(&out)
      out += html.bytes
    case .number(let number):
      writeIndent(&out)
      out.append(text: String(number))
    case .flag(let flag):
      writeIndent(&out)
      out.append(text: flag ? "true" : "false")
    case .list, .rows, .object, .none: break
    }
  }

  /// An empty line gets none: blanks at the end of a line are noise.
  private mutating func writeIndent(_ out: inout [UInt8]) {
    if isAtLineStart, !indent.isEmpty { out += indent }
    isAtLineStart = false
  }
}

import Diagnostics

/// Runs a program over one value. Nesting lives in arrays, not on the thread's stack, so that no template can overflow it.
struct Renderer {
  /// Templates and blocks inside one another; deeper is taken for endless recursion.
  static let depthLimit = 256

  private let program: Program
  private let isStrict: Bool
  private let operations: UnsafeBufferPointer<Operation>
  private let hashes: UnsafeBufferPointer<UInt64>
  private let text: UnsafeBufferPointer<UInt8>
  private var contexts: Contexts
  private var loops: [Loop] = []
  private var calls: [Call] = []
  /// The tables of replaced blocks, outermost parent first: it wins.
  private var overrides: [Int32] = []
  private var indent: [UInt8] = []
  private var isAtLineStart = true
  private var counter = 0

  private struct Loop {
    /// Empty for records, which are walked in their context, and for a single value.
    var values: [Value] = []
    var count = 1
    var next = 1
  }

  private struct Call {
    var back: Int
    var indent: Int
    var overrides: Int
  }

  static func render(
    _ program: Program, template: Int, _ value: Value, isStrict: Bool, into out: inout [UInt8]
  ) throws(TemplateError) {
    // Addresses taken once: all threads render from the same arrays, and counting references to them at every step
    // would have the processors pass those counts to and fro.
    try program.operations.withUnsafeBufferPointer { (operations) throws(TemplateError) in
      try program.hashes.withUnsafeBufferPointer { (hashes) throws(TemplateError) in
        try program.text.withUnsafeBufferPointer { (text) throws(TemplateError) in
          var renderer = Renderer(
            program: program, isStrict: isStrict, operations: operations, hashes: hashes, text: text, contexts: Contexts(value))
          var page = Output(capacity: 16_384)
          try renderer.run(template, into: &page)
          out.append(contentsOf: page.bytes)
        }
      }
    }
  }

  private mutating func run(_ template: Int, into out: inout Output) throws(TemplateError) {
    counter = program.templates[template].start
    while true {
      switch operations[counter] {
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
      loops.append(Loop(values: values, count: values.count))
      contexts.push(first)
    case .rows(let rows):
      guard rows.count > 0 else { return counter = end }
      loops.append(Loop(count: rows.count))
      contexts.push(rows[0])
    default:
      guard !value.isEmpty else { return counter = end }
      loops.append(Loop())
      contexts.push(value)
    }
  }

  private mutating func turn(_ section: Int) {
    let last = loops.count - 1
    let index = loops[last].next
    guard index < loops[last].count else {
      loops.removeLast()
      contexts.pop()
      return
    }
    loops[last].next = index + 1
    if loops[last].values.isEmpty {
      contexts.advance()
    } else {
      contexts.replace(loops[last].values[index])
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
      indent += text[Int(slice.start)..<Int(slice.end)]
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
  private mutating func target(_ path: Path) throws(TemplateError) -> Int32? {
    guard case .text(let name) = try resolve(path) else { return nil }
    if let index = program.indexes[name] { return Int32(index) }
    if isStrict { throw TemplateError(diagnostic: UnknownName.template(name, program, at: span)) }
    return nil
  }

  // MARK: Names

  private mutating func resolve(_ path: Path) throws(TemplateError) -> Value {
    if path.count == 0 { return contexts.current }
    let start = Int(path.start)
    if let value = contexts.find(hashes[start]) {
      return path.count == 1 ? value : try resolve(start + 1..<start + Int(path.count), in: value)
    }
    guard isStrict else { return .none }
    let layouts = contexts.layouts
    throw TemplateError(
      diagnostic: UnknownName.value(
        program.names[start], in: layouts.first?.name ?? "this value", around: layouts.count > 1, known: layouts.flatMap(\.names), at: span)
    )
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
      guard let next = object.value(ofHash: hashes[part]) else {
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

  private mutating func write(_ slice: Slice, _ out: inout Output) {
    let (start, end) = (Int(slice.start), Int(slice.end))
    guard let base = text.baseAddress, end > start else { return }
    if indent.isEmpty {
      out.append(base + start, count: end - start)
    } else {
      var line = start
      while line < end {
        var next = line
        while next < end, base[next] != 0x0A { next &+= 1 }
        if next > line { writeIndent(&out) }
        next = min(next &+ 1, end)
        out.append(base + line, count: next - line)
        isAtLineStart = true
        line = next
      }
    }
    isAtLineStart = base[end - 1] == 0x0A
  }

  private mutating func write(_ value: consuming Value, isRaw: Bool, _ out: inout Output) {
    switch consume value {
    case .text(let text):
      writeIndent(&out)
      if isRaw { out.append(text) } else { out.appendEscaped(text) }
    case .html(let html):
      writeIndent(&out)
      html.bytes.withUnsafeBufferPointer { out.append($0) }
    case .number(let number):
      writeIndent(&out)
      out.append(String(number))
    case .flag(let flag):
      writeIndent(&out)
      out.append(flag ? "true" : "false")
    case .list, .rows, .object, .none: break
    }
  }

  /// An empty line gets none: blanks at the end of a line are noise.
  private mutating func writeIndent(_ out: inout Output) {
    if isAtLineStart, !indent.isEmpty { indent.withUnsafeBufferPointer { out.append($0) } }
    isAtLineStart = false
  }
}

import Diagnostics

/// Turns sources into a program, collecting every mistake on the way.
struct Compiler {
  private(set) var program = Program()
  private(set) var diagnostics: [Diagnostic] = []
  private let isStrict: Bool
  private var paths: [String: Path] = [:]
  private var blocks: [String: Int32] = [:]

  init(_ sources: [Source], isStrict: Bool) {
    self.isStrict = isStrict
    var units: [Source] = []
    for source in sources {
      if program.indexes[source.name] != nil {
        report(Diagnostic("template-duplicate", at: Span(source.path), "There are two templates named `\(source.name)`."))
      } else {
        program.indexes[source.name] = units.count
        units.append(source)
      }
    }
    program.templates = units.map { Program.Unit(source: $0) }
    for index in units.indices { compile(index) }
  }

  private mutating func compile(_ index: Int) {
    let source = program.templates[index].source
    program.templates[index].start = program.operations.count
    if let offset = source.firstInvalidByte {
      report(
        Diagnostic(
          "template-not-utf8", at: source.span(at: offset), "The template is not UTF-8 text.", fix: "Save the file with the encoding UTF-8."
        ))
    } else {
      let tokenizer = Tokenizer(source)
      var tags = tokenizer.tags
      diagnostics += tokenizer.diagnostics
      diagnostics += Structure.match(&tags, in: source)
      Whitespace.apply(to: &tags, in: source)
      emit(tags, of: index)
    }
    add(.leave, index, source.bytes.count)
    program.templates[index].end = program.operations.count
  }

  /// What is open while tags are turned into operations.
  private struct Open {
    var operation: Int
    /// The blanks taken away from each line inside.
    var margin: Range<Int>
    /// Inside a parent, but in none of its blocks: never rendered.
    var isParent = false
    var overrides = 0
  }

  private mutating func emit(_ tags: [Tag], of template: Int) {
    let source = program.templates[template].source
    var stack: [Open] = []
    var at = 0
    for tag in tags {
      let margin = stack.last?.margin ?? 0..<0
      let isIgnored = stack.last?.isParent ?? false
      literal(min(at, tag.range.lowerBound)..<tag.range.lowerBound, margin, isIgnored: isIgnored, template)
      at = tag.range.upperBound
      let indent = slice(of: tag.indent, without: margin, source)
      if isIgnored, ![.block, .close, .nothing].contains(tag.kind) { reportIgnored(tag.start, "`\(tag.opening)`", source) }
      switch tag.kind {
      case .nothing: break
      case .escaped: add(.escaped(path(tag.name)), template, tag.start)
      case .raw: add(.raw(path(tag.name)), template, tag.start)
      case .section:
        stack.append(Open(operation: program.operations.count, margin: margin))
        add(.section(path(tag.name), end: 0), template, tag.start)
      case .inverted:
        stack.append(Open(operation: program.operations.count, margin: margin))
        add(.inverted(path(tag.name), end: 0), template, tag.start)
      case .partial:
        if tag.isDynamic {
          add(.dynamicPartial(path(tag.name), indent: indent), template, tag.start)
        } else if let target = target(tag, source) {
          add(.partial(template: target, indent: indent), template, tag.start)
        }
      case .parent:
        let overrides = program.overrides.count
        program.overrides.append([])
        stack.append(Open(operation: program.operations.count, margin: margin, isParent: true, overrides: overrides))
        if tag.isDynamic {
          add(.dynamicParent(path(tag.name), indent: indent, overrides: Int32(overrides), end: 0), template, tag.start)
        } else {
          // An unknown parent becomes a call of nothing: the operation still has to jump over its body.
          add(.parent(template: target(tag, source) ?? -1, indent: indent, overrides: Int32(overrides), end: 0), template, tag.start)
        }
      case .block:
        let name = block(tag.name)
        if tag.isOverride, let parent = stack.last {
          stack.append(Open(operation: -1, margin: tag.margin ?? 0..<0))
          override(name, parent.overrides, tag, template)
        } else {
          stack.append(Open(operation: program.operations.count, margin: margin))
          add(.block(name, indent: indent, end: 0), template, tag.start)
          // A block first on its line keeps its blanks for the default.
          if let blanks = tag.indent, blanks.upperBound == tag.start { literal(blanks, margin, isIgnored: false, template) }
        }
      case .close:
        if let open = stack.popLast() { close(open, tag, template) }
      }
    }
    literal(min(at, source.bytes.count)..<source.bytes.count, 0..<0, isIgnored: false, template)
  }

  private mutating func override(_ block: Int32, _ table: Int, _ tag: Tag, _ template: Int) {
    if program.overrides[table].contains(where: { $0.block == block }) {
      let span = program.templates[template].source.span(at: tag.start)
      report(Diagnostic("template-duplicate-block", at: span, "The block `\(tag.name)` is filled twice here.", fix: "Remove one."))
    } else {
      program.overrides[table].append(.init(block: Int(block), start: program.operations.count, origin: tag.start))
    }
  }

  private mutating func close(_ open: Open, _ tag: Tag, _ template: Int) {
    let here = Int32(program.operations.count)
    guard open.operation >= 0 else { return add(.leave, template, tag.start) }
    switch program.operations[open.operation] {
    case .section(let path, _):
      program.operations[open.operation] = .section(path, end: here)
      add(.endSection(section: Int32(open.operation)), template, tag.start)
    case .inverted(let path, _): program.operations[open.operation] = .inverted(path, end: here)
    case .parent(let target, let indent, let overrides, _):
      program.operations[open.operation] = .parent(template: target, indent: indent, overrides: overrides, end: here)
    case .dynamicParent(let path, let indent, let overrides, _):
      program.operations[open.operation] = .dynamicParent(path, indent: indent, overrides: overrides, end: here)
    case .block(let name, let indent, _): program.operations[open.operation] = .block(name, indent: indent, end: here)
    default: break
    }
  }

  private mutating func add(_ operation: Operation, _ template: Int, _ offset: Int) {
    program.operations.append(operation)
    program.origins.append((template, offset))
  }

  private mutating func literal(_ range: Range<Int>, _ margin: Range<Int>, isIgnored: Bool, _ template: Int) {
    let source = program.templates[template].source
    guard !range.isEmpty else { return }
    if isIgnored {
      if let at = range.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains(source.bytes[$0]) }) { reportIgnored(at, "This text", source) }
      return
    }
    let start = Int32(program.text.count)
    var at = range.lowerBound
    while at < range.upperBound {
      if !margin.isEmpty, at == 0 || source.bytes[at - 1] == 0x0A { at += common(at..<range.upperBound, margin, source) }
      let end = source.bytes[at..<range.upperBound].firstIndex(of: 0x0A).map { $0 + 1 } ?? range.upperBound
      program.text += source.bytes[at..<end]
      at = end
    }
    let end = Int32(program.text.count)
    if start < end { add(.text(Slice(start: start, end: end)), template, range.lowerBound) }
  }

  /// How many bytes both begin with.
  private func common(_ range: Range<Int>, _ margin: Range<Int>, _ source: Source) -> Int {
    zip(source.bytes[range], source.bytes[margin]).prefix { $0 == $1 }.count
  }

  private mutating func slice(of indent: Range<Int>?, without margin: Range<Int>, _ source: Source) -> Slice {
    guard let indent else { return Slice() }
    let rest = indent.dropFirst(common(indent, margin, source))
    guard !rest.isEmpty else { return Slice() }
    let start = Int32(program.text.count)
    program.text += source.bytes[rest]
    return Slice(start: start, end: Int32(program.text.count))
  }

  private mutating func path(_ name: String) -> Path {
    if name == "." { return Path(start: 0, count: 0) }
    if let known = paths[name] { return known }
    let parts = name.split(separator: ".").map(String.init)
    let path = Path(start: Int32(program.names.count), count: Int32(parts.count))
    program.names += parts
    program.hashes += parts.map { nameHash($0) }
    paths[name] = path
    return path
  }

  private mutating func block(_ name: String) -> Int32 {
    if let known = blocks[name] { return known }
    let index = Int32(program.blockNames.count)
    program.blockNames.append(name)
    blocks[name] = index
    return index
  }

  private mutating func target(_ tag: Tag, _ source: Source) -> Int32? {
    if let index = program.indexes[tag.name] { return Int32(index) }
    if isStrict, !isFull { report(UnknownName.template(tag.name, program, at: source.span(at: tag.start))) }
    return nil
  }

  private mutating func reportIgnored(_ offset: Int, _ what: String, _ source: Source) {
    guard isStrict, !isFull else { return }
    report(
      Diagnostic(
        "template-ignored-content", at: source.span(at: offset), "\(what) stands between the blocks of a parent and is never shown.",
        fix: "Move it into one of the blocks."))
  }

  /// Beyond some hundreds nobody reads on, and each costs a count of lines.
  private var isFull: Bool { diagnostics.count >= 300 }

  private mutating func report(_ diagnostic: Diagnostic) {
    if !isFull { diagnostics.append(diagnostic) }
  }
}

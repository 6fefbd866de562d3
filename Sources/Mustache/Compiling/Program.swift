/// All templates of a set as one list of operations, with the tables they refer to.
struct Program: Sendable {
  var operations: [Operation] = []
  /// Where each operation was written: template and byte.
  var origins: [(template: Int, offset: Int)] = []
  /// The literal text of all templates, as it will be written.
  var text: [UInt8] = []
  /// The parts of all names in tags.
  var names: [String] = []
  var hashes: [UInt64] = []
  var blockNames: [String] = []
  /// Per parent tag: which blocks it replaces, and where their content begins.
  var overrides: [[Override]] = []
  var templates: [Unit] = []
  var indexes: [String: Int] = [:]

  struct Override: Sendable {
    var block: Int
    var start: Int
    var origin: Int
  }

  /// One template within the program.
  struct Unit: Sendable {
    let source: Source
    var start = 0
    var end = 0
  }
}

/// One step of rendering. Targets are indexes into the program's operations.
enum Operation: Sendable {
  case text(Slice)
  case escaped(Path)
  case raw(Path)
  /// Goes behind `end`, its `.endSection`, when there is nothing to show.
  case section(Path, end: Int32)
  /// Ends one pass; the next begins behind `section`.
  case endSection(section: Int32)
  /// Goes to `end` unless there is nothing to show.
  case inverted(Path, end: Int32)
  case partial(template: Int32, indent: Slice)
  case dynamicPartial(Path, indent: Slice)
  /// Calls a template with blocks replaced, and goes on at `end`.
  case parent(template: Int32, indent: Slice, overrides: Int32, end: Int32)
  case dynamicParent(Path, indent: Slice, overrides: Int32, end: Int32)
  /// Calls the replacement if there is one and goes on at `end`; otherwise the default follows.
  case block(Int32, indent: Slice, end: Int32)
  /// Ends a template or a replacement.
  case leave
}

/// A range of the program's text.
struct Slice: Hashable, Sendable {
  var start: Int32 = 0
  var end: Int32 = 0
  var isEmpty: Bool { start == end }
}

/// A range of the program's names: one for `title`, two for `role.title`, none for `.`.
struct Path: Hashable, Sendable {
  var start: Int32
  var count: Int32
}

import ArgumentParser
import Awards

/// What the columns of a table stand for that are called otherwise.
struct MappingOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What a column of the table stands for, as in \"Job title=title\"; nothing behind the sign leaves it out. May be repeated.",
      valueName: "column=name"))
  var map: [String] = []

  func mapping() throws -> ColumnMapping {
    var mapping = ColumnMapping()
    for rule in map where !mapping.add(rule) { throw ValidationError("--map `\(rule)` should be written as \"Column=name\".") }
    return mapping
  }

  func validate() throws { _ = try mapping() }
}

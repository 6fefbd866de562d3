import Diagnostics

/// Every rule that needs more than one file. Each adds what it finds; none depends on another.
enum Checks {
  typealias Check = @Sendable (Catalog, inout [Diagnostic]) -> Void

  static var all: [Check] { ofEach + ofTheWhole }

  /// Rules that hold although some file could not be read.
  static var ofEach: [Check] {
    [
      ReferenceCheck.run, CycleCheck.run, PageCheck.run, PolicyCheck.run, ConfigurationCheck.run, MicroCredentialCheck.run,
      WordingCheck.run,
    ]
  }

  /// Rules about what is missing, which say nothing true while a file can't be read.
  static var ofTheWhole: [Check] { [RequirementCheck.run, CoverageCheck.run] }
}

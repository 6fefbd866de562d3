import Diagnostics

/// Every rule that needs more than one file. Each adds what it finds; none depends on another.
enum Checks {
  typealias Check = (Catalog, inout [Diagnostic]) -> Void

  static var all: [Check] {
    [
      ReferenceCheck.run, CycleCheck.run, RequirementCheck.run, PolicyCheck.run, ConfigurationCheck.run, MicroCredentialCheck.run,
      WordingCheck.run, CoverageCheck.run,
    ]
  }
}

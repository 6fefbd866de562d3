import Testing

/// One target and what it may import. Together they are the table of the house: a layer uses only layers above it.
struct Layer: Sendable, CustomTestStringConvertible {
  let name: String
  /// Targets of this package.
  let uses: [String]
  /// Modules of other packages.
  let packages: [String]
  /// Modules that come with the toolchain.
  let toolchain: [String]

  init(_ name: String, uses: [String] = [], packages: [String] = [], toolchain: [String] = []) {
    self.name = name
    self.uses = uses
    self.packages = packages
    self.toolchain = toolchain
  }

  var allowed: Set<String> { Set(uses + packages + toolchain) }
  var testDescription: String { name }

  static let house = [
    Layer("CCmark"),
    Layer("CZlib"),
    Layer("CQREncode"),
    Layer("Diagnostics"),
    Layer("Storage", toolchain: ["Synchronization", "Glibc", "Darwin"]),
    Layer("Markdown", uses: ["CCmark", "Diagnostics"]),
    // libyaml itself, as the package Yams brings it along.
    Layer("FrontMatter", uses: ["Diagnostics"], packages: ["CYaml"]),
    Layer("Mustache", uses: ["Diagnostics"]),
    Layer("OpenBadges", uses: ["CZlib"], packages: ["Crypto"]),
    Layer("Stones"),
    // The library that draws is opened while the program runs.
    Layer("Pictures", uses: ["CQREncode"], toolchain: ["Glibc", "Darwin"]),
    Layer("GraphLayout"),
    Layer("Catalog", uses: ["Diagnostics", "Markdown", "FrontMatter"], toolchain: ["Synchronization"]),
    // Crypto comes with CryptoExtras.
    Layer(
      "Awards", uses: ["Diagnostics", "Storage", "FrontMatter", "OpenBadges"], packages: ["CryptoExtras"],
      toolchain: ["Glibc", "Darwin"]),
    Layer("Authoring", uses: ["Diagnostics", "Storage", "FrontMatter", "OpenBadges", "Catalog", "Awards"]),
    Layer(
      "SiteBuilder",
      uses: [
        "Diagnostics", "Storage", "Markdown", "FrontMatter", "Mustache", "Stones", "GraphLayout", "Catalog", "Awards", "OpenBadges",
        "Pictures",
      ], toolchain: ["Synchronization"]),
    // What FlyingSocks writes is Foundation's `Data`.
    Layer("Preview", uses: ["SiteBuilder", "Diagnostics", "Storage"], packages: ["FlyingSocks"], toolchain: ["Foundation"]),
    Layer(
      "cairn",
      uses: [
        "Preview", "SiteBuilder", "Authoring", "Awards", "OpenBadges", "Catalog", "FrontMatter", "Stones", "Diagnostics", "Storage",
      ],
      packages: ["ArgumentParser"], toolchain: ["Foundation", "Glibc", "Darwin"]),
    Layer(
      "Workbench", uses: ["SiteBuilder", "GraphLayout", "Awards", "OpenBadges", "FrontMatter", "Diagnostics", "Storage"],
      packages: ["ArgumentParser"],
      toolchain: ["Foundation"]),
    // Runs while building, never in a program.
    Layer("embed-theme", toolchain: ["Foundation"]),
  ]

  /// Packages that more than one target imports, and why.
  static let sharedPackages = [
    // Both are command lines; each executable names its own commands.
    "ArgumentParser": ["cairn", "Workbench"]
  ]
}

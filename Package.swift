// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault")]

/// One target of the house, with the targets it may use. `Tests/LayerTests` holds every import against this table.
func layer(_ name: String, uses: [Target.Dependency] = [], plugins: [Target.PluginUsage] = []) -> Target {
  .target(name: name, dependencies: uses, swiftSettings: strict, plugins: plugins)
}

/// A command line. On Linux its memory comes from tcmalloc: see Documentation/Decisions/0009-tcmalloc.md.
func program(_ name: String, uses: [Target.Dependency]) -> Target {
  .executableTarget(
    name: name, dependencies: uses + [.product(name: "ArgumentParser", package: "swift-argument-parser")], swiftSettings: strict,
    linkerSettings: [.linkedLibrary("tcmalloc_minimal", .when(platforms: [.linux]))])
}

func tests(of name: String, uses: [Target.Dependency] = []) -> Target {
  .testTarget(name: name + "Tests", dependencies: [.target(name: name)] + uses, swiftSettings: strict)
}

let package = Package(
  name: "cairn",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "cairn", targets: ["cairn"]), .library(name: "OpenBadges", targets: ["OpenBadges"])],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),

    layer("Diagnostics"),
    layer("Storage"),
    layer("Markdown", uses: ["CCmark", "Diagnostics"]),
    layer("FrontMatter", uses: ["Diagnostics", .product(name: "Yams", package: "Yams")]),
    layer("Mustache", uses: ["Diagnostics"]),
    layer("OpenBadges", uses: ["CZlib", .product(name: "Crypto", package: "swift-crypto")]),
    layer("Stones"),
    layer("Pictures", uses: ["CQREncode"]),
    layer("GraphLayout"),
    layer("Catalog", uses: ["Diagnostics", "Markdown", "FrontMatter"]),
    layer(
      "Awards",
      uses: ["Diagnostics", "Storage", "FrontMatter", "OpenBadges", .product(name: "CryptoExtras", package: "swift-crypto")]),
    layer("Authoring", uses: ["Diagnostics", "Storage", "FrontMatter", "OpenBadges", "Catalog", "Awards"]),
    layer(
      "SiteBuilder",
      uses: [
        "Diagnostics", "Storage", "Markdown", "FrontMatter", "Mustache", "Stones", "GraphLayout", "Catalog", "Awards",
        "OpenBadges", "Pictures",
      ],
      plugins: ["EmbedTheme"]),
    layer("Preview", uses: ["SiteBuilder", "Diagnostics", "Storage", .product(name: "FlyingSocks", package: "FlyingFox")]),
    program(
      "cairn",
      uses: [
        "Preview", "SiteBuilder", "Authoring", "Awards", "OpenBadges", "Catalog", "FrontMatter", "Stones", "Diagnostics", "Storage",
      ]),
    program("Workbench", uses: ["SiteBuilder", "GraphLayout", "Awards", "OpenBadges", "FrontMatter", "Diagnostics", "Storage"]),

    .executableTarget(name: "embed-theme", swiftSettings: strict),
    .executableTarget(name: "storage-probe", dependencies: ["Storage"], path: "Tests/storage-probe", swiftSettings: strict),
    .executableTarget(name: "ledger-probe", dependencies: ["Awards"], path: "Tests/ledger-probe", swiftSettings: strict),
    .plugin(name: "EmbedTheme", capability: .buildTool(), dependencies: ["embed-theme"]),

    tests(of: "Diagnostics"),
    tests(of: "Storage", uses: ["storage-probe"]),
    tests(of: "Markdown", uses: ["Diagnostics"]),
    tests(of: "FrontMatter", uses: ["Diagnostics"]),
    tests(of: "Mustache", uses: ["Diagnostics"]),
    tests(of: "OpenBadges"),
    tests(of: "Stones"),
    tests(of: "Pictures"),
    tests(of: "GraphLayout"),
    tests(of: "Catalog", uses: ["Diagnostics", "FrontMatter", "Markdown"]),
    tests(of: "Authoring", uses: ["Awards", "Catalog", "Diagnostics", "FrontMatter"]),
    tests(of: "Awards", uses: ["Diagnostics", "Storage", "FrontMatter", "OpenBadges", "ledger-probe"]),
    tests(of: "SiteBuilder", uses: ["Diagnostics", "Storage", "Catalog", "Mustache"]),
    tests(of: "Preview", uses: ["SiteBuilder", .product(name: "FlyingSocks", package: "FlyingFox")]),
    tests(of: "Workbench", uses: ["Storage"]),
    .testTarget(name: "CommandTests", dependencies: ["cairn", "SiteBuilder", "Diagnostics"], swiftSettings: strict),
    .testTarget(name: "LayerTests", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

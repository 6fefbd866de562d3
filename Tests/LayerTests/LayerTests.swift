import Testing

/// Who may import whom.
struct LayerTests {
  let files: [SourceFile]

  init() throws { files = try SourceFile.all.get() }

  private func imports(of target: String) -> Set<String> {
    Set(files.filter { $0.target == target }.flatMap(\.imports))
  }

  @Test func everyTargetHasItsPlaceInTheTable() throws {
    #expect(try SourceFile.targets().sorted() == Layer.house.map(\.name).sorted())
  }

  @Test func aLayerUsesOnlyLayersAboveIt() {
    for (place, layer) in Layer.house.enumerated() {
      #expect(Set(layer.uses).isSubset(of: Layer.house[..<place].map(\.name)), "\(layer.name)")
    }
  }

  @Test(arguments: Layer.house)
  func aTargetImportsOnlyWhatTheTableAllows(layer: Layer) {
    for file in files where file.target == layer.name {
      #expect(Set(file.imports).subtracting(layer.allowed) == [], "\(file.path)")
    }
  }

  /// What the table allows and nobody imports any more should leave the table and the package description.
  @Test(arguments: Layer.house)
  func aTargetImportsEveryTargetItMayUse(layer: Layer) {
    let isCommand = layer.packages.contains("ArgumentParser")
    #expect(isCommand || imports(of: layer.name).isSuperset(of: layer.uses + layer.packages), "\(layer.name)")
  }

  @Test func everyPackageIsImportedByOneTarget() {
    for package in Set(Layer.house.flatMap(\.packages)) {
      let users = Layer.house.map(\.name).filter { imports(of: $0).contains(package) }
      #expect(users == Layer.sharedPackages[package] ?? Array(users.prefix(1)), "\(package)")
    }
  }

  /// Foundation's files, strings and formats cost more per page than all the rest of the work.
  @Test(arguments: Layer.house.filter { !$0.toolchain.contains("Foundation") })
  func whatMakesPagesDoesWithoutFoundation(layer: Layer) {
    let heavy: Set = ["Foundation", "FoundationEssentials", "FoundationNetworking", "FoundationXML", "Dispatch"]
    #expect(imports(of: layer.name).isDisjoint(with: heavy))
  }

  @Test func anImportIsFoundHoweverItIsWritten() {
    let text = """
      import Diagnostics
      package import Catalog
      @preconcurrency public import struct Foundation.URL
      #if canImport(Glibc)
        import Glibc
      #endif
      // import Nothing
      let word = "import Nothing"
      """
    #expect(SourceFile(text: text).imports == ["Diagnostics", "Catalog", "Foundation", "Glibc"])
  }
}

import Testing

/// What `cairn serve` says where it cannot serve. What it serves is looked at in a browser.
@Suite struct ServeTests {
  @Test(arguments: [
    (["--content", "Nowhere"], "The folder `Nowhere` does not exist."), (["--host", "catalog.example.org"], "is no address of a machine"),
    (["--port", "70000"], "--port"), (["--jobs", "0"], "--jobs should be 1 or more."), (["Content"], "Unexpected argument"),
  ])
  func wrongUsageIsTwo(_ arguments: [String], _ sentence: String) throws {
    let workspace = try Workspace(content: [:])
    let outcome = try CairnProcess.run(CairnProcess.path, ["serve"] + arguments, in: workspace)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
  }

  @Test func helpSaysWhatItDoes() throws {
    let outcome = try CairnProcess.run("serve", "--help", in: try Workspace())
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("Example: cairn serve --follow"))
  }
}

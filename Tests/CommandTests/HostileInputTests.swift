import Foundation
import Testing

/// Sources that are broken, hostile or only awkward, through the real command.
@Suite struct HostileInputTests {
  static let page = "---\ntitle: About\nsummary: One sentence.\n---\n"

  /// Each is put into `Content/pages/about.md`; the message has to hold the words.
  static let faults: [(name: String, bytes: Data, words: String)] = [
    (
      "an open bracket", text("---\ntitle: [About\nsummary: x\n---\n"), "about.md:2:8: error: The bracket that begins here is never closed."
    ),
    ("a tab", text("---\ntitle: About\nsummary: x\nsteps:\n\t- title: x\n---\n"), "about.md:5:1: error: This line is indented with a tab."),
    ("a field twice", text("---\ntitle: About\ntitle: Us\nsummary: x\n---\n"), "about.md:3:1: error: The field `title` is here twice"),
    ("an unknown field", text("---\ntitle: About\nsumary: x\n---\n"), "about.md:3:1: error: The field `sumary` is not known here."),
    ("an anchor of YAML", text("---\ntitle: &a About\nsummary: *a\n---\n"), "about.md:2:8: error: A value can't start with `&`"),
    ("a tag of YAML", text("---\ntitle: !!binary aGk=\nsummary: x\n---\n"), "about.md:2:8: error: A value can't start with `!`"),
    ("bytes that are not UTF-8", text(page) + Data([0xff, 0xfe, 0x0a]), "about.md:5:1: error: The file is not UTF-8 text"),
    ("UTF-16", "---\ntitle: About\n---\n".data(using: .utf16)!, "about.md:1:4: error: The file has a zero byte here"),
    ("a zero byte", text(page + "a\0b\n"), "about.md:5:2: error: The file has a zero byte here"),
    ("an empty file", Data(), "about.md:1:1: error: The file is empty."),
    ("a line of ten megabytes", text(page) + Data(repeating: 0x61, count: 10_000_000), "about.md:5:1: error: This line is too long"),
    ("a body of two megabytes", text(page) + Data(repeating: 0x0a, count: 2_000_000), "about.md:5:1: error: This text is too long"),
    (
      "a file of twenty megabytes", Data(repeating: 0x0a, count: 20 << 20),
      "about.md: error: The file `pages/about.md` is larger than 16 MiB"
    ),
    (
      "ten thousand brackets in a field", text("---\ntitle: About\nsummary: x\ntags: " + repeated("[", "]") + "\n---\n"),
      "about.md:4:70: error: Lists or fields are nested more than 64 deep here."
    ),
    (
      "ten thousand quotes", text(page + String(repeating: "> ", count: 10_000) + "deep\n"),
      "about.md:5:201: error: Lists, quotes or emphasis are nested more than 100 deep here."
    ),
    (
      "ten thousand lists", text(page + String(repeating: "- ", count: 10_000) + "deep\n"), "are nested more than 100 deep here."
    ),
    (
      "a reference that climbs", text(page + "[x](../../../etc/passwd)\n"),
      "about.md:5:1: error: The link `../../../etc/passwd` leads nowhere."
    ),
    ("an id that climbs", text(page + "[x](role:../x)\n"), "about.md:5:1: error: The link `role:../x` leads nowhere."),
    ("a picture that climbs", text(page + "![x](../images/../../secret.png)\n"), "about.md:5:1: error: The picture"),
    (
      "an alias that climbs", text("---\ntitle: A\nsummary: x\naliases: [../../x]\n---\n"),
      "about.md:4:11: error: `../../x` can't be an alias."
    ),
    ("a link that runs a script", text(page + "[x](java&#x73;cript:alert(1))\n"), "error: A link can't lead to a `javascript:` address."),
    ("a link to data", text(page + "[x](<data:text/html,a>)\n"), "error: A link can't lead to a `data:` address."),
    (
      "a source that runs a script", text("---\ntitle: A\nsummary: x\nsources: [{title: x, url: \"javascript:alert(1)\"}]\n---\n"),
      "is not a web address."
    ),
  ]

  static func text(_ text: String) -> Data { Data(text.utf8) }
  static func repeated(_ open: String, _ close: String) -> String {
    String(repeating: open, count: 10_000) + String(repeating: close, count: 10_000)
  }

  @Test(arguments: faults.map(\.name)) func aFaultEndsTheBuildAndLeavesTheSiteAlone(_ name: String) throws {
    let fault = try #require(Self.faults.first { $0.name == name })
    let workspace = try BuiltSite().workspace
    let before = workspace.files(in: "Site")
    try workspace.write(fault.bytes, to: "Content/pages/about.md")
    let outcome = try CairnProcess.run("build", in: workspace)
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains(fault.words))
    #expect(outcome.errors.split(separator: "\n").allSatisfy { $0.hasPrefix("Content/pages/about.md") })
    #expect(workspace.files(in: "Site") == before)
  }

  @Test(arguments: ["about us.md", "About.md", "..about.md", "über.md", "a%2fb.md", "x;rm -rf.md", "<script>.md", "a\nb.md", "-x.md"])
  func aFileNameThatIsNoIdIsAnErrorWithABetterName(_ name: String) throws {
    let workspace = try BuiltSite().workspace
    let before = workspace.files(in: "Site")
    try workspace.write(Self.page, to: "Content/pages/" + name)
    let outcome = try CairnProcess.run("build", in: workspace)
    // Names with a leading dot are hidden.
    if name.hasPrefix(".") {
      #expect(outcome.code == 0)
    } else {
      #expect(outcome.code == 1)
      #expect(outcome.errors.contains("can't be an id. Rename the file with lower-case letters, digits and hyphens, such as `"))
      #expect(workspace.files(in: "Site") == before)
    }
  }

  @Test(arguments: [
    ("../../secret.md", "is a link to something outside the folder of sources."), ("loop.md", "is a link that leads back to itself."),
    ("nowhere.md", "is a link to something that does not exist."),
  ])
  func aLinkThatLeadsOutOrNowhereIsAnError(_ target: String, _ words: String) throws {
    let workspace = try BuiltSite().workspace
    let before = workspace.files(in: "Site")
    try workspace.write(Self.page, to: "secret.md")
    try workspace.link("Content/pages/loop.md", to: target)
    let outcome = try CairnProcess.run("build", in: workspace)
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("Content/pages/loop.md: error: `pages/loop.md` \(words)"))
    #expect(workspace.files(in: "Site") == before)
  }

  @Test func aFolderThatHoldsItselfIsRead() throws {
    let workspace = try BuiltSite().workspace
    try workspace.link("Content/pages/again", to: "../pages")
    #expect(try CairnProcess.run("build", in: workspace).code == 0)
  }

  @Test(arguments: ["Content/pages/pipe.md", "Templates/parts/pipe.mustache"]) func aPipeIsAnErrorAndNobodyWaitsForIt(_ name: String) throws
  {
    let workspace = try BuiltSite().workspace
    let before = workspace.files(in: "Site")
    try workspace.write("x", to: "Templates/parts/own.mustache")
    try workspace.makePipe(name)
    let outcome = try CairnProcess.run("build", in: workspace)
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("\(name): error: "))
    #expect(outcome.errors.contains("is neither a file nor a folder."))
    #expect(workspace.files(in: "Site") == before)
  }

  @Test(.enabled(if: geteuid() != 0, "The administrator may read everything.")) func aFileThatMayNotBeReadIsAnError() throws {
    let workspace = try BuiltSite().workspace
    try workspace.write(Self.page, to: "Content/pages/closed.md")
    chmod(workspace.path("Content/pages/closed.md"), 0)
    let outcome = try CairnProcess.run("build", in: workspace)
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("You do not have permission for reading the file `pages/closed.md`."))
  }

  @Test func aPictureTooLargeIsAnError() throws {
    let workspace = try BuiltSite().workspace
    try workspace.write(Data(count: (16 << 20) + 1), to: "Content/images/hall.png")
    let outcome = try CairnProcess.run("build", in: workspace)
    #expect(outcome.code == 1)
    #expect(outcome.errors.hasPrefix("Content/images/hall.png: error: This picture is larger than 16 MB."))
  }
}

/// A small site that was built once, so that a test can see whether it stays as it is.
struct BuiltSite {
  let workspace: Workspace

  init(_ content: [String: String] = ["pages/home.md": HostileInputTests.page]) throws {
    workspace = try Workspace(content: content)
    let outcome = try CairnProcess.run("build", in: workspace)
    guard outcome.code == 0 else { throw Trouble(outcome: outcome) }
  }

  struct Trouble: Error { var outcome: CairnProcess.Outcome }
}

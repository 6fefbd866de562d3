#if os(Linux)
  import Foundation
  import Storage
  import Testing

  /// The system tells at once, so that nothing here waits.
  struct FolderEventsTests {
    let sandbox: Sandbox
    let events: FolderEvents

    init() throws {
      sandbox = try Sandbox()
      try sandbox.write("one", to: "in/roles/a.md")
      events = try #require(FolderEvents.open())
      #expect(events.cover([sandbox.path("in")]))
      _ = events.drain()
    }

    /// Whether a change is told, and is told once.
    private func isTold(_ change: () throws -> Void) throws -> Bool {
      try change()
      let told = events.drain()
      #expect(!events.drain())
      return told
    }

    @Test func nothingIsToldWhereNothingHappens() throws {
      #expect(try !isTold {})
      #expect(try !isTold { _ = try sandbox.text(of: "in/roles/a.md") })
    }

    @Test func savingIsTold() throws {
      #expect(try isTold { try sandbox.write("two", to: "in/roles/a.md") })
      #expect(try isTold { try sandbox.write("new", to: "in/roles/b.md") })
      #expect(try isTold { try FileManager.default.removeItem(atPath: sandbox.path("in/roles/b.md")) })
    }

    @Test func savingByRenamingIsTold() throws {
      try sandbox.write("two", to: "beside.md")
      #expect(try isTold { _ = rename(sandbox.path("beside.md"), sandbox.path("in/roles/a.md")) })
    }

    @Test func whatEditorsKeepForThemselvesIsNot() throws {
      for name in [".a.md.swp", "a.md~", "a.md.swp"] {
        #expect(try !isTold { try Data("x".utf8).write(to: URL(filePath: sandbox.path("in/roles/" + name))) }, "\(name)")
      }
    }

    @Test func newFoldersAreWatchedFromThenOn() throws {
      #expect(try isTold { try sandbox.createFolder("in/programs/deep") })
      #expect(events.cover([sandbox.path("in")]))
      _ = events.drain()
      #expect(try isTold { try sandbox.write("x", to: "in/programs/deep/a.md") })
    }

    @Test func aFolderThatGoesAndComesBackIsWatchedAgain() throws {
      let folder = sandbox.path("in")
      #expect(try isTold { _ = rename(folder, sandbox.path("away")) })
      #expect(events.cover([folder]))
      _ = events.drain()
      #expect(try !isTold { try sandbox.write("x", to: "away/roles/a.md") })
      #expect(try isTold { try sandbox.createFolder("in/roles") })
      #expect(events.cover([folder]))
      _ = events.drain()
      #expect(try isTold { try sandbox.write("x", to: "in/roles/a.md") })
    }

    @Test func whatHappensBesideAFolderIsNotTold() throws {
      #expect(try !isTold { try sandbox.write("x", to: "out/a.md") })
    }

    @Test func aFolderThatIsToComeIsWaitedFor() throws {
      #expect(events.cover([sandbox.path("in"), sandbox.path("later")]))
      _ = events.drain()
      #expect(try isTold { try sandbox.createFolder("later") })
    }
  }
#endif

import Catalog
import Testing

@testable import Authoring

@Suite struct AnswerTests {
  static let catalog = SampleSources.set([
    "roles/guide.md": SampleSources.thing("Guide", "aliases: [helper]\nrequires: [{mc: talk}]\nschool_year: 2019-20"),
    "roles/talk.md": SampleSources.thing("Talker", "status: planned"),
    "micro-credentials/talk.md": SampleSources.thing("Talk", "category: Data\nstate_vetted: yes"),
    "programs/all.md": SampleSources.thing("All", "micro_credentials: [talk]\nroles: [guide]"),
    "recognitions/lead.md": SampleSources.thing("Lead", "kind: stack\nrequires: [{choose: 1, from: state-vetted}]"),
  ]).linked().catalog

  static func entity(_ written: String) throws -> Entity { try EntityQuestion(written).answer(#require(catalog)) }

  @Test(arguments: [
    "role:guide", "guide", "Content/roles/guide.md", "roles/guide.md", "role:helper", "helper", "Role:guide", "roles:guide",
  ])
  func aThingIsNamedInSeveralWays(_ written: String) throws {
    #expect(try Self.entity(written).id == EntityID(.role, "guide"))
  }

  @Test(arguments: [
    ("talk", "Several things are called `talk`: `role:talk` and `mc:talk`."), ("guied", "Did you mean `role:guide`?"),
    ("role:guied", "Did you mean `role:guide`?"),
    ("mc:zzzzz", "`cairn list mc`"), ("rolle:guide", "Did you mean `role`?"), ("", "nothing called"), ("__proto__", "nothing called"),
    (":", "no kind"),
  ])
  func whatIsNotThereIsSaid(_ written: String, _ words: String) {
    #expect {
      _ = try Self.entity(written)
    } throws: { error in
      let sentence = (error as? EntityQuestion.Fault)?.sentence ?? ""
      if !sentence.contains(words) { Issue.record("\(sentence)") }
      return sentence.contains(words)
    }
  }

  @Test func anAnswerSaysWhatIsNeededAndWhoRefersToIt() throws {
    let catalog = try #require(Self.catalog)
    let role = EntityAnswer(try Self.entity("role:guide"), in: catalog, page: "https://catalog.example.org/roles/guide/")
    #expect(role.needs == ["“Talk”."])
    #expect(
      role.text() == """
        Guide (role:guide)
        One sentence.

        Kind: role
        Status: active
        Source: Content/roles/guide.md
        Page: https://catalog.example.org/roles/guide/
        School year: 2019-20
        Earlier ids: helper

        Needs
          “Talk”.

        Mentions
          mc:talk  Talk

        Used by
          program:all  All

        """)
    let talk = EntityAnswer(try Self.entity("mc:talk"), in: catalog, page: "x")
    #expect(talk.uses.flatMap(\.ids).map(\.written) == ["role:guide", "program:all"])
    #expect(talk.countsFor.map(\.written) == ["recognition:lead"])
  }

  @Test func aListHasALineForEach() throws {
    let catalog = try #require(Self.catalog)
    #expect(EntityList(catalog, kinds: [.role]).text() == "role:guide  Guide\nrole:talk   Talker (planned)\n\n2 roles.\n")
    #expect(EntityList(catalog, status: .planned).text() == "role:talk  Talker (planned)\n\n1 role.\n")
    #expect(EntityList(catalog, kinds: [.term]).text() == "There is nothing of that sort.\n")
    #expect(EntityList(catalog).text().hasSuffix("Programs\nprogram:all       All\n\nRecognitions\nrecognition:lead  Lead\n\n5 in all.\n"))
  }

  @Test func aTerminalGetsColorsAndItsWidthAndNothingElseDoes() {
    let wide = Printout(width: 30, hasColors: true)
    #expect(wide.look(.title, "Guide") == "\u{1b}[1mGuide\u{1b}[0m")
    #expect(Printout.plain.look(.title, "Guide") == "Guide")
    #expect(wide.wrapped("one two three four five six seven", indent: 2) == "  one two three four five six\n  seven")
    #expect(Printout.plain.wrapped("one two", indent: 2) == "  one two")
    #expect(wide.cut("a title that is far too long", after: 20) == "a title t…")
  }
}

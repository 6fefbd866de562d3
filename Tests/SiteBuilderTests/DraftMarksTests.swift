import Catalog
import Testing

@testable import SiteBuilder

/// What of a source others can depend on, and what is its own affair.
@Suite struct DraftMarksTests {
  private static func draft(_ body: String, summary: String = "One.", path: String = "roles/guide.md", ending: String = "\n") -> Draft {
    let text = "---\ntitle: Guide\nsummary: \(summary)\n---\n\n\(body)\n".replacing("\n", with: ending), bytes = Array(text.utf8)
    var draft = Draft(path: path, shownAs: "Content/\(path)", bytes: bytes)
    draft.setMarks(of: bytes)
    return draft
  }

  private let before = draft("Words, and a [link](role:coach).\n\n## Part\n\nMore.")

  @Test(arguments: [
    "Other words, and a [link](role:coach).\n\n## Part\n\nMore.", "Words, and a [link](role:coach).\n\n## Part\n\n- A list\n- of things",
  ])
  func wordsOfTheBodyLeaveTheOutlineAsItIs(body: String) {
    let after = Self.draft(body)
    #expect(after.outline == before.outline)
    #expect(after.mark != before.mark)
  }

  @Test(arguments: [
    "Words, and a [link](role:teacher).\n\n## Part\n\nMore.", "Words, and a [link](role:coach#part).\n\n## Part\n\nMore.",
    "Words, and another [mention](role:coach).\n\n## Part\n\nMore.", "Words, and a [link](role:coach).\n\n## Another part\n\nMore.",
    "Words, and a [link](role:coach).\n\n## Part\n\n### Deeper",
    "Words, and a [link](role:coach).\n\n## Part\n\n![A plan](../images/plan.png)",
    "Words, and a [link](role:coach).\n\n## Part\n\nCall 713-555-0100.", "Words, and a [link](role:coach).\n\n## Part\n\nWe guarantee it.",
    "Words, and a [link](role:coach).\n\n## Part\n\n[Nowhere](nothing:at-all).", "",
  ])
  func whatOthersMayPointAtOrRulesLookAtChangesIt(body: String) { #expect(Self.draft(body).outline != before.outline) }

  @Test func theFormChangesIt() {
    #expect(Self.draft("Same.", summary: "Two.").outline != Self.draft("Same.").outline)
  }

  @Test func soDoesItsName() {
    #expect(Self.draft("Same.", path: "roles/other.md").outline != Self.draft("Same.").outline)
  }

  @Test func linesMayEndAsOnWindows() {
    let one = Self.draft("Some words.", ending: "\r\n"), other = Self.draft("Other words.", ending: "\r\n")
    #expect(one.outline == other.outline)
    #expect(one.outline != Self.draft("Some words.", summary: "Two.", ending: "\r\n").outline)
  }
}

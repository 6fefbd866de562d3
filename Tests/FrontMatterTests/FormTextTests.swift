import Diagnostics
import Testing

@testable import FrontMatter

/// The slips authors make in the text of a form, and the sentences they get.
@Suite struct FormTextTests {
  /// Lines count from 1 here.
  private func problems(_ yaml: String) -> [String] {
    Fields(yaml: yaml, path: "a.md").diagnostics.sorted().map { String($0.line.dropFirst("a.md:".count)) }
  }

  @Test(arguments: [
    ("a: 1\n", "", ""),
    (
      "title: Roles: an overview\nstatus: active\n", "1:13",
      "A colon followed by a space can't be part of a value like this. Put quotes around the whole value."
    ),
    ("title: \"Roles: an overview\"\n", "", ""),
    ("title: A 'quoted' word, isn't it\n", "", ""),
    ("title: \"Lead\" teacher\n", "1:15", "There is more text after the closing quote. Put quotes around the whole value."),
    (
      "title: 'It's here'\n", "1:12",
      "There is more text after the closing quote. Put double quotes around the whole value, or write each apostrophe within it twice."
    ),
    ("title: 'It''s here'\n", "", ""),
    ("title: \"Lead\nstatus: x\n", "1:8", "The quote that begins here is never closed. Add the closing quote at the end of the value."),
    (
      "title: [Draft] Lead\n", "1:16",
      "There is more text after the closing bracket. A value that starts with a bracket is read as a list: to mean the text, put quotes around it."
    ),
    (
      "tags: [a, b\nstatus: x\n", "1:7",
      "The bracket that begins here is never closed. Add the closing bracket, or put quotes around a value that starts with a bracket."
    ),
    ("tags: [a, b}\n", "1:12", "This bracket does not fit the opening bracket `[`."),
    ("tags: [a, b]\nother: {a: 1, b: [2, 3]}\nthird: [\n  a,\n  b\n]\n", "", ""),
    ("title:Lead\n", "1:6", "After `title:` a space is missing. Put a space after the colon."),
    ("title:Lead\nstatus: x\n", "1:6", "After `title:` a space is missing. Put a space after the colon."),
    (
      "a: \"b\\0\"\n", "1:4",
      "A code in these quotes stands for an invisible control character. Take out the backslash and what belongs to it."
    ),
    ("a: \"b\\n\\t\\u00e9\"\n", "", ""),
    ("tags:\n  -x\n  -y\n", "2:3", "After this hyphen a space is missing. Entries of a list begin with a hyphen and a space."),
    ("a:\n  -5 degrees\n", "", ""),
    ("tags: [a,, b]\n", "1:10", "There is nothing before this comma. Take it out, or write the entry that is missing."),
    ("tags: [a, b,]\nb: {c: , d: 1}\n", "", ""),
    (
      "title: A\nsummary\nstatus: x\n", "2:1",
      "`summary` is neither a field nor part of one. A field needs a colon and a space after its name; text that goes on needs to be indented."
    ),
    (
      "title: A\n  status: x\n", "2:3",
      "This line is indented, but the field above it already has a value. Let it begin in the same column as the field above, or leave that field's own line empty after the colon."
    ),
    ("a:\n\tb: 1\n", "2:1", "This line is indented with a tab. Use spaces."),
    ("a:\n  -\tb\n", "2:4", "There is a tab after the hyphen. Use a space."),
    (
      "a: - b\n", "1:4",
      "A list can't begin on the line of its field. Put each entry on a line of its own below, or write the list in square brackets."
    ),
    ("a: @b\n", "1:4", "A value can't start with `@` unless it is in quotes. Put quotes around the whole value."),
    ("a: %b\n", "1:4", "A value can't start with `%` unless it is in quotes. Put quotes around the whole value."),
    ("a: `b`\n", "1:4", "A value can't start with a back-quote unless it is in quotes. Put quotes around the whole value."),
    ("a: > b\n", "1:4", "A value can't start with `>` unless it is in quotes. Put quotes around the whole value."),
    (
      "a: *b* c\n", "1:4",
      "A value can't start with `*`: YAML would read a reference to an anchor, and these files use none. Put quotes around the whole value."
    ),
    (
      "a: [x, *b]\n", "1:8",
      "A value can't start with `*`: YAML would read a reference to an anchor, and these files use none. Put quotes around the whole value."
    ),
    (
      "a: &b c\n", "1:4",
      "A value can't start with `&`: YAML would read an anchor, and these files use none. Put quotes around the whole value."
    ),
    (
      "a: !!str c\n", "1:4",
      "A value can't start with `!`: YAML would read a tag, and these files use none. Put quotes around the whole value."
    ),
    ("a:\n* b\n", "2:1", "The entries of a list begin with a hyphen, not with `*`. Write `-` instead."),
    ("? a\n", "1:1", "A value can't start with `?` unless it is in quotes. Put quotes around the whole value."),
    ("[a]: b\n", "1:1", "The name of a field must be text. Put quotes around the whole value."),
    ("a: {[b]: c}\n", "1:5", "The name of a field must be text. Put quotes around the whole value."),
    ("a: 1\n---\nb: 2\n", "2:1", "A second form begins here, but a file holds one. Remove this line, or make two files."),
    ("---\na: 1\n", "", ""),
    ("a:\u{A0}b\n", "1:3", "After `a:` there is a no-break space. Delete it, and type an ordinary space where one belongs."),
    (
      "a:\n\u{A0}b: 1\n", "2:1",
      "The name of this field contains a no-break space. Delete it, and type an ordinary space where one belongs."
    ),
    (
      "a\u{200B}: b\n", "1:2",
      "The name of this field contains an invisible character. Delete it, and type an ordinary space where one belongs."
    ),
    ("a: b\u{2028}c\n", "1:5", "There is an invisible line separator here. Delete it, and begin a new line by hand where one belongs."),
    ("a: b\u{7}\n", "1:5", "There is an invisible control character here. Delete it, and begin a new line by hand where one belongs."),
    (
      "a: \"b\\d\"\n", "1:6",
      "A backslash in double quotes begins a code, and this is none. Use single quotes, or write the backslash twice."
    ),
    ("a: {b c: d: e}\n", "1:11", "A colon followed by a space can't be part of a value like this. Put quotes around the whole value."),
    ("a: {b: 1 c}\n}\n", "2:1", "A value can't start with `}` unless it is in quotes. Put quotes around the whole value."),
    ("a: [\"b\" \"c\"]\n", "1:9", "A comma or a closing bracket is missing before this. Entries in brackets are parted by commas."),
    (
      "a:\n  b: 1\n c: 2\n", "3:2",
      "This line doesn't fit the lines above it. Check how far it is indented: what belongs together begins in the same column."
    ),
    ("a: 1\nb: 2\na: 3\n", "3:1", "The field `a` is here twice; it was first written in line 1. Keep one of them."),
    ("x:\n  - a: 1\n    b: 2\n    a: 3\n", "4:5", "The field `a` is here twice; it was first written in line 2. Keep one of them."),
    ("- a\n- b\n", "1:1", "There should be fields here, such as `title: …`, but this is a list."),
    (
      "hello\n", "1:1",
      "`hello` is neither a field nor part of one. A field needs a colon and a space after its name; text that goes on needs to be indented."
    ),
    ("a: \"x\": y\n", "1:7", "There is more text after the closing quote. Put quotes around the whole value."),
  ])
  func slipsAreNamedWhereTheyAre(_ yaml: String, _ place: String, _ sentence: String) {
    #expect(problems(yaml) == (place.isEmpty ? [] : ["\(place): error: \(sentence)"]))
  }

  @Test func aTitleThatBeginsWithASignOfNumberIsNoComment() {
    #expect(
      problems("title: #1 choice\n") == [
        "1:8: warning: `#1 choice` is read as a comment and will not be shown. Put quotes around the whole value."
      ])
    #expect(problems("tags: # what they look for\n  - a\n") == [])
  }

  @Test func severalSlipsAreReportedAtOnce() {
    #expect(
      problems("title: A: b\nsummary\nstatus: @x\n").map { $0.prefix(3) } == ["1:9", "2:1", "3:9"])
  }

  @Test func mergeKeysAreRefused() {
    let fields = Fields(yaml: "<<: {a: 1}\n", path: "a.md")
    #expect(
      fields.diagnostics.map(\.line) == ["a.md:1:1: error: Merging fields with `<<` is not used in these files. Write the fields out."])
  }

  @Test func everyMergeKeyIsRefusedButNothingWithinIt() {
    let fields = Fields(yaml: "a:\n  <<: {<<: 1}\nb:\n  <<: 1\n  c: 2\n", path: "a.md")
    #expect(fields.diagnostics.map(\.span) == [Span("a.md", line: 2, column: 3), Span("a.md", line: 4, column: 3)])
    #expect(fields.fields("b")?.text("c")?.value == "2")
  }

  @Test(arguments: [3, 16, 17, 18, 2_000])
  func aNameWrittenTwiceIsFoundAmongAnyNumberOfFields(_ count: Int) {
    let names = (1...count).map { "f\($0): 1\n" }.joined()
    #expect(problems(names) == [])
    for twice in [1, count] {
      let sentence = "The field `f\(twice)` is here twice; it was first written in line \(twice). Keep one of them."
      #expect(problems(names + "f\(twice): 2\n") == ["\(count + 1):1: error: \(sentence)"])
    }
  }

  @Test func ofSeveralNamesWrittenTwiceTheFirstInTheAlphabetIsReported() {
    #expect(
      problems("b: 1\na: 1\nb: 2\na: 2\n") == ["4:1: error: The field `a` is here twice; it was first written in line 2. Keep one of them."]
    )
  }

  @Test func aByteOrderMarkPastedBeforeAValueIsNoPartOfIt() {
    #expect(Fields(yaml: "a: \u{FEFF}b\n", path: "a.md").text("a")?.value == "b")
  }

  @Test func aNumberSignInAValueGivesAWarning() {
    let fields = Fields(yaml: "title: Issue #3\nstatus: active # for now\n", path: "a.md")
    #expect(fields.text("title")?.value == "Issue")
    #expect(
      fields.diagnostics.map(\.line) == [
        "a.md:1:14: warning: `#3` is read as a comment and will not be shown. Put quotes around the whole value."
      ])
  }

  @Test(arguments: [
    "a: |\n  * b: c\n  @d\n\n  e\nf: 1\n",
    "a: >-\n  b\n  c: d\nf: 1\n",
    "a:\n- b\n- c\nf: 1\n",
    "a:\n  - b: 1\n    c: 2\n  - b: 3\n\nf: 1\n",
    "a: text that goes\n  *on* here @ and\n  ends\nf: 1\n",
    "a: https://example.org/x#y\nf: 1\n",
    "a:\n  - role:plc-leader\n  - 10:30\nf: 1\n",
    "a: {b: [1, {c: d}], e: \"f, g\"}\nf: 1\n",
    "a: [b # comment\n  , c]\nf: 1\n",
    "a: \"b\n  c: d\"\nf: 1\n",
    "# comment\n\na: b\n\n# more\nf: 1\n",
    "a:\n    text on its own line\nf: 1\n",
    "\"a b\": c\nf: 1\n",
    "a: -5\nb: --\nf: 1\n",
    "a: ?x\nb: :y\nf: 1\n",
    "a:\n  - |\n    block * text\n  - b\nf: 1\n",
    "a:\n  - - 1\n    - 2\n  - - 3\nf: 1\n",
    "a: b\u{A0}c\nf: 1\n",
    "a: 👩‍🏫 עברית\nf: 1\n",
  ])
  func ordinaryYAMLIsLeftAlone(_ yaml: String) {
    let fields = Fields(yaml: yaml, path: "a.md")
    #expect(fields.text("f")?.value == "1")
    #expect(fields.diagnostics.filter { $0.severity == .error }.map(\.line) == [])
  }

  @Test(arguments: ["[", "{a: ", "- ", "{", "[{a: ["])
  func deepNestingIsRefusedBeforeTheParserSeesIt(_ unit: String) {
    let yaml = (unit == "- " ? "" : "a: ") + String(repeating: unit, count: 10_000)
    #expect(problems(yaml).first?.contains("error: Lists or fields are nested more than 64 deep here. Make it simpler.") == true)
  }

  @Test func deepIndentationIsRefused() {
    let yaml = (0..<200).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(problems(yaml) == ["65:66: error: Lists or fields are nested more than 64 deep here. Make it simpler."])
  }

  @Test func listsInTheColumnsOfTheirFieldsAreReadToTheDeepestNesting() {
    let yaml = (0..<64).map { "a:\n" + String(repeating: "  ", count: $0) + "- " }.joined()
    #expect(problems(yaml + "end\n") == [])
  }

  @Test func aLongListIsReadWhole() {
    let yaml = "a:\n" + String(repeating: "  - entry\n", count: 100_000) + "b: [" + String(repeating: "x, ", count: 100_000) + "x]\n"
    let fields = Fields(yaml: yaml, path: "a.md")
    #expect(fields.texts("a").count == 100_000)
    #expect(fields.texts("a").last?.span == Span("a.md", line: 100_001, column: 5))
    #expect(fields.list("b").count == 100_001)
    #expect(fields.diagnostics == [])
  }
}

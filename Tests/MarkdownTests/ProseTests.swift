import Diagnostics
import Testing

@testable import Markdown

@Suite struct ProseTests {
  @Test(arguments: [
    ("Hello *you* and **them**.", "<p>Hello <em>you</em> and <strong>them</strong>.</p>\n"),
    ("one\ntwo", "<p>one\ntwo</p>\n"),
    ("one\\\ntwo", "<p>one<br>\ntwo</p>\n"),
    ("a < b & \"c\" > d", "<p>a &lt; b &amp; &quot;c&quot; &gt; d</p>\n"),
    ("`a < b`", "<p><code>a &lt; b</code></p>\n"),
    ("    a <b>", "<pre tabindex=\"0\"><code>a &lt;b&gt;\n</code></pre>\n"),
    ("```yaml\na: 1\n```", "<pre tabindex=\"0\"><code>a: 1\n</code></pre>\n"),
    ("---", "<hr>\n"),
    ("> a", "<blockquote>\n<p>a</p>\n</blockquote>\n"),
    ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("- a\n\n- b", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"),
    ("3. a", "<ol start=\"3\">\n<li>a</li>\n</ol>\n"),
    ("- a\n  - b", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n"),
    ("\"Quotes\" -- stay...", "<p>&quot;Quotes&quot; -- stay...</p>\n"),
  ])
  func markdownBecomesHTML(_ markdown: String, _ html: String) {
    let reading = Reading(markdown)
    #expect(reading.html == html)
    #expect(reading.lines == [])
  }

  @Test func theSignOfANoteIsAHoleInText() {
    #expect(Reading("Five days.†").html == "<p>Five days.{†}</p>\n")
    #expect(Reading("`†`").html == "<p><code>†</code></p>\n")
    #expect(Reading(inline: "Five † days").html == "Five {†} days")
  }
}

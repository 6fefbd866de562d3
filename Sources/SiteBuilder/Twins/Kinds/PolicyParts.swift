import Catalog
import FrontMatter

/// Parts of a policy of which it may have several.
enum PolicyParts {
  static let window = TwinObject<Policy.Window>(
    cell: "label",
    [
      .text("label", "What it is called.", always: true) { $0.it.label },
      .dayOfYear("from", "Its first day.") { $0.it.from },
      .dayOfYear("through", "Its last day.") { $0.it.through },
      .text("paid", "When it is paid, in the source’s words.") { $0.it.paid },
    ])

  static let option = TwinObject<Policy.Option>(
    cell: "title",
    [
      .text("id", "Its anchor on the page, for good.", always: true) { $0.it.id },
      .address("url", "Where it stands.", always: true) { $0.url($0.it.id) },
      .text("title", "What it is called.", always: true) { $0.it.title },
      .prose("text", "What it says.") { $0.it.text },
      .requirement("requirement", "What has to be met.") { $0.it.requires },
      .day("from", "The first day on which it is open.") { $0.it.from },
      .day("through", "The last day on which it is open.") { $0.it.through },
    ])

  static let fact = TwinObject<Policy.Fact>(
    cell: "text",
    [
      .text("id", "Its anchor on the page, for good.", always: true) { $0.it.id },
      .address("url", "Where it stands.", always: true) { $0.url($0.it.id) },
      .text("text", "What it says.", always: true) { $0.it.text },
    ])

  static let example = TwinObject<Policy.Example>(
    cell: "text",
    [
      .prose("text", "What it is an example of.") { $0.it.text },
      Member("earned", "Days on which micro-credentials are earned.", .list(.day)) { .some($0.it.earned.map { .text($0.description) }) },
      .text("group", "The group of staff.") { told in told.it.group.map { told.site.configuration.group($0.value) } },
    ])
}

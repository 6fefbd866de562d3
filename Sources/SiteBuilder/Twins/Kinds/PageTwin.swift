import Catalog

/// What the twin of a page of prose says beyond what every twin does.
enum PageTwin {
  static let members: [Member<PageContent>] = [
    .things("pages", "The pages of its part, in the order in which one reads them.") { $0.it.pages.map(\.value) },
    .records("steps", "What to do, in order.", of: step) { $0.it.steps },
    .records("timeline", "What happened when.", of: moment) { $0.it.timeline },
  ]

  private static let step = TwinObject<PageContent.Step>(
    cell: "title",
    [
      .text("title", "What it is called.", always: true) { $0.it.title },
      .prose("text", "What to do.", always: true) { $0.it.text },
    ])

  private static let moment = TwinObject<PageContent.Moment>(
    cell: "text",
    [
      .text("when", "In the source’s words: March 2017.", always: true) { $0.it.when },
      .prose("text", "What happened.", always: true) { $0.it.text },
    ])
}

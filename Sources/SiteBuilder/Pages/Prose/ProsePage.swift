import Catalog
import Mustache

/// A page of prose, with numbered steps, a timeline or the pages of its part where it has some.
struct ProsePage: EntityPage {
  static let template = "pages/prose"

  let site: Site
  let head: Head
  let entity: Entity
  let relations: Relations
  /// The pages of its part.
  let pages: [LinkView]
  /// Its neighbors in the part that it belongs to.
  let previous: LinkView?
  let next: LinkView?
  let steps: [StepView]
  let timeline: [StepView]
  /// The body before its first heading, and from there on: steps and timeline stand between them.
  let opening: HTML
  let rest: HTML

  init(_ site: Site, _ entity: Entity) {
    self.site = site
    self.entity = entity
    let catalog = site.catalog, above = PagePart.above(entity, catalog), part = PagePart(catalog, of: entity)
    previous = part.flatMap { site.link($0.previous.id) }
    next = part?.next.flatMap { site.link($0.id) }
    if case .page(let page) = entity.content {
      pages = site.links(page.pages.map(\.value))
      steps = page.steps.map { StepView(title: HTML(escaping: $0.title), text: site.html($0.text)) }
      timeline = page.timeline.map { StepView(title: HTML(escaping: $0.when.asYears), text: site.html($0.text)) }
    } else {
      (pages, steps, timeline) = ([], [], [])
    }
    head = Head(site, entity, below: site.links(above.map(\.id)))
    relations = Relations(site, entity, without: part?.first.id)
    (opening, rest) = site.html(entity.body).cut(before: "<h2 ")
  }

  static let shape = Shape<ProsePage>(
    "prose page",
    entityFields + [
      .html("opening") { $0.opening }, .html("rest") { $0.rest },
      .list("pages", of: LinkView.self) { $0.pages }, .flag("has_pages") { !$0.pages.isEmpty },
      .object("previous", of: LinkView.self) { $0.previous }, .object("next", of: LinkView.self) { $0.next },
      .flag("is_in_part") { $0.previous != nil },
      .list("steps", of: StepView.self) { $0.steps }, .flag("has_steps") { !$0.steps.isEmpty },
      .text("steps_title") { "\(Numerals.capitalised($0.steps.count)) steps" },
      .list("timeline", of: StepView.self) { $0.timeline }, .flag("has_timeline") { !$0.timeline.isEmpty },
      .list("contents", of: ContentsEntry.self) { $0.contents },
      .flag("has_contents") { $0.contents.count >= 3 },
    ])

  /// Sections worth jumping to; fewer than three need no list.
  private var contents: [ContentsEntry] {
    var entries: [ContentsEntry] = []
    if !pages.isEmpty { entries.append(ContentsEntry(id: "part", title: "In this part")) }
    if !steps.isEmpty { entries.append(ContentsEntry(id: "steps", title: "The steps")) }
    if !timeline.isEmpty { entries.append(ContentsEntry(id: "timeline", title: "Timeline")) }
    return entries + entity.body.prose.headings.filter { $0.level == 2 }.map { ContentsEntry(id: $0.id, title: $0.text) }
  }
}

/// One of several numbered steps, or one moment of a timeline.
struct StepView: View {
  var title: HTML
  var text: HTML

  static let shape = Shape<StepView>("step", [.html("title") { $0.title }, .html("text") { $0.text }])
}

extension HTML {
  /// The markup before the first place where `mark` stands, and the rest from there on.
  func cut(before mark: String) -> (HTML, HTML) {
    let mark = Array(mark.utf8)
    var at = 0
    while at + mark.count <= bytes.count {
      if bytes[at] == mark[0], bytes[at..<at + mark.count].elementsEqual(mark) {
        return (HTML(bytes: Array(bytes[..<at])), HTML(bytes: Array(bytes[at...])))
      }
      at += 1
    }
    return (self, HTML())
  }
}

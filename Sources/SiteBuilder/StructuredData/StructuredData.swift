import Mustache

/// JSON-LD for those who read pages by machine.
enum StructuredData {
  /// schema.org BreadcrumbList.
  static func breadcrumbs(_ crumbs: [LinkView], page: String, _ site: Site) -> HTML {
    var items = crumbs.enumerated().map { i, crumb in
      item("ListItem", [("position", .number(i + 1)), ("name", .text(crumb.title)), ("item", .text(site.absolute(crumb.url)))])
    }
    items.append(item("ListItem", [("position", .number(items.count + 1)), ("name", .text(page))]))
    return script([("@type", .text("BreadcrumbList")), ("itemListElement", .list(items))])
  }

  /// schema.org FAQPage; answers are HTML.
  static func questions(_ questions: [(question: String, answer: HTML)]) -> HTML {
    let items = questions.map { question, answer in
      item("Question", [("name", .text(question)), ("acceptedAnswer", item("Answer", [("text", .text(answer.text))]))])
    }
    return script([("@type", .text("FAQPage")), ("mainEntity", .list(items))])
  }

  private static func item(_ type: String, _ members: SchemaOrg.Members) -> JSONValue { .members([("@type", .text(type))] + members) }

  /// Something in the words of schema.org; nothing where there is nothing to say of it.
  static func script(_ members: SchemaOrg.Members?) -> HTML {
    guard let members else { return HTML("") }
    var json: [UInt8] = []
    JSONValue.members([("@context", .text("https://schema.org"))] + members).write(into: &json)
    return HTML("<script type=\"application/ld+json\">") + HTML(bytes: json) + HTML("</script>")
  }
}

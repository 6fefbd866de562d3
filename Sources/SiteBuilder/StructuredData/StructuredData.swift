import Mustache

/// JSON-LD for those who read pages by machine.
enum StructuredData {
  /// schema.org BreadcrumbList.
  static func breadcrumbs(_ crumbs: [LinkView], page: String, _ site: Site) -> HTML {
    var items = crumbs.enumerated().map { i, crumb in
      "{\"@type\":\"ListItem\",\"position\":\(i + 1),\"name\":\(quoted(crumb.title)),\"item\":\(quoted(site.absolute(crumb.url)))}"
    }
    items.append("{\"@type\":\"ListItem\",\"position\":\(items.count + 1),\"name\":\(quoted(page))}")
    return script(
      "{\"@context\":\"https://schema.org\",\"@type\":\"BreadcrumbList\",\"itemListElement\":[\(items.joined(separator: ","))]}")
  }

  /// schema.org FAQPage; answers are HTML.
  static func questions(_ questions: [(question: String, answer: HTML)]) -> HTML {
    let items = questions.map { item in
      "{\"@type\":\"Question\",\"name\":\(quoted(item.question)),\"acceptedAnswer\":{\"@type\":\"Answer\",\"text\":\(quoted(item.answer.text))}}"
    }
    return script("{\"@context\":\"https://schema.org\",\"@type\":\"FAQPage\",\"mainEntity\":[\(items.joined(separator: ","))]}")
  }

  private static func script(_ json: String) -> HTML {
    HTML("<script type=\"application/ld+json\">\(json)</script>")
  }

  /// Something in the words of schema.org; nothing where there is nothing to say of it.
  static func script(_ members: SchemaOrg.Members?) -> HTML {
    guard let members else { return HTML("") }
    var json: [UInt8] = []
    JSONValue.members([("@context", .text("https://schema.org"))] + members).write(into: &json)
    return HTML("<script type=\"application/ld+json\">") + HTML(bytes: json) + HTML("</script>")
  }

  /// A JSON string that can't end the element it stands in.
  static func quoted(_ text: String) -> String {
    // Most titles need nothing; 0xe2 begins the two line separators.
    let special = text.utf8.contains { $0 < 0x20 || $0 == 0x22 || $0 == 0x26 || $0 == 0x3c || $0 == 0x3e || $0 == 0x5c || $0 == 0xe2 }
    if !special { return "\"" + text + "\"" }
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "<": out += "\\u003c"
      case ">": out += "\\u003e"
      case "&": out += "\\u0026"
      case "\u{2028}", "\u{2029}": out += " "
      case _ where scalar.value < 0x20: out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}

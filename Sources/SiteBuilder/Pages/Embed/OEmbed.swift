import Catalog
import Mustache

/// How to embed the card of a page, for programs that turn links into cards (oEmbed 1.0, type "rich"). A page names this file in its
/// head; there is no service to ask.
struct OEmbed {
  let site: Site
  let entity: Entity

  /// In seconds: a day.
  private static let lifetime = 86_400

  var value: JSONValue {
    let home = site.absolute(site.addresses.home)
    return .members([
      ("version", .text("1.0")), ("type", .text("rich")), ("title", .text(entity.title)), ("provider_name", .text(site.frame.title)),
      ("provider_url", .text(home)), ("cache_age", .number(Self.lifetime)), ("html", .text(frame)), ("width", .number(EmbedPage.width)),
      ("height", .number(EmbedPage.height)),
    ])
  }

  /// The frame, to put into a page.
  var frame: String {
    let address = HTML(escaping: site.absolute(site.addresses.embed(entity.id))).text, title = HTML(escaping: entity.title).text
    return
      "<iframe src=\"\(address)\" title=\"\(title)\" width=\"\(EmbedPage.width)\" height=\"\(EmbedPage.height)\" loading=\"lazy\" frameborder=\"0\"></iframe>"
  }

  func write(into out: inout [UInt8]) {
    value.write(into: &out)
    out.append(UInt8(ascii: "\n"))
  }
}

import Catalog

/// The files of the index, all JSON below `search/`. `head.json` is read first and says what the others hold; every file repeats
/// its `stamp`, so that one that counts things otherwise is noticed; a file of words also says up to which word it goes, `until`. The
/// addresses and the form are the site's own affair and may change.
enum SearchFiles {
  static let folder = "search/"
  static let longestExcerpt = 900

  /// Things in one file of what results show. Ten results lie in ten files at worst.
  static func chunk(_ count: Int) -> Int { count > 1000 ? 16 : 64 }
  /// Things in one file of excerpts, which are longer.
  static let excerptChunk = 8

  static func pages(_ site: Site, _ index: SearchIndex) -> [Page] {
    let entities = index.order.entities, chunk = chunk(entities.count)
    var pages = [file("head", index, head(index, chunk))]
    for (number, shard) in index.shards.enumerated() {
      let next = number + 1 < index.shards.count ? index.shards[number + 1].first : []
      pages.append(
        .ofWords(path: path("words-\(number)")) { out in
          out += "{\"until\":\"".utf8
          out += next
          out += "\",".utf8
          list(index, { $0 += shard.bytes }, into: &out)
        })
    }
    if !index.beginnings.isEmpty {
      pages.append(
        file("beginnings", index) { out in
          for (number, entry) in index.beginnings.enumerated() {
            if number > 0 { out.append(UInt8(ascii: ",")) }
            out += entry
          }
        })
    }
    if !index.spelling.isEmpty {
      pages.append(
        file("spelling", index) { out in
          out.append(UInt8(ascii: "\""))
          out += index.spelling
          out.append(UInt8(ascii: "\""))
        })
    }
    for facet in index.facets { pages.append(file("facet-\(facet.id)", index, values(facet))) }
    pages += chunks("things", index, size: chunk) { SearchRecord(site, $0).json }
    pages += chunks("excerpts", index, size: excerptChunk) { .text(SearchText(site, $0).excerpt(longestExcerpt)) }
    return pages
  }

  /// One file for so many things at a time, made when it is written.
  private static func chunks(
    _ name: String, _ index: SearchIndex, size: Int, _ json: @escaping @Sendable (Entity) -> JSONValue
  ) -> [Page] {
    let entities = index.order.entities
    return stride(from: 0, to: entities.count, by: size).map { start in
      let some = entities[start..<min(start + size, entities.count)]
      return Page(path: path("\(name)-\(start / size)")) { out in
        let write: (inout [UInt8]) -> Void = { out in
          for entity in some {
            if entity !== some[start] { out.append(UInt8(ascii: ",")) }
            json(entity).write(into: &out)
          }
        }
        out += "{".utf8
        list(index, write, into: &out)
      }
    }
  }

  private static func file(_ name: String, _ index: SearchIndex, _ members: [(name: String, value: JSONValue?)]) -> Page {
    let stamp = index.stamp
    return .ofWords(path: path(name)) { JSONValue.members([("stamp", .text(stamp))] + members).write(into: &$0) }
  }

  /// A file with a list, or one text, that is written by hand: it is most of the index.
  private static func file(_ name: String, _ index: SearchIndex, _ write: @escaping @Sendable (inout [UInt8]) -> Void) -> Page {
    .ofWords(path: path(name)) { out in
      out += "{".utf8
      list(index, write, into: &out)
    }
  }

  private static func path(_ name: String) -> String { "\(folder)\(name).json" }

  private static func list(_ index: SearchIndex, _ write: (inout [UInt8]) -> Void, into out: inout [UInt8]) {
    out += "\"stamp\":\"\(index.stamp)\",\"all\":[".utf8
    write(&out)
    out += "]}".utf8
  }

  private static func head(_ index: SearchIndex, _ chunk: Int) -> [(name: String, value: JSONValue?)] {
    [
      ("format", .number(1)), ("count", .number(index.order.entities.count)), ("chunk", .number(chunk)),
      ("excerptChunk", .number(excerptChunk)),
      (
        "kinds",
        .list(
          index.order.ranges.map { range in
            .members([
              ("id", .text(range.kind.rawValue)), ("label", .text(range.kind.heading)), ("noun", .text(range.kind.noun)),
              ("first", .number(range.places.lowerBound)), ("count", .number(range.places.count)), ("current", .number(range.current)),
            ])
          })
      ),
      ("words", .list(index.shards.map { .text(String(decoding: $0.first, as: UTF8.self)) })),
      ("beginnings", index.beginnings.isEmpty ? nil : .flag(true)), ("spelling", index.spelling.isEmpty ? nil : .flag(true)),
      (
        "facets",
        .list(index.facets.map { .members([("id", .text($0.id)), ("label", .text($0.label)), ("count", .number($0.values.count))]) })
      ),
    ]
  }

  private static func values(_ facet: SearchFacet) -> [(name: String, value: JSONValue?)] {
    [("all", .list(facet.values.map { .list([.text($0.id), .text($0.label), .text(PlaceText.text($0.places))]) }))]
  }
}

extension Kind {
  /// Over a list of them.
  var heading: String { Section(self)?.title ?? "Pages" }
}

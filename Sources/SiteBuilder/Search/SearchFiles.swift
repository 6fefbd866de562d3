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
    let entities = index.order.entities, head = index.words.head
    var pages = pages(of: index.words)
    for facet in index.facets { pages.append(file("facet-\(facet.id)", head, values(facet))) }
    let size = chunk(entities.count)
    for start in stride(from: 0, to: entities.count, by: size) {
      pages.append(
        file("things-\(start / size)", head, entities[start..<min(start + size, entities.count)]) { SearchRecord(site, $0).json })
    }
    for start in stride(from: 0, to: entities.count, by: excerptChunk) {
      pages.append(excerpts(site, head, start / excerptChunk, entities[start..<min(start + excerptChunk, entities.count)]))
    }
    return pages
  }

  /// Those that hold words.
  static func pages(of words: SearchWords) -> [Page] {
    let shards = words.shards
    var pages = [
      Page(words: path("head")) { JSONValue.members([("stamp", .text(words.head.stamp))] + head(words)).write(into: &$0) }
    ]
    for (number, shard) in shards.enumerated() {
      let next = number + 1 < shards.count ? shards[number + 1].first : []
      pages.append(
        Page(words: path("words-\(number)")) { out in
          out += "{\"until\":\"".utf8
          out += next
          out += "\",".utf8
          list(words.head, into: &out) { $0 += shard.bytes }
        })
    }
    if !words.beginnings.isEmpty {
      pages.append(
        file("beginnings", words.head) { out in
          for (number, entry) in words.beginnings.enumerated() {
            if number > 0 { out.append(UInt8(ascii: ",")) }
            out += entry
          }
        })
    }
    if !words.spelling.isEmpty {
      pages.append(
        file("spelling", words.head) { out in
          out.append(UInt8(ascii: "\""))
          out += words.spelling
          out.append(UInt8(ascii: "\""))
        })
    }
    return pages
  }

  /// What results show of some things where a word is in neither their titles nor their summaries.
  static func excerpts(_ site: Site, _ head: SearchHead, _ number: Int, _ entities: ArraySlice<Entity>) -> Page {
    file("excerpts-\(number)", head, entities) { .text(SearchText(site, $0).excerpt(longestExcerpt, site)) }
  }

  /// The number of a file that `excerpts` makes; nil for any other.
  static func excerptNumber(_ path: String) -> Int? {
    let start = folder + "excerpts-"
    guard path.hasPrefix(start), path.hasSuffix(".json") else { return nil }
    return Int(path.dropFirst(start.count).dropLast(5))
  }

  static func path(_ name: String) -> String { "\(folder)\(name).json" }

  /// A file with an entry for each of some things, made when it is written.
  private static func file(
    _ name: String, _ head: SearchHead, _ entities: ArraySlice<Entity>, _ json: @escaping @Sendable (Entity) -> JSONValue
  ) -> Page {
    Page(path: path(name)) { out in
      out += "{".utf8
      list(head, into: &out) { out in
        for (place, entity) in entities.enumerated() {
          if place > 0 { out.append(UInt8(ascii: ",")) }
          json(entity).write(into: &out)
        }
      }
    }
  }

  private static func file(_ name: String, _ head: SearchHead, _ members: [(name: String, value: JSONValue?)]) -> Page {
    Page(path: path(name)) { JSONValue.members([("stamp", .text(head.stamp))] + members).write(into: &$0) }
  }

  /// A file with a list, or one text, that is written by hand: it is most of the index.
  private static func file(_ name: String, _ head: SearchHead, _ write: @escaping @Sendable (inout [UInt8]) -> Void) -> Page {
    Page(words: path(name)) { out in
      out += "{".utf8
      list(head, into: &out, write)
    }
  }

  private static func list(_ head: SearchHead, into out: inout [UInt8], _ write: (inout [UInt8]) -> Void) {
    out += "\"stamp\":\"\(head.stamp)\",\"all\":[".utf8
    write(&out)
    out += "]}".utf8
  }

  private static func head(_ words: SearchWords) -> [(name: String, value: JSONValue?)] {
    let head = words.head
    return [
      ("format", .number(1)), ("count", .number(head.count)), ("chunk", .number(chunk(head.count))),
      ("excerptChunk", .number(excerptChunk)),
      (
        "kinds",
        .list(
          head.ranges.map { range in
            .members([
              ("id", .text(range.kind.rawValue)), ("label", .text(range.kind.heading)), ("noun", .text(range.kind.noun)),
              ("first", .number(range.places.lowerBound)), ("count", .number(range.places.count)), ("current", .number(range.current)),
            ])
          })
      ),
      ("words", .list(words.shards.map { .text(String(decoding: $0.first, as: UTF8.self)) })),
      ("beginnings", words.beginnings.isEmpty ? nil : .flag(true)), ("spelling", words.spelling.isEmpty ? nil : .flag(true)),
      (
        "facets",
        .list(head.facets.map { .members([("id", .text($0.id)), ("label", .text($0.label)), ("count", .number($0.count))]) })
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

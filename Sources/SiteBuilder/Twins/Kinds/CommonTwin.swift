import Catalog

/// What every twin says, before and after what only its kind has.
enum CommonTwin {
  static func opening(_ kind: Kind) -> [Member<Entity>] {
    [
      .constant("format", "Changes when a reader of the old form would misread the new one. New members may come at any time.", .number(1)),
      .constant("kind", "What it is.", .text(kind.rawValue)),
      .text("id", "Its id within its kind, for good; that of an earlier version ends in its year: plc-leader@2018-19.", always: true) {
        $0.it.id.local
      },
      .text("title", "What it is called.", always: true) { $0.it.common.title },
      .address("url", "The address of its page.", always: true) { $0.site.absolute($0.site.addresses.url($0.it.id)) },
      .text("summary", "One sentence.") { $0.it.common.summary.isEmpty ? nil : $0.it.common.summary },
      .choice("status", "Whether it is there yet, in use, or no longer.", always: true) { $0.it.common.status },
      .thing("organization", "Who answers for it.") { $0.site.organization(of: $0.it)?.id },
      .day("updated", "When it was last changed.") { $0.it.common.updated },
      .texts("assumed", "Fields of its source whose values were chosen for a demonstration.") { $0.it.common.assumed.sorted() },
    ]
  }

  static let closing: [Member<Entity>] = [
    .prose("text", "What its page says below the facts, on one line.") { $0.it.body },
    .texts("also_called", "Other names people use.") { $0.it.common.alsoCalled },
    .texts("aliases", "Earlier ids that still lead here.") { $0.it.common.aliases.map(\.value) },
    .texts("tags", "Words to find it by.") { $0.it.common.tags },
    .records("sources", "Documents that say so.", of: source) { $0.it.common.sources },
  ]

  static let source = TwinObject<Source>(
    cell: "title", name: "source",
    [
      .text("title", "What the document is called.", always: true) { $0.it.title },
      .text("part", "Section, entry or page.") { $0.it.part },
      .text("date", "A year, month or day, as the document gives it.") { $0.it.date },
      .address("url", "Where it can be read.") { $0.it.url },
    ])

  static let alignment = TwinObject<Alignment>([
    .text("onet", "Code in O*NET-SOC.") { $0.it.onet },
    .text("esco", "Code in ESCO.") { $0.it.esco },
    .text("isced", "Code in ISCED.") { $0.it.isced },
  ])

  static let binding = TwinObject<Binding>([
    .choice("level", "How far it binds.", always: true) { $0.it.level },
    .day("from", "The day from which it holds.") { $0.it.from },
  ])
}

extension Member {
  /// What has to be held.
  static func requirement(_ name: String, _ says: String, _ get: @escaping Reader<Requirement?>) -> Member {
    Member(name, says, .record(RequirementTwin.form)) { told in get(told).map { RequirementTwin(told.site, $0).value } }
  }

  /// Codes of the same thing in public classifications.
  static func alignment(_ get: @escaping Reader<Alignment>) -> Member {
    .record("align", "Codes in public classifications.", of: CommonTwin.alignment) { told in
      let codes = get(told)
      return codes.isEmpty ? nil : codes
    }
  }

  /// Micro-credentials, with their stones.
  static func microCredentials(_ name: String, _ says: String, _ get: @escaping Reader<[EntityID]>) -> Member {
    Member(name, says, .list(.record(.microCredential))) { told in .some(get(told).compactMap { told.site.microCredential($0) }) }
  }
}

extension EntityID {
  /// The id within its kind: `plc-leader`, or `plc-leader@2018-19`.
  var local: String { id + (version.map { "@\($0)" } ?? "") }
}

import Catalog

/// What the twin of a pathway says beyond what every twin does.
enum PathwayTwin {
  static let members: [Member<Pathway>] = [
    .things("roles", "The roles on it.") { $0.it.roles },
    .records("moves", "How one gets from role to role.", of: move) { $0.it.edges },
    .things("entry", "Roles at which one comes in.") { $0.it.entry },
    .prose("words", "The whole pathway in words.") { $0.it.inWords },
    .year("school_year", "The school year it is described for.") { $0.it.schoolYear },
  ]

  private static let move = TwinObject<Pathway.Edge>(
    cell: "words",
    [
      .thing("from", "The role one has.", always: true) { $0.it.from },
      .thing("to", "The role one goes on to.", always: true) { $0.it.to },
      .choice("kind", "What kind of move it is.", always: true) { $0.it.kind },
      .text("words", "The ids of both, with the kind: new-teacher → mentor-teacher (promotion).", always: true) { told in
        "\(told.catalog.current(told.it.from).local) → \(told.catalog.current(told.it.to).local) (\(told.it.kind.rawValue))"
      },
    ])
}

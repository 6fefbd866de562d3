extension Cairn {
  /// The text alternative, in English. Names up to six stones; beyond that only the count, because the list beside the drawing
  /// carries the names.
  /// - Parameter purpose: what the stones are for, as in "Cairn for Mentor Teacher".
  package func text(for purpose: String = "") -> String {
    let earned = stones.filter { $0.state == .solid }
    var text = "Cairn\(purpose.isEmpty ? "" : " for \(purpose)"): \(earned.count) of \(stones.count) micro-credentials earned"
    if stones.count > 6 { return text + ". The list follows." }
    if !earned.isEmpty { text += ". Earned: \(Cairn.titles(earned))" }
    let missing = stones.filter { $0.state != .solid }
    if !missing.isEmpty { text += ". Missing: \(Cairn.titles(missing))" }
    return text + "."
  }

  private static func titles(_ stones: [Laid]) -> String {
    stones.map(\.stone.title).joined(separator: ", ")
  }
}

import Catalog
import Mustache

/// What an earner needs at hand, in words.
enum NeedWords {
  static func words(_ needs: [MicroCredential.Need]) -> String? {
    needs.isEmpty ? nil : capitalised(Numerals.series(needs.map(word)))
  }

  static func html(_ needs: [MicroCredential.Need]) -> HTML? { words(needs).map { HTML(escaping: $0) } }

  static func label(_ need: MicroCredential.Need) -> String { capitalised(word(need)) }

  /// What to mind when students or colleagues are needed, who are out of reach for parts of the year.
  static func season(_ needs: [MicroCredential.Need]) -> String? { isSeasonal(needs) ? "Mind testing season and summer" : nil }

  static func isSeasonal(_ needs: [MicroCredential.Need]) -> Bool { needs.contains { $0 == .students || $0 == .peers } }

  private static func word(_ need: MicroCredential.Need) -> String {
    switch need {
    case .students: "students"
    case .peers: "colleagues"
    case .families: "families"
    case .leaders: "a leader"
    case .data: "data"
    case .technology: "technology"
    }
  }

  private static func capitalised(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }
}

/// One thing that differs between two versions of a role card.
package struct CardChange: Hashable, Sendable {
  package enum Kind: String, Sendable { case added, removed, changed }

  package var kind: Kind
  package var section: CardSection
  /// What happened: "Added", "No longer required", "Now preferred, was required", "Reworded".
  package var label: String
  /// What the earlier card says.
  package var old: String?
  /// What the later card says.
  package var new: String?

  /// "Reworded: Five years as a teacher. → Three years as a teacher."
  package var words: String {
    switch (old, new) {
    case (let old?, let new?): old == new ? "\(label): \(new)" : "\(label): \(old) → \(new)"
    case (let one?, nil), (nil, let one?): "\(label): \(one)"
    case (nil, nil): "\(label)."
    }
  }
}

/// An address at which something else stands now.
struct Move: Hashable, Sendable {
  /// Below the output folder; a page ends with a slash, as in `roles/old/`.
  var from: String
  var to: String
  /// False for the address of a school year whose card is still today's: one day a card of its own stands there.
  var isForGood: Bool
}

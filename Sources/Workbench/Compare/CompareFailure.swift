/// Why a comparison ends early, in a sentence.
struct CompareFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

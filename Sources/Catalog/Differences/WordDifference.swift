/// Which words of a text changed from one version to the next.
package struct WordDifference: Sendable {
  /// Neighbouring words that are all in both texts, or all in one only.
  package struct Run: Hashable, Sendable {
    package var text: String
    package var isShared: Bool
  }

  package private(set) var old: [Run]
  package private(set) var new: [Run]

  /// Longer texts are not gone through word by word.
  private static let longest = 300

  /// Nil where the texts share no word, or are long: then nothing is to be pointed out.
  package init?(_ old: String, _ new: String) {
    let a = old.split(separator: " "), b = new.split(separator: " ")
    guard a.count <= Self.longest, b.count <= Self.longest else { return nil }
    // Words that a longest common series has, from the end.
    var lengths = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        lengths[i][j] = a[i] == b[j] ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    guard lengths[0][0] > 0 else { return nil }
    self.old = []
    self.new = []
    var i = 0, j = 0
    while i < a.count || j < b.count {
      if i < a.count, j < b.count, a[i] == b[j] {
        Self.append(a[i], true, to: &self.old)
        Self.append(b[j], true, to: &self.new)
        i += 1
        j += 1
      } else if j == b.count || i < a.count && lengths[i + 1][j] >= lengths[i][j + 1] {
        Self.append(a[i], false, to: &self.old)
        i += 1
      } else {
        Self.append(b[j], false, to: &self.new)
        j += 1
      }
    }
  }

  private static func append(_ word: Substring, _ isShared: Bool, to runs: inout [Run]) {
    if runs.last?.isShared == isShared {
      runs[runs.count - 1].text += " " + word
    } else {
      runs.append(Run(text: String(word), isShared: isShared))
    }
  }
}

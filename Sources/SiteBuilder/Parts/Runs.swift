extension Collection {
  /// Neighbours that agree in something, together.
  func runs<Key: Equatable>(by key: (Element) -> Key) -> [SubSequence] {
    var runs: [SubSequence] = [], start = startIndex
    while start < endIndex {
      let first = key(self[start])
      let end = self[start...].firstIndex { key($0) != first } ?? endIndex
      runs.append(self[start..<end])
      start = end
    }
    return runs
  }
}

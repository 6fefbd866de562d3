package import FrontMatter

extension Policy.Option {
  /// How far a number of awards goes towards an option that asks for so many micro-credentials in so many years.
  package struct Count: Sendable, Equatable {
    package var asked: Int
    package var counted: Int
    package var left: Int { Swift.max(0, asked - counted) }
  }

  /// - Parameters:
  ///   - awards: of micro-credentials that the option accepts.
  ///   - day: on which it is asked; awards after it, and those older than the option allows, do not count.
  /// - Returns: nil where the option asks for something else than a number of micro-credentials.
  package func count(_ awards: [CalendarDate], on day: CalendarDate) -> Count? {
    guard case .choose(let asked, _, let years) = requires?.form else { return nil }
    let before = years.map { day.adding(years: -$0) }
    let counted = awards.filter { award in award <= day && (before.map { award > $0 } ?? true) }.count
    return Count(asked: asked, counted: Swift.min(counted, asked))
  }
}

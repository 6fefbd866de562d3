/// Prose piece by piece.
extension Prose {
  package enum Piece: Hashable, Sendable {
    /// Well-formed together with the holes around it, and safe whatever the author wrote.
    case html(ArraySlice<UInt8>)
    /// `<a href=…>` for `links[i]` belongs here.
    case linkStart(Int)
    /// The title of what `links[i]` points to belongs here: its author gave the link no text.
    case linkTitle(Int)
    /// `</a>`
    case linkEnd(Int)
    /// `<img>` for `images[i]` belongs here.
    case image(Int)
    /// The sign `†`.
    case note
  }

  package var pieces: Pieces { Pieces(prose: self) }

  package struct Pieces: Sequence {
    let prose: Prose

    package func makeIterator() -> Iterator { Iterator(prose: prose) }

    package struct Iterator: IteratorProtocol {
      let prose: Prose
      /// How much of the markup was given, in bytes, and how many of the holes.
      private var given = 0, passed = 0

      init(prose: Prose) { self.prose = prose }

      package mutating func next() -> Piece? {
        let hole = passed < prose.holes.count ? prose.holes[passed] : nil
        let end = hole?.place ?? prose.html.count
        if given < end {
          defer { given = end }
          return .html(prose.html[given..<end])
        }
        passed += 1
        return hole?.piece
      }
    }
  }

  /// A place in the markup where something else goes.
  struct Hole: Hashable, Sendable {
    enum Kind: UInt8 { case linkStart, linkTitle, linkEnd, image, note }

    let kind: Kind
    private let narrowPlace, narrowIndex: UInt32

    /// - Parameters:
    ///   - index: in `links` or `images`.
    ///   - place: before which byte of the markup.
    init(_ kind: Kind, _ index: Int = 0, at place: Int) {
      self.kind = kind
      narrowIndex = UInt32(index)
      narrowPlace = UInt32(place)
    }

    var place: Int { Int(narrowPlace) }
    var index: Int { Int(narrowIndex) }

    var piece: Piece {
      switch kind {
      case .linkStart: .linkStart(index)
      case .linkTitle: .linkTitle(index)
      case .linkEnd: .linkEnd(index)
      case .image: .image(index)
      case .note: .note
      }
    }
  }
}

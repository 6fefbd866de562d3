/// Why a picture cannot carry a credential, or carries none that may be read.
public enum BakingError: Error, Equatable, Sendable {
  /// It is no picture of this kind.
  case otherFormat
  /// It has more bytes than are read.
  case large(limit: Int)
  /// It ends too early.
  case truncated
  /// A part of it is damaged; the text names it.
  case damaged(String)
  /// No credential is in it.
  case none
  /// More than one credential is in it, so it is open which one is meant.
  case several
  /// It contains something that a badge has no need of and that could harm; the text names it.
  case unsafe(String)

  /// One sentence for a person.
  public var sentence: String {
    switch self {
    case .otherFormat: "It is no PNG or SVG picture."
    case .large(let limit): "The picture is larger than \(limit >> 20) MB."
    case .truncated: "The picture ends too early: the file is incomplete."
    case .damaged(let part): "The picture is damaged: \(part)."
    case .none: "The picture carries no Open Badges 3.0 credential."
    case .several: "The picture carries more than one credential, so it is open which one is meant."
    case .unsafe(let part): "The picture has \(part), which a badge has no need of; it is not read."
    }
  }
}

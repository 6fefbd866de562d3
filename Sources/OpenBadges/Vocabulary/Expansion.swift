/// One document on its way to statements.
struct Expansion {
  /// Deeper documents are refused.
  static let depthLimit = 64

  let vocabulary: Vocabulary
  private(set) var quads: [Quad] = []
  private var blanks = 0
  /// What was said of each identifier.
  private var described: [String: (object: JSONObject, isTelling: Bool)] = [:]

  init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  private mutating func blank() -> RDFTerm {
    blanks += 1
    return .blank("b\(blanks)")
  }

  /// Adds the statements about an object; gives the term that stands for it.
  mutating func node(_ object: JSONObject, _ given: Words, graph: RDFTerm?, at path: [String], isRoot: Bool = false)
    throws(VocabularyError) -> RDFTerm
  {
    guard path.count < Self.depthLimit else { throw VocabularyError(reason: .deep, path: path) }
    let outer = object["@context"] == nil || isRoot ? given : try vocabulary.words(of: object, at: path)
    let subject: RDFTerm
    if let id = object["id"] {
      guard let text = id.text else { throw VocabularyError(reason: .form("id"), path: path) }
      subject = try iri(text, at: path + ["id"])
      try describe(text, object, at: path)
    } else {
      subject = blank()
    }
    var words = outer
    for type in try types(of: object, at: path) {
      let term = try word(type, outer, at: path + ["type"])
      add(subject, IRI.type, .iri(term.iri), graph)
      words = words.adding(term.scope)
    }
    for member in object.members where member.name != "id" && member.name != "type" && member.name != "@context" {
      let here = path + [member.name]
      guard !member.name.hasPrefix("@") else { throw VocabularyError(reason: .form(member.name), path: path) }
      let term = try word(member.name, words, at: path)
      // Words of a class hold in its own members only; words of a property hold in all that lies below it.
      try add(member.value, of: subject, term, outer.adding(term.scope), graph, at: here)
    }
    return subject
  }

  /// Statements do not tell in which object a member stood. So of what decides over validity (the credential, its subject, its status)
  /// nothing may be said in a second object with the same identifier, out of the sight of whoever reads the JSON.
  private mutating func describe(_ id: String, _ object: JSONObject, at path: [String]) throws(VocabularyError) {
    guard object.members.count > 1 else { return }
    let isTelling = path.isEmpty || path == ["credentialStatus"] || path == ["credentialSubject"]
    guard let earlier = described[id] else {
      described[id] = (object, isTelling)
      return
    }
    guard earlier.object == object || !(isTelling || earlier.isTelling) else { throw VocabularyError(reason: .form(id), path: path) }
  }

  /// In alphabetical order, as their contexts are applied (JSON-LD 1.1 API, section 5.1.2, step 11).
  private func types(of object: JSONObject, at path: [String]) throws(VocabularyError) -> [String] {
    guard let type = object["type"] else { return [] }
    var types: [String] = []
    for element in type.elements {
      guard let text = element.text else { throw VocabularyError(reason: .form("type"), path: path) }
      types.append(text)
    }
    return types.sorted()
  }

  private mutating func add(_ subject: RDFTerm, _ predicate: String, _ object: RDFTerm, _ graph: RDFTerm?) {
    quads.append(Quad(subject, .iri(predicate), object, graph: graph))
  }

  private mutating func add(_ value: JSON, of subject: RDFTerm, _ term: Term, _ words: Words, _ graph: RDFTerm?, at path: [String])
    throws(VocabularyError)
  {
    if term.values == .list {
      return add(subject, term.iri, try list(value.elements, term, words, graph, at: path), graph)
    }
    for element in value.elements {
      if term.values == .graph {
        guard let object = element.object else { throw VocabularyError(reason: .form("text"), path: path) }
        let name = blank()
        add(subject, term.iri, name, graph)
        _ = try node(object, words, graph: name, at: path)
      } else {
        add(subject, term.iri, try object(element, term, words, graph, at: path), graph)
      }
    }
  }

  /// What stands as the object of a statement.
  private mutating func object(_ value: JSON, _ term: Term, _ words: Words, _ graph: RDFTerm?, at path: [String])
    throws(VocabularyError) -> RDFTerm
  {
    switch value {
    case .null: throw VocabularyError(reason: .form("null"), path: path)
    case .list: throw VocabularyError(reason: .form("[[…]]"), path: path)
    case .object(let object):
      if object["@value"] != nil { return try languageText(object, term, at: path) }
      return try node(object, words, graph: graph, at: path)
    case .text(let text):
      switch term.values {
      case .reference: return try iri(text, at: path)
      case .word: return .iri(try word(text, words, at: path).iri)
      case .datatype(let datatype): return .literal(text, datatype: datatype)
      default: return .literal(text)
      }
    case .flag(let flag): return .literal(flag ? "true" : "false", datatype: try datatype(term, path) ?? XSD.boolean)
    case .number(let number):
      let datatype = try datatype(term, path)
      // JSON-LD 1.1 API, section 8.2.2, steps 10 and 11.
      guard number.rounded(.towardZero) == number, abs(number) < 1e21, datatype != XSD.double else {
        return .literal(Self.double(number), datatype: datatype ?? XSD.double)
      }
      return .literal(String(decoding: JSON.number(number).bytes(), as: UTF8.self), datatype: datatype ?? XSD.integer)
    }
  }

  private func datatype(_ term: Term, _ path: [String]) throws(VocabularyError) -> String? {
    switch term.values {
    case .datatype(let datatype): return datatype
    case .reference, .word: throw VocabularyError(reason: .form("a number or flag"), path: path)
    default: return nil
    }
  }

  /// Text with a language (VC Data Model 2.0, section 11.1). A text direction is not part of the statements, so it is refused.
  private func languageText(_ object: JSONObject, _ term: Term, at path: [String]) throws(VocabularyError) -> RDFTerm {
    for member in object.members where member.name != "@value" && member.name != "@language" {
      throw VocabularyError(reason: .form(member.name), path: path)
    }
    guard let text = object["@value"]?.text, term.values == .plain else { throw VocabularyError(reason: .form("@value"), path: path) }
    guard let language = object["@language"] else { return .literal(text) }
    guard let tag = language.text, !tag.isEmpty,
      tag.utf8.allSatisfy({ RDFTerm.isDigit($0) || $0 == UInt8(ascii: "-") || (RDFTerm.isLetter($0) && $0 & 0x20 != 0) })
    else { throw VocabularyError(reason: .form("@language"), path: path) }
    return .literal(text, language: tag)
  }

  private mutating func list(_ elements: [JSON], _ term: Term, _ words: Words, _ graph: RDFTerm?, at path: [String])
    throws(VocabularyError) -> RDFTerm
  {
    let plain = Term(iri: term.iri, scope: term.scope)
    var rest = RDFTerm.iri(IRI.empty)
    for element in elements.reversed() {
      let cell = blank()
      add(cell, IRI.first, try object(element, plain, words, graph, at: path), graph)
      add(cell, IRI.rest, rest, graph)
      rest = cell
    }
    return rest
  }

  private func word(_ word: String, _ words: Words, at path: [String]) throws(VocabularyError) -> Term {
    if let term = words.term(word) { return term }
    guard !word.contains(":"), let fallback = words.fallback else { throw VocabularyError(reason: .unknownTerm(word), path: path) }
    return Term(iri: fallback + word)
  }

  private func iri(_ text: String, at path: [String]) throws(VocabularyError) -> RDFTerm {
    guard RDFTerm.isAbsoluteIRI(text) else { throw VocabularyError(reason: .notIRI(text), path: path) }
    return .iri(text)
  }

  /// The canonical lexical form of xsd:double, with at most 15 digits after the point (JSON-LD 1.1 API, section 8.6).
  static func double(_ number: Double) -> String {
    let (digits, exponent) = DecimalDigits.of(number, count: 16)
    let kept = String(digits.map { Character(Unicode.Scalar(48 + $0)) })
    return "\(number.sign == .minus ? "-" : "")\(kept.prefix(1)).\(kept.dropFirst())E\(exponent)"
  }
}

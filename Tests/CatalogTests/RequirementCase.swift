import Diagnostics
import Foundation
import FrontMatter
import Markdown
import Testing

@testable import Catalog

/// A requirement with its answer, worked out by hand: one entry of `Fixtures/Requirements/cases.json`.
struct RequirementCase: Decodable, CustomTestStringConvertible {
  let name: String
  let rules: String
  let requirement: Tree
  let awards: [String: Days]
  let roles: [String]?
  let recognitions: [String: String?]?
  let confirmed: [String]?
  let day: String?
  let met: Bool
  let left: [String]?
  let parts: [String]?
  let sentence: String?
  let rest: String?

  var testDescription: String { name }

  /// One day or several.
  struct Days: Decodable {
    let all: [String]

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      all = try (try? [value.decode(String.self)]) ?? value.decode([String].self)
    }
  }

  /// A requirement in the form that the browser reads.
  final class Tree: Decodable, Sendable {
    let all: [Tree]?
    let any: [Tree]?
    let choose: Int?
    let from: From?
    let within: Int?
    let mc: String?
    let recognition: String?
    let role: String?
    let other: String?
    let kind: String?

    var requirement: Requirement {
      let form: Requirement.Form
      if let all {
        form = .all(all.map(\.requirement))
      } else if let any {
        form = .any(any.map(\.requirement))
      } else if let choose, let from {
        form = .choose(count: choose, pool: from.pool, withinYears: within)
      } else if let mc {
        form = .microCredential(EntityID(.microCredential, mc))
      } else if let recognition {
        form = .recognition(EntityID(.recognition, recognition))
      } else if let role {
        form = .role(EntityID(.role, role))
      } else {
        form = .other(Self.text(other ?? ""), kind: kind.flatMap(Requirement.OtherKind.init) ?? .evaluation)
      }
      return Requirement(form: form, note: nil, span: Span("case"))
    }

    private static func text(_ plain: String) -> RichText {
      var diagnostics: [Diagnostic] = []
      return RichText(prose: Prose(inline: plain, span: Span("case"), &diagnostics), targets: [])
    }
  }

  enum From: Decodable {
    case named(String)
    case listed([String])

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      self = try (try? .named(value.decode(String.self))) ?? .listed(value.decode([String].self))
    }

    var pool: Requirement.Pool {
      switch self {
      case .named("state-vetted"): .stateVetted
      case .named(let name): .program(EntityID(.program, String(name.dropFirst("program:".count))))
      case .listed(let ids): .listed(ids.map { EntityID(.microCredential, $0) })
      }
    }
  }

  var record: Record {
    get throws {
      func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }
      var record = Record(
        roles: Set((roles ?? []).map { EntityID(.role, $0) }), confirmed: Set(confirmed ?? []))
      for (id, days) in awards {
        for day in days.all { record.awards.append(.init(EntityID(.microCredential, id), earned: try date(day))) }
      }
      for (id, day) in recognitions ?? [:] {
        record.recognitions[EntityID(.recognition, id)] = .some(try day.map(date))
      }
      return record
    }
  }
}

/// The rules that a case is judged by.
struct CaseRules: Decodable, RequirementRules {
  let pools: [String: [String]]
  let recognitions: [String: RequirementCase.Tree?]?
  let validity: [String: Int]?
  let retired: [String]?

  func current(_ id: EntityID) -> EntityID { id }

  func members(of pool: Requirement.Pool) -> [EntityID] {
    switch pool {
    case .listed(let ids): ids
    case .program(let id): (pools[id.written] ?? []).map { EntityID(.microCredential, $0) }
    case .stateVetted: (pools["state-vetted"] ?? []).map { EntityID(.microCredential, $0) }
    }
  }

  func requirement(of recognition: EntityID) -> Requirement? { (recognitions?[recognition.id] ?? nil)?.requirement }
  func validYears(of id: EntityID) -> Int? { validity?[id.written] }
  func isRetired(_ id: EntityID) -> Bool { retired?.contains(id.id) ?? false }
}

/// All of them.
struct RequirementCases: Decodable {
  let rules: [String: CaseRules]
  let cases: [RequirementCase]

  static let all: RequirementCases = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/Requirements/cases.json")
    do {
      return try JSONDecoder().decode(RequirementCases.self, from: Data(contentsOf: file))
    } catch {
      fatalError("\(file.path): \(error)")
    }
  }()
}

extension Evaluation.Item: CustomStringConvertible {
  package var description: String {
    switch self {
    case .microCredential(let id), .recognition(let id), .role(let id): id.written
    case .other(let text, let kind): "other:\(kind.rawValue):\(text)"
    }
  }
}

extension Evaluation.Part: CustomStringConvertible {
  package var description: String {
    "\(isMet ? "met" : "open") \(have)/\(need)" + (counted.isEmpty ? "" : ": " + counted.map(\.id).joined(separator: " "))
      + (since.map { " since \($0)" } ?? "")
  }
}

import Foundation
import FrontMatter
import Testing

@testable import Catalog

/// What awards bring, worked out by hand: one entry of `Fixtures/Statements/cases.json`.
struct StatementCase: Decodable, CustomTestStringConvertible {
  let name: String
  let stipend: String?
  let hours: String?
  let group: String?
  let earned: [String]
  let lines: [String]
  let total: Int?
  let hoursTotal: Int?

  var testDescription: String { name }

  enum CodingKeys: String, CodingKey {
    case name, stipend, hours, group, earned, lines, total
    case hoursTotal = "hours_total"
  }
}

/// A policy in the form that the browser reads.
struct PolicyCase: Decodable {
  struct Cap: Decodable {
    let count: Int
    let per: String
  }

  struct Window: Decodable {
    let label: String
    let from: String
    let through: String
  }

  struct Amount: Decodable {
    let money: Money

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      money = Money(minorUnits: try list.decode(Int.self), currency: try list.decode(String.self))
    }
  }

  let amount: Amount?
  let hours: Int?
  let cap: Cap?
  let windows: [Window]?
  let groups: [String]?
  let from: String?
  let through: String?

  var policy: Policy {
    get throws {
      func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }
      func day(_ text: String) throws -> DayOfYear { try #require(DayOfYear(written: text)) }
      return Policy(
        form: .stipend, effectiveFrom: try from.map(date), effectiveThrough: try through.map(date),
        groups: (groups ?? []).map { Located($0, at: .init("case")) }, amount: amount?.money, hours: hours,
        cap: try cap.map { .init(count: $0.count, period: try #require(Policy.Cap.Period(rawValue: $0.per))) },
        windows: try (windows ?? []).map {
          .init(label: $0.label, from: try day($0.from), through: try day($0.through), span: .init("case"))
        },
        options: [], countsWith: [], costs: [], grants: [], facts: [], examples: [])
    }
  }
}

/// What an award counts for, worked out by hand.
struct CountingCases: Decodable {
  struct Counter: Decodable {
    struct Share: Decodable {
      let to: String
      let condition: String?
      enum CodingKeys: String, CodingKey {
        case to
        case condition = "if"
      }
    }
    let ways: [RequirementCase.Tree]
    let shares: [Share]?
  }

  struct Case: Decodable, CustomTestStringConvertible {
    let name: String
    let awards: [[String]]
    let uses: [String]
    var testDescription: String { name }
  }

  let pools: [String: [String]]
  let counters: [String: Counter]
  let day: String
  let cases: [Case]

  static func id(_ written: String) throws -> EntityID {
    let parts = written.split(separator: ":").map(String.init)
    return EntityID(try #require(Kind(rawValue: parts[0])), parts[1])
  }

  /// Recognitions first, as the catalog gives them.
  var all: Counters {
    get throws {
      Counters(
        try counters.sorted { $0.key > $1.key }.map { name, counter in
          let with = try (counter.shares ?? []).map { (try Self.id($0.to), $0.condition) }
          return .init(try Self.id(name), ways: counter.ways.map(\.requirement), with: Dictionary(uniqueKeysWithValues: with))
        }.sorted { ($0.id.kind.rank, $0.id) < ($1.id.kind.rank, $1.id) })
    }
  }
}

/// All of them.
struct StatementCases: Decodable {
  let policies: [String: PolicyCase]
  let cases: [StatementCase]
  let counting: CountingCases

  static let all: StatementCases = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/Statements/cases.json")
    do {
      return try JSONDecoder().decode(StatementCases.self, from: Data(contentsOf: file))
    } catch {
      fatalError("\(file.path): \(error)")
    }
  }()
}

import Foundation
import Mustache
import Testing

private let vectors = ProcessInfo.processInfo.environment["CAIRN_VECTORS"].map { URL(filePath: $0).appending(path: "mustache") }

private let knownModules = [
  "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~dynamic-names", "~inheritance",
]

/// The Mustache specification's own tests, all modules but lambdas.
/// They live outside the repository: `CAIRN_VECTORS` names the folder that holds `mustache/*.json`.
@Suite(.enabled(if: vectors != nil, "CAIRN_VECTORS is not set: the Mustache specification's tests are skipped"))
struct SpecificationTests {
  @Test(arguments: knownModules)
  func everyTestOfTheModulePasses(module: String) throws {
    let folder = try #require(vectors)
    let file = try JSONDecoder().decode(Module.self, from: Data(contentsOf: folder.appending(path: module + ".json")))
    #expect(!file.tests.isEmpty)
    for test in file.tests {
      let sources = [("test", test.template)] + (test.partials ?? [:]).sorted { $0.key < $1.key }
      let templates = TemplateSet(sources: sources.map { ($0.0, $0.0 + ".mustache", Array($0.1.utf8)) }, strict: false)
      #expect(templates.diagnostics == [], "\(module): \(test.name)")
      var out: [UInt8] = []
      try #require(templates.template("test")).render(value: test.data.value, into: &out)
      #expect(String(decoding: out, as: UTF8.self) == test.expected, "\(module): \(test.name): \(test.template)")
    }
  }

  /// A module that appears in a newer specification must be added above, or be left out knowingly.
  @Test func noModuleIsForgotten() throws {
    let folder = try #require(vectors)
    let present = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
    #expect(Set(present.map { String($0.dropLast(5)) }) == Set(knownModules + ["~lambdas"]))
  }
}

private struct Module: Decodable {
  struct Test: Decodable {
    var name: String
    var data: JSON
    var template: String
    var partials: [String: String]?
    var expected: String
  }

  var tests: [Test]
}

private struct JSON: Decodable {
  let value: Value

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      value = .none
    } else if let flag = try? container.decode(Bool.self) {
      value = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      value = .number(number)
    } else if let number = try? container.decode(Double.self) {
      value = .text(String(number))
    } else if let text = try? container.decode(String.self) {
      value = .text(text)
    } else if let list = try? container.decode([JSON].self) {
      value = .list(list.map(\.value))
    } else {
      value = .object(Object(dynamic: try container.decode([String: JSON].self).map { ($0.key, $0.value.value) }))
    }
  }
}

import ArgumentParser
import Authoring
import Catalog
import OpenBadges
import Stones
import Storage

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print what forms may hold, for editors or people.",
    discussion: """
      An editor that knows JSON Schema then completes and explains fields while one types. `cairn check` knows more, since it sees all files. \
      Nothing is read; with --output, a file is written for each kind and one for catalog.yaml.

      Kinds: role, micro-credential, competency, rubric, program, pathway, recognition, policy, faq, organization, page, statistic, term, \
      and catalog for catalog.yaml.

      Example: cairn schema --kind role
      """)

  @Option(
    help: ArgumentHelp("Print the schema of one kind.", valueName: "kind"), completion: .list(Kind.allCases.map(\.scheme) + ["catalog"]))
  var kind: String?

  @Option(
    help: ArgumentHelp("Write all schemas into this folder, as role.schema.json and so on.", valueName: "dir"), completion: .directory)
  var output: String?

  @Flag(help: "Print the reference of all fields as Markdown.")
  var reference = false

  func validate() throws {
    guard [kind != nil, output != nil, reference].count(where: { $0 }) == 1 else {
      throw ValidationError("Say one of --kind, --output and --reference.")
    }
    if let kind, kind != Self.catalog, Kind(named: kind) == nil { throw ValidationError(Kind.unknown(kind)) }
  }

  private static let catalog = "catalog"
  private static let pigments = Pigment.allCases.map(\.rawValue)

  func run() throws {
    if reference { return print(FieldReference.markdown(pigments: Self.pigments), terminator: "") }
    if let kind { return print(Self.schema(Kind(named: kind)), terminator: "") }
    guard let output else { return }
    let folder = try RecordFolder.lock(output)
    for (name, text) in Self.files { try folder.replace(name, with: Array(text.utf8)) }
    print("Wrote \(Summary.count(Self.files.count, "schema")) into \(output).")
  }

  /// - Parameter kind: nil for catalog.yaml.
  private static func schema(_ kind: Kind?) -> String {
    EditorSchema.text(kind.map { EditorSchema.of($0) } ?? EditorSchema.ofConfiguration(pigments: pigments))
  }

  /// Every schema by the name of its file.
  static var files: [(String, String)] { (Kind.allCases + [nil]).map { (name(of: $0), schema($0)) } }

  /// - Parameter kind: nil for catalog.yaml.
  static func name(of kind: Kind?) -> String {
    "\(kind.map { $0 == .faq ? "faq" : $0.noun } ?? catalog).schema.json"
  }
}

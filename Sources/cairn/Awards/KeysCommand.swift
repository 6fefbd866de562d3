import ArgumentParser
import Awards
import Catalog
import Diagnostics
import Foundation
import OpenBadges
import SiteBuilder
import Storage

struct KeysCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Make, list and change the keys that sign badges.",
    discussion: """
      A private key lies in a file that its owner alone may read, outside of the content, and is encrypted if you give a passphrase. \
      The public halves stand in awards/keys.json and are published with the site. Old ones stay there, so that old badges verify.

      Example: cairn keys new harmony
      """,
    subcommands: [New.self, Rotate.self, List.self, Sign.self])

  struct New: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make the first keys of an organization.",
      discussion: """
        Its status lists are made with them. The private key is written to CAIRN_KEYS, or to ~/.config/cairn/keys, or to the file named with --key; never over another. \
        On a terminal a passphrase is asked for; elsewhere CAIRN_PASSPHRASE gives it.

        Example: cairn keys new harmony
        """)

    @Argument(
      help: ArgumentHelp("Id of the organization that issues badges.", valueName: "organization"),
      completion: KnownThings.ids(of: .organization))
    var organization: String
    @OptionGroup var options: IssuingOptions

    func run() async throws {
      let desk = try await options.open()
      if let pair = desk.keys.current(organization) {
        throw ValidationError("`\(organization)` has keys already, the pair `\(pair.name)`. Change them with `cairn keys rotate`.")
      }
      try KeysCommand.make(organization, replacing: nil, desk, options)
    }
  }

  struct Rotate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make new keys; what the old ones signed stays valid.",
      discussion: """
        Needs the old key file, from which it takes what tells earners apart. Delete the old file when the site with the new keys is \
        published. A key that others may know must not only be rotated: revoke what it may have signed.

        With --lost the old file is not needed. Who was awarded something before is then a stranger to the new keys: that the same is \
        awarded twice is no longer noticed.

        Example: cairn keys rotate harmony
        """)

    @Argument(
      help: ArgumentHelp("Id of the organization.", valueName: "organization"), completion: KnownThings.ids(of: .organization))
    var organization: String
    @Option(help: ArgumentHelp("File for the new key.", valueName: "file"))
    var newKey: String?
    @Flag(help: "The old key file is gone for good.")
    var lost = false
    @OptionGroup var options: IssuingOptions

    func run() async throws {
      let desk = try await options.open()
      if lost, let pair = desk.keys.current(organization) {
        let path = options.key ?? IssuingOptions.keyPath(organization, pair.name)
        if FileManager.default.fileExists(atPath: path) {
          throw ValidationError("The key file is there, `\(path)`. Leave `--lost` out, so that earners stay known.")
        }
        return try KeysCommand.make(organization, replacing: nil, at: newKey, desk, options)
      }
      try KeysCommand.make(organization, replacing: try options.keyFile(of: organization, desk), at: newKey, desk, options)
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the public keys of every issuer.", discussion: "Example: cairn keys list --format json")

    @OptionGroup var options: IssuingOptions

    func run() async throws {
      let desk = try await options.open()
      for pair in desk.keys.pairs {
        let did = desk.site.did(EntityID(.organization, pair.organization))
        if options.content.format == .json {
          var json: JSONObject = [
            "organization": .text(pair.organization), "name": .text(pair.name), "did": .text(did), "created": .text(pair.created),
          ]
          json["retired"] = pair.retired.map { .text($0) }
          json["ed25519"] = .text(pair.proofKey.multibase)
          json["p256"] = .text(pair.jwtKey.multibase)
          print(String(decoding: JSON.object(json).bytes(), as: UTF8.self))
        } else {
          print("\(pair.organization) \(pair.name), made \(pair.created)\(pair.retired.map { ", retired \($0)" } ?? ", in use")")
          print("  \(did)\n  \(pair.proofKey.multibase)\n  \(pair.jwtKey.multibase)")
        }
      }
      if desk.keys.pairs.isEmpty, options.content.format == .text { print("There are no keys yet. Make some with `cairn keys new`.") }
    }
  }

  struct Sign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Sign the status lists of an organization anew.",
      discussion: """
        From the ledger. Needed only after an interrupted command, or where the lists were lost.

        Example: cairn keys sign harmony
        """)

    @Argument(
      help: ArgumentHelp("Id of the organization.", valueName: "organization"), completion: KnownThings.ids(of: .organization))
    var organization: String
    @OptionGroup var options: IssuingOptions

    func run() async throws {
      let desk = try await options.open()
      let key = try options.keyFile(of: organization, desk)
      try options.answering { try desk.sign(key, at: IssuingOptions.now) }
      if !options.content.quiet { print("Signed the status lists of \(organization).") }
    }
  }

  /// The private half is on the disk before the public one is known to anybody.
  private static func make(
    _ organization: String, replacing old: KeyFile?, at file: String? = nil, _ desk: Issuance, _ options: IssuingOptions
  ) throws {
    var desk = desk
    guard desk.site.catalog.entity(EntityID(.organization, organization)) != nil else {
      let known = desk.site.catalog.all(.organization).map(\.id.id)
      let guess =
        Suggestion.sentence(for: organization, among: known)
        ?? "\(known.count == 1 ? "There is" : "There are") \(known.joined(separator: ", "))."
      throw ValidationError("The catalog has no organization `\(organization)`. \(guess)")
    }
    let name = desk.nextName(organization, at: IssuingOptions.now)
    let path = file ?? (old == nil ? options.key : nil) ?? IssuingOptions.keyPath(organization, name)
    let folder = (path as NSString).deletingLastPathComponent
    try KeyPlace.check(path, desk, options)
    do {
      try FileManager.default.createDirectory(
        atPath: folder.isEmpty ? "." : folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      StandardError.write("cairn: error: The folder `\(folder)` for the key cannot be made.\n")
      throw Failure.machine
    }
    let key = try written(to: path, organization, name, options) ?? KeyFile(organization: organization, name: name, replacing: old)
    if !FileManager.default.fileExists(atPath: path) {
      let keys = try RecordFolder.lock(folder.isEmpty ? "." : folder)
      try keys.create((path as NSString).lastPathComponent, key.text(passphrase: Terminal.newPassphrase()), permissions: 0o600)
    }
    try options.answering { try desk.record(key, at: IssuingOptions.now) }
    if !options.content.quiet {
      print("The private key of \(organization) is in \(path). Keep a copy where nobody else can read it.")
      print("The public one is in \(desk.path)/keys.json; build and publish the site before you award.")
    }
  }

  /// The key that a command wrote which was interrupted before anybody learned of the public half. Any other file stays as it is.
  private static func written(to path: String, _ organization: String, _ name: String, _ options: IssuingOptions) throws -> KeyFile? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let key = try? KeyFile(SecretFile.read(path)) { try Terminal.passphrase("Passphrase of the key in \(path): ") }
    guard let key, key.organization == organization, key.name == name else {
      throw ValidationError("`\(path)` exists already and is never overwritten. Name another file.")
    }
    return key
  }
}

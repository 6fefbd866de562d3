import Catalog

/// The objects that tell of such things.
struct TwinObject<It: Sendable>: Sendable {
  let members: [Member<It>]
  let form: DataRecord

  /// - Parameters:
  ///   - cell: the member that stands for the object in the cell of a table.
  ///   - name: what the schema calls such objects.
  init(cell: String? = nil, name: String? = nil, _ members: [Member<It>]) {
    self.members = members
    form = DataRecord(fields: members.map(\.field), cell: cell, name: name)
  }

  func value(of told: Told<It>) -> JSONValue { .members(members.values(of: told)) }
}

extension DataRecord {
  /// Another thing of the catalog, as `Site.thing` names it.
  static func thing(with more: [DataField] = []) -> DataRecord {
    DataRecord(
      fields: [
        DataField(name: "id", says: "Its id within its kind.", form: .text, isAlways: true),
        DataField(name: "title", says: "What it is called.", form: .text, isAlways: true),
        DataField(name: "url", says: "The address of its page.", form: .address, isAlways: true),
        DataField(
          name: "status", says: "Where it is not active.", form: .choice(Common.Status.allCases.map(\.rawValue).filter { $0 != "active" })),
      ] + more, cell: "id", name: more.isEmpty ? "thing" : nil)
  }

  /// A micro-credential, as `Site.microCredential` names it.
  static let microCredential: DataRecord = {
    let more = DataRecord.thing(with: microCredentialFields)
    return DataRecord(fields: more.fields, cell: more.cell, name: "micro-credential-named")
  }()

  static let microCredentialFields = [
    DataField(name: "image", says: "The picture of its stone.", form: .address),
    DataField(name: "category", says: "Its category.", form: .text),
    DataField(name: "hours", says: "Hours of work it takes.", form: .range),
  ]
}

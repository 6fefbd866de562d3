/// What a member of an object may hold. The JSON Schema and the columns of the tables come from it.
indirect enum DataForm: Sendable {
  /// The same in every object of its kind.
  case constant(JSONValue)
  case text
  case choice([String])
  /// `2019-08-01`
  case day
  /// `08-01`, a day that comes every year.
  case dayOfYear
  /// `2019-20`
  case schoolYear
  /// Absolute.
  case address
  case number
  case flag
  /// A list of two whole numbers, the least and the most.
  case range
  case list(DataForm)
  case record(DataRecord)
  /// A requirement as the evaluator in the browser reads it.
  case tree
}

/// One member of an object: what it is called, what it says, and what it may hold.
struct DataField: Sendable {
  let name: String
  /// A sentence or a phrase, for the schema.
  let says: String
  let form: DataForm
  /// Whether every object has it.
  var isAlways = false
}

/// The members of an object.
struct DataRecord: Sendable {
  let fields: [DataField]
  /// The member that stands for the object in the cell of a table; where there is none, each member has a column of its own.
  var cell: String?
  /// What the schema calls it, where several members hold such an object.
  var name: String?

  func field(_ name: String) -> DataField? { fields.first { $0.name == name } }
}

/// The members of a JSON object, in order, each name once.
public struct JSONObject: Sendable, Equatable {
  /// A name with its value.
  public struct Member: Sendable, Equatable {
    /// What stands before the colon.
    public let name: String
    /// What stands after it.
    public var value: JSON

    /// Whether name and value are the same, byte by byte.
    public static func == (left: Member, right: Member) -> Bool { left.name.isSameText(as: right.name) && left.value == right.value }
  }

  /// In the order they were read or set.
  public private(set) var members: [Member]

  /// An object without members.
  public init() { members = [] }

  /// - Precondition: no name occurs twice.
  init(distinct members: [Member]) { self.members = members }

  /// The value of a name; setting nil removes the member, setting a new name appends it.
  public subscript(name: String) -> JSON? {
    get { members.first { $0.name.isSameText(as: name) }?.value }
    set {
      let place = members.firstIndex { $0.name.isSameText(as: name) }
      switch (place, newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): members.remove(at: place)
      case (nil, let value?): members.append(Member(name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  /// This object without one of its members.
  public func without(_ name: String) -> JSONObject {
    JSONObject(distinct: members.filter { !$0.name.isSameText(as: name) })
  }
}

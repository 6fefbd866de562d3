/// What is compared.
enum BuildTool: String, CaseIterable {
  case cairn, hugo

  var title: String { self == .cairn ? "Cairn" : "Hugo" }
}

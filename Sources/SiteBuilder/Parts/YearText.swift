import FrontMatter

extension String {
  /// A school year as people read it, with an en dash: `2018-19` becomes `2018–19`. Other words stay.
  var asYears: String { SchoolYear(self)?.long ?? self }
}

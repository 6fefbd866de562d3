import Catalog

extension Asked.Sort {
  /// Heading of its column.
  var title: String {
    switch self {
    case .licence: "License"
    case .degree: "Degree"
    case .years: "Experience"
    case .position: "Position"
    case .evaluation: "Evaluation"
    case .interview: "Interview"
    case .training: "Training"
    case .other: "Other"
    case .role: "Roles held"
    case .recognition: "Recognitions"
    case .microCredential: "Micro-credentials"
    }
  }

  /// Class of its cells, and of the rows that have something in them: short, since every row has several. The style sheet knows them.
  var column: String {
    switch self {
    case .licence: "k-li"
    case .degree: "k-de"
    case .years: "k-ye"
    case .position: "k-po"
    case .evaluation: "k-ev"
    case .interview: "k-in"
    case .training: "k-tr"
    case .other: "k-ot"
    case .role: "k-ro"
    case .recognition: "k-re"
    case .microCredential: "k-mc"
    }
  }
}

extension Asked {
  /// How it is asked for, in a word or two with a sign.
  var tag: TagView {
    let sign = isRequired ? "must" : binding == .preferred || binding == .factor ? "prefer" : "open"
    switch how {
    case .each: return TagView(sign: sign, word: binding?.word ?? "Asked for")
    case .oneOf(let count): return TagView(sign: sign, word: "One of \(count) ways" + suffix)
    case .any(let count, let all, let years):
      let within = years.map { " within \(Numerals.count($0, "year"))" } ?? ""
      return TagView(sign: sign, word: "Any \(count) of \(Numerals.grouped(all))\(within)" + suffix)
    case .recommended: return TagView(sign: "open", word: "Recommended")
    }
  }

  private var suffix: String { binding.map { ", \($0.word.prefix(1).lowercased() + $0.word.dropFirst())" } ?? "" }
}

extension Binding.Level {
  /// In one word or two, for tags.
  var word: String {
    switch self {
    case .optional: "Optional"
    case .factor: "A factor"
    case .preferred: "Preferred"
    case .required: "Required"
    }
  }
}

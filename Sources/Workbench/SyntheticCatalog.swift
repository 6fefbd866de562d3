/// A catalog of invented words, of the shape and size of a large district's. It is also the JSON that other generators' sites are
/// made from, so that all are measured on the same work.
struct SyntheticCatalog: Codable {
  struct Named: Codable {
    var id: String
    var title: String
    var category: String?
  }

  struct MicroCredential: Codable {
    struct Requirement: Codable {
      var title: String
      var prompt: String
      var words: Int
      var rubric: String
    }
    var id: String
    var title: String
    var summary: String
    var body: String
    var category: String
    var competencies: [String]
    var hours: Int
    var date: String
    var prerequisites: [String]
    var rubric: String
    var requirements: [Requirement]
  }

  struct Rubric: Codable {
    struct Criterion: Codable {
      var criterion: String
      var levels: [String]
    }
    var id: String
    var title: String
    var summary: String
    var rubric: [Criterion]
  }

  struct Role: Codable {
    struct Group: Codable {
      /// all, any or choose
      var rule: String
      var n: Int?
      var mcs: [String]
    }
    var id: String
    var title: String
    var summary: String
    var body: String
    var category: String
    var competencies: [String]
    var date: String
    var qualifications: [String]
    var requires: [Group]
    var next: [String]
  }

  struct Program: Codable {
    struct Milestone: Codable {
      var title: String
      var day: Int
      var mcs: [String]
    }
    var id: String
    var title: String
    var summary: String
    var body: String
    var roles: [String]
    var milestones: [Milestone]
  }

  struct Pathway: Codable {
    struct Step: Codable {
      var role: String
    }
    var id: String
    var title: String
    var summary: String
    var body: String
    var steps: [Step]

    /// Edges follow the order of ids, as promotions do, so that two pathways never contradict each other.
    var orderedRoles: [String] { Set(steps.map(\.role)).sorted() }
  }

  struct Question: Codable {
    var id: String
    var q: String
    var a: String
    var links: [String]
  }

  var categories: [Named]
  var competencies: [Named]
  var microcredentials: [MicroCredential]
  var rubrics: [Rubric]
  var roles: [Role]
  var programs: [Program]
  var pathways: [Pathway]
  var faq: [Question]
}

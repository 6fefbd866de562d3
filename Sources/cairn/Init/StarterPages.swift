/// The example pages of a new catalog.
extension StarterCatalog {
  static func mentor(_ year: String) -> String {
    """
    ---
    title: Mentor teacher
    summary: Stands beside a colleague in the first year of teaching, and keeps a class.
    family: Teacher leadership
    level: campus
    stays_in_classroom: yes
    school_year: \(year)
    responsibilities:
      - Meets a new colleague every week.
      - Watches lessons and talks about them without judging.
    qualifications:
      - text: A valid teaching certificate.
        level: required
        kind: licence
      - text: Three years of teaching.
        level: preferred
        kind: years
    # What is to be earned. Instead of `all`, `any` asks for one of a list, and `choose: 2` for two of it.
    requires:
      all:
        - mc: first-conference
        - mc: shared-lesson
    competencies: [coaches-colleagues]
    leads_to:
      - role: lead-mentor
        kind: promotion
    questions: [1]
    ---

    Write here what the facts above do not say.

    """
  }

  static func leadMentor(_ year: String) -> String {
    """
    ---
    title: Lead mentor
    summary: Prepares the mentors of a campus and matches them with new colleagues.
    family: Teacher leadership
    level: campus
    stays_in_classroom: no
    school_year: \(year)
    responsibilities:
      - Matches mentors with new colleagues before the school year begins.
    qualifications:
      - text: Two years as a [Mentor teacher](role:mentor-teacher).
        level: required
        kind: years
    requires:
      all:
        - mc: shared-lesson
    competencies: [coaches-colleagues]
    ---

    """
  }

  static let firstConference = """
    ---
    title: Hold a first conference
    summary: Hold a first conference with a new colleague that ends with one thing to try.
    category: Mentoring
    competencies: [coaches-colleagues]
    effort_hours: {min: 6, max: 12}
    needs: [peers]
    requirements:
      - phase: implement
        title: Hold the conference
        prompt: Hold a conference after a lesson that you watched. Note who spoke about what.
        evidence: Notes of the conference
      - phase: evaluate
        title: Say what changed
        prompt: Look at a lesson two weeks later, and say what your colleague does differently.
        evidence: A reflection
        words: {min: 200, max: 400}
        rubric: reflection
    rubric: reflection
    ---

    Listen first. A conference in which the mentor speaks most is a lecture.

    """

  static let sharedLesson = """
    ---
    title: Plan a lesson together
    summary: Plan, teach and look back on one lesson with a colleague.
    category: Mentoring
    competencies: [coaches-colleagues]
    effort_hours: {min: 8, max: 16}
    needs: [peers, students]
    prerequisites: [first-conference]
    requirements:
      - phase: design
        title: Plan it
        prompt: Plan one lesson with your colleague, and say who decided what.
        evidence: The plan
      - phase: evaluate
        title: Look back
        prompt: Compare what you expected with what students did.
        evidence: A reflection
        rubric: reflection
    rubric: reflection
    ---

    """

  static let competency = """
    ---
    title: Coaches colleagues
    statement: can help a colleague see and change one thing in a lesson
    category: Mentoring
    type: skill
    ---

    """

  static let rubric = """
    title: Reflection
    summary: Judges whether a reflection says what changed, and how one can tell.
    scale: [Not yet, Nearly, Meets, Exceeds]
    pass: Meets
    criteria:
      - id: change
        text: What changed
        levels:
          - No change is named.
          - A change is named without an example.
          - A change is named and shown with an example.
          - Two examples show the change and its limits.

    """

  static func pathway(_ year: String) -> String {
    """
    ---
    title: Mentoring
    summary: From a class of your own to preparing the mentors of a campus.
    roles: [mentor-teacher, lead-mentor]
    entry: [mentor-teacher]
    edges:
      - {from: mentor-teacher, to: lead-mentor, kind: promotion}
    text_summary: A mentor teacher can become lead mentor.
    school_year: \(year)
    ---

    """
  }

  static let question = """
    ---
    number: 1
    question: What is a micro-credential?
    summary: Proof of one skill, earned with evidence from your own work.
    topic: Basics
    ---

    A micro-credential stands for one skill. You show it with evidence from your own work, and a rubric says what is looked for.

    """
}

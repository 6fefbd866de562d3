/// The files that a new catalog begins with. It builds without a warning, so that the first warning is about what its author changed.
struct StarterCatalog {
  struct File {
    var path: String
    var text: String
  }

  private let answers: StarterAnswers

  init(_ answers: StarterAnswers) { self.answers = answers }

  /// Paths of what lies around the content, whatever is answered.
  static let around = ["README.md", ".gitignore", PagesWorkflow.path] + EditorFiles.all.map(\.path)

  var files: [File] {
    let organization = answers.organizationID, year = answers.schoolYear
    return [
      File(path: "README.md", text: readme), File(path: ".gitignore", text: Self.ignored),
      File(path: PagesWorkflow.path, text: PagesWorkflow.text),
    ] + EditorFiles.all + [
      File(path: "Content/catalog.yaml", text: configuration),
      File(path: "Content/organizations/\(organization).md", text: organizationPage),
      File(path: "Content/roles/mentor-teacher.md", text: Self.mentor(year)),
      File(path: "Content/roles/lead-mentor.md", text: Self.leadMentor(year)),
      File(path: "Content/micro-credentials/first-conference.md", text: Self.firstConference),
      File(path: "Content/micro-credentials/shared-lesson.md", text: Self.sharedLesson),
      File(path: "Content/competencies/coaches-colleagues.md", text: Self.competency),
      File(path: "Content/rubrics/reflection.yaml", text: Self.rubric),
      File(path: "Content/pathways/mentoring.md", text: Self.pathway(year)),
      File(path: "Content/faqs/1.md", text: Self.question), File(path: "Content/pages/about.md", text: aboutPage),
    ]
  }

  // MARK: - Around the content

  private var readme: String {
    """
    # \(answers.name)

    The sources of a catalog of roles, pathways and micro-credentials. Cairn makes a website of them:

    ```sh
    cairn serve     # the site in your browser while you write
    cairn check     # every mistake, with its place and what to do about it
    cairn build     # the site, in Site/
    ```

    `Content/` holds one file for each page. Its name is its address and never changes: `roles/mentor-teacher.md` is shown at
    `/roles/mentor-teacher/`. The lines between `---` are a form; below them is text in Markdown. What is here is an example: change it,
    add files beside it, delete what you do not need, and run `cairn check`.

    - `catalog.yaml`: name, address, color and navigation.
    - `roles/`, `micro-credentials/`, `competencies/`, `rubrics/`, `pathways/`, `faqs/`, `pages/`, `organizations/`: one kind of page each.

    Forms lie in `.yaml` files too, as `rubrics/reflection.yaml` does. In VS Code, the YAML extension completes and explains their fields
    while you type: `.vscode/` names it, and `.schemas/` holds what it knows. `cairn schema --output .schemas` brings them up to date.

    To publish on GitHub Pages, see the head of `\(PagesWorkflow.path)`. Private keys of badges lie outside of this folder; `.gitignore`
    keeps out what looks like one all the same.

    """
  }

  private static let ignored = """
    # What is built
    /Site/
    /.Site.*

    # Private keys: they belong into ~/.config/cairn/keys, and never into a repository
    *.key
    *.pem
    *.p8
    *-20[0-9][0-9]-[0-9]*.json
    /keys/
    /secrets/

    # Tables for `cairn award` name people who may not have agreed to be named
    *.csv

    .DS_Store

    """

  private var configuration: String {
    """
    # The settings of the whole catalog. Every other folder beside this file holds one kind of page.
    title: \(StarterAnswers.quoted(answers.name))
    summary: \(StarterAnswers.quoted("Roles, micro-credentials and pathways of \(answers.organization)."))
    # Where the site is published. It stands in badges and links, so choose it with care.
    base_url: \(StarterAnswers.quoted(answers.baseURL))
    organization: \(answers.organizationID)
    school_year: \(answers.schoolYear)
    # One color of your own, as six digits.
    accent: "#0b6074"

    # Shown wherever qualifications are quoted.
    disclaimer:
      text: Earning does not guarantee a role. Earned micro-credentials may be one factor among many.

    home:
      title: Where can I go from here?
      lede: Every role, what it asks for, and the micro-credentials that lead to it.
      featured_role: mentor-teacher
      start_roles: [mentor-teacher, lead-mentor]
      questions: [1]

    """
  }

  private var organizationPage: String {
    """
    ---
    title: \(StarterAnswers.quoted(answers.organization))
    summary: Answers for this catalog.
    ---

    Say here who you are, and whom to ask.

    """
  }

  private var aboutPage: String {
    """
    ---
    title: About this catalog
    summary: What is in it, and how to read it.
    ---

    A stone is a micro-credential; a cairn is what a role asks for. Begin with the [Mentor teacher](role:mentor-teacher), or read
    [what a micro-credential is](faq:1).

    """
  }
}

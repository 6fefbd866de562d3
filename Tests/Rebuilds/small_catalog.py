"""A small catalog with every kind of content, whose things refer to each other in every way that there is."""

SETTINGS = """\
title: Test catalog
summary: Everything once.
base_url: https://catalog.example.org/c/
language: en-US
organization: guild
school_year: 2019-20
assumption: Chosen for this test
accent: "#0b6074"
pictures: no
footer: Kept by the [guild](org:guild). More [about](page:about) it.
disclaimer:
  text: Earning does not guarantee a role.
  question: 2
home:
  title: Every role
  lede: Stone by stone.
  featured_role: leader
  start_roles: [guide, leader]
  questions: [1, 2]
groups:
  - {id: teachers, name: Teachers}
categories:
  - {name: Data use, pigment: slate}
  - {name: Talk, pigment: moss}
"""


def page(*lines, body="Words about it."):
    return "\n".join(["---", *lines, "---", "", body, ""])


def micro_credential(title, *lines, body="Words about it."):
    return page(f"title: {title}", f"summary: Show {title.lower()}.", "category: Data use", "effort_hours: {min: 5, max: 20}", *lines, body=body)


def competency(title, *lines):
    return page(f"title: {title}", f"statement: Does {title.lower()}.", "type: skill", *lines)


ROLE = [
    "family: Teaching", "level: campus", "groups: [teachers]", "stays_in_classroom: yes", "school_year: 2019-20",
    "responsibilities: [Leads.]", "qualifications:", "  - {text: A license., level: required, kind: licence}",
    "  - {text: Patience., level: preferred, id: patience}"]

FILES = {
    "catalog.yaml": SETTINGS,
    "organizations/guild.md": page("title: Guild", "kind: district", "summary: It keeps the catalog."),
    "organizations/maker.md": page("title: Maker", "kind: partner", "summary: It makes micro-credentials."),
    "roles/guide.md": page(
        "title: Guide", "summary: Shows the way.", *ROLE, "leads_to: [{role: leader}]", "competencies: [listens, asks]",
        body="A guide is not yet a [](role:leader)."),
    "roles/leader.md": page(
        "title: Leader", "summary: Leads.", "aliases: [head]", *ROLE, "introduced: 2018-19", "competencies: [listens]",
        "recommends: [talk]", "questions: [1]", "requires:", "  all:", "    - mc: talk", "    - {choose: 1, from: [ask, hear]}",
        "    - {choose: 1, from: list}", "    - {recognition: stack}", "    - {other: Two years, kind: years}",
        "leads_to: [{role: coach}]"),
    "roles/leader@2018-19.md": page(
        "title: Leader", "summary: Led.", *[line.replace("2019-20", "2018-19") for line in ROLE], "requires: {mc: talk}"),
    "roles/coach.md": page("title: Coach", "summary: Helps others.", *ROLE, "requires: {choose: 2, from: state-vetted}"),
    "roles/aide.yaml": "\n".join(["title: Aide", "summary: Helps.", *ROLE, "leads_to: [{role: guide}]", ""]),
    "roles/planned.md": page("title: Planner", "summary: Plans.", "status: planned"),
    "micro-credentials/talk.md": micro_credential(
        "Talk", "competencies: [listens, asks]", "validity: {years: 5}", "state_vetted: yes", "requirements:",
        "  - title: Do", "    prompt: Do it.", "    rubric: shared", "  - {title: Tell, prompt: Tell it.}", "assessment: assessing",
        body="Before [](mc:ask) or after it.\n\n## When\n\nEach [week](page:about#rest)."),
    "micro-credentials/ask.md": micro_credential(
        "Ask", "competencies: [asks]", "prerequisites: [talk]", "rubric:", "  scale: [Not yet, Meets]", "  pass: Meets", "  criteria:",
        "    - {id: asks, text: Asks., levels: [No., Yes.]}"),
    "micro-credentials/hear.md": micro_credential("Hear", "state_vetted: yes", "rubric: shared", "aliases: [listen]"),
    "micro-credentials/see.md": micro_credential("See", "state_vetted: yes", "competencies: [listens]", "status: planned"),
    "micro-credentials/old.md": micro_credential("Old", "status: retired", "replaced_by: hear"),
    "micro-credentials/new.md": micro_credential("New", "competencies: [sees]"),
    "competencies/listens.md": competency("Listening", "category: Talk", "levels:", "  - {name: Working, text: Tries.}"),
    "competencies/asks.md": competency("Asking", "category: Talk"),
    "competencies/sees.md": competency("Seeing"),
    "rubrics/shared.yaml":
        "title: Shared\nscale: [Low, High]\npass: High\ncriteria:\n  - {id: one, text: One, levels: [a, b]}\n  - {id: two, text: Two, levels: [c, d]}\n",
    "programs/list.md": page(
        "title: List", "summary: A list.", "micro_credentials: [talk, ask, hear]", "roles: [leader]", "school_year: 2019-20"),
    "recognitions/stack.md": page(
        "title: Stack", "summary: A stack.", "kind: stack", "jurisdiction: Everywhere", "validity: {years: 3}", "requires:",
        "  - mc: ask", "  - {choose: 1, from: [talk, hear]}", "additions:", "  - {organization: guild, text: More.}"),
    "pathways/up.md": page(
        "title: Up", "summary: The way up.", "roles: [guide, leader, coach]", "edges:",
        "  - {from: guide, to: leader, kind: promotion}", "  - {from: leader, to: coach, kind: lateral}",
        "text_summary: From guide to leader."),
    "policies/assessing.md": page(
        "title: Assessing", "summary: About 7 days.", "kind: assessment", "school_year: 2019-20", "assessment_days: 7",
        "facts:", "  - {id: again, text: as often as it takes}",
        body="It takes [about 7 days](policy:assessing#assessment_days). [FAQ 1](faq:1) says more."),
    "policies/stipend.md": page(
        "title: Stipend", "summary: Money for a micro-credential.", "kind: stipend", "school_year: 2019-20", "amount: 200 USD",
        "cap: {count: 3, per: school-year}", "groups: [teachers]"),
    "faqs/001-what.md": page(
        "number: 1", "question: What is it?", "summary: Proof of a skill.", "topic: Words", "about: [page:about, term:stone]",
        "see_also: [2]"),
    "faqs/002-why.md": page("number: 2", "question: Why?", "summary: To show it.", "topic: Words", "about: [mc:talk]"),
    "faqs/010-who.md": page("number: 10", "question: Who?", "summary: Everybody.", "topic: People", "lists: programs"),
    "pages/about.md": page(
        "title: About", "summary: What this is.", "pages: [first, second]",
        body="It says what a [](term:stone) is.\n\n## Rest\n\nThe [stipend is $200](policy:stipend).\n\n| a | b |\n|---|---|\n| [](role:guide) | 2 |"),
    "pages/first.md": page("title: First", "summary: The first part."),
    "pages/second.md": page("title: Second", "summary: The second part."),
    "impact/count.md": page(
        "title: Schools", "kind: count", "measure: Schools", "population: All schools", "unit: schools", "points:",
        "  - {year: 2018-19, value: 28, of: 56}", "group: First", "source: {title: Report, date: 2019}"),
    "impact/share.yaml":
        "title: Share\nkind: count\nmeasure: Share\npopulation: Everybody\nunit: people\ngroup: First\npoints:\n"
        "  - {year: 2018-19, value: 3, of: 5}\nsource: {title: Report, date: 2019}\n",
    "terms/stone.md": page("title: Stone", "summary: A micro-credential, laid.", "see: [faq:1, page:about]"),
    "terms/cairn.md": page("title: Cairn", "summary: A heap of [stones](term:stone)."),
}


def write(content):
    for path, text in FILES.items():
        file = content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

"""Catalogs that the exports are tried on: none, one role, and one that means harm."""

HOME = "https://catalog.example.org/c/"
SETTINGS = f"title: Test catalog\nbase_url: {HOME}\nlanguage: en-US\nschool_year: 2019-20\n"

EMPTY = {"catalog.yaml": SETTINGS}

SINGLE = {
    **EMPTY,
    "roles/guide.md": "---\ntitle: Guide\nsummary: Shows others the way.\n---\n",
}

# Nobody is named who answers for anything in it.
UNOWNED = {
    **SINGLE,
    "micro-credentials/talk.md": "---\ntitle: Talk\nsummary: Lead a talk.\ncategory: Data use\n---\n",
    "roles/leader.md": "---\ntitle: Leader\nsummary: Leads.\nrequires: {mc: talk}\n---\n",
    "competencies/listens.md": "---\ntitle: Listens\nstatement: Hears what is said.\n---\n",
    "pathways/up.md": "---\ntitle: Up\nsummary: The way up.\nroles: [guide, leader]\ntext_summary: From guide to leader.\n---\n",
}

WICKED = "Guide \"\\\" </script><script>alert(1)</script> & 'ünïcödé' ]]> {{x}} =1+1"


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


def micro_credential(title, *lines):
    return "\n".join(["---", f"title: {title}", "summary: Show it.", "category: Data use", *lines, "---", ""])


HOSTILE = {
    "catalog.yaml": SETTINGS + "organization: valueof\nlicense: {name: CC BY 4.0, url: 'https://creativecommons.org/licenses/by/4.0/'}\n",
    "organizations/valueof.md": "---\ntitle: " + quoted(WICKED) + "\nkind: state\n---\n",
    "roles/constructor.md": "\n".join([
        "---", f"title: {quoted(WICKED)}", f"summary: {quoted(WICKED)}", "aliases: [prototype, hasownproperty]",
        "also_called: [toString, '__proto__']", "tags: ['__proto__', constructor]",
        "align: {onet: '25-2031.00', esco: 'a code/../with spaces?#\"<'}", "competencies: [constructor, tolocalestring, prototype]",
        "qualifications:", f"  - text: {quoted(WICKED)}", "  - {text: Patience, level: preferred}",
        "responsibilities: [Guides.]", "requires:", "  all:", "    - mc: constructor", "    - any:", "      - mc: tostring",
        "      - all: [{mc: isprototypeof}, {recognition: constructor}]", "    - any: [{mc: constructor}, {role: tostring}]",
        "    - choose: 2", "      from: [constructor, tostring, isprototypeof]", "    - {choose: 1, from: constructor, within: 5 years}",
        "    - {choose: 1, from: state-vetted}", f"    - other: {quoted(WICKED)}", "      kind: interview", "    - other: Two years",
        "      kind: years", "leads_to: [{role: tostring}]", "---", "", "Body.", ""]),
    "roles/tostring.md": "---\ntitle: toString\nsummary: Another.\nrequires: {mc: tostring}\n---\n",
    "micro-credentials/constructor.md": micro_credential(
        quoted(WICKED), "competencies: [constructor]", "aliases: [valueof]", "effort_hours: {min: 5, max: 20}",
        "duration_weeks: {min: 4, max: 6}", "validity: {years: 5}", "state_vetted: yes", "requirements:", "  - title: Do",
        f"    prompt: {quoted(WICKED)}", "  - title: Tell", "    prompt: Tell it.", "    rubric: constructor", "rubric:",
        "  scale: [Not yet, Meets]", "  pass: Meets", "  criteria:", "    - id: constructor", f"      text: {quoted(WICKED)}",
        "      levels: [No., Yes.]"),
    "micro-credentials/tostring.md": micro_credential("To string", "prerequisites: [constructor]", "rubric: constructor"),
    "micro-credentials/isprototypeof.md": micro_credential("Old", "status: retired", "replaced_by: tostring"),
    "competencies/constructor.md": "\n".join([
        "---", f"title: {quoted(WICKED)}", f"statement: {quoted(WICKED)}", f"category: {quoted(WICKED)}", "type: skill",
        "aliases: [prototype]", "levels:", "  - {name: Working, text: Tries.}", "  - {name: Expert, text: Does.}",
        "align: {esco: 'http://data.europa.eu/esco/skill/1'}", "---", ""]),
    "competencies/tolocalestring.md": "---\ntitle: Knows\nstatement: Knows it.\ntype: knowledge\nupdated: 2020-02-29\n---\n",
    "rubrics/constructor.yaml": "title: Shared\nscale: [Low, High]\npass: High\ncriteria:\n  - {id: tostring, text: One, levels: [a, b]}\n",
    "programs/constructor.md": "---\ntitle: Program\nsummary: A list.\nmicro_credentials: [constructor, tostring]\nroles: [constructor]\n"
    "school_year: 2019-20\n---\n",
    "recognitions/constructor.md": "---\ntitle: Stack\nsummary: A stack.\nkind: stack\njurisdiction: Everywhere\nvalidity: {years: 3}\n"
    "requires:\n  - mc: tostring\n  - {choose: 1, from: [constructor, isprototypeof]}\nadditions:\n  - organization: valueof\n    text: More.\n"
    "---\n",
    "pathways/constructor.md": "---\ntitle: Way\nsummary: A way.\nroles: [constructor, tostring]\nedges:\n"
    "  - {from: constructor, to: tostring, kind: promotion}\n  - {from: tostring, to: constructor, kind: lateral}\n"
    "text_summary: From one to the other.\n---\n",
}

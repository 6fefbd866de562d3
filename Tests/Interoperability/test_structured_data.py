"""What pages tell machines in the words of schema.org, read back and held against the source."""

import json
import re
from html.parser import HTMLParser

import pytest

# The types and properties of https://schema.org (version 29) that pages use. "@id" and "@type" are JSON-LD's own.
VOCABULARY = {
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item", "url"},
    "ItemList": {"name", "description", "url", "alternateName", "numberOfItems", "itemListElement"},
    "CollectionPage": {"name", "description", "url", "mainEntity"},
    "FAQPage": {"mainEntity"},
    "Question": {"name", "acceptedAnswer"},
    "Answer": {"text"},
    "WebSite": {"name", "description", "url", "inLanguage", "publisher", "potentialAction"},
    "SearchAction": {"target", "query-input"},
    "EntryPoint": {"urlTemplate"},
    "Organization": {"name", "description", "url", "alternateName", "parentOrganization", "contactPoint"},
    "ContactPoint": {"contactType", "email", "url"},
    "Occupation": {"name", "description", "url", "alternateName", "occupationalCategory", "qualifications", "skills"},
    "EducationalOccupationalCredential": {
        "name", "description", "url", "alternateName", "image", "credentialCategory", "competencyRequired", "recognizedBy",
        "keywords", "dateModified", "validFor", "validIn"},
    "EducationalOccupationalProgram": {
        "name", "description", "url", "alternateName", "provider", "programPrerequisites", "occupationalCategory",
        "educationalCredentialAwarded"},
    "AdministrativeArea": {"name"},
    "DefinedTerm": {"name", "description", "url", "alternateName", "termCode", "inDefinedTermSet"},
    "DefinedTermSet": {"name", "url", "hasDefinedTerm"},
    "Dataset": {
        "name", "description", "url", "inLanguage", "license", "creator", "publisher", "distribution", "isAccessibleForFree",
        "dateModified"},
    "DataDownload": {"name", "description", "contentUrl", "encodingFormat"},
}
# What each of these must say, or it says nothing.
NEEDED = {
    "Occupation": {"name", "description", "url"}, "EducationalOccupationalCredential": {"name", "url"},
    "EducationalOccupationalProgram": {"name", "description", "url", "provider"}, "DefinedTerm": {"name", "url"},
    "Organization": {"name", "url"}, "CollectionPage": {"name", "url", "mainEntity"}, "WebSite": {"name", "url", "potentialAction"},
}


class Page(HTMLParser):
    """What a page says to people and to machines."""

    def __init__(self, path):
        super().__init__()
        self.blocks, self.headings, self.canonical, self.within = [], [], None, None
        self.feed(path.read_text())

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "link" and attributes.get("rel") == "canonical":
            self.canonical = attributes["href"]
        if tag == "script" and attributes.get("type") == "application/ld+json":
            self.within = "data"
            self.blocks.append("")
        elif tag == "h1":
            self.within = "h1"
            self.headings.append("")

    def handle_endtag(self, tag):
        if tag in ("script", "h1"):
            self.within = None

    def handle_data(self, data):
        if self.within == "data":
            self.blocks[-1] += data
        elif self.within == "h1":
            self.headings[-1] += data

    def data(self, name):
        return [block for block in map(json.loads, self.blocks) if block["@type"] == name]


@pytest.fixture(params=["demonstration", "hostile", "single", "unowned"])
def pages(request):
    site = request.getfixturevalue(request.param).site
    return {str(path.relative_to(site).parent): Page(path) for path in sorted(site.rglob("index.html"))}


@pytest.fixture(scope="session")
def shown(demonstration):
    site = demonstration.site
    return {str(path.relative_to(site).parent): Page(path) for path in sorted(site.rglob("index.html"))}


def things(value):
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for item in value.values():
            yield from things(item)
    elif isinstance(value, list):
        for item in value:
            yield from things(item)


def test_only_words_of_the_vocabulary_are_used(pages):
    for address, page in pages.items():
        for block in map(json.loads, page.blocks):
            assert block["@context"] == "https://schema.org"
            for thing in things(block):
                unknown = set(thing) - VOCABULARY[thing["@type"]] - {"@type", "@id", "@context"}
                assert unknown == set(), (address, thing["@type"])
                missing = NEEDED.get(thing["@type"], set()) - set(thing)
                assert missing == set() or thing is not block, (address, thing["@type"], missing)


def test_nothing_assumed_is_marked_and_nothing_is_empty(pages):
    for address, page in pages.items():
        for block in page.blocks:
            if '"FAQPage"' in block:
                continue
            assert '""' not in block and "[]" not in block, address
            assert "†" not in block or '"BreadcrumbList"' in block, address


def words(text):
    return re.sub(r"\s+", " ", text.replace("†", "")).strip()


@pytest.mark.parametrize("folder, name", [
    ("roles", "Occupation"), ("micro-credentials", "EducationalOccupationalCredential"),
    ("recognitions", "EducationalOccupationalCredential"), ("programs", "EducationalOccupationalProgram"),
    ("competencies", "DefinedTerm"), ("organizations", "Organization"), ("pathways", "ItemList")])
def test_a_page_tells_what_it_shows(shown, folder, name):
    told = 0
    for address, page in shown.items():
        if not re.fullmatch(folder + r"/[a-z0-9-]+", address) or address.endswith(("/compare", "/map", "/requirements")):
            continue
        if page.canonical != f"https://catalog.example.org/{address}/":
            continue  # an address that has moved
        (thing,) = page.data(name)
        assert words(thing["name"]) in words(page.headings[0]), address
        assert thing["url"] == page.canonical, address
        told += 1
    assert told >= 3


def test_occupations_say_what_twins_say(demonstration, shown):
    for twin in demonstration.twins("roles"):
        if "moved_to" in twin:
            continue
        (thing,) = shown[f"roles/{twin['id']}"].data("Occupation")
        assert (thing["name"], thing["description"], thing["url"]) == (words(twin["title"]), words(twin["summary"]), twin["url"])
        required = [words(it["text"]) for it in twin.get("qualifications", []) if it["level"] == "required"]
        said = [it for it in thing.get("qualifications", []) if isinstance(it, str)]
        assert said[:len(required)] == required
        if said:
            assert said[-1] == words(twin["disclaimer"]), "no qualification is quoted without the disclaimer"
        skills = [it["url"] for it in thing.get("skills", [])]
        assert skills == [it["url"] for it in twin.get("competencies", [])]


def test_credentials_say_what_the_registry_is_told(demonstration, shown):
    nodes = demonstration.of_type("ceterms:MicroCredential")
    assert len(nodes) > 90
    for node in nodes:
        address = node["ceterms:subjectWebpage"].removeprefix("https://catalog.example.org/").strip("/")
        (thing,) = shown[address].data("EducationalOccupationalCredential")
        assert thing["name"] == node["ceterms:name"]["en-US"]
        assert thing["description"] == node["ceterms:description"]["en-US"]
        assert thing["credentialCategory"] == "Micro-credential"


def test_indexes_name_what_stands_on_them(shown):
    for folder in ("roles", "micro-credentials", "programs", "competencies", "recognitions", "pathways", "policies", "organizations"):
        (page,) = shown[folder].data("CollectionPage")
        entries = page["mainEntity"].get("itemListElement", [])
        assert entries or page["mainEntity"]["numberOfItems"] > 60
        assert [entry["position"] for entry in entries] == list(range(1, len(entries) + 1))
        assert len(entries) <= page["mainEntity"]["numberOfItems"]
        for entry in entries:
            target = shown[entry["url"].removeprefix("https://catalog.example.org/").strip("/")]
            assert words(entry["name"]) in words(target.headings[0])


def test_the_home_page_says_how_to_search(shown):
    (site,) = shown["."].data("WebSite")
    assert site["url"] == "https://catalog.example.org/"
    template = site["potentialAction"]["target"]["urlTemplate"]
    assert template == "https://catalog.example.org/search/?q={search_term_string}"


def test_the_page_of_data_tells_of_files_that_are_there(demonstration, shown):
    (dataset,) = shown["data"].data("Dataset")
    assert dataset["url"] == "https://catalog.example.org/data/"
    paths = {it["contentUrl"].removeprefix("https://catalog.example.org/"): it for it in dataset["distribution"]}
    assert {"data/catalog.json", "data/ctdl.json", "data/case.json", "data/roles.csv"} <= set(paths)
    for path, it in paths.items():
        assert (demonstration.site / path).is_file() and it["name"] and "/" in it["encodingFormat"], path


def test_the_glossary_is_a_set_of_terms(shown):
    (terms,) = shown["terms"].data("DefinedTermSet")
    assert len(terms["hasDefinedTerm"]) > 15
    for term in terms["hasDefinedTerm"]:
        assert term["url"].startswith("https://catalog.example.org/terms/#") and term["description"]

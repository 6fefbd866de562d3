"""JSON-LD as a processor of linked data reads it: nothing is dropped, and every name is an address.

The contexts themselves are not fetched: stand-ins give every prefix its address, and every text in a language its form.
"""

import json

from pyld import jsonld

PREFIXES = {
    "ceterms": "https://purl.org/ctdl/terms/", "ceasn": "https://purl.org/ctdlasn/terms/",
    "credentialStat": "https://credreg.net/ctdl/vocabs/credentialStat/", "lifeCycle": "https://credreg.net/ctdl/vocabs/lifeCycle/",
    "assessMethod": "https://credreg.net/ctdl/vocabs/assessMethod/", "logic": "https://credreg.net/ctdl/vocabs/logic/",
}


def terms_with_language(value, language):
    if isinstance(value, dict):
        for key, item in value.items():
            if isinstance(item, dict) and set(item) == {language}:
                yield key
            yield from terms_with_language(item, language)
    elif isinstance(value, list):
        for item in value:
            yield from terms_with_language(item, language)


def statements(value):
    """How many things a document says: members of nodes but for their names."""
    if isinstance(value, dict):
        return sum(statements(item) if isinstance(item, (dict, list)) else 1 for key, item in value.items() if key != "@id")
    if isinstance(value, list):
        return sum(statements(item) if isinstance(item, (dict, list)) else 1 for item in value)
    return 1


def names(value):
    if isinstance(value, dict):
        for key, item in value.items():
            if not key.startswith("@"):
                yield key
            if key in ("@id", "@type"):
                yield from item if isinstance(item, list) else [item]
            yield from names(item)
    elif isinstance(value, list):
        for item in value:
            yield from names(item)


def test_every_statement_of_ctdl_is_read(any_catalog):
    graph = any_catalog.ctdl["@graph"]
    context = {**PREFIXES, **{term: {"@id": term, "@container": "@language"} for term in terms_with_language(graph, "en-US")}}
    expanded = jsonld.expand({"@context": context, "@graph": graph})
    assert len(expanded) == len(graph)
    for name in names(expanded):
        assert name.startswith(("https://", "http://", "_:")), name
    # What is known of a node by its name alone is one statement less: its type.
    assert sum(map(statements, expanded)) >= statements(graph)


def test_every_statement_of_a_page_is_read(any_catalog):
    from test_structured_data import Page

    read = 0
    for path in any_catalog.site.rglob("index.html"):
        for block in map(json.loads, Page(path).blocks):
            assert block.pop("@context") == "https://schema.org"
            (thing,) = jsonld.expand({"@context": {"@vocab": "https://schema.org/"}, **block})
            assert statements(thing) >= statements(block), path
            read += 1
    assert read > 0

"""What `data/ctdl.json` says, held against the registry's own schemas and against the catalog."""

import functools
import json
import random
import re
import uuid

import jsonschema
import pytest

from catalogs import EMPTY, HOME, HOSTILE, SINGLE
from exported import build, english, write

DOCUMENT = re.compile(r"^https://.*/data/ctdl\.json#ce-")
CREDENTIALS = {"ceterms:MicroCredential", "ceterms:Certification", "ceterms:CertificateOfCompletion"}
COMPONENTS = {"ceterms:JobComponent", "ceterms:CredentialComponent", "ceterms:SelectionComponent", "ceterms:BasicComponent"}


@functools.cache
def validator(vectors, name):
    schema = json.loads((vectors / "ctdl" / name).read_text())
    definitions = schema["definitions"]
    # The published schemas refer to definitions that they forgot: `ceterms:description` is text, of the others nothing is known.
    forgotten = set(re.findall(r'"#/definitions/([^"]+)"', json.dumps(schema))) - set(definitions)
    definitions.update({name: {"$ref": "#/definitions/meta:langstring"} if name == "ceterms:description" else {} for name in forgotten})
    return jsonschema.validators.validator_for(schema)(schema)


def in_one_language(value):
    """Language maps as plain text: the registry's schema of credentials is older than language maps."""
    if isinstance(value, dict):
        if set(value) == {"en-US"}:
            return value["en-US"]
        return {key: in_one_language(item) for key, item in value.items()}
    return [in_one_language(item) for item in value] if isinstance(value, list) else value


def faults(vectors, node):
    if node["@type"] in CREDENTIALS:
        found = validator(vectors, "credential.json").iter_errors(in_one_language(node))
    elif node["@type"] == "ceterms:Pathway":
        found = validator(vectors, "pathway.json").iter_errors(node)
    elif node["@type"] in COMPONENTS:
        found = validator(vectors, "pathway_component.json").iter_errors(node)
    else:
        return []
    return [(node["@type"], error.json_path, error.message) for error in found]


def test_credentials_pathways_and_components_keep_to_the_schemas(any_catalog, vectors):
    assert [fault for node in any_catalog.ctdl["@graph"] for fault in faults(vectors, node)] == []


@pytest.mark.parametrize("name, kind", [
    ("ceterms:ctid", "ceterms:MicroCredential"), ("ceterms:subjectWebpage", "ceterms:Certification"),
    ("ceterms:ownedBy", "ceterms:Pathway"), ("ceterms:name", "ceterms:JobComponent")])
def test_the_schemas_notice_what_is_missing(demonstration, vectors, name, kind):
    node = {key: value for key, value in demonstration.of_type(kind)[0].items() if key != name}
    assert faults(vectors, node) != []


def test_every_node_has_an_address_and_a_ctid_of_its_own(any_catalog):
    graph = any_catalog.ctdl["@graph"]
    assert len(any_catalog.nodes) == len(graph)
    for node in graph:
        if node["@id"].startswith("_:"):
            uuid.UUID(node["@id"][2:])
            continue
        ctid = node["ceterms:ctid"]
        assert uuid.UUID(ctid.removeprefix("ce-")).version == 5, node
        assert DOCUMENT.match(node["@id"]) and node["@id"].endswith("#" + ctid), node


def references(value, key=None):
    if isinstance(value, dict):
        for name, item in value.items():
            if name not in ("@id", "ceterms:sameAs"):
                yield from references(item, name)
    elif isinstance(value, list):
        for item in value:
            yield from references(item, key)
    elif isinstance(value, str) and (DOCUMENT.match(value) or value.startswith("_:")):
        yield value


def test_every_reference_leads_to_a_node(any_catalog):
    for node in any_catalog.ctdl["@graph"]:
        for address in references(node):
            assert address in any_catalog.nodes, (node["@id"], address)


def test_the_demonstration_tells_all_it_has(demonstration):
    count = {kind: len(demonstration.of_type(kind)) for kind in (
        "ceterms:Occupation", "ceterms:MicroCredential", "ceterms:LearningProgram", "ceasn:Competency")}
    folders = {"ceterms:Occupation": "roles", "ceterms:MicroCredential": "micro-credentials", "ceterms:LearningProgram": "programs",
               "ceasn:Competency": "competencies"}
    for kind, folder in folders.items():
        pages = [path for path in demonstration.site.glob(f"{folder}/*/index.html") if 'http-equiv="refresh"' not in path.read_text()]
        pages = [path for path in pages if path.parent.name not in ("page", "compare", "requirements", "map")]
        assert count[kind] == len(pages), kind


def test_occupations_say_what_role_cards_say(demonstration):
    occupations = {node["ceterms:subjectWebpage"]: node for node in demonstration.of_type("ceterms:Occupation")}
    for twin in demonstration.twins("roles"):
        if "moved_to" in twin or "@" in twin["id"]:
            continue
        node = occupations[twin["url"]]
        assert english(node["ceterms:name"]) == twin["title"].replace("†", "")
        assert english(node["ceterms:description"]) == twin["summary"].replace("†", "")
        said = [profile for name in ("ceterms:requires", "ceterms:recommends") for profile in node.get(name, [])]
        conditions = [text for profile in said for text in english(profile.get("ceterms:condition", {"en-US": []}))]
        for qualification in twin.get("qualifications", []):
            assert qualification["text"].replace("†", "") in conditions
        if "disclaimer" in twin:
            assert twin["disclaimer"].replace("†", "") in english(node["ceasn:comment"])
        asks = [profile for profile in node.get("ceterms:requires", []) if english(profile["ceterms:name"]) == "Micro-credentials"]
        if twin.get("binding", {"level": "required"})["level"] != "required":
            assert asks == [], "what may be a factor is not required"


# Conditions that count


def condition_is_met(exported, condition, held):
    """What a reader of CTDL makes of a ceterms:ComponentCondition."""
    results = [condition_is_met(exported, part, held) for part in condition.get("ceterms:hasCondition", [])]
    for address in condition.get("ceterms:targetComponent", []):
        component = exported.nodes[address]
        inner = component.get("ceterms:hasCondition")
        results.append(all(condition_is_met(exported, part, held) for part in inner) if inner else thing(exported, component) in held)
    if "ceterms:logicalOperator" in condition:
        return (any if condition["ceterms:logicalOperator"] == "logic:Or" else all)(results)
    return sum(results) >= condition["ceterms:requiredNumber"]


def thing(exported, component):
    """The page of what a component stands for; its text where it stands for nothing."""
    if "ceterms:proxyFor" not in component:
        return english(component["ceterms:name"])
    return exported.nodes[component["ceterms:proxyFor"]]["ceterms:subjectWebpage"]


def requirement_is_met(tree, held, pools, home):
    """The same of a requirement in a twin."""
    if "all" in tree:
        return all(requirement_is_met(part, held, pools, home) for part in tree["all"])
    if "any" in tree:
        return any(requirement_is_met(part, held, pools, home) for part in tree["any"])
    if "choose" in tree:
        pool = pools[tree["from"]] if isinstance(tree["from"], str) else {f"{home}micro-credentials/{name}/" for name in tree["from"]}
        return len(pool & held) >= tree["choose"]
    for kind, folder in (("mc", "micro-credentials"), ("recognition", "recognitions"), ("role", "roles")):
        if kind in tree:
            return f"{home}{folder}/{tree[kind]}/" in held
    return tree["other"].replace("†", "") in held


def leaves(tree, pools, home):
    if "all" in tree or "any" in tree:
        return {leaf for part in tree.get("all", tree.get("any")) for leaf in leaves(part, pools, home)}
    if "choose" in tree:
        return pools[tree["from"]] if isinstance(tree["from"], str) else {f"{home}micro-credentials/{name}/" for name in tree["from"]}
    for kind, folder in (("mc", "micro-credentials"), ("recognition", "recognitions"), ("role", "roles")):
        if kind in tree:
            return {f"{home}{folder}/{tree[kind]}/"}
    return {tree["other"].replace("†", "")}


@pytest.mark.parametrize("catalog", ["demonstration", "hostile"])
def test_component_conditions_count_as_requirements_do(catalog, request):
    exported = request.getfixturevalue(catalog)
    roll = random.Random(7)
    home = "https://catalog.example.org/" + ("" if catalog == "demonstration" else "c/")
    pools = {"program:constructor": {f"{home}micro-credentials/{name}/" for name in ("constructor", "tostring")},
             "state-vetted": {f"{home}micro-credentials/constructor/"}}
    trees = {twin["url"]: twin["requirement"]["tree"] for twin in exported.twins("roles") if "requirement" in twin}
    tried = 0
    for job in exported.of_type("ceterms:JobComponent"):
        if "ceterms:hasCondition" not in job:
            continue
        tree = trees[job["ceterms:subjectWebpage"]]
        known = sorted(leaves(tree, pools, home))
        verdicts = set()
        for _ in range(200):
            held = set(roll.sample(known, roll.randint(0, len(known))))
            met = requirement_is_met(tree, held, pools, home)
            assert all(condition_is_met(exported, part, held) for part in job["ceterms:hasCondition"]) == met, (job["@id"], held)
            verdicts.add(met)
        assert verdicts == {True, False}, job["@id"]
        tried += 1
    assert tried >= 1


def test_the_first_and_any_thirteen_of_a_long_list(demonstration):
    """South Milwaukee's certification: one for all, then thirteen by choice."""
    home = "https://catalog.example.org/"
    (goal,) = [node for node in demonstration.of_type("ceterms:CredentialComponent")
               if node.get("ceterms:hasCondition") and node["ceterms:subjectWebpage"].endswith("/south-milwaukee-certification/")]
    (pool,) = [node for node in demonstration.of_type("ceterms:SelectionComponent")
               if node["ceterms:subjectWebpage"].endswith("/programs/south-milwaukee-list/")]
    (choice,) = pool["ceterms:hasCondition"]
    assert choice["ceterms:requiredNumber"] == 13
    listed = [thing(demonstration, demonstration.nodes[address]) for address in choice["ceterms:targetComponent"]]
    first = home + "micro-credentials/classroom-routines/"
    others = [page for page in listed if page != first]

    def met(held):
        return all(condition_is_met(demonstration, part, set(held)) for part in goal["ceterms:hasCondition"])

    assert not met(others[:13]) or first not in listed
    assert not met([first, *others[:11]])
    assert met([first, *others[:13]])


# Names for good


def test_ids_do_not_depend_on_the_machine_the_title_or_where_a_copy_lies(tmp_path):
    def names(folder, files, *arguments):
        exported = build(write(files, tmp_path / folder / "Content"), tmp_path / folder / "Site", *arguments)
        return {node["@id"] for node in exported.ctdl["@graph"]}, {item["identifier"] for item in exported.case["CFItems"]}, exported

    first = names("a", HOSTILE)
    renamed = {name: text.replace("title: ", "title: New ", 1) if name.startswith(("roles/t", "programs/")) else text
               for name, text in HOSTILE.items()}
    assert names("b", renamed)[:2] == first[:2]
    elsewhere = names("c", HOSTILE, "--base-url", "https://preview.example.net/copy/")
    assert elsewhere[:2] == first[:2]
    assert (elsewhere[2].site / "data/ctdl.json").read_bytes() == (first[2].site / "data/ctdl.json").read_bytes()


def test_whoever_kept_an_earlier_id_finds_the_thing(hostile, tmp_path):
    before = {**SINGLE, "roles/prototype.md": SINGLE["roles/guide.md"]}
    earlier = build(write(before, tmp_path / "Content"), tmp_path / "Site")
    old = {node["@id"] for node in earlier.of_type("ceterms:Occupation")}
    (node,) = [node for node in hostile.of_type("ceterms:Occupation") if node["ceterms:subjectWebpage"] == HOME + "roles/constructor/"]
    assert len(old & set(node["ceterms:sameAs"])) == 1


def test_nothing_is_left_to_tell_of_an_empty_catalog(tmp_path):
    exported = build(write(EMPTY, tmp_path / "Content"), tmp_path / "Site")
    assert exported.ctdl["@graph"] == []
    assert (exported.case["CFItems"], exported.case["CFAssociations"], exported.case["CFRubrics"]) == ([], [], [])

"""What `data/case.json` says, held against the schema of CASE 1.1 and against the catalog."""

import json
import uuid

import jsonschema
import pytest

from exported import english


@pytest.fixture(scope="module")
def package(vectors):
    schema = json.loads((vectors / "case" / "case-v1p1-cfpackage.json").read_text())
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema, format_checker=kind.FORMAT_CHECKER)


def test_the_package_keeps_to_the_schema(any_catalog, package):
    assert [(error.json_path, error.message) for error in package.iter_errors(any_catalog.case)] == []


def test_the_schema_notices_what_is_missing(demonstration, package):
    broken = json.loads(json.dumps(demonstration.case))
    del broken["CFItems"][0]["fullStatement"]
    broken["CFAssociations"][0]["associationType"] = "isFriendOf"
    broken["CFDocument"]["identifier"] = "no-uuid"
    assert len(list(package.iter_errors(broken))) == 3


def parts(value):
    """Every part that names itself, rubrics' criteria and levels among them; references are none."""
    if isinstance(value, dict):
        if "identifier" in value and "lastChangeDateTime" in value:
            yield value
        for item in value.values():
            yield from parts(item)
    elif isinstance(value, list):
        for item in value:
            yield from parts(item)


def test_every_part_has_an_identifier_and_an_address_of_its_own(any_catalog):
    all_parts = list(parts(any_catalog.case))
    assert len({part["identifier"] for part in all_parts}) == len(all_parts)
    assert len({part["uri"] for part in all_parts}) == len(all_parts)
    for part in all_parts:
        assert uuid.UUID(part["identifier"]).version == 5
        assert part["uri"].startswith("https://catalog.example.org/")


def test_the_license_is_the_catalogs(hostile, demonstration):
    (license,) = hostile.case["CFDefinitions"]["CFLicenses"]
    assert license["licenseText"] == "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"
    assert hostile.case["CFDocument"]["licenseURI"]["identifier"] == license["identifier"]
    (framework,) = hostile.of_type("ceasn:CompetencyFramework")
    assert framework["ceasn:license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert "licenseURI" not in demonstration.case["CFDocument"], "no license is made up"


def test_every_end_of_an_association_is_there(any_catalog):
    known = {part["identifier"]: part["uri"] for part in parts(any_catalog.case)}
    nodes = any_catalog.nodes
    for association in any_catalog.case["CFAssociations"]:
        for end in ("originNodeURI", "destinationNodeURI"):
            node = association[end]
            if node["targetType"] == "ext:CTDL":
                address = any_catalog.ctdl["@graph"][0]["@id"].split("#")[0] + "#" + node["identifier"]
                assert nodes[address]["ceterms:subjectWebpage"] == node["uri"]
            elif node["targetType"] == "CASE" and not (association["associationType"] == "replacedBy" and end == "originNodeURI"):
                assert known[node["identifier"]] == node["uri"], association


def test_every_item_hangs_on_the_document(any_catalog):
    up = {}
    for association in any_catalog.case["CFAssociations"]:
        ends = association["originNodeURI"]["identifier"], association["destinationNodeURI"]["identifier"]
        if association["associationType"] == "isChildOf":
            up[ends[0]] = ends[1]
        elif association["associationType"] == "hasSkillLevel":
            up[ends[1]] = ends[0]
    for item in any_catalog.case["CFItems"]:
        place, steps = item["identifier"], 0
        while place in up and steps < 5:
            place, steps = up[place], steps + 1
        assert place == any_catalog.case["CFDocument"]["identifier"], item


def test_items_say_what_the_competencies_of_the_other_export_say(any_catalog):
    items = {item["identifier"]: item for item in any_catalog.case["CFItems"]}
    competencies = any_catalog.of_type("ceasn:Competency")
    assert len(competencies) == sum(item["CFItemType"] in ("Competency", "Skill", "Knowledge") for item in items.values())
    for competency in competencies:
        item = items[competency["ceterms:ctid"].removeprefix("ce-")]
        assert item["fullStatement"] == english(competency["ceasn:competencyText"])
        assert item["abbreviatedStatement"] == english(competency["ceasn:competencyLabel"])


def test_rubrics_name_their_criteria_and_levels(any_catalog):
    for rubric in any_catalog.case["CFRubrics"]:
        for place, criterion in enumerate(rubric["CFRubricCriteria"], 1):
            assert (criterion["rubricId"], criterion["position"]) == (rubric["identifier"], place)
            levels = criterion["CFRubricCriterionLevels"]
            assert [level["position"] for level in levels] == list(range(1, len(levels) + 1))
            assert {level["rubricCriterionId"] for level in levels} == {criterion["identifier"]}
            assert all(level["quality"] and level["description"] for level in levels)


def test_rubrics_are_those_of_the_other_export(any_catalog):
    mine = {rubric["title"]: [criterion["description"] for criterion in rubric["CFRubricCriteria"]]
            for rubric in any_catalog.case["CFRubrics"]}
    theirs = {english(rubric["ceasn:name"]): [english(any_catalog.nodes[address]["ceasn:name"])
                                              for address in rubric["ceasn:hasRubricCriterion"]]
              for rubric in any_catalog.of_type("ceasn:Rubric")}
    assert mine == theirs
    assert len(mine) == len(any_catalog.case["CFRubrics"])

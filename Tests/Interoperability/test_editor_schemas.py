"""The schemas for editors, held by a validator that others wrote against every form of the demonstration, and against slips."""

import json
import re

import jsonschema
import pytest
import yaml

from conftest import ROOT

SCHEMAS = ROOT / "Documentation" / "Reference" / "schemas"
KINDS = {
    "roles": "role", "micro-credentials": "micro-credential", "competencies": "competency", "rubrics": "rubric", "programs": "program",
    "pathways": "pathway", "recognitions": "recognition", "policies": "policy", "faqs": "faq", "organizations": "organization",
    "pages": "page", "impact": "statistic", "terms": "term",
}


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2 with its core schema, as editors read it: `yes` and dates are texts."""

    yaml_implicit_resolvers = {}


for tag, pattern, first in [
    ("bool", r"^(true|True|TRUE|false|False|FALSE)$", "tTfF"), ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", "-+.0123456789"), ("null", r"^(~|null|Null|NULL|)$", "~nN"),
]:
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first))
# A leading zero is no octal number here.
CoreLoader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))


def form(text, is_markdown):
    return yaml.load(text.split("\n---", 1)[0][4:] if is_markdown else text, Loader=CoreLoader)


def validator(kind):
    schema = json.loads((SCHEMAS / f"{kind}.schema.json").read_text())
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


@pytest.mark.parametrize("folder, kind", KINDS.items())
def test_every_form_of_the_demonstration_is_valid(folder, kind):
    check, files = validator(kind), sorted((ROOT / "Content" / folder).iterdir())
    assert files
    for file in files:
        errors = [error.message for error in check.iter_errors(form(file.read_text(), file.suffix == ".md"))]
        assert errors == [], file.name


def test_the_settings_are_valid():
    validator("catalog").validate(form((ROOT / "Content" / "catalog.yaml").read_text(), False))


@pytest.mark.parametrize("slip", [
    "familly: A", "level: campuss", "school_year: 2019", "stays_in_classroom: maybe", "qualifications: [{level: required}]",
    "requires: [{mcs: talk}]", "requires: {all: [{mc: talk, role: guide}]}", "requires: {other: An interview, kind: talk}",
    "updated: yesterday", "leads_to: [{role: guide, kind: up}]", "sources: [{url: https://example.org}]", "qualifications: [{text: A, levle: b}]",
])
def test_slips_are_found(slip):
    check, right = validator("role"), "title: Guide\nsummary: Guides.\n"
    assert check.is_valid(form(right, False))
    assert not check.is_valid(form(right + slip, False))
